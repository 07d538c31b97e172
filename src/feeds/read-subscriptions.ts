import {decode} from './decode.js';
import {looksLikeJsonWith, readFeedrData} from './elsewhere/read-json-list.js';
import {FeedError} from './feed-error.js';
import type {ReadConfigList, ReadSubscriptions} from './listed-feeds.js';
import {looksLikeNewsboatUrls, readNewsboatUrls} from './read-newsboat-urls.js';
import {readOpml} from './read-opml.js';
import {looksLikeSfeedrc, readSfeedrc} from './read-sfeedrc.js';

/**
 * The subscriptions of another reader's list: OPML, newsboat's `urls`, sfeed's `sfeedrc`, nom's `config.yml`, goread's
 * `urls.yml`, feedr's `feedr_data.json` or `config.toml`; told apart by what stands in it, whatever it is called.
 *
 * @param name what to call the list in a sentence
 * @throws {FeedError} empty · not-a-feed: no such list · encoding · malformed: one that is damaged · too-large
 */
export async function readSubscriptions(bytes: Uint8Array, name: string): Promise<ReadSubscriptions> {
	// Two parsers, which nothing else asks for.
	const {readConfigList} = await import('./elsewhere/read-config-list.js');
	return subscriptionsIn(bytes, name, readConfigList);
}

/** The same at once. */
export function subscriptionsIn(
	bytes: Uint8Array,
	name: string,
	readConfigList: ReadConfigList,
): ReadSubscriptions {
	const {text} = decode({url: name, bytes});
	if (text.trim() === '') throw new FeedError('empty', '', `${name} is empty.`);
	if (/<opml[\s>]/i.test(text)) return {kind: 'opml', ...readOpml(text)};
	if (looksLikeJsonWith(text, 'bookmarks')) return readFeedrData(text, name);
	if (looksLikeSfeedrc(text)) return {kind: 'sfeed', ...readSfeedrc(text)};
	if (looksLikeNewsboatUrls(text)) return {kind: 'newsboat', ...readNewsboatUrls(text)};
	const configured = readConfigList(text, name);
	if (configured) return configured;
	throw new FeedError(
		'not-a-feed',
		'',
		`${name} is no list of feeds that newsterm knows: it takes OPML and what newsboat, sfeed, nom, goread, feedr and termfeed keep.`,
	);
}
