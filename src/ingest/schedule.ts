import type {EpochMs} from '../model.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** When a feed that answered is asked again: as often as the person wishes, less often when it asks for that. */
export function nextFetch(now: EpochMs, {everyMinutes, ttlMinutes = 0, notBefore = 0}: Wish): EpochMs {
	const wished = now + Math.max(everyMinutes, ttlMinutes) * minuteMs;
	return Math.min(Math.max(wished, notBefore), now + Math.max(dayMs, everyMinutes * minuteMs));
}

interface Wish {
	readonly everyMinutes: number;
	readonly ttlMinutes?: number;
	readonly notBefore?: EpochMs;
}

/** When a feed that failed is tried again: twice as late after each failure, a day at most. */
export function nextTry(now: EpochMs, everyMinutes: number, failCount: number): EpochMs {
	const doubled = everyMinutes * 2 ** Math.min(failCount, 10);
	return now + Math.min(doubled * minuteMs, dayMs);
}
