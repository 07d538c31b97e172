import {describe, expect, it} from 'vitest';
import {FeedError} from '../../src/feeds/feed-error.js';
import {parse, rss, thrownBy} from './documents.js';

describe('a sitemap index', () => {
	it('is said to be one, and what to do', () => {
		const index = '<sitemapindex><sitemap><loc>https://example.org/news.xml</loc></sitemap></sitemapindex>';
		expect(thrownBy(() => parse(index, {url: 'file:///tmp/index.xml'}))).toMatchObject({
			kind: 'not-a-feed',
			message:
				'/tmp/index.xml sent a sitemap index, which names sitemaps and holds no news: give one of them, or the web address of the index.',
		});
	});
});

describe('a document that is no feed', () => {
	it.each([
		['', 'empty'],
		[' \n\t', 'empty'],
		['<!DOCTYPE html><html><body><p>Not found', 'not-a-feed'],
		['<html><head><title>rss</title></head><body><rss/></body></html>', 'not-a-feed'],
		['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-feed'],
		['<opml/>', 'not-a-feed'],
		['[1, 2]', 'not-a-feed'],
		['{"title": "x"', 'not-a-feed'],
		['just words', 'not-a-feed'],
		['%PDF-1.7 <<>>', 'not-a-feed'],
		['<rss version="2.0"><channel><title>Cut', 'malformed'],
		['<feed xmlns="http://www.w3.org/2005/Atom"><ent', 'malformed'],
	])('is refused: %j', (text, kind) => {
		const error = thrownBy(() => parse(text));

		expect(error).toBeInstanceOf(FeedError);
		expect(error).toMatchObject({kind, feedUrl: 'https://example.org/news/feed.xml'});
		expect((error as FeedError).message).toMatch(/^example\.org sent .+\.$/);
	});
});

describe('a feed that is not quite right', () => {
	it.each([
		['words before the root', `Warning: line 3\n<br />\n${rss('<item><title>One</title></item>')}`],
		['words behind it', `${rss('<item><title>One</title></item>')}<script>x</script>`],
		['white space before the declaration', `\n\n  ${rss('<item><title>One</title></item>')}`],
		['a bare ampersand', rss('<item><title>One</title><link>https://example.org/?a&b</link></item>')],
		['a lone bracket', rss('<item><title>One</title><description>1 < 2</description></item>')],
		['a closing tag too many', rss('<item></p><title>One</title></item>')],
		['a control character', rss('<item><title>O\u0001ne</title></item>')],
	])('is read all the same: %s', (_what, text) => {
		expect(parse(text)).toMatchObject({isPartial: false, stories: [{title: 'One'}]});
	});

	it('gives the stories it has when it breaks off, and says so', () => {
		const feed = parse('<rss><channel><item><title>One</title></item><item><title>Tw');
		expect(feed.stories.map(({title}) => title)).toEqual(['One', 'Tw']);
		expect(feed).toMatchObject({isPartial: true, warnings: ['The document stops before its end.']});
	});
});

it('carries no password, wherever one stands in its address', () => {
	const feed = parse(rss('<item><guid>1</guid></item>'), {url: 'https://me:secret@example.org/feed'});
	expect(JSON.stringify(feed)).not.toContain('secret');
	expect(feed.stories[0]?.feedUrl).toBe('https://example.org/feed');
});
