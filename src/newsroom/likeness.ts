import type {Remembered} from './event.js';
import type {Memory} from './memory.js';
import type {Kind, Term} from './terms.js';

/** Slot → weight. */
export type Vector = ReadonlyMap<number, number>;

/** Weights of the kinds of words: name, plain, unclear, number, body. */
export const worth = [1.15, 1, 1, 1.15, 0.35];

/** Weights are worked out when stories are compared: which words are rare is only known later. */
export const weigh = (memory: Memory, slot: number, kind: Kind): number =>
	(worth[kind] ?? 0) * memory.rarity(slot);

export function vectorOfTerms(memory: Memory, terms: readonly Term[]): Vector {
	return new Map(terms.map(({slot, kind}) => [slot, weigh(memory, slot, kind)]));
}

/** Words that tell what a group is about; more make the centre no better and every comparison dearer. */
const enough = 400;

/** The sum of the vectors of the newest stories of a group. */
export function centreOf(memory: Memory, stories: readonly Remembered[]): Vector {
	const sum = new Map<number, number>();
	for (const story of newest(stories)) {
		memory.terms(story, (slot, kind) => sum.set(slot, (sum.get(slot) ?? 0) + weigh(memory, slot, kind)));
	}
	return sum;
}

function newest(stories: readonly Remembered[]): readonly Remembered[] {
	let words = 0;
	let from = stories.length;
	for (; from > 0 && words < enough; from--) {
		const story = stories[from - 1];
		words += story ? story.end - story.start : 0;
	}
	return stories.slice(from);
}

export function norm(vector: Vector): number {
	let sum = 0;
	for (const weight of vector.values()) sum += weight * weight;
	return Math.sqrt(sum);
}

/** 0 for strangers, 1 for copies; `share` is how much of a word they have in common counts. */
export function cosine(a: Vector, b: Vector, share: (slot: number) => number = () => 1): number {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let dot = 0;
	for (const [slot, weight] of small) {
		const other = large.get(slot);
		if (other !== undefined) dot += share(slot) * weight * other;
	}
	const norms = norm(a) * norm(b);
	return norms > 0 ? dot / norms : 0;
}

/** `cosine` against a story in memory, without building its vector. */
export function cosineTo(
	memory: Memory,
	story: Remembered,
	{vector, length}: {vector: Vector; length: number},
): number {
	let dot = 0;
	let own = 0;
	let shared = 0;
	memory.terms(story, (slot, kind) => {
		const weight = weigh(memory, slot, kind);
		own += weight * weight;
		const other = vector.get(slot);
		if (other === undefined) return;
		dot += weight * other;
		shared++;
	});
	// One word in common, however rare, is no likeness.
	return shared > 1 && own > 0 && length > 0 ? dot / (length * Math.sqrt(own)) : 0;
}

/**
 * The likeness of two groups by words that are their own. What the two share counts by how much of its use they
 * have to themselves: a team's name brings its stories together, the tournament's name does not.
 */
export function ownLikeness(memory: Memory, a: Group, b: Group): number {
	const used = new Map<number, number>();
	for (const {size, members} of [a, b]) {
		const counted = newest(members);
		const each = size / counted.length;
		for (const story of counted) memory.terms(story, (slot) => used.set(slot, (used.get(slot) ?? 0) + each));
	}
	return cosine(centreOf(memory, a.members), centreOf(memory, b.members), (slot) =>
		Math.min(1, (used.get(slot) ?? 0) / (memory.count(slot) + 0.5)),
	);
}

/** Stories that belong together; of many, the newest `members`. */
export interface Group {
	readonly size: number;
	readonly members: readonly Remembered[];
}
