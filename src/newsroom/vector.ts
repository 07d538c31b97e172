/** What a story or a group of them is about. */
export interface Vector {
	/** Slot → weight. */
	readonly weights: ReadonlyMap<number, number>;
	readonly length: number;
}

export function vectorOf(weights: ReadonlyMap<number, number>): Vector {
	let sum = 0;
	for (const weight of weights.values()) sum += weight * weight;
	return {weights, length: Math.sqrt(sum)};
}

/** 0 for strangers, 1 for copies; `share` is how much of a word they have in common counts. */
export function cosine(a: Vector, b: Vector, share: (slot: number) => number = () => 1): number {
	const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
	let dot = 0;
	for (const [slot, weight] of small.weights) {
		const other = large.weights.get(slot);
		if (other !== undefined) dot += share(slot) * weight * other;
	}
	const lengths = a.length * b.length;
	return lengths > 0 ? dot / lengths : 0;
}
