import type {Arrival} from './arrival.js';
import {isColumn, isCopy} from './copies.js';
import {current, type Event, type Remembered} from './event.js';
import {faded, fitOf} from './fit.js';
import type {Memory} from './memory.js';
import type {Neighbour} from './neighbours.js';
import {isSameEvent} from './same-event.js';
import {kinds} from './terms.js';
import type {Vector} from './vector.js';

/** Measured on six languages at once: what one gains by other figures, another loses. */
export const limits = {
	/** From here on a story belongs to an event. */
	join: 0.26,
	/** Another event that the story fits so well may be the same one. */
	fitsToo: 0.2,
	/** Folding hides a row: better two rows than a story lost. */
	fold: 0.305,
};

/** Events that are looked at closely. */
const looksAt = 4;

/** Where a story goes. */
export interface Decision {
	/** Absent: it opens one. */
	readonly event?: Event;
	/** Events that turn out to be that one. */
	readonly same: readonly Event[];
	/** Key of the lead of its fold. Absent: it opens one. */
	readonly lead?: number;
	readonly copyOf?: Remembered;
}

/** Decides where a story goes by its neighbours. */
export function decide(memory: Memory, near: readonly Neighbour[], story: Arrival): Decision {
	const copy = near.find(({story: other, cosine}) => isCopy(story, other, cosine))?.story;
	if (copy) return {event: current(copy.event), same: [], lead: copy.lead, copyOf: copy};

	const [best, ...others] = fits(memory, near, story);
	if (!best || best.score < limits.join) return {same: []};
	const {event} = best;
	const same = others
		.filter((other) => other.score >= limits.fitsToo && isSameEvent(memory, event, other.event))
		.map((other) => other.event);
	const lead = foldAmong(memory, {near, events: new Set([event, ...same]), story});
	return {event, same, ...(lead !== undefined && {lead})};
}

/** The events of the neighbours, best first. */
function fits(memory: Memory, near: readonly Neighbour[], story: Arrival): {event: Event; score: number}[] {
	const nearest = new Map<Event, number>();
	for (const {story: other, cosine} of near) {
		const event = current(other.event);
		const likeness = cosine * faded(story, other.at);
		if (likeness > (nearest.get(event) ?? 0)) nearest.set(event, likeness);
	}
	return [...nearest]
		.sort((a, b) => b[1] - a[1])
		.slice(0, looksAt)
		.map(([event, likeness]) => ({event, score: fitOf(memory, story, {event, nearest: likeness})}))
		.sort((a, b) => b.score - a.score || a.event.id - b.event.id);
}

/** The lead of the nearest fold: near to its lead as well as to one of its stories, or folds would wander off. */
function foldAmong(
	memory: Memory,
	{near, events, story}: {near: readonly Neighbour[]; events: ReadonlySet<Event>; story: Arrival},
): number | undefined {
	const names = new Set(story.terms.filter(({kind}) => kind === kinds.name).map(({slot}) => slot));
	const folds = new Map<number, {best: number; lead: number}>();
	for (const {story: other, cosine} of near) {
		if (!events.has(current(other.event)) || isColumn(story, other, cosine)) continue;
		if (nameOthers(memory, {names, vector: story.vector}, other)) continue;
		const likeness = cosine * faded({at: story.at, bodyWords: 0}, other.at);
		const {best, lead} = folds.get(other.lead) ?? {best: 0, lead: 0};
		folds.set(other.lead, {
			best: Math.max(best, likeness),
			lead: other.key === other.lead ? likeness : lead,
		});
	}
	let nearest: number | undefined;
	let likest = limits.fold;
	for (const [key, {best, lead}] of folds) {
		if ((best + lead) / 2 < likest) continue;
		nearest = key;
		likest = (best + lead) / 2;
	}
	return nearest;
}

/** Both name somebody, and nobody in common: one minister is not the other. */
function nameOthers(
	memory: Memory,
	{names, vector}: {readonly names: ReadonlySet<number>; readonly vector: Vector},
	other: Remembered,
): boolean {
	if (names.size === 0) return false;
	let named = 0;
	let shared = 0;
	memory.terms(other, (slot, kind) => {
		if (kind === kinds.name) named++;
		if (names.has(slot) || (kind === kinds.name && vector.weights.has(slot))) shared++;
	});
	return named > 0 && shared === 0;
}
