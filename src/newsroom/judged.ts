import type {Desk} from './desk.js';
import {current, type Event, type Remembered} from './event.js';

/** How well some words find the stories of an event, each from 0 to 1. */
export interface Judged {
	readonly recall: number;
	/** The harmonic mean of precision and recall. */
	readonly score: number;
}

/** Whose stories are to be found. */
export interface Members {
	readonly event: Event;
	readonly recent: ReadonlySet<Remembered>;
}

/**
 * How well the stories with all the words are the event's: precision over the last days, so that what has been in all
 * news for days names nothing; recall over the last one.
 */
export function judge(slots: readonly number[], {event, recent}: Members, {withAll}: Desk): Judged {
	const found = withAll(slots);
	const told = found.filter((story) => recent.has(story)).length;
	if (told === 0) return {recall: 0, score: 0};
	const precision = found.filter((story) => current(story.event) === event).length / found.length;
	const recall = told / recent.size;
	return {recall, score: (2 * precision * recall) / (precision + recall)};
}
