import {createHash} from 'node:crypto';
import type {EpochMs, Feed} from '../../model.js';
import type {FetchAnswer, FetchAsk, Fetcher} from '../fetcher.js';
import {parseDocument} from '../parse-document.js';
import {openServer} from '../sync/open-server.js';
import {callServer} from './call-server.js';
import {download} from './download.js';
import {createNetwork, type Env} from './exchange.js';
import type {FetchDesk} from './fetch-document.js';
import {fetchNews} from './fetch-news.js';
import {fetchPage} from './fetch-page.js';
import {fetchPicture} from './fetch-picture.js';
import type {FetchedDocument} from './fetched-document.js';
import {findFeeds} from './find-feeds.js';
import {createHeldHosts} from './held-hosts.js';
import {namingInstead} from './instead-of-page.js';
import type {Resolve} from './outside-only.js';
import {readFileDocument} from './read-file.js';
import {createRequestQueue} from './request-queue.js';

export interface FetcherOptions {
	readonly now: () => EpochMs;
	/** The one honest name newsterm goes by on the web. */
	readonly userAgent: string;
	/** At once, over all hosts; absent: 64. */
	readonly maxRequests?: number;
	/** At once, to one host; absent: 2. This machine itself has no such limit. */
	readonly perHost?: number;
	/** For one feed, redirects and all; absent: 30,000. Waiting for a turn is not counted. */
	readonly timeoutMs?: number;
	/** Of one decoded document; absent: 16 MB. */
	readonly maxBytes?: number;
	/** Of one feed; absent: 5,000. */
	readonly maxStories?: number;
	/** Where `http_proxy`, `https_proxy` and `no_proxy` are looked up; absent: no proxy. */
	readonly env?: Env;
	/** Nothing is asked of the network, files alone are read; absent: it is. */
	readonly isSealed?: boolean;
	/** Looks a name up; absent: as this machine does. */
	readonly resolve?: Resolve;
}

/** Whose stories a document holds, and whose they were before. */
interface KnownBy {
	readonly feedUrl: string;
	readonly formerUrl?: string | undefined;
}

/** Close it when the round is over: it keeps connections open. */
export function createFetcher(options: FetcherOptions): Fetcher {
	const {now, userAgent, maxRequests = 64, perHost = 2, timeoutMs = 30_000, maxBytes = 16_777_216} = options;
	const network = createNetwork(options.env ?? {}, options.resolve);
	const desk: FetchDesk = {
		now,
		userAgent,
		timeoutMs,
		maxBytes,
		network,
		isSealed: options.isSealed ?? false,
		queue: createRequestQueue({maxRequests, perHost}),
		held: createHeldHosts(),
	};

	function obtain(ask: FetchAsk): Promise<FetchedDocument> {
		return /^file:/i.test(ask.url) ? readFileDocument(ask.url, maxBytes) : fetchNews(ask, desk);
	}

	function parse(document: FetchedDocument, bytes: Uint8Array, known: KnownBy): Feed {
		const {url, contentType} = document;
		return parseDocument({url, bytes, contentType, ...known, maxStories: options.maxStories});
	}

	async function fetchFeed(ask: FetchAsk): Promise<FetchAnswer> {
		const started = now();
		const document = await obtain(ask);
		const {bytes, notBefore, movedTo} = document;
		const cost = () => ({
			bytes: document.wireBytes,
			ms: now() - started,
			...(notBefore !== undefined && {notBefore}),
			...(movedTo !== undefined && {movedTo}),
		});
		const bodyHash = bytes && createHash('sha256').update(bytes).digest('hex');
		if (!bytes || bodyHash === undefined || bodyHash === ask.bodyHash)
			return {status: 'not-modified', ...cost()};

		const feed = namingInstead(document, ask.url, () =>
			parse(document, bytes, {feedUrl: ask.url, formerUrl: ask.formerUrl}),
		);
		const validators = feed.isPartial ? {} : document.validators;
		return {status: 'ok', feed, validators, bodyHash, ...cost()};
	}

	return {
		fetchFeed,
		findFeeds: (url) =>
			findFeeds(url, {obtain, parse: (document, bytes, feedUrl) => parse(document, bytes, {feedUrl})}),
		async readDocument(url) {
			const document = await obtain({url});
			return parse(document, document.bytes ?? new Uint8Array(), {feedUrl: url});
		},
		fetchPage: (ask) => fetchPage(ask, desk),
		fetchPicture: (ask) => fetchPicture(ask, desk),
		download: (ask) => download(ask, desk),
		openServer: (signIn) => openServer(signIn, (call) => callServer(call, desk)),
		close: () => network.close(),
	};
}
