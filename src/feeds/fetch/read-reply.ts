import {STATUS_CODES} from 'node:http';
import type {EpochMs} from '../../model.js';
import {FeedError} from '../feed-error.js';
import type {FetchAsk, Validators} from '../fetcher.js';
import {withoutAbsent} from '../without-absent.js';
import type {Reply} from './exchange.js';
import type {FetchedDocument} from './fetched-document.js';
import {freshUntil, retryAt} from './freshness.js';

export interface Answered {
	readonly reply: Reply;
	/** Who answered. */
	readonly url: URL;
	readonly ask: FetchAsk;
	/** Without secrets. */
	readonly feedUrl: string;
	readonly now: EpochMs;
}

/**
 * The document in an answer that redirects no further.
 *
 * @throws {FeedError} auth · empty · gone · http · rate-limited
 */
export function readReply({reply, url, ask, feedUrl, now}: Answered): FetchedDocument {
	const {status, header, body, wireBytes} = reply;
	const isConditional = ask.validators?.etag !== undefined || ask.validators?.lastModified !== undefined;
	const isUnchanged = status === 304 && isConditional;
	if (!isUnchanged && (status < 200 || status > 299)) throw refusal({reply, url, feedUrl, now});
	if (!isUnchanged && body.length === 0)
		throw new FeedError('empty', feedUrl, `${url.host} sent an empty answer.`);
	return withoutAbsent<FetchedDocument>({
		url: url.href,
		bytes: isUnchanged ? undefined : body,
		contentType: header('content-type'),
		validators: status === 206 ? {} : validatorsOf(header), // a part nobody asked for: they would stand for the whole
		links: header('link'),
		wireBytes,
		notBefore: freshUntil(header, now),
	});
}

function validatorsOf(header: Reply['header']): Validators {
	return withoutAbsent<Validators>({etag: header('etag'), lastModified: header('last-modified')});
}

/** An answer that is none. The server's own words for its status are not shown: they may hold anything. */
export function refusal({
	reply: {status, header},
	url: {host},
	feedUrl,
	now,
}: Omit<Answered, 'ask'>): FeedError {
	const pause = retryAt(header('retry-after'), now);
	if (status === 410)
		return new FeedError('gone', feedUrl, `${feedUrl} is gone for good: ${host} says so (410).`);
	if (status === 401 || status === 403 || status === 407) {
		return new FeedError(
			'auth',
			feedUrl,
			`${host} wants a user name and password, or refuses newsterm (${status}).`,
			{status},
		);
	}
	if (status === 429 || (status === 503 && pause !== undefined)) {
		return new FeedError('rate-limited', feedUrl, `${host} asks to be left alone for a while (${status}).`, {
			retryAt: pause,
			status,
		});
	}
	const words = STATUS_CODES[status]?.toLowerCase();
	return new FeedError(
		'http',
		feedUrl,
		`${host} answered ${status}${words ? ` (${words})` : ''} for ${feedUrl}.`,
		{status},
	);
}
