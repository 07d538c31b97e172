import {decode} from '../decode.js';
import {FeedError} from '../feed-error.js';
import type {Page, PageAsk} from '../fetcher.js';
import {pageMarkup} from '../html/page-markup.js';
import {inTime} from '../in-time.js';
import {hostOf} from '../web-address.js';
import {type FetchDesk, fetchDocument} from './fetch-document.js';

/** A page with all its inlined pictures and scripts; what is larger is no article. */
const maxBytes = 4_194_304;

/**
 * Fetches the page a story links to, under the same rules as a feed.
 *
 * @throws {FeedError} malformed: it is no web page
 */
export async function fetchPage(ask: PageAsk, desk: FetchDesk): Promise<Page> {
	const limits = {...desk, maxBytes: Math.min(maxBytes, desk.maxBytes)};
	const {url, bytes = new Uint8Array(), contentType} = await fetchDocument({...ask, wants: 'page'}, limits);
	if (!mayBePage(contentType))
		throw new FeedError(
			'malformed',
			ask.url,
			`${hostOf(url)} has ${named(contentType)} there, and no web page.`,
		);
	const markup = inTime(url, () => pageMarkup(decode({url, bytes, contentType}).text, url));
	return {url, ...markup};
}

const pageType = /^\s*(?:text\/html|application\/(?:xhtml\+xml|xml))\s*(?:;|$)/i;

/** Some servers say nothing of what they send. */
function mayBePage(contentType: string | undefined): boolean {
	return contentType === undefined || contentType.trim() === '' || pageType.test(contentType);
}

/** The media type as far as it is one: a server may write anything there. */
function named(contentType = ''): string {
	return /^[\w.+-]{1,40}\/[\w.+-]{1,60}/.exec(contentType.trim())?.[0] ?? 'something else';
}
