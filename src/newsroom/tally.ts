import type {Remembered} from './event.js';

export interface Weighed {
	readonly story: Remembered;
	weight: number;
}

/** Weights of stories, summed up; of some 2,000 stories at most. */
export interface Tally {
	add(story: Remembered, weight: number): void;
	/** All of them, as they came first; the tally is empty then. */
	take(): readonly Weighed[];
}

const bits = 13;
const mask = (1 << bits) - 1;

/**
 * A map by open addressing, made once and emptied after use. For each story that comes hundreds are added up; with a
 * Map of objects adding a story takes a quarter more.
 */
export function createTally(): Tally {
	/** 1 + place in `all`; 0: free. A quarter is taken at most, so the next cell is nearly always free. */
	const cells = new Uint32Array(mask + 1);
	let all: Weighed[] = [];

	return {
		add(story, weight) {
			// No two stories' words begin at one number.
			let cell = Math.imul(story.start, 0x9e3779b1) >>> (32 - bits);
			for (let at = cells[cell] ?? 0; at > 0; at = cells[cell] ?? 0) {
				const known = all[at - 1];
				if (known?.story === story) {
					known.weight += weight;
					return;
				}
				cell = (cell + 1) & mask;
			}
			cells[cell] = all.push({story, weight});
		},

		take() {
			const taken = all;
			all = [];
			cells.fill(0);
			return taken;
		},
	};
}
