import type {Feed} from '../../model.js';
import {decode} from '../decode.js';
import {FeedError} from '../feed-error.js';
import type {FetchAsk, FoundFeed} from '../fetcher.js';
import {inTime} from '../in-time.js';
import {parseUrl, resolveAddress} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';
import type {FetchedDocument} from './fetched-document.js';
import {isInside} from './inside-network.js';
import {oneOfEach} from './one-of-each.js';
import {feedsOfLinkHeader, feedsOfPage} from './page-links.js';
import {isNewsSitemap, isSameSite} from './sitemap-index.js';

/** What finding needs of the fetcher. */
export interface FindDesk {
	/** @throws {FeedError} */
	obtain(ask: FetchAsk): Promise<FetchedDocument>;
	/** @throws {FeedError} */
	parse(document: FetchedDocument, bytes: Uint8Array, feedUrl: string): Feed;
}

/** More than anyone chooses from. */
const maxFound = 100;

/** Some sites name a hundred, one for each month. */
const maxSitemaps = 3;

/** Where sites keep their feed when no page names it, the likeliest first. */
const commonPaths = ['feed', 'rss.xml', 'atom.xml', 'feed.json', 'index.xml', 'rss'];

/**
 * The feeds behind an address: itself when it is one, else what its page and its `Link` header name, else the
 * first of the usual places that holds one, else the news sitemap that robots.txt names. Comment feeds are left out.
 *
 * @throws {FeedError} the address itself cannot be had
 */
export async function findFeeds(url: string, desk: FindDesk): Promise<readonly FoundFeed[]> {
	const document = await desk.obtain({url});
	const itself = feedIn(document, desk);
	const isPage = itself === undefined || itself.feed.format === 'hfeed';
	const named = isPage
		? feedsNamedBy(document).filter(({url: feedUrl}) => mayName(document.url, feedUrl))
		: [];
	if (named.length > 0) return named;
	if (itself) return [toFound(itself.movedTo ?? document.url, itself.feed)];
	const further = {...desk, obtain: (ask: FetchAsk) => desk.obtain({...ask, namedBy: url})};
	return (
		(await findAtCommonPath(document.url, further)) ?? (await findInSitemaps(document.url, further)) ?? []
	);
}

/** A page on the web knows of no feed inside this network: what is chosen of its feeds is the person's own from then on. */
function mayName(pageUrl: string, feedUrl: string): boolean {
	const [page, feed] = [parseUrl(pageUrl), parseUrl(feedUrl)];
	return !page || !feed || isInside(page) || !isInside(feed);
}

/** What the page and its header name, before a page that is a feed itself: those are made for reading. */
export function feedsNamedBy(document: FetchedDocument): readonly FoundFeed[] {
	const {url, bytes = new Uint8Array(), contentType} = document;
	return inTime(url, () => {
		const {text} = decode({url, bytes, contentType});
		return oneOfEach(
			[...feedsOfLinkHeader(document.links, url), ...feedsOfPage(text, url)].slice(0, maxFound),
		);
	});
}

async function findAtCommonPath(pageUrl: string, desk: FindDesk): Promise<readonly FoundFeed[] | undefined> {
	for (const path of commonPaths) {
		const url = resolveAddress(`/${path}`, pageUrl);
		const found = url === undefined ? undefined : await tryAddress(url, desk);
		if (found) return [found];
	}
	return undefined;
}

/** The last resort: the first news sitemap of those that robots.txt names (https://www.sitemaps.org/protocol.html). */
async function findInSitemaps(pageUrl: string, desk: FindDesk): Promise<readonly FoundFeed[] | undefined> {
	const robots = await obtainIfThere(resolveAddress('/robots.txt', pageUrl), desk);
	if (!robots?.bytes) return undefined;
	const {text} = decode({url: robots.url, bytes: robots.bytes, contentType: robots.contentType});
	for (const url of sitemapsOf(text, robots.url)) {
		const found = await tryAddress(url, desk);
		if (found) return [found];
	}
	return undefined;
}

/** Those of the same site; first what calls itself news. */
function sitemapsOf(robots: string, robotsUrl: string): readonly string[] {
	const named = [...robots.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})/gim)]
		.map(([, written]) => resolveAddress(written, robotsUrl))
		.filter((url) => url !== undefined && isSameSite(url, robotsUrl)) as readonly string[];
	const byName = named.toSorted((a, b) => Number(isNewsSitemap(b)) - Number(isNewsSitemap(a)));
	return [...new Set(byName)].slice(0, maxSitemaps);
}

async function tryAddress(url: string, desk: FindDesk): Promise<FoundFeed | undefined> {
	const document = await obtainIfThere(url, desk);
	const found = document && feedIn(document, desk);
	return found && toFound(found.movedTo ?? url, found.feed);
}

/** Nothing there is no fault: the next place may hold one. */
async function obtainIfThere(url: string | undefined, desk: FindDesk): Promise<FetchedDocument | undefined> {
	try {
		return url === undefined ? undefined : await desk.obtain({url});
	} catch (error) {
		if (error instanceof FeedError) return undefined;
		throw error;
	}
}

function feedIn(
	document: FetchedDocument,
	desk: FindDesk,
): {readonly feed: Feed; readonly movedTo?: string | undefined} | undefined {
	try {
		return {
			feed: desk.parse(document, document.bytes ?? new Uint8Array(), document.url),
			movedTo: document.movedTo,
		};
	} catch (error) {
		if (error instanceof FeedError) return undefined; // a page: it may name its feeds
		throw error;
	}
}

function toFound(url: string, feed: Feed): FoundFeed {
	return withoutAbsent<FoundFeed>({url, title: feed.title});
}
