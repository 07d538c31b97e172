import type {Event} from './event.js';
import {faded} from './fit.js';
import {centreOf, ownLikeness} from './likeness.js';
import type {Memory} from './memory.js';

export const merging = {
	/** From here on two single stories that a third one ties tell one event … */
	from: 0.15,
	/** … more is asked each time the smaller of the two is twice as large: who has told so much apart is apart … */
	smaller: 0.015,
	/** … and less each time the larger is: what much is told of brings stragglers. */
	larger: 0.01,
};

/** Whether two events that a story ties are one: by words of their own, and by when they were told. */
export function isSameEvent(memory: Memory, a: Event, b: Event): boolean {
	const [smaller, larger] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
	const asked = merging.from + merging.smaller * Math.log2(smaller) - merging.larger * Math.log2(larger);
	return asked <= ownLikeness(memory, a, b) * fadedBetween(memory, a, b);
}

const fadedBetween = (memory: Memory, a: Event, b: Event): number =>
	faded({at: centreOf(memory, a).at, bodyWords: 0}, centreOf(memory, b).at);
