import type {EpochMs} from '../model.js';

const minuteMs = 60_000;
const unitMs: Readonly<Record<string, number>> = {
	m: minuteMs,
	h: 60 * minuteMs,
	d: 24 * 60 * minuteMs,
	w: 7 * 24 * 60 * minuteMs,
};

/**
 * A moment as a person writes it: a span before now ("2d", "12h", "30m", "1w"), or an ISO 8601 date, with or without
 * its time. A date alone is its midnight, a time without zone a time of day, both where the person is.
 * Absent: it is none.
 */
export function readMoment(typed: string, now: EpochMs): EpochMs | undefined {
	const [, amount, unit] = /^(\d{1,6})([mhdw])$/.exec(typed) ?? [];
	if (amount !== undefined && unit !== undefined) return now - Number(amount) * (unitMs[unit] ?? 0);

	const isDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(
		typed,
	);
	const at = isDate
		? Date.parse(typed.length === 10 ? `${typed}T00:00` : typed.replace(' ', 'T'))
		: Number.NaN;
	return Number.isNaN(at) ? undefined : at;
}
