import type {EpochMs} from '../model.js';
import {readMoment} from '../store/index.js';
import {UsageError} from './command.js';

/**
 * The moment an option names.
 * @throws {UsageError}
 */
export function readSince(typed: string, now: EpochMs): EpochMs {
	const at = readMoment(typed, now);
	if (at !== undefined) return at;
	throw new UsageError(
		`“${typed}” is no moment: a day such as 2026-11-23 or yesterday or a span such as 2d or 12h is`,
	);
}
