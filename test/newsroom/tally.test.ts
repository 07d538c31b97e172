import {expect, it} from 'vitest';
import {createEvent} from '../../src/newsroom/event.js';
import {centreOf} from '../../src/newsroom/likeness.js';
import {createMemory} from '../../src/newsroom/memory.js';
import {createTally} from '../../src/newsroom/tally.js';

it('sums the weights of stories up and gives the heaviest, equal ones as they came', () => {
	const tally = createTally();
	for (const [story, weight] of [
		[7, 1],
		[8, 2],
		[9, 2],
		[7, 3],
		[1_000_007, 0.5],
	] as const)
		tally.add(story, weight);

	expect(tally.take(3)).toEqual([7, 8, 9]);
	expect(tally.take(3)).toEqual([]);
});

it('holds thousands of stories apart', () => {
	const tally = createTally();
	for (let story = 0; story < 4000; story++) tally.add(story * 8192, story);
	expect(tally.take(2)).toEqual([3999 * 8192, 3998 * 8192]);
});

it('lets the centres of events go that were long not asked for', () => {
	const memory = createMemory('page');
	const events = Array.from({length: 1025}, (_, id) => createEvent(id));
	for (const event of events) centreOf(memory, event);

	expect(events[0]?.centre).toBeUndefined();
	expect(events[1]?.centre).toBeDefined();
	expect(centreOf(memory, events[0] ?? createEvent(0))).toBeDefined();
});
