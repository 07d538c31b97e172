import type {Feed} from '../model.js';
import {decode} from './decode.js';
import {inTime} from './in-time.js';
import {normalise} from './normalise.js';
import {parseFeed} from './parse-feed.js';
import {unpackGzip} from './unpack-gzip.js';
import {withoutSecrets} from './web-address.js';

export interface SourceDocument {
	/** Where it was found: http(s) or `file:`. Relative addresses count from it. */
	readonly url: string;
	readonly bytes: Uint8Array;
	/** The `Content-Type` header, whole. */
	readonly contentType?: string | undefined;
	/** The subscription's, by which its stories are known; absent: `url`. */
	readonly feedUrl?: string | undefined;
	/** The subscription's before it moved. */
	readonly formerUrl?: string | undefined;
	/** Further ones are left out, with a warning; absent: 5,000. */
	readonly maxStories?: number | undefined;
	/** To read it in; absent: 2,000. */
	readonly withinMs?: number | undefined;
}

/**
 * To watch the time costs a quarter of what it costs to read so much. Were there a document whose time grows with the square
 * of its length, it would be over in these seconds, too.
 */
const unwatchedBytes = 100_000;

/**
 * What newsterm makes of a document: RSS, RDF, Atom, JSON Feed, a news sitemap or a page with an h-feed, of any version
 * and in any encoding; within two seconds.
 *
 * @throws {FeedError} empty · encoding · not-a-feed · malformed · too-large
 */
export function parseDocument({
	url: address,
	bytes,
	contentType,
	feedUrl,
	formerUrl,
	maxStories = 5000,
	withinMs,
}: SourceDocument): Feed {
	const url = withoutSecrets(address);
	const plain = unpackGzip(bytes, url);
	const read = (): Feed => {
		const {text, encoding} = decode({url, bytes: plain, contentType});
		const wire = parseFeed({url, text, maxItems: maxStories});
		return normalise(wire, {
			url,
			feedUrl: withoutSecrets(feedUrl ?? address),
			formerUrl: formerUrl && withoutSecrets(formerUrl),
			encoding,
		});
	};
	return plain.length <= unwatchedBytes ? read() : inTime(url, read, withinMs);
}
