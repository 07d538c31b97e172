import type {EpochMs} from '../model.js';
import {UsageError} from './command.js';

const minuteMs = 60_000;
const unitMs: Readonly<Record<string, number>> = {
	m: minuteMs,
	h: 60 * minuteMs,
	d: 24 * 60 * minuteMs,
	w: 7 * 24 * 60 * minuteMs,
};

/**
 * A moment in the past: a span before now ("2d", "12h", "30m", "1w"), or an ISO 8601 date, with or without its time.
 * A date alone is its midnight, a time without zone a time of day, both where the person is.
 * @throws {UsageError}
 */
export function readSince(typed: string, now: EpochMs): EpochMs {
	const [, amount, unit] = /^(\d{1,6})([mhdw])$/.exec(typed) ?? [];
	if (amount !== undefined && unit !== undefined) return now - Number(amount) * (unitMs[unit] ?? 0);

	const isDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(
		typed,
	);
	const at = isDate
		? Date.parse(typed.length === 10 ? `${typed}T00:00` : typed.replace(' ', 'T'))
		: Number.NaN;
	if (!Number.isNaN(at)) return at;
	throw new UsageError(`“${typed}” is no moment: a date such as 2026-11-23 or a span such as 2d or 12h is`);
}
