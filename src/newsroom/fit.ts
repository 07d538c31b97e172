import type {Event} from './event.js';
import {likenessToWhole} from './likeness.js';
import type {Memory} from './memory.js';
import type {Vector} from './vector.js';

/** Measured on six languages at once: what one gains by other figures, another loses. */
export const fitting = {
	/** Share of the nearest story in how well an event fits; the rest is the event as a whole. */
	nearest: 0.55,
	/** After so many hours likeness counts 1/e. */
	fadesHours: 40,
	/** Long texts agree by more than chance: with so many words of body likeness fades half as fast. */
	bodyWords: 6,
};

/** A story that is held against events. */
export interface Fitted {
	readonly at: number;
	readonly vector: Vector;
	/** Distinct words of its body. */
	readonly bodyWords: number;
}

/**
 * How well a story fits an event that it is none of: 0 to 1, and a little more where all its words are the event's own.
 *
 * @param nearest the likeness of the event's story that is nearest to it, faded
 */
export function fitOf(
	memory: Memory,
	story: Fitted,
	{event, nearest}: {event: Event; nearest: number},
): number {
	const last = event.members.at(-1);
	if (event.size === 1 || !last) return nearest;
	const whole = likenessToWhole(memory, story.vector, event) * faded(story, last.at);
	return fitting.nearest * nearest + (1 - fitting.nearest) * whole;
}

/** What the time between leaves of a likeness, 0 to 1. */
export function faded({at, bodyWords}: Pick<Fitted, 'at' | 'bodyWords'>, other: number): number {
	const hours = Math.abs(at - other) / 3_600_000;
	return Math.exp(-hours / (fitting.fadesHours * (1 + bodyWords / fitting.bodyWords)));
}
