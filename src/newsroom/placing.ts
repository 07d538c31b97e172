import {isColumn} from './copies.js';
import {current, type Event} from './event.js';
import {cosine, type Vector, vectorOf} from './likeness.js';
import type {Memory} from './memory.js';
import type {Neighbour} from './neighbours.js';

/** Measured on six languages at once: what one gains by other figures, another loses. */
export const limits = {
	/** From here on a story belongs to an event. */
	join: 0.26,
	/** A second event that the story fits so well may be the same one … */
	fitsToo: 0.22,
	/** … when the two are as alike as this. */
	merge: 0.29,
	/** Folding hides a row: better two rows than a story lost. */
	fold: 0.31,
	/** Share of the nearest story in the likeness of an event; the rest is the event as a whole. */
	nearest: 0.55,
	/** After so many hours likeness counts 1/e. */
	fadesHours: 48,
	/** Long texts agree by more than chance: with a body of this many words likeness fades half as fast. */
	bodyWords: 25,
};

/** An event that a story may belong to. */
export interface Fit {
	readonly event: Event;
	readonly score: number;
	readonly centre: Vector;
}

/** Events that are looked at closely. */
const looksAt = 5;

/** What the time between leaves of a likeness, 0 to 1. */
function faded({at, bodyWords}: {at: number; bodyWords: number}, other: number): number {
	const hours = Math.abs(at - other) / 3_600_000;
	return Math.exp(-hours / (limits.fadesHours * (1 + bodyWords / limits.bodyWords)));
}

/** The story that is to be placed. */
export interface Arrival {
	readonly at: number;
	readonly outlet: string;
	readonly title: string;
	readonly figures: number;
	readonly vector: Vector;
	/** Words of its body. */
	readonly bodyWords: number;
}

/** The events of the neighbours, best first. */
export function fits(memory: Memory, near: readonly Neighbour[], story: Arrival): Fit[] {
	const nearest = new Map<Event, number>();
	for (const {story: other, cosine} of near) {
		const event = current(other.event);
		const likeness = cosine * faded(story, other.at);
		if (likeness > (nearest.get(event) ?? 0)) nearest.set(event, likeness);
	}
	return [...nearest]
		.sort((a, b) => b[1] - a[1])
		.slice(0, looksAt)
		.map(([event, best]) => {
			const centre = vectorOf(memory, event.members);
			const whole = cosine(story.vector, centre) * faded(story, event.members.at(-1)?.at ?? story.at);
			return {event, centre, score: limits.nearest * best + (1 - limits.nearest) * whole};
		})
		.sort((a, b) => b.score - a.score || a.event.id - b.event.id);
}

/** The lead of the fold that the story belongs to. Absent: it opens one. */
export function foldFor(near: readonly Neighbour[], event: Event, story: Arrival): number | undefined {
	const folds = new Map<number, {best: number; lead: number}>();
	for (const {story: other, cosine} of near) {
		if (current(other.event) !== event || isColumn(story, other, cosine)) continue;
		const likeness = cosine * faded({...story, bodyWords: 0}, other.at);
		const {best, lead} = folds.get(other.lead) ?? {best: 0, lead: 0};
		folds.set(other.lead, {best: Math.max(best, likeness), lead: other.key === other.lead ? likeness : lead});
	}
	let nearest: number | undefined;
	let atLeast = limits.fold;
	for (const [key, {best, lead}] of folds) {
		if ((best + lead) / 2 < atLeast) continue;
		nearest = key;
		atLeast = (best + lead) / 2;
	}
	return nearest;
}
