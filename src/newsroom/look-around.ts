import {createEvent, current, type Event, move, type Remembered} from './event.js';
import {type Fitted, faded, fitOf} from './fit.js';
import {centreOf, cosineTo, vectorOfStory} from './likeness.js';
import type {Memory} from './memory.js';
import {type Neighbour, neighbours} from './neighbours.js';
import {kinds} from './terms.js';

export const looking = {
	/** From here on a fold may come over, when it fits better than where it stands. */
	join: 0.23,
	/** Words of the event by which it looks … */
	words: 60,
	/** … at stories as like it as this: the others would not come, and asking each costs time. */
	alike: 0.15,
};

/** A fold that turned out to tell another event. */
export interface Move {
	/** Key of its lead. */
	readonly lead: number;
	readonly from: Event;
	readonly into: Event;
}

/**
 * What an event is about is known better the more tell it: one that has doubled looks around for folds that came
 * too early to be recognised, and takes them over. Cheap, since it happens at 2, 4, 8 … stories only.
 */
export function lookAround(memory: Memory, event: Event): readonly Move[] {
	if (event.size < 2 || !Number.isInteger(Math.log2(event.size))) return [];
	const centre = centreOf(memory, event);
	const words = [...centre.weights]
		.sort(([, a], [, b]) => b - a)
		.slice(0, looking.words)
		.map(([slot]) => ({slot, kind: kinds.plain}));
	const alike = neighbours(memory, words, centre).filter(({cosine}) => cosine >= looking.alike);
	const leads = new Map(alike.map(({story}) => [story.lead, current(story.event)] as const));
	return [...leads].flatMap(([lead, from]) => takeOver(memory, {lead, from, into: event}));
}

/**
 * Who joins an event may show where a fold belongs that came too early: its nearest story in another event comes along
 * when it fits better here than there.
 */
export function lookBeside(
	memory: Memory,
	event: Event,
	{near, story}: {near: readonly Neighbour[]; story: Pick<Fitted, 'at' | 'bodyWords'>},
): readonly Move[] {
	if (event.size < 2) return [];
	const beside = near.find(
		({story: other, cosine}) =>
			current(other.event) !== event && cosine * faded(story, other.at) >= looking.join,
	)?.story;
	return beside ? takeOver(memory, {lead: beside.lead, from: current(beside.event), into: event}) : [];
}

function takeOver(memory: Memory, change: Move): readonly Move[] {
	const {lead, from, into} = change;
	// Of a larger event not all stories are at hand.
	if (from === into || from.members.length < from.size) return [];
	const fold = from.members.filter((member) => member.lead === lead);
	const fitted = fold.map((story) => fittedOf(memory, story));
	const there = fitOfFold(memory, fitted, into);
	if (there < looking.join || there <= fitOfFold(memory, fitted, without(from, fold))) return [];
	move(fold, from, into);
	return [change];
}

/** The event as it would be without some of its stories. */
function without(event: Event, fold: readonly Remembered[]): Event {
	const members = event.members.filter((member) => !fold.includes(member));
	return {...createEvent(event.id), members, size: members.length};
}

/** How well all stories of a fold fit an event that they are none of; 0 when it has none. */
function fitOfFold(memory: Memory, fold: readonly Fitted[], event: Event): number {
	if (fold.length === 0 || event.size === 0) return 0;
	const fits = fold.map((fitted) => {
		const likeness = (other: Remembered) => cosineTo(memory, other, fitted.vector) * faded(fitted, other.at);
		return fitOf(memory, fitted, {event, nearest: Math.max(...event.members.map(likeness))});
	});
	return fits.reduce((sum, each) => sum + each, 0) / fits.length;
}

function fittedOf(memory: Memory, story: Remembered): Fitted {
	let bodyWords = 0;
	memory.terms(story, (_slot, kind) => {
		if (kind === kinds.body) bodyWords++;
	});
	return {at: story.at, vector: vectorOfStory(memory, story), bodyWords};
}
