import type {Remembered} from './event.js';
import {cosineTo, worth} from './likeness.js';
import type {Memory} from './memory.js';
import {createTally, type Weighed} from './tally.js';
import type {Term} from './terms.js';
import type {Vector} from './vector.js';

export interface Neighbour {
	readonly story: Remembered;
	/** 0 to 1. */
	readonly cosine: number;
}

/** How far to look. */
export interface Reach {
	/** Newest stories of a word. */
	readonly perTerm: number;
	readonly inAll: number;
	/** Stories that are weighed word by word. */
	readonly looksAt: number;
	/** Words in common without which two stories are strangers. */
	readonly fewest?: number;
}

/** A word that 100 stories share brings the newest of them; more of it costs time and changes nothing. */
const near: Reach = {perTerm: 100, inAll: 400, looksAt: 24};

const shared = createTally();

/** The stories that share the rarest words, most alike first. */
export function neighbours(
	memory: Memory,
	terms: readonly Term[],
	vector: Vector,
	{perTerm, inAll, looksAt, fewest}: Reach = near,
): Neighbour[] {
	let budget = inAll;
	for (const {slot} of byRarity(memory, terms)) {
		const weight = (vector.weights.get(slot) ?? 0) * memory.rarity(slot);
		let left = Math.min(perTerm, budget);
		memory.walk(slot, (story, kind) => {
			shared.add(story, weight * (worth[kind] ?? 0));
			budget--;
			left--;
			return left > 0;
		});
		if (budget <= 0) break;
	}

	return heaviest(shared.take(), looksAt)
		.map(({story}) => ({story, cosine: cosineTo(memory, story, vector, fewest)}))
		.sort((a, b) => b.cosine - a.cosine);
}

/** The first of them by weight, those of one weight as they came: a few of hundreds, so not all are sorted. */
function heaviest(all: readonly Weighed[], atMost: number): readonly Weighed[] {
	const first: Weighed[] = [];
	for (const one of all) {
		const last = first[atMost - 1];
		if (last && last.weight >= one.weight) continue;
		if (last) first.pop();
		let at = first.length;
		for (; at > 0; at--) {
			const before = first[at - 1];
			if (!before || before.weight >= one.weight) break;
			first[at] = before;
		}
		first[at] = one;
	}
	return first;
}

/** Terms that stand in the memory, rarest first. */
function byRarity(memory: Memory, terms: readonly Term[]): Term[] {
	return terms
		.filter(({slot}) => memory.count(slot) > 0)
		.sort((a, b) => memory.count(a.slot) - memory.count(b.slot) || a.slot - b.slot);
}
