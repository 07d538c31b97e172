import {FeedError} from '../feed-error.js';
import {isTooDeep} from '../json-depth.js';
import {hostOf} from '../web-address.js';

/**
 * What a sync server answered.
 *
 * @param address of the server, without secrets
 * @throws {FeedError} malformed
 */
export function readServerJson(text: string, address: string): unknown {
	if (isTooDeep(text))
		throw new FeedError('malformed', address, `${hostOf(address)} sent JSON that is nested beyond measure.`);
	try {
		return JSON.parse(text);
	} catch {
		// The parser's own words quote the answer, and that may hold anything.
		throw new FeedError(
			'malformed',
			address,
			`${hostOf(address)} did not answer in JSON: check that the "url" in "accounts" is the one of its API.`,
		);
	}
}

/** A server's own number for a thing, in decimal; absent when it is none, or one that JSON has rounded. */
export function asId(value: unknown): string | undefined {
	const written = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
	return typeof written === 'string' && isId(written) ? written : undefined;
}

/** A positive number of 64 bits. */
export function isId(text: string): boolean {
	return /^[1-9]\d{0,18}$/.test(text);
}
