import {adapters} from './adapters/index.js';
import {FeedError} from './feed-error.js';
import {hostOf} from './web-address.js';
import type {FeedText, WireFeed} from './wire.js';
import {parseXml} from './xml/parse-xml.js';

/**
 * Recognises the format of a decoded document and reads it.
 *
 * @throws {FeedError} empty · not-a-feed · malformed
 */
export function parseFeed({url, text: decoded, maxItems}: Omit<FeedText, 'xml'>): WireFeed {
	const text = decoded.trimStart();
	if (text === '') throw new FeedError('empty', url, `${hostOf(url)} sent an empty document.`);
	const xml = text.includes('<') && !/^[{[]/.test(text) ? parseXml(text, url) : [];
	for (const adapter of adapters) {
		const feed = adapter.parse({url, text, xml, maxItems});
		if (feed) return whole(feed, url);
	}
	const kind = xml.some(({root}) => root.name === 'sitemapindex')
		? sitemapIndex
		: `${kindOf(text)}, not a feed`;
	throw new FeedError('not-a-feed', url, `${hostOf(url)} sent ${kind}.`);
}

/** What broke off before its first story would pass for a feed with nothing in it. */
function whole(feed: WireFeed, url: string): WireFeed {
	if (!feed.isPartial || feed.itemCount > 0) return feed;
	throw new FeedError('malformed', url, `${hostOf(url)} sent a feed that stops before its first story.`);
}

const sitemapIndex =
	'a sitemap index, which names sitemaps and holds no news: give one of them, or the web address of the index';

function kindOf(text: string): string {
	if (/<(?:!doctype )?html/i.test(text.slice(0, 2000))) return 'a web page';
	return /^[{[]/.test(text)
		? 'JSON of another kind'
		: /^<\?xml/.test(text)
			? 'XML of another kind'
			: 'something else';
}
