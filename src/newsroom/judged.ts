import type {Desk} from './desk.js';
import {current, type Event, type Remembered} from './event.js';
import type {Phrase} from './phrases.js';

/** How well a phrase finds the stories of an event. */
export interface Judged {
	readonly phrase: Phrase;
	readonly precision: number;
	readonly recall: number;
	readonly score: number;
}

/** Whose stories are to be found. */
export interface Members {
	readonly event: Event;
	readonly recent: ReadonlySet<Remembered>;
}

/** A label is a filter: what it lets in must belong, so precision counts for a little more. */
const beta = 0.8;
/** Names are what a reader looks for: another word must earn its place. */
const otherWord = 0.35;

export function judge(phrase: Phrase, members: Members, desk: Desk): Judged {
	const judged = judgeSlots(phrase.slots, members, desk);
	const [first] = phrase.words;
	const year = first?.isNumber ? first.slots : [];
	const others = phrase.slots.filter((slot) => !desk.isName(slot) && !year.includes(slot)).length;
	return {phrase, ...judged, score: judged.score / (1 + otherWord * others)};
}

/**
 * How well the stories with all the words are the event's: precision over the last days, so that what has been in all
 * news for days names nothing; recall over the last one.
 */
export function judgeSlots(
	slots: readonly number[],
	{event, recent}: Members,
	{withWord}: Desk,
): Omit<Judged, 'phrase'> {
	const found = intersection(slots.map(withWord));
	const told = found.filter((story) => recent.has(story)).length;
	if (told === 0) return {precision: 0, recall: 0, score: 0};
	const precision = found.filter((story) => current(story.event) === event).length / found.length;
	const recall = told / recent.size;
	return {
		precision,
		recall,
		score: ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall),
	};
}

function intersection(sets: readonly ReadonlySet<Remembered>[]): Remembered[] {
	const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
	return smallest ? [...smallest].filter((story) => others.every((set) => set.has(story))) : [];
}

export const bestFirst = (a: Judged, b: Judged): number =>
	b.score - a.score ||
	b.phrase.slots.length - a.phrase.slots.length ||
	b.phrase.headlines - a.phrase.headlines ||
	(a.phrase.key < b.phrase.key ? -1 : 1);
