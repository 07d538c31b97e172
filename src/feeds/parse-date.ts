import type {EpochMs} from '../model.js';
import {monthNamed} from './month-names.js';

/** Hours east of UTC by the names that feeds write: those of RFC 822 §5, then the rest of the world's. */
const zones: ReadonlyMap<string, number> = new Map(
	(
		[
			[-10, 'hst'],
			[-9, 'akst'],
			[-8, 'pst pt akdt'],
			[-7, 'mst mt pdt'],
			[-6, 'cst ct mdt'],
			[-5, 'est et cdt'],
			[-4, 'edt ast'],
			[-3.5, 'nst'],
			[-3, 'adt brt art'],
			[-2.5, 'ndt'],
			[0, 'z ut utc gmt wet'],
			[1, 'cet met mez bst west'],
			[2, 'cest mest mesz eet sast'],
			[3, 'eest msk'],
			[4, 'gst msd'],
			[5, 'pkt'],
			[5.5, 'ist'],
			[7, 'wib ict'],
			[8, 'hkt sgt pht awst'],
			[9, 'jst kst'],
			[9.5, 'acst'],
			[10, 'aest'],
			[10.5, 'acdt'],
			[11, 'aedt'],
			[12, 'nzst'],
			[13, 'nzdt'],
		] as const
	).flatMap(([hours, names]) => names.split(' ').map((name) => [name, hours] as const)),
);

interface DateParts {
	readonly year: number;
	/** 1–12. */
	readonly month: number;
	readonly day: number;
	readonly time: TimeParts;
}

interface TimeParts {
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	readonly ms: number;
	/** Minutes east of UTC. */
	readonly offset: number;
}

/**
 * A date as feeds write it: RFC 822 and 5322 in all their variants and many languages, W3CDTF and ISO 8601, asctime,
 * YYYY/MM/DD, DD.MM.YYYY, seconds or milliseconds since 1970.
 * Without a zone it is UTC, never the zone of this machine. Absent: it cannot be read, or names no day there is.
 */
export function parseDate(text: string | undefined): EpochMs | undefined {
	const written = text?.slice(0, 100).trim().replace(/\s+/g, ' ');
	if (!written) return undefined;
	if (/^(?:\d{10}|\d{13})$/.test(written)) return Number(written.padEnd(13, '0'));
	for (const read of [readIso, readRfc822, readMonthFirst, readNumbers, readAsctime]) {
		const parts = read(written);
		if (parts) return toEpoch(parts);
	}
	return undefined;
}

/** 2026, 2026-11, 2026-11-23, 20261123, 2026/11/23, 2026年11月23日, each with a time behind T or space. */
function readIso(text: string): DateParts | undefined {
	const found =
		/^(\d{4})(?:[-/.年년] ?(\d{1,2})(?:[-/.月월] ?(\d{1,2}))?)?(?:(?:T| |[日일] ?)(.*))?$/i.exec(text) ??
		/^(\d{4})(\d{2})(\d{2})(?:(?:T| )?(.*))?$/i.exec(text);
	if (!found) return undefined;
	const [, year, month = '1', day = '1', rest = ''] = found;
	return assemble({year, month: Number(month), day, rest});
}

/** "Mon, 23 Nov 2026 12:00:00 +0100": the day's name, seconds, zone and leading zeros may be missing. */
function readRfc822(text: string): DateParts | undefined {
	const found =
		/^(?:\p{L}+\.?,? ?)?(\d{1,2})(?:st|nd|rd|th|\.)?[ -]+(?:de )?(\p{L}{3,})\.?,?[ -]+(?:de )?(\d{4}|\d{2})(?:,? (?:at )?(.*))?$/iu.exec(
			text,
		);
	if (!found) return undefined;
	const [, day, month, year, rest = ''] = found;
	return assemble({year, month: monthNamed(month), day, rest});
}

/** "November 23, 2026 12:00". */
function readMonthFirst(text: string): DateParts | undefined {
	const found =
		/^(?:\p{L}+\.?,? )?(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at )?(.*))?$/iu.exec(text);
	if (!found) return undefined;
	const [, month, day, year, rest = ''] = found;
	return assemble({year, month: monthNamed(month), day, rest});
}

/** "23.11.2026 12:00" and "11/23/2026": with slashes the month stands first, where it can. */
function readNumbers(text: string): DateParts | undefined {
	const found = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?:,? (.*))?$/.exec(text);
	if (!found) return undefined;
	const [, first = '', mark, second = '', year, rest = ''] = found;
	const [month, day] = mark === '/' && Number(first) <= 12 ? [first, second] : [second, first];
	return assemble({year, month: Number(month), day, rest});
}

/** "Mon Nov 23 12:00:00 CET 2026", the zone optional. */
function readAsctime(text: string): DateParts | undefined {
	const found = /^\p{L}+,? (\p{L}{3,}) (\d{1,2}),? (\d{1,2}:\d{2}(?::\d{2})?) ?(.*?) ?(\d{4})$/iu.exec(text);
	if (!found) return undefined;
	const [, month, day, time, zone, year] = found;
	return assemble({year, month: monthNamed(month), day, rest: `${time} ${zone}`});
}

interface Written {
	readonly year: string | undefined;
	readonly month: number;
	readonly day: string | undefined;
	/** Time and zone; may be empty. */
	readonly rest: string;
}

function assemble({year, month, day, rest}: Written): DateParts | undefined {
	const time = readTime(rest);
	return time && {year: fullYear(year), month, day: Number(day), time};
}

/** RFC 2822 §4.3: two digits below 50 are of this century. */
function fullYear(written = ''): number {
	const year = Number(written);
	if (written.length > 2) return year;
	return year < 50 ? 2000 + year : 1900 + year;
}

function readTime(text: string): TimeParts | undefined {
	const trimmed = text.trim();
	if (trimmed === '') return {hour: 0, minute: 0, second: 0, ms: 0, offset: 0};
	const found =
		/^(\d{1,2})(?:[:.]?(\d{1,2}))?(?:[:.]?(\d{1,2})(?:[.,](\d{1,9}))?)? ?([ap]\.?m\.?)?(.*)$/i.exec(trimmed);
	if (!found) {
		const offset = readZone(trimmed);
		return offset === undefined ? undefined : {hour: 0, minute: 0, second: 0, ms: 0, offset};
	}
	const [, hour, minute = '0', second = '0', fraction = '0', half = '', zone = ''] = found;
	return {
		hour: to24Hours(Number(hour), half),
		minute: Number(minute),
		second: Number(second),
		ms: Math.floor(Number(`0.${fraction}`) * 1000),
		offset: readZone(zone) ?? 0, // a zone nobody knows is no reason to lose the day
	};
}

function to24Hours(hour: number, half: string): number {
	if (/^p/i.test(half)) return hour < 12 ? hour + 12 : hour;
	return /^a/i.test(half) && hour === 12 ? 0 : hour;
}

/** Minutes east of UTC: "Z", "+01:00", "-0500", "GMT+1", "CET", "+0100 (CET)". */
function readZone(text: string): number | undefined {
	const bare = text.replace(/\(.*\)?/, '').trim();
	const numeric = /^(?:(?:gmt|utc?) ?)?([+-])\s?(\d{1,2})(?::?(\d{2}))?$/i.exec(bare);
	if (numeric) {
		const [, sign, hours, minutes = '0'] = numeric;
		return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
	}
	const hours = zones.get(bare.toLowerCase());
	return hours === undefined ? undefined : hours * 60;
}

function toEpoch({year, month, day, time}: DateParts): EpochMs | undefined {
	const {hour, minute, second, ms, offset} = time;
	const isTime = hour <= 24 && minute <= 59 && second <= 60 && (hour < 24 || minute + second === 0);
	const lastDay = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
	// The years before 100 are the zero of some program: "0001-01-01", "30 Nov -0001".
	if (year < 100 || !isTime || day < 1 || day > lastDay || Math.abs(offset) > 15 * 60) return undefined;
	return Date.UTC(year, month - 1, day, hour, minute - offset, second, ms);
}
