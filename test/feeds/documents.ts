import {describeFeed} from '../../src/feeds/describe-feed.js';
import {parseDocument, type SourceDocument} from '../../src/feeds/parse-document.js';
import type {Feed, Story} from '../../src/model.js';

export const feedUrl = 'https://example.org/news/feed.xml';

/** Parses a document given as text. */
export function parse(text: string, source: Partial<SourceDocument> = {}): Feed {
	return parseDocument({url: feedUrl, bytes: Buffer.from(text), ...source});
}

/** An RSS 2.0 document around the inside of its channel; the prefixes that the tests use are declared. */
export function rss(inside: string): string {
	return `<?xml version="1.0"?>
		<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
			xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
			xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
		<channel><title>Harbour Wire</title>${inside}</channel></rss>`;
}

export function atom(inside: string): string {
	return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title>${inside}</feed>`;
}

/** The only story of an RSS feed with this item. */
export function rssStory(inside: string, source: Partial<SourceDocument> = {}): Story {
	return onlyStory(parse(rss(`<item>${inside}</item>`), source));
}

export function atomStory(inside: string, source: Partial<SourceDocument> = {}): Story {
	return onlyStory(parse(atom(`<entry>${inside}</entry>`), source));
}

export function onlyStory({stories}: Feed): Story {
	const [story, ...others] = stories;
	if (!story || others.length > 0) throw new Error(`expected one story, got ${stories.length}`);
	return story;
}

/** What is thrown, for a closer look. */
export function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	throw new Error('nothing was thrown');
}

/** A document, and what `newsterm parse --json` is to say of it; `undefined` stands for what it must not say. */
export type Row = [what: string, text: string, expected: object, source?: Partial<SourceDocument>];

/** What `newsterm parse --json` says of a document. */
export function told(text: string, source: Partial<SourceDocument> = {}): object {
	return describeFeed(parse(text, source));
}
