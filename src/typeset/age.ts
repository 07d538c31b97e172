import {english} from '../english.js';
import type {EpochMs} from '../model.js';
import {dayAndMonth, dayMs, hourMs, minuteMs, yearOf} from './dates.js';

/** How old, in six columns or fewer: `now 12m 5h 3d 12 Sep 2025`. What claims to come from the future is new. */
export function age(at: EpochMs, now: EpochMs): string {
	const past = now - at;
	if (past < minuteMs) return english.age.now;
	if (past < hourMs) return english.age.minutes(Math.floor(past / minuteMs));
	if (past < dayMs) return english.age.hours(Math.floor(past / hourMs));
	if (past < 7 * dayMs) return english.age.days(Math.floor(past / dayMs));
	return yearOf(at) === yearOf(now) ? dayAndMonth(at) : String(yearOf(at));
}

/** The same in words, for the ear: `just now`, `12 minutes`, `1 hour`, `3 days`, `12 Sep`, `2025`. */
export function ageInWords(at: EpochMs, now: EpochMs): string {
	const past = now - at;
	const said = english.ageInWords;
	if (past < minuteMs) return said.now;
	if (past < hourMs) return said.minutes(Math.floor(past / minuteMs));
	if (past < dayMs) return said.hours(Math.floor(past / hourMs));
	return past < 7 * dayMs ? said.days(Math.floor(past / dayMs)) : age(at, now);
}

/** The same as people say it: `just now`, `3 min ago`, `5 h ago`, `2 days ago`, `on 12 Sep`. */
export function ago(at: EpochMs, now: EpochMs): string {
	const past = now - at;
	const said = english.ago;
	if (past < minuteMs) return said.now;
	if (past < hourMs) return said.minutes(Math.floor(past / minuteMs));
	if (past < dayMs) return said.hours(Math.floor(past / hourMs));
	if (past < 7 * dayMs) return said.days(Math.floor(past / dayMs));
	return yearOf(at) === yearOf(now) ? said.onDay(dayAndMonth(at)) : said.inYear(yearOf(at));
}
