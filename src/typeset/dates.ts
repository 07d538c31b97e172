import type {EpochMs} from '../model.js';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Sep`, in the reader's own time. Intl would say `Sept`, a column too wide. */
export function dayAndMonth(at: EpochMs): string {
	const date = new Date(at);
	return `${date.getDate()} ${months[date.getMonth()] ?? ''}`;
}

export function yearOf(at: EpochMs): number {
	return new Date(at).getFullYear();
}

// Made when first asked for: Intl takes milliseconds to load.
let longFormat: Intl.DateTimeFormat | undefined;
/** Every frame asks for the same day; Intl takes 0.2 ms to say it. */
let lastLong: {readonly day: EpochMs; readonly text: string} | undefined;

/** `Monday 23 November 2026`. */
export function longDate(at: EpochMs): string {
	longFormat ??= new Intl.DateTimeFormat('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
	});
	const day = new Date(at).setHours(0, 0, 0, 0);
	if (day !== lastLong?.day) {
		const text = longFormat.format(at).replace(',', ''); // some versions of the locale set a comma after the day
		lastLong = {day, text};
	}
	return lastLong.text;
}

/** `Mon 23 Nov`. */
export function shortDate(at: EpochMs): string {
	return `${longDate(at).slice(0, 3)} ${dayAndMonth(at)}`;
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
	const days = daysBetween(at, now);
	if (days === 0) return `today ${clock(at)}`;
	if (days === 1) return `yesterday ${clock(at)}`;
	return yearOf(at) === yearOf(now) ? `${dayAndMonth(at)} ${clock(at)}` : `${dayAndMonth(at)} ${yearOf(at)}`;
}

/** What a rule between two days says: `Yesterday`, `Saturday 21 November`, with the year when it is another. */
export function dayName(at: EpochMs, now: EpochMs): string {
	const days = daysBetween(at, now);
	if (days === 0) return 'Today';
	if (days === 1) return 'Yesterday';
	return yearOf(at) === yearOf(now) ? longDate(at).replace(/ \d+$/, '') : longDate(at);
}
