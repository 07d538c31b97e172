import {STATUS_CODES} from 'node:http';
import type {EpochMs} from '../../model.js';
import {FeedError} from '../feed-error.js';
import type {FetchAsk, Validators} from '../fetcher.js';
import {hostOf, parseUrl, resolveAddress, withoutSecrets} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';
import {toFeedError} from './connection-fault.js';
import type {Network, Reply} from './exchange.js';
import {freshUntil, retryAt} from './freshness.js';
import {isLoopback, judgeAddress} from './judge-address.js';
import type {RequestQueue} from './request-queue.js';

/** What fetching needs of the world. */
export interface FetchDesk {
	readonly now: () => EpochMs;
	readonly userAgent: string;
	readonly timeoutMs: number;
	readonly maxBytes: number;
	readonly network: Network;
	readonly queue: RequestQueue;
}

/** A document as it was found. */
export interface FetchedDocument {
	/** Where it was in the end, without secrets. */
	readonly url: string;
	/** Absent: not modified (304). */
	readonly bytes: Uint8Array | undefined;
	readonly contentType?: string;
	readonly validators: Validators;
	/** The `Link` header, whole. */
	readonly links?: string;
	/** Every hop was permanent: where it lives now. */
	readonly movedTo?: string;
	readonly wireBytes: number;
	readonly notBefore?: EpochMs;
}

/** RFC 9110 §15.4 leaves the number open; browsers give up at 20, honest feeds need 3. */
const maxRedirects = 10;
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

const accept =
	'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/**
 * Fetches what stands at an address: conditionally, following redirects, within the limits of the desk.
 *
 * @throws {FeedError}
 */
export async function fetchDocument(ask: FetchAsk, desk: FetchDesk): Promise<FetchedDocument> {
	const feedUrl = withoutSecrets(ask.url);
	const first = parseUrl(ask.url);
	if (!first)
		throw new FeedError(
			'refused',
			feedUrl,
			`${feedUrl} is not an address: it begins with http:// or https://.`,
		);

	const secrets = secretHeaders(ask, first);
	let url = new URL(feedUrl);
	let isPermanent = true;
	let isHome = true; // no secret ever leaves the origin it was given for
	let left = desk.timeoutMs;
	let wireBytes = 0;
	for (let hop = 0; hop <= maxRedirects; hop++) {
		judgeAddress(url, feedUrl);
		const headers = {...openHeaders(ask, desk), ...(isHome && secrets)};
		const {reply, ms} = await exchangeInTurn({url, headers, timeoutMs: left, feedUrl}, desk);
		left -= ms;
		wireBytes += reply.wireBytes;
		const location = redirects.has(reply.status) ? reply.header('location') : undefined;
		if (location === undefined) {
			const document = readReply({reply, url, ask, feedUrl}, desk);
			const hasMoved = hop > 0 && isPermanent && url.href !== feedUrl;
			return {...document, wireBytes, ...(hasMoved && {movedTo: url.href})};
		}
		const next = parseUrl(withoutSecrets(resolveAddress(location, url.href) ?? ''));
		if (!next)
			throw new FeedError(
				'http',
				feedUrl,
				`${hostOf(url.href)} redirects to something that is not an address.`,
			);
		isPermanent &&= permanent.has(reply.status);
		isHome &&= next.origin === url.origin;
		url = next;
		url.hash = '';
	}
	throw new FeedError('http', feedUrl, `${hostOf(feedUrl)} redirects more than ${maxRedirects} times.`);
}

/** A person's own headers and password, which only the feed's own origin may see. */
function secretHeaders(ask: FetchAsk, url: URL): Readonly<Record<string, string>> {
	const inUrl = url.username !== '' || url.password !== '';
	const auth =
		ask.auth ??
		(inUrl ? {user: decodeLoosely(url.username), password: decodeLoosely(url.password)} : undefined);
	const basic = auth && Buffer.from(`${auth.user}:${auth.password}`).toString('base64');
	const own = Object.entries(ask.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
	return {...(basic !== undefined && {authorization: `Basic ${basic}`}), ...Object.fromEntries(own)};
}

function decodeLoosely(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a lone `%` in a password stands for itself
	}
}

function openHeaders({validators}: FetchAsk, {userAgent}: FetchDesk): Readonly<Record<string, string>> {
	return withoutAbsent<Record<string, string>>({
		'user-agent': userAgent,
		accept,
		'accept-encoding': 'gzip, br, zstd, deflate',
		...(validators?.etag !== undefined && {'if-none-match': validators.etag}),
		...(validators?.lastModified !== undefined && {'if-modified-since': validators.lastModified}),
	});
}

interface Hop {
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly timeoutMs: number;
	readonly feedUrl: string;
}

/** Waiting for a turn costs nothing of the time a feed has. */
function exchangeInTurn(
	{url, headers, timeoutMs, feedUrl}: Hop,
	{queue, network, now, maxBytes}: FetchDesk,
): Promise<{readonly reply: Reply; readonly ms: number}> {
	return queue.run(isLoopback(url) ? undefined : url.host, async () => {
		const started = now();
		try {
			const reply = await network.exchange({url, headers, timeoutMs, maxBytes});
			return {reply, ms: now() - started};
		} catch (error) {
			throw toFeedError(error, feedUrl, url.href);
		}
	});
}

interface Answered {
	readonly reply: Reply;
	readonly url: URL;
	readonly ask: FetchAsk;
	readonly feedUrl: string;
}

function readReply({reply, url, ask, feedUrl}: Answered, {now}: FetchDesk): FetchedDocument {
	const {status, header, body} = reply;
	const isConditional = ask.validators?.etag !== undefined || ask.validators?.lastModified !== undefined;
	const isUnchanged = status === 304 && isConditional;
	if (!isUnchanged && (status < 200 || status > 299)) throw refusal(reply, {url, feedUrl, now: now()});
	if (!isUnchanged && body.length === 0)
		throw new FeedError('empty', feedUrl, `${url.host} sent an empty answer.`);
	return withoutAbsent<FetchedDocument>({
		url: url.href,
		bytes: isUnchanged ? undefined : body,
		contentType: header('content-type'),
		validators: withoutAbsent<Validators>({etag: header('etag'), lastModified: header('last-modified')}),
		links: header('link'),
		wireBytes: reply.wireBytes,
		notBefore: freshUntil(header, now()),
	});
}

/** The server's own words for its status are not shown: they may hold anything. */
function refusal(
	{status, header}: Reply,
	{url, feedUrl, now}: {readonly url: URL; readonly feedUrl: string; readonly now: EpochMs},
): FeedError {
	const {host} = url;
	const pause = retryAt(header('retry-after'), now);
	if (status === 410)
		return new FeedError('gone', feedUrl, `${feedUrl} is gone for good: ${host} says so (410).`);
	if (status === 401 || status === 403 || status === 407) {
		return new FeedError(
			'auth',
			feedUrl,
			`${host} wants a user name and password, or refuses newsterm (${status}).`,
		);
	}
	if (status === 429 || (status === 503 && pause !== undefined)) {
		return new FeedError('rate-limited', feedUrl, `${host} asks to be left alone for a while (${status}).`, {
			retryAt: pause,
		});
	}
	const words = STATUS_CODES[status]?.toLowerCase();
	return new FeedError(
		'http',
		feedUrl,
		`${host} answered ${status}${words ? ` (${words})` : ''} for ${feedUrl}.`,
	);
}
