import type {EpochMs} from '../model.js';
import type {Remembered} from './event.js';
import {current, type Event} from './event.js';
import type {Memory} from './memory.js';

/** An event with the stories of its last 24 hours. */
export interface RankedEvent {
	readonly event: Event;
	/** Newest first. */
	readonly recent: readonly Remembered[];
	/** Outlets of those; 0: the stories do not name any. */
	readonly outlets: number;
	readonly score: number;
}

const hourMs = 3_600_000;
const recentMs = 24 * hourMs;
const daysBefore = 3;
/** As far back goes what an event is held against. */
export const lookedBackMs = recentMs * (1 + daysBefore);
/** An outlet that writes a dozen times about a thing makes it no larger. */
const perOutlet = 2;
const halfLifeHours = 12;

/** Events that are told more than they were, most surprising first; the stories `without` count for nothing. */
export function rankEvents(
	memory: Memory,
	now: EpochMs,
	without: ReadonlySet<number> = new Set(),
): RankedEvent[] {
	const recent = new Map<Event, Remembered[]>();
	const older: Remembered[] = [];
	for (const story of memory.newest()) {
		const age = now - story.at;
		const event = current(story.event);
		if (age < 0 || age >= lookedBackMs || event.size < 2 || without.has(story.key)) continue;
		if (age >= recentMs) {
			older.push(story);
			continue;
		}
		const stories = recent.get(event);
		if (stories) stories.push(story);
		else recent.set(event, [story]);
	}
	const told = [...recent].filter(([, stories]) => stories.length > 1);
	const before = new Map(told.map(([event]) => [event, 0]));
	for (const story of older) {
		const event = current(story.event);
		const stories = before.get(event);
		if (stories !== undefined) before.set(event, stories + 1);
	}
	return told
		.flatMap(([event, stories]) => rank({event, recent: stories, before: before.get(event) ?? 0}, now))
		.sort((a, b) => b.score - a.score || a.event.id - b.event.id);
}

interface Tally {
	readonly event: Event;
	readonly recent: readonly Remembered[];
	readonly before: number;
}

function rank({event, recent, before}: Tally, now: EpochMs): RankedEvent[] {
	const byOutlet = new Map<string, number>();
	for (const {outlet} of recent) byOutlet.set(outlet, (byOutlet.get(outlet) ?? 0) + 1);
	const unnamed = byOutlet.get('') ?? 0;
	const outlets = unnamed > 0 ? byOutlet.size - 1 : byOutlet.size;
	if (unnamed === 0 && outlets < 2) return [];
	let counted = unnamed;
	for (const [outlet, stories] of byOutlet) if (outlet !== '') counted += Math.min(perOutlet, stories);
	const fresh =
		recent.reduce((sum, {at}) => sum + 2 ** (-(now - at) / (halfLifeHours * hourMs)), 0) / recent.length;
	const score = surprise(counted, before * (counted / recent.length)) * (0.5 + fresh);
	return score > 0 ? [{event, recent, outlets, score}] : [];
}

/** Log-likelihood ratio of a day's count against even news over the days before; 0 when it is no more than usual. */
function surprise(now: number, before: number): number {
	const usual = (now + before) / (1 + daysBefore);
	if (now <= usual) return 0;
	const past = before > 0 ? before * Math.log(before / (usual * daysBefore)) : 0;
	return now * Math.log(now / usual) + past;
}
