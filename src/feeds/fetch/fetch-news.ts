import {decode} from '../decode.js';
import type {FetchAsk} from '../fetcher.js';
import {inTime} from '../in-time.js';
import {parseUrl} from '../web-address.js';
import {type FetchDesk, fetchDocument} from './fetch-document.js';
import type {FetchedDocument} from './fetched-document.js';
import {newestSitemap} from './sitemap-index.js';

/**
 * Fetches a document, and where it is an index of sitemaps, the one of them that has the news: one step down, on the
 * same site, within the time and the bytes that one feed has. The validators of an index say nothing about what it
 * names, so none are kept.
 *
 * @throws {FeedError}
 */
export async function fetchNews(ask: FetchAsk, desk: FetchDesk): Promise<FetchedDocument> {
	const document = await fetchDocument(ask, desk);
	const address = document.bytes && childOf(document, document.bytes);
	if (address === undefined) return document;
	const {spentMs = 0, bytes = new Uint8Array()} = document;
	const rest = {
		...desk,
		timeoutMs: desk.timeoutMs - spentMs,
		maxBytes: Math.max(1, desk.maxBytes - bytes.length),
	};
	const namedBy = ask.namedBy ?? ask.url;
	const child = await fetchDocument({url: address, namedBy, ...secretsFor(address, ask)}, rest);
	const {movedTo: _, ...found} = child;
	return {
		...found,
		...(document.movedTo !== undefined && {movedTo: document.movedTo}),
		validators: {},
		wireBytes: document.wireBytes + child.wireBytes,
	};
}

function childOf({url, contentType}: FetchedDocument, bytes: Uint8Array): string | undefined {
	const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1'); // every feed comes by here: a cheap look first
	return /sitemapindex[\s>]/.test(head)
		? inTime(url, () => newestSitemap(decode({url, bytes, contentType}).text, url))
		: undefined;
}

/** The person's own headers and password go to the origin they were given for, and no further. */
function secretsFor(address: string, {url, headers, auth}: FetchAsk): Partial<FetchAsk> {
	if (parseUrl(address)?.origin !== parseUrl(url)?.origin) return {};
	return {...(headers && {headers}), ...(auth && {auth})};
}
