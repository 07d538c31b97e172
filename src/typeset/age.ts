import type {EpochMs} from '../model.js';
import {counted} from './count.js';
import {dayAndMonth, dayMs, hourMs, minuteMs, yearOf} from './dates.js';

/** How old, in six columns or fewer: `now 12m 5h 3d 12 Sep 2025`. What claims to come from the future is new. */
export function age(at: EpochMs, now: EpochMs): string {
	const past = now - at;
	if (past < minuteMs) return 'now';
	if (past < hourMs) return `${Math.floor(past / minuteMs)}m`;
	if (past < dayMs) return `${Math.floor(past / hourMs)}h`;
	if (past < 7 * dayMs) return `${Math.floor(past / dayMs)}d`;
	return yearOf(at) === yearOf(now) ? dayAndMonth(at) : String(yearOf(at));
}

/** The same in words, for the ear: `just now`, `12 minutes`, `1 hour`, `3 days`, `12 Sep`, `2025`. */
export function ageInWords(at: EpochMs, now: EpochMs): string {
	const past = now - at;
	if (past < minuteMs) return 'just now';
	if (past < hourMs) return counted(Math.floor(past / minuteMs), 'minute');
	if (past < dayMs) return counted(Math.floor(past / hourMs), 'hour');
	return past < 7 * dayMs ? counted(Math.floor(past / dayMs), 'day') : age(at, now);
}

/** The same as people say it: `just now`, `3 min ago`, `5 h ago`, `2 days ago`, `on 12 Sep`. */
export function ago(at: EpochMs, now: EpochMs): string {
	const past = now - at;
	if (past < minuteMs) return 'just now';
	if (past < hourMs) return `${Math.floor(past / minuteMs)} min ago`;
	if (past < dayMs) return `${Math.floor(past / hourMs)} h ago`;
	if (past < 2 * dayMs) return 'a day ago';
	if (past < 7 * dayMs) return `${Math.floor(past / dayMs)} days ago`;
	return `on ${age(at, now)}`.replace(/^on (\d{4})$/, 'in $1');
}
