import type {EpochMs} from '../../model.js';
import {FeedError} from '../feed-error.js';
import type {FetchAsk} from '../fetcher.js';
import {hostOf, parseUrl, resolveAddress, withoutSecrets} from '../web-address.js';
import {toFeedError} from './connection-fault.js';
import type {Ask, Network, Reply} from './exchange.js';
import type {FetchedDocument} from './fetched-document.js';
import {retryAt} from './freshness.js';
import type {HeldHosts} from './held-hosts.js';
import {isLoopback, judgeAddress, mayLeadInside} from './judge-address.js';
import {readReply} from './read-reply.js';
import {openHeaders, secretHeaders} from './request-headers.js';
import type {RequestQueue} from './request-queue.js';

/** What fetching needs of the world. */
export interface FetchDesk {
	readonly now: () => EpochMs;
	readonly userAgent: string;
	readonly timeoutMs: number;
	readonly maxBytes: number;
	readonly network: Network;
	/** The network is not to be asked. */
	readonly isSealed: boolean;
	readonly queue: RequestQueue;
	readonly held: HeldHosts;
}

/** RFC 9110 §15.4 leaves the number open; browsers give up at 20, honest feeds need 3. */
const maxRedirects = 10;
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/** How far a request has been passed on. */
interface Hop {
	readonly url: URL;
	/** Never left the origin it began at: no secret goes further. */
	readonly isHome: boolean;
	/** Every redirect so far was for good. */
	readonly isPermanent: boolean;
	/** What the person wants asked; anything else is somebody's answer. */
	readonly isTheirs: boolean;
}

/**
 * Fetches what stands at an address: conditionally, following redirects, within the limits of the desk.
 *
 * @throws {FeedError}
 */
export async function fetchDocument(ask: FetchAsk, desk: FetchDesk): Promise<FetchedDocument> {
	const {reply, url, feedUrl, isPermanent, wireBytes, spentMs} = await follow(ask, desk);
	const document = readReply({reply, url, ask, feedUrl, now: desk.now()});
	// Nothing but a document can prove a place: a 304 and a passing redirect leave it where it was.
	const movedTo = document.bytes && isPermanent ? elsewhere(url, feedUrl) : ask.from;
	return {...document, wireBytes, spentMs, ...(movedTo !== undefined && {movedTo})};
}

/** The first answer that redirects no further. */
interface Followed {
	readonly reply: Reply;
	/** Who answered. */
	readonly url: URL;
	/** Without secrets. */
	readonly feedUrl: string;
	readonly isPermanent: boolean;
	readonly wireBytes: number;
	readonly spentMs: number;
}

/** More headers than those of a feed, and a body that is not held. */
export type FollowAsk = FetchAsk & Pick<Ask, 'receive' | 'signal'> & {readonly more?: Ask['headers']};

/** @throws {FeedError} */
export async function follow(ask: FollowAsk, desk: FetchDesk): Promise<Followed> {
	const {maxBytes, userAgent} = desk;
	const feedUrl = withoutSecrets(ask.url);
	if (desk.isSealed)
		throw new FeedError('refused', feedUrl, 'The sample edition asks nothing of the network.');
	const secrets = secretHeaders(ask);
	let hop = firstHop(ask, feedUrl);
	let timeoutMs = desk.timeoutMs;
	let wireBytes = 0;
	for (let hops = 0; hops <= maxRedirects; hops++) {
		const {url, isHome, isPermanent} = hop;
		const mayBeInside = hop.isTheirs || mayLeadInside(ask.namedBy ?? feedUrl, url, desk.network);
		judgeAddress(url, feedUrl, mayBeInside);
		const headers = {...openHeaders(ask, userAgent), ...ask.more, ...(isHome && secrets)};
		const {onLarge, receive, signal} = ask;
		const {reply, ms} = await exchangeInTurn(
			{url, headers, timeoutMs, maxBytes, mayBeInside, onLarge, receive, signal},
			desk,
			{...ask, url: feedUrl},
		);
		timeoutMs -= ms;
		wireBytes += reply.wireBytes;
		const next = hopAfter(hop, reply, feedUrl);
		if (!next) return {reply, url, feedUrl, isPermanent, wireBytes, spentMs: desk.timeoutMs - timeoutMs};
		hop = next;
	}
	throw new FeedError('http', feedUrl, `${hostOf(feedUrl)} redirects more than ${maxRedirects} times.`);
}

function elsewhere(url: URL, feedUrl: string): string | undefined {
	return url.href === parseUrl(feedUrl)?.href ? undefined : url.href;
}

function firstHop({from, namedBy}: FetchAsk, feedUrl: string): Hop {
	const url = parseUrl(withoutSecrets(from ?? feedUrl));
	const isTheirs = from === undefined && namedBy === undefined;
	if (url) return {url, isHome: url.origin === parseUrl(feedUrl)?.origin, isPermanent: true, isTheirs};
	throw new FeedError(
		'refused',
		feedUrl,
		`${feedUrl} is not an address: it begins with http:// or https://.`,
	);
}

/** Absent: the reply is no redirect. */
function hopAfter(
	{url, isHome, isPermanent}: Hop,
	{status, header}: Reply,
	feedUrl: string,
): Hop | undefined {
	const location = redirects.has(status) ? header('location') : undefined;
	if (location === undefined) return undefined;
	const next = parseUrl(withoutSecrets(resolveAddress(location, url.href) ?? ''));
	if (!next) throw new FeedError('http', feedUrl, `${url.host} redirects to what is not an address.`);
	next.hash = '';
	return {
		url: next,
		isHome: isHome && next.origin === url.origin,
		isPermanent: isPermanent && permanent.has(status),
		isTheirs: false,
	};
}

/** Waiting for a turn costs nothing of the time a feed has. */
export function exchangeInTurn(
	ask: Ask,
	{queue, network, now, held}: FetchDesk,
	{url: feedUrl, whenWanted}: Pick<FetchAsk, 'url' | 'whenWanted'>,
): Promise<{readonly reply: Reply; readonly ms: number}> {
	const {host} = ask.url;
	return queue.run(isLoopback(ask.url) ? undefined : host, async () => {
		await whenWanted?.();
		const started = now();
		const hold = held.heldBy(host, started);
		if (hold) throw heldBack(host, feedUrl, hold.retryAt);
		try {
			const reply = await network.exchange(ask);
			if (reply.status === 429) held.hold(host, now(), retryAt(reply.header('retry-after'), now()));
			return {reply, ms: now() - started};
		} catch (error) {
			throw toFeedError(error, feedUrl, ask.url.href);
		}
	});
}

function heldBack(host: string, feedUrl: string, until: EpochMs | undefined): FeedError {
	return new FeedError('rate-limited', feedUrl, `${host} asked to be left alone for a while.`, {
		retryAt: until,
		isHeldBack: true,
	});
}
