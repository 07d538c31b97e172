import {decode} from './decode.js';
import {FeedError} from './feed-error.js';
import type {ListedSubscriptions} from './listed-feeds.js';
import {looksLikeNewsboatUrls, readNewsboatUrls} from './read-newsboat-urls.js';
import {readOpml} from './read-opml.js';
import {looksLikeSfeedrc, readSfeedrc} from './read-sfeedrc.js';

export interface ReadSubscriptions extends ListedSubscriptions {
	readonly kind: 'opml' | 'newsboat' | 'sfeed';
}

/**
 * The subscriptions of another reader's list: OPML, newsboat's `urls`, sfeed's `sfeedrc`; told apart by what stands
 * in it, whatever it is called.
 *
 * @param name what to call the list in a sentence
 * @throws {FeedError} empty · not-a-feed: no such list · encoding
 */
export function readSubscriptions(bytes: Uint8Array, name: string): ReadSubscriptions {
	const {text} = decode({url: name, bytes});
	if (text.trim() === '') throw new FeedError('empty', '', `${name} is empty.`);
	if (/<opml[\s>]/i.test(text)) return {kind: 'opml', ...readOpml(text)};
	if (looksLikeSfeedrc(text)) return {kind: 'sfeed', ...readSfeedrc(text)};
	if (looksLikeNewsboatUrls(text)) return {kind: 'newsboat', ...readNewsboatUrls(text)};
	throw new FeedError(
		'not-a-feed',
		'',
		`${name} is no list of feeds that newsterm knows: it takes OPML, newsboat's urls and cache.db, and sfeed's sfeedrc.`,
	);
}
