import type {EpochMs} from '../model.js';
import type {Rests} from '../store/index.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A quiet feed is asked at least so often, unless the person wishes less. */
const quietMinutes = 6 * 60;

/** What a feed's next fetch depends on. */
export interface Wish {
	readonly everyMinutes: number;
	/** The person set `everyMinutes` for this very feed: neither its silence nor what its document asks counts. */
	readonly isOwn: boolean;
	/** Absent: it has none, or nobody knows. */
	readonly lastStoryAt?: EpochMs | undefined;
	readonly rests?: Rests | undefined;
	/** What the server said (Cache-Control, Retry-After): it counts before all else. */
	readonly notBefore?: EpochMs | undefined;
}

/** When a feed that answered is asked again: as often as the person wishes, less often when it asks for that. */
export function nextFetch(now: EpochMs, wish: Wish): EpochMs {
	const {everyMinutes, isOwn, rests, notBefore = 0} = wish;
	const ttlMinutes = isOwn ? 0 : (rests?.ttlMinutes ?? 0);
	const wished = now + Math.max(restMinutes(now, wish), ttlMinutes) * minuteMs;
	const latest = now + Math.max(dayMs, everyMinutes * minuteMs);
	return outsideOfSkipped(Math.min(Math.max(wished, notBefore), latest), wish);
}

/**
 * When a feed that failed is tried again: twice as late after each failure, a day at most, and a fifth earlier or later,
 * so that feeds that failed together do not come back together.
 *
 * @param chance from 0 to 1
 */
export function nextTry(
	now: EpochMs,
	wish: Wish,
	{failCount, chance}: {readonly failCount: number; readonly chance: number},
): EpochMs {
	const firstMs = restMinutes(now, wish) * minuteMs;
	const waitMs = backOffMs({firstMs, mostMs: dayMs / 1.2}, {failCount, chance});
	return outsideOfSkipped(Math.max(now + waitMs, wish.notBefore ?? 0), wish);
}

/** Twice as long after each failure, and a fifth less or more: who failed together does not come back together. */
export function backOffMs(
	{firstMs, mostMs}: {readonly firstMs: number; readonly mostMs: number},
	{failCount, chance}: {readonly failCount: number; readonly chance: number},
): number {
	return Math.min(firstMs * 2 ** Math.min(failCount, 10), mostMs) * (0.8 + 0.4 * chance);
}

/** A tenth of the time since its newest story: one that is silent for ten hours is asked each hour. */
function restMinutes(now: EpochMs, {everyMinutes, isOwn, lastStoryAt = now}: Wish): number {
	if (isOwn) return everyMinutes;
	return Math.max(everyMinutes, Math.min((now - lastStoryAt) / minuteMs / 10, quietMinutes));
}

/** Later by whole hours, so that not all come at the full one. A feed that skips the whole week means none of it. */
function outsideOfSkipped(at: EpochMs, {isOwn, rests}: Wish): EpochMs {
	const {skipHours = [], skipDays = []} = (!isOwn && rests) || {};
	const isSkipped = (time: EpochMs): boolean => {
		const date = new Date(time);
		return skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay());
	};
	for (let hours = 0; hours < 7 * 24; hours++) {
		if (!isSkipped(at + hours * hourMs)) return at + hours * hourMs;
	}
	return at;
}
