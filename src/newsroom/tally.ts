/** Weights of stories by their numbers, summed up; of 4,096 stories at most. */
export interface Tally {
	add(story: number, weight: number): void;
	/** The first of them by weight, those of one weight as they came; the tally is empty then. */
	take(atMost: number): readonly number[];
}

const bits = 13;
const mask = (1 << bits) - 1;

/**
 * A map by open addressing in typed arrays, made once and emptied after use. For each story that comes hundreds are
 * added up: with a Map, or with a look at the stories themselves, adding one takes a third more.
 */
export function createTally(): Tally {
	/** 1 + place in the other two; 0: free. Half is taken at most, so a free cell is near. */
	const cells = new Uint32Array(mask + 1);
	const stories = new Uint32Array((mask + 1) / 2);
	const weights = new Float64Array((mask + 1) / 2);
	let size = 0;

	return {
		add(story, weight) {
			let cell = Math.imul(story, 0x9e3779b1) >>> (32 - bits);
			for (let at = cells[cell] ?? 0; at > 0; at = cells[cell] ?? 0) {
				if (stories[at - 1] === story) {
					weights[at - 1] = (weights[at - 1] ?? 0) + weight;
					return;
				}
				cell = (cell + 1) & mask;
			}
			stories[size] = story;
			weights[size] = weight;
			cells[cell] = ++size;
		},

		take(atMost) {
			const first = heaviest(weights.subarray(0, size), atMost).map((at) => stories[at] ?? 0);
			cells.fill(0);
			size = 0;
			return first;
		},
	};
}

/** Where the largest stand, largest first: a few of hundreds, so not all are sorted. */
function heaviest(weights: Float64Array, atMost: number): readonly number[] {
	const first: number[] = [];
	const weightAt = (place: number) => weights[first[place] ?? 0] ?? 0;
	for (let one = 0; one < weights.length; one++) {
		const weight = weights[one] ?? 0;
		if (first.length === atMost && weightAt(atMost - 1) >= weight) continue;
		if (first.length === atMost) first.pop();
		let at = first.length;
		for (; at > 0 && weightAt(at - 1) < weight; at--) first[at] = first[at - 1] ?? 0;
		first[at] = one;
	}
	return first;
}
