import type {EpochMs} from '../model.js';

interface DateShift {
	/** When the text was printed: the year of dates that name none. */
	readonly printed: EpochMs;
	readonly now: EpochMs;
}

/** How a text writes a date, and how it writes the same date `byMs` later. */
interface Spelling {
	readonly pattern: RegExp;
	readonly moved: (written: readonly string[], byMs: number, printed: EpochMs) => string;
}

const dayMs = 86_400_000;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December'],
];

const rfc822: Spelling = {
	pattern: /\w{3}, (\d\d \w{3} \d{4} \d\d:\d\d:\d\d) (GMT|[+-]\d{4})/g,
	moved: ([whole = '', , zone = ''], byMs) =>
		localTime(Date.parse(whole) + byMs, zone)
			.toUTCString()
			.replace('GMT', zone),
};

/** Whole, without seconds, or a day alone (W3C NOTE-datetime). */
const w3c: Spelling = {
	pattern: /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:\d\d))?/g,
	moved([whole = '', zone = ''], byMs) {
		const iso = localTime(Date.parse(whole) + byMs, zone).toISOString();
		return iso.slice(0, whole.length - zone.length) + zone;
	},
};

/** In datelines: "Nov. 22", "Feb. 3", "May 12". */
const pressDay: Spelling = {
	pattern: /\bNov\. (\d\d)\b/g,
	moved([, day], byMs, printed) {
		const date = dayOfNovember(Number(day), byMs, printed);
		const month = months[date.getUTCMonth()] ?? '';
		const short = month === 'September' ? 'Sept.' : month.length <= 5 ? month : `${month.slice(0, 3)}.`;
		return `${short} ${date.getUTCDate()}`;
	},
};

const longDay: Spelling = {
	pattern: /\b(\d\d) November\b/g,
	moved([, day], byMs, printed) {
		const date = dayOfNovember(Number(day), byMs, printed);
		return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
	},
};

const weekday: Spelling = {
	pattern: new RegExp(`\\b(?:${weekdays.join('|')})\\b`, 'g'),
	moved([name = ''], byMs) {
		const later = (weekdays.indexOf(name) + Math.round(byMs / dayMs)) % 7;
		return weekdays.at(later) ?? name; // a negative place counts from the end, as weeks do
	},
};

/** A text as if it had been printed now: every date that stands in it moves along and keeps its own spelling. */
export function shiftDates(text: string, {printed, now}: DateShift): string {
	return [rfc822, w3c, pressDay, longDay, weekday].reduce(
		(shifted, {pattern, moved}) =>
			shifted.replace(pattern, (...written) => moved(written, now - printed, printed)),
		text,
	);
}

/** The moment as a clock in that zone ("+0100", "-05:00") shows it, in the UTC fields. */
function localTime(at: EpochMs, zone: string): Date {
	const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [];
	const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
	return new Date(sign === '-' ? at - offsetMs : at + offsetMs);
}

/** Reckoned from its noon, so that half a day's shift rounds as weekdays do. */
function dayOfNovember(day: number, byMs: number, printed: EpochMs): Date {
	return new Date(Date.UTC(new Date(printed).getUTCFullYear(), 10, day, 12) + byMs);
}
