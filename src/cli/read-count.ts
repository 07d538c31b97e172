import {UsageError} from './command.js';

/**
 * A whole number from 1, as typed behind an option; absent when the option is.
 * @throws {UsageError}
 */
export function readCount(typed: string | undefined, option: string): number | undefined {
	if (typed === undefined) return undefined;
	if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
	throw new UsageError(`${option} wants a whole number from 1, not “${typed}”`);
}
