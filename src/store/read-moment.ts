import type {EpochMs} from '../model.js';

/** From one moment up to, and without, another: a day. Both are the same: a single moment. */
interface Period {
	readonly from: EpochMs;
	readonly until: EpochMs;
}

const minuteMs = 60_000;
const unitMs: Readonly<Record<string, number>> = {
	m: minuteMs,
	h: 60 * minuteMs,
	d: 24 * 60 * minuteMs,
	w: 7 * 24 * 60 * minuteMs,
};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayNames = ['today', 'yesterday', ...weekdays];
/** As short as they are told apart. */
const shortestName = 3;

/** A moment as a person writes it: of a day, its midnight. Absent: it is none. */
export function readMoment(typed: string, now: EpochMs): EpochMs | undefined {
	return readPeriod(typed, now)?.from;
}

/** A day as a person writes it. Absent: it is none, or a single moment. */
export function readDay(typed: string, now: EpochMs): Period | undefined {
	const period = readPeriod(typed, now);
	return period && period.from < period.until ? period : undefined;
}

/**
 * A span before now ("2d", "12h", "30m", "1w"), a day by its name or the first letters of it ("today", "yesterday",
 * "monday": the last one, which may be today), or an ISO 8601 date with or without its time. Days are those of the
 * place where the person is, and so is a time without zone.
 */
function readPeriod(typed: string, now: EpochMs): Period | undefined {
	const [, amount, unit] = /^(\d{1,6})([mhdw])$/.exec(typed) ?? [];
	if (amount !== undefined && unit !== undefined) return moment(now - Number(amount) * (unitMs[unit] ?? 0));

	const name = typed.toLowerCase();
	const named = typed.length < shortestName ? undefined : dayNames.find((day) => day.startsWith(name));
	if (named !== undefined) return dayOf(now, daysBack(named, now));

	const isDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(
		typed,
	);
	if (!isDate) return undefined;
	const hasTime = typed.length > 10;
	const at = Date.parse(hasTime ? typed.replace(' ', 'T') : `${typed}T00:00`);
	if (Number.isNaN(at)) return undefined;
	return hasTime ? moment(at) : dayOf(at, 0);
}

function moment(at: EpochMs): Period {
	return {from: at, until: at};
}

function daysBack(name: string, now: EpochMs): number {
	const weekday = weekdays.indexOf(name);
	return weekday < 0 ? dayNames.indexOf(name) : (new Date(now).getDay() - weekday + 7) % 7;
}

/** From midnight to midnight: when clocks are changed that is no 24 hours. */
function dayOf(at: EpochMs, back: number): Period {
	const day = new Date(at);
	const midnight = (date: number) => new Date(day.getFullYear(), day.getMonth(), date).getTime();
	return {from: midnight(day.getDate() - back), until: midnight(day.getDate() - back + 1)};
}
