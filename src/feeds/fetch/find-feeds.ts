import type {Feed} from '../../model.js';
import {decode} from '../decode.js';
import {FeedError} from '../feed-error.js';
import type {FetchAsk, FoundFeed} from '../fetcher.js';
import {resolveAddress} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';
import type {FetchedDocument} from './fetched-document.js';
import {feedsOfLinkHeader, feedsOfPage} from './page-links.js';

/** What finding needs of the fetcher. */
export interface FindDesk {
	/** @throws {FeedError} */
	obtain(ask: FetchAsk): Promise<FetchedDocument>;
	/** @throws {FeedError} */
	parse(document: FetchedDocument, bytes: Uint8Array, feedUrl: string): Feed;
}

/** Where sites keep their feed when no page names it, the likeliest first. */
const commonPaths = ['feed', 'rss.xml', 'atom.xml', 'feed.json', 'index.xml', 'rss'];

/**
 * The feeds behind an address: itself when it is one, else what its page and its `Link` header name, else the
 * first of the usual places that holds one. Comment feeds are left out.
 *
 * @throws {FeedError} the address itself cannot be had
 */
export async function findFeeds(url: string, desk: FindDesk): Promise<readonly FoundFeed[]> {
	const document = await desk.obtain({url});
	const bytes = document.bytes ?? new Uint8Array();
	const itself = feedIn(document, bytes, desk);
	if (itself) return [toFound(itself.movedTo ?? document.url, itself.feed)];

	const {text} = decode({url: document.url, bytes, contentType: document.contentType});
	const named = [
		...feedsOfLinkHeader(document.links, document.url),
		...(await feedsOfPage(text, document.url)),
	];
	const distinct = named.filter(({url}, index) => named.findIndex((other) => other.url === url) === index);
	return distinct.length > 0 ? distinct : findAtCommonPath(document.url, desk);
}

async function findAtCommonPath(pageUrl: string, desk: FindDesk): Promise<readonly FoundFeed[]> {
	for (const path of commonPaths) {
		const url = resolveAddress(`/${path}`, pageUrl);
		const found = url === undefined ? undefined : await tryAddress(url, desk);
		if (found) return [found];
	}
	return [];
}

async function tryAddress(url: string, desk: FindDesk): Promise<FoundFeed | undefined> {
	try {
		const document = await desk.obtain({url});
		const found = feedIn(document, document.bytes ?? new Uint8Array(), desk);
		return found && toFound(found.movedTo ?? url, found.feed);
	} catch (error) {
		if (error instanceof FeedError) return undefined; // nothing there: the next place may hold one
		throw error;
	}
}

function feedIn(
	document: FetchedDocument,
	bytes: Uint8Array,
	desk: FindDesk,
): {readonly feed: Feed; readonly movedTo?: string | undefined} | undefined {
	try {
		return {feed: desk.parse(document, bytes, document.url), movedTo: document.movedTo};
	} catch (error) {
		if (error instanceof FeedError) return undefined; // a page: it may name its feeds
		throw error;
	}
}

function toFound(url: string, feed: Feed): FoundFeed {
	return withoutAbsent<FoundFeed>({url, title: feed.title});
}
