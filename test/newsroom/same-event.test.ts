import {expect, it} from 'vitest';
import {createEvent, type Event, join} from '../../src/newsroom/event.js';
import {createMemory, type Memory} from '../../src/newsroom/memory.js';
import {isSameEvent} from '../../src/newsroom/same-event.js';
import {readTerms} from '../../src/newsroom/terms.js';
import {background, clipping, hour, noon} from './story.js';

interface Told {
	readonly title: string;
	readonly times: number;
	readonly hoursLater?: number;
}

/** Whether two events are one that are told so many times each. */
function isOne(first: Told, second: Told): boolean {
	const memory = createMemory();
	tell(
		memory,
		createEvent(0),
		background(300, 100).map(({title}) => title),
	);
	const [a, b] = [first, second].map(({title, times, hoursLater = 0}, at) => {
		const event = createEvent(at + 1);
		tell(memory, event, Array<string>(times).fill(title), noon + hoursLater * hour);
		return event;
	});
	return a !== undefined && b !== undefined && isSameEvent(memory, a, b);
}

function tell(memory: Memory, event: Event, titles: readonly string[], at = noon): void {
	for (const title of titles) {
		const story = clipping(0, title, {at});
		join(event, memory.append({...story, lead: 0, event, figures: 0}, readTerms(story)));
	}
}

const inquiry = 'Captain Orsted tells Alden inquiry of fog';
const wreck = 'Divers raise wreck near Alden';

it.each([
	[2, 2, true],
	[16, 2, true],
	[2, 16, true],
	[16, 16, false],
])('asks more of what is told of apart: %i and %i stories', (first, second, expected) => {
	expect(isOne({title: inquiry, times: first}, {title: wreck, times: second})).toBe(expected);
});

it.each([
	[0, true],
	[30, false],
])('asks more of what is told %i hours later', (hoursLater, expected) => {
	const title = 'Captain Orsted tells Port Alden inquiry of fog';
	const later = {title: 'Divers raise wreck and log off Port Alden', times: 1, hoursLater};
	expect(isOne({title, times: 1}, later)).toBe(expected);
});
