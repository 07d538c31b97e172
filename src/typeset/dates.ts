import {english} from '../english.js';
import type {EpochMs} from '../model.js';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

// Intl knows the names of days and months, too, and takes 17 ms of a start to load.
const said = english.dates;

/** `12 Sep`, in the reader's own time. */
export function dayAndMonth(at: EpochMs): string {
	const date = new Date(at);
	return said.dayAndMonth(date.getDate(), monthOf(date));
}

const monthOf = (date: Date): string => said.months[date.getMonth()] ?? '';
const weekdayOf = (date: Date): string => said.days[date.getDay()] ?? '';

export function yearOf(at: EpochMs): number {
	return new Date(at).getFullYear();
}

/** `Monday 23 November 2026`. */
export function longDate(at: EpochMs): string {
	const date = new Date(at);
	return said.long(weekdayOf(date), date.getDate(), monthOf(date), date.getFullYear());
}

/** `Mon 23 Nov`. */
export function shortDate(at: EpochMs): string {
	const date = new Date(at);
	return said.short(weekdayOf(date), date.getDate(), monthOf(date));
}

/** `07:42`. */
function clock(at: EpochMs): string {
	const date = new Date(at);
	return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whole days of the calendar between two moments, in the reader's own time; negative for the future. */
function daysBetween(at: EpochMs, now: EpochMs): number {
	const midnight = (moment: EpochMs) => new Date(moment).setHours(0, 0, 0, 0);
	return Math.round((midnight(now) - midnight(at)) / dayMs); // a day of a clock change has 23 or 25 hours
}

/** `today 07:42`, `yesterday 23:10`, `12 Sep 07:42`, `12 Sep 2025`. */
export function momentOf(at: EpochMs, now: EpochMs): string {
	const past = daysBetween(at, now);
	if (past === 0) return said.todayAt(clock(at));
	return past === 1 ? said.yesterdayAt(clock(at)) : farMoment(at, now);
}

/** The same, where a time alone is today's: `07:42`. */
export function timeOf(at: EpochMs, now: EpochMs): string {
	return daysBetween(at, now) === 0 ? clock(at) : momentOf(at, now);
}

function farMoment(at: EpochMs, now: EpochMs): string {
	const day = dayAndMonth(at);
	return yearOf(at) === yearOf(now) ? said.dayAt(day, clock(at)) : said.dayOf(day, yearOf(at));
}

/** What a rule between two days says: `Yesterday`, `Saturday 21 November`, with the year when it is another. */
export function dayName(at: EpochMs, now: EpochMs): string {
	const past = daysBetween(at, now);
	if (past === 0) return said.today;
	if (past === 1) return said.yesterday;
	const date = new Date(at);
	return yearOf(at) === yearOf(now)
		? said.weekday(weekdayOf(date), date.getDate(), monthOf(date))
		: longDate(at);
}
