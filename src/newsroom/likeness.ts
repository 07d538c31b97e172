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

/** The sum of the stories' vectors. */
export function vectorOf(memory: Memory, stories: readonly Remembered[]): Vector {
	const sum = new Map<number, number>();
	for (const story of stories) {
		memory.terms(story, (slot, kind) => sum.set(slot, (sum.get(slot) ?? 0) + weigh(memory, slot, kind)));
	}
	return sum;
}

export function norm(vector: Vector): number {
	let sum = 0;
	for (const weight of vector.values()) sum += weight * weight;
	return Math.sqrt(sum);
}

/** 0 for strangers, 1 for copies. */
export function cosine(a: Vector, b: Vector): number {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let dot = 0;
	for (const [slot, weight] of small) dot += weight * (large.get(slot) ?? 0);
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
