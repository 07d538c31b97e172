import {describe, expect, it} from 'vitest';
import {onlyStory, parse, thrownBy} from '../documents.js';

const atomFeed = (inside: string, attributes = '') =>
	`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${inside}</feed>`;

describe('YouTube', () => {
	const story = onlyStory(
		parse(
			atomFeed(
				`<link rel="self" href="https://video.example/feeds/videos.xml?channel_id=UC1"/><id>yt:channel:UC1</id><yt:channelId>UC1</yt:channelId><title>Harbour Film</title>
				<author><name>Harbour Film</name><uri>https://video.example/channel/UC1</uri></author>
				<entry><id>yt:video:abc</id><yt:videoId>abc</yt:videoId><title>Tide, filmed</title><link rel="alternate" href="https://video.example/watch?v=abc"/>
				<author><name>Harbour Film</name><uri>https://video.example/channel/UC1</uri></author><published>2026-11-23T12:00:00+00:00</published><updated>2026-11-24T00:00:00+00:00</updated>
				<media:group><media:title>Tide, filmed</media:title><media:content url="https://video.example/v/abc?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
				<media:thumbnail url="https://img.example/abc/hq.jpg" width="480" height="360"/><media:description>Six hours of it &amp; more.</media:description>
				<media:community><media:starRating count="9" average="5.00"/></media:community></media:group></entry>`,
				'xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"',
			),
		),
	);

	it.each([
		['id', {guid: 'yt:video:abc'}],
		['title', {title: 'Tide, filmed'}],
		['link', {url: 'https://video.example/watch?v=abc'}],
		['description of its media:group', {summary: 'Six hours of it & more.'}],
		['thumbnail of its media:group', {pictures: [{url: 'https://img.example/abc/hq.jpg'}]}],
		['author', {authors: [{name: 'Harbour Film', url: 'https://video.example/channel/UC1'}]}],
		['first date', {publishedAt: Date.UTC(2026, 10, 23, 12)}],
		['change of date', {updatedAt: Date.UTC(2026, 10, 24)}],
	])('a video has the %s', (_field, expected) => {
		expect(story).toMatchObject(expected);
	});
});

describe('Mastodon', () => {
	const story = onlyStory(
		parse(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0" xmlns:media="http://search.yahoo.com/mrss/">
			<channel><title>Ann Bell</title><description>Public posts from @ann@social.example</description><link>https://social.example/@ann</link><image><url>https://social.example/a.png</url></image>
			<item><guid isPermaLink="true">https://social.example/@ann/1</guid><link>https://social.example/@ann/1</link><pubDate>Mon, 23 Nov 2026 12:00:00 +0000</pubDate>
			<description>&lt;p&gt;Fog again. &lt;a href="https://social.example/tags/harbour" class="hashtag"&gt;#&lt;span&gt;harbour&lt;/span&gt;&lt;/a&gt;&lt;/p&gt;</description>
			<media:content url="https://files.example/1.png" type="image/png" fileSize="12" medium="image"><media:rating scheme="urn:simple">nonadult</media:rating><media:description type="plain">A grey pier &amp; nothing</media:description></media:content>
			<category>harbour</category></item></channel></rss>`),
	);

	it('a post has no title', () => expect(story).not.toHaveProperty('title'));
	it.each([
		['text', {lede: 'Fog again. #harbour'}],
		['link', {url: 'https://social.example/@ann/1'}],
		[
			'picture with its description',
			{pictures: [{url: 'https://files.example/1.png', caption: 'A grey pier & nothing'}]},
		],
		['tag', {categories: ['harbour']}],
	])('a post has its %s', (_field, expected) => {
		expect(story).toMatchObject(expected);
	});
});

describe('Hacker News', () => {
	const item = (inside: string) =>
		onlyStory(
			parse(
				`<rss version="2.0"><channel><title>Hacker Pier</title><link>https://pier.example/</link><item>${inside}</item></channel></rss>`,
			),
		);

	it.each([
		[
			'a link',
			'<title>Show: tides</title><link>https://tide.example/</link><comments>https://pier.example/item?id=1</comments><description><![CDATA[<a href="https://pier.example/item?id=1">Comments</a>]]></description>',
			{url: 'https://tide.example/', commentsUrl: 'https://pier.example/item?id=1'},
		],
		[
			'a question, whose page is its comments',
			'<title>Ask: tides?</title><link>https://pier.example/item?id=2</link><comments>https://pier.example/item?id=2</comments>',
			{url: 'https://pier.example/item?id=2', commentsUrl: 'https://pier.example/item?id=2'},
		],
		['an author', '<title>x</title><dc:creator>ann</dc:creator>', {authors: [{name: 'ann'}]}],
	])('gives %s', (_what, inside, expected) => {
		expect(item(inside)).toMatchObject(expected);
	});
});

describe('Reddit', () => {
	const feed = parse(
		atomFeed(
			`<category term="harbour" label="r/harbour"/><updated>2026-11-23T12:00:00+00:00</updated><icon>https://forum.example/icon.png/</icon><id>/r/harbour/.rss</id>
			<link rel="self" href="https://forum.example/r/harbour/.rss" type="application/atom+xml"/><link rel="alternate" href="https://forum.example/r/harbour/" type="text/html"/><title>Harbours</title>
			<entry><author><name>/u/ann</name><uri>https://forum.example/user/ann</uri></author><category term="harbour" label="r/harbour"/>
			<content type="html">&lt;!-- SC_OFF --&gt;&lt;div class="md"&gt;&lt;p&gt;Which pier?&lt;/p&gt;&lt;/div&gt;&lt;!-- SC_ON --&gt; submitted by &lt;a href="/user/ann"&gt; /u/ann &lt;/a&gt;</content>
			<id>t3_1</id><media:thumbnail url="https://thumbs.example/1.jpg"/><link href="https://forum.example/r/harbour/comments/1/which/"/><updated>2026-11-23T12:00:00+00:00</updated><published>2026-11-23T11:00:00+00:00</published><title>Which pier?</title></entry>`,
			'xmlns:media="http://search.yahoo.com/mrss/"',
		),
	);

	it.each([
		['author', {authors: [{name: '/u/ann', url: 'https://forum.example/user/ann'}]}],
		['thread', {url: 'https://forum.example/r/harbour/comments/1/which/'}],
		['id', {guid: 't3_1'}],
		['label', {categories: ['r/harbour']}],
		['thumbnail', {pictures: [{url: 'https://thumbs.example/1.jpg'}]}],
		['words without its comments', {lede: 'Which pier? submitted by /u/ann'}],
	])('a post has its %s', (_field, expected) => {
		expect(onlyStory(feed)).toMatchObject(expected);
	});

	it('a community has its page', () => expect(feed.link).toBe('https://forum.example/r/harbour/'));
	it('links in a post are absolute', () =>
		expect(onlyStory(feed).content).toContain('href="https://example.org/user/ann"'));
});

describe('GitHub', () => {
	const story = onlyStory(
		parse(
			atomFeed(
				`<id>tag:github.com,2008:https://code.example/ann/tide/releases</id><link type="text/html" rel="alternate" href="https://code.example/ann/tide/releases"/><link type="application/atom+xml" rel="self" href="https://code.example/ann/tide/releases.atom"/><title>Release notes from tide</title><updated>2026-11-23T12:00:00Z</updated>
				<entry><id>tag:github.com,2008:Repository/1/v1.2.0</id><updated>2026-11-23T12:00:00Z</updated><link rel="alternate" type="text/html" href="https://code.example/ann/tide/releases/tag/v1.2.0"/><title>v1.2.0</title>
				<content type="html">&lt;p&gt;See &lt;a href="/ann/tide/issues/1"&gt;#1&lt;/a&gt;&lt;/p&gt;</content><author><name>ann</name></author><media:thumbnail height="30" width="30" url="https://avatars.example/1"/></entry>`,
				'xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US"',
			),
			{url: 'https://code.example/ann/tide/releases.atom'},
		),
	);

	it.each([
		['id', {guid: 'tag:github.com,2008:Repository/1/v1.2.0'}],
		['page', {url: 'https://code.example/ann/tide/releases/tag/v1.2.0'}],
		['title', {title: 'v1.2.0'}],
		['date', {updatedAt: Date.UTC(2026, 10, 23, 12)}],
		['author', {authors: [{name: 'ann'}]}],
		[
			'notes with absolute links',
			{content: '<p>See <a href="https://code.example/ann/tide/issues/1">#1</a></p>'},
		],
	])('a release has its %s', (_field, expected) => {
		expect(story).toMatchObject(expected);
	});
});

it('Google News names the paper that published a story', () => {
	const story = onlyStory(
		parse(`<rss version="2.0"><channel><title>News</title><item><title>Ferry late - The Quay</title><link>https://news.example/rss/articles/CBMi?oc=5</link><guid isPermaLink="false">CBMi</guid>
			<description>&lt;a href="https://news.example/rss/articles/CBMi?oc=5" target="_blank"&gt;Ferry late&lt;/a&gt;</description><source url="https://quay.example">The Quay</source></item></channel></rss>`),
	);
	expect(story).toMatchObject({guid: 'CBMi', outlet: {title: 'The Quay', url: 'https://quay.example/'}});
});

describe('a podcast', () => {
	const podcast = (inside: string) =>
		onlyStory(
			parse(
				`<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>P</title><item><title>E</title>${inside}</item></channel></rss>`,
			),
		);

	it.each([
		[
			'its sound',
			'<enclosure url="https://cdn.example/1.mp3" type="audio/mpeg" length="123"/>',
			{enclosures: [{url: 'https://cdn.example/1.mp3', type: 'audio/mpeg', bytes: 123}]},
		],
		[
			'several',
			'<enclosure url="/1.mp3" type="audio/mpeg"/><enclosure url="/1.pdf" type="application/pdf"/>',
			{enclosures: [{url: 'https://example.org/1.mp3'}, {url: 'https://example.org/1.pdf'}]},
		],
		[
			'one that is named twice once',
			'<enclosure url="/1.mp3"/><enclosure url="/1.mp3"/>',
			{enclosures: [{url: 'https://example.org/1.mp3'}]},
		],
		[
			'a length that is none',
			'<enclosure url="/1.mp3" length="12 MB"/>',
			{enclosures: [{url: 'https://example.org/1.mp3'}]},
		],
		['no enclosure that could run code', '<enclosure url="javascript:alert(1)"/>', {enclosures: []}],
		['its cover', '<itunes:image href="/cover.jpg"/>', {pictures: [{url: 'https://example.org/cover.jpg'}]}],
		['its speaker', '<itunes:author>Ann Bell</itunes:author>', {authors: [{name: 'Ann Bell'}]}],
		['its summary', '<itunes:summary>Tides</itunes:summary>', {summary: 'Tides'}],
		['its keywords', '<itunes:keywords>sea, fog</itunes:keywords>', {categories: ['sea', 'fog']}],
	])('has %s', (_what, inside, expected) => {
		expect(podcast(inside)).toMatchObject(expected);
	});
});

describe('what is no feed', () => {
	it.each([
		['a web page', '<!doctype html><html><body>404</body></html>'],
		[
			'a web page in XHTML',
			'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
		],
		['JSON of another kind', '{"items": []}'],
		['a JSON list', '[1, 2]'],
		['a JSON Feed without its version', '{"version": "1.1", "items": [{"id": "1"}]}'],
		['XML of another kind', '<?xml version="1.0"?><opml><body/></opml>'],
		['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		[
			'a sitemap of pages',
			'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/a</loc></url></urlset>',
		],
		[
			'a sitemap index',
			'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/a</loc></sitemap></sitemapindex>',
		],
		['words', 'Not found'],
		['a login page that mentions a feed', '<html><body><p>Log in to see &lt;rss&gt;</p></body></html>'],
		['a PDF', '%PDF-1.7\n%âãÏÓ'],
	])('is refused: %s', (_what, text) => {
		expect(thrownBy(() => parse(text))).toMatchObject({kind: 'not-a-feed'});
	});

	it.each([
		['nothing', '', 'empty'],
		['white space', ' \n\t', 'empty'],
		['JSON Feed that breaks off', '{"version": "https://jsonfeed.org/version/1.1", "items": [', 'malformed'],
		['a feed that breaks off before its first story', '<rss version="2.0"><channel><title>T', 'malformed'],
	])('is told apart: %s', (_what, text, kind) => {
		expect(thrownBy(() => parse(text))).toMatchObject({kind});
	});
});
