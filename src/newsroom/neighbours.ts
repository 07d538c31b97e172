import type {Remembered} from './event.js';
import {cosineTo, worth} from './likeness.js';
import type {Memory} from './memory.js';
import {createTally} from './tally.js';
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
		const {stories, kinds} = memory.newestWith(slot, Math.min(perTerm, budget));
		for (let at = 0; at < stories.length; at++)
			shared.add(stories[at] ?? 0, weight * (worth[kinds[at] ?? 0] ?? 0));
		budget -= stories.length;
		if (budget <= 0) break;
	}

	return shared
		.take(looksAt)
		.flatMap((number) => memory.numbered(number) ?? [])
		.map((story) => ({story, cosine: cosineTo(memory, story, vector, fewest)}))
		.sort((a, b) => b.cosine - a.cosine);
}

/** Terms that stand in the memory, rarest first. */
function byRarity(memory: Memory, terms: readonly Term[]): Term[] {
	return terms
		.filter(({slot}) => memory.count(slot) > 0)
		.sort((a, b) => memory.count(a.slot) - memory.count(b.slot) || a.slot - b.slot);
}
