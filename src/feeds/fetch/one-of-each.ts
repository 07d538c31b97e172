import type {FoundFeed} from '../fetcher.js';
import {parseUrl} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';
import type {NamedFeed} from './page-links.js';

/** What a name or an address says of the format, and nothing of what is in the feed. */
const formatWords = /(?:\b|_)(?:rss|atom|rdf|json|xml|feeds?|index|[012]\.\d{1,2}|rss2)(?:\b|_)/gi;

/**
 * Each feed once, in the order of the page: many sites name the same one as RSS, as Atom and as JSON. The first that is
 * not JSON stands for them.
 */
export function oneOfEach(named: readonly NamedFeed[]): readonly FoundFeed[] {
	const kept: NamedFeed[] = [];
	for (const feed of named) {
		const same = kept.findIndex((other) => isSame(feed, other));
		const known = kept[same];
		if (!known) kept.push(feed);
		else if (isJson(known) && !isJson(feed)) kept[same] = feed;
	}
	return kept.map(({url, title}) => withoutAbsent<FoundFeed>({url, title}));
}

function isSame(one: NamedFeed, other: NamedFeed): boolean {
	if (one.url === other.url) return true;
	if (one.type === other.type || addressWords(one.url) !== addressWords(other.url)) return false;
	return one.title === undefined || other.title === undefined || titleWords(one) === titleWords(other);
}

function isJson({type}: NamedFeed): boolean {
	return type?.includes('json') ?? false;
}

/** `https://a.example/news/rss.xml` and `https://a.example/news/feed.json?type=1`: both are of `a.example/news`. */
function addressWords(address: string): string {
	const {host = '', pathname = '', search = ''} = parseUrl(address) ?? {};
	return host + wordsOf(pathname + search);
}

function titleWords({title = ''}: NamedFeed): string {
	return wordsOf(title);
}

function wordsOf(text: string): string {
	return (
		text
			.toLowerCase()
			.replace(formatWords, ' ')
			.match(/[\p{L}\p{N}]+/gu)
			?.join(' ') ?? ''
	);
}
