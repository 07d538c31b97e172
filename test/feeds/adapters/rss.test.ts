import {describe, expect, it} from 'vitest';
import {parse, rss, rssStory} from '../documents.js';

describe('an RSS feed', () => {
	it('says what it is', () => {
		const feed = parse(
			rss(`<link>https://example.org/</link><description>News &amp;amp; tides</description><language>en</language>
				<lastBuildDate>Mon, 23 Nov 2026 12:00:00 GMT</lastBuildDate><pubDate>Sun, 22 Nov 2026 12:00:00 GMT</pubDate>
				<managingEditor>desk@example.org (The Desk)</managingEditor><category>Ports</category><ttl>45</ttl>
				<image><url>/logo.png</url></image>
				<atom:link rel="self" href="https://example.org/news/feed.xml"/><atom:link rel="hub" href="https://hub.example/"/>`),
		);

		expect(feed).toMatchObject({
			format: 'rss',
			version: '2.0',
			title: 'Harbour Wire',
			link: 'https://example.org/',
			description: 'News & tides',
			language: 'en',
			updatedAt: Date.UTC(2026, 10, 23, 12),
			publishedAt: Date.UTC(2026, 10, 22, 12),
			authors: [{name: 'The Desk', email: 'desk@example.org'}],
			categories: ['Ports'],
			image: 'https://example.org/logo.png',
			selfUrl: 'https://example.org/news/feed.xml',
			hub: 'https://hub.example/',
			ttlMinutes: 45,
			isPartial: false,
			warnings: [],
		});
	});

	it.each([
		['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 30],
		['<sy:updatePeriod>daily</sy:updatePeriod>', 1440],
		['<ttl>0</ttl>', undefined],
		['<ttl>soon</ttl>', undefined],
	])('asks for a pause with %s', (inside, minutes) => {
		expect(parse(rss(inside)).ttlMinutes).toBe(minutes);
	});

	it('is read without a channel, and with its items beside it', () => {
		expect(parse('<rss version="0.91"><item><title>One</title></item></rss>').stories).toHaveLength(1);
		expect(
			parse('<rss><channel><title>T</title></channel><item><title>One</title></item></rss>').stories,
		).toHaveLength(1);
	});

	it("is read when its default namespace is Atom's by mistake", () => {
		const feed = parse(
			'<rss xmlns="http://www.w3.org/2005/Atom"><channel><item><title>One</title></item></channel></rss>',
		);
		expect(feed.stories[0]?.title).toBe('One');
	});

	it('keeps the first stories of too many, and says so', () => {
		const items = ['a', 'b', 'c'].map((name) => `<item><title>${name}</title></item>`).join('');
		const feed = parse(rss(items), {maxStories: 2});

		expect(feed.stories.map(({title}) => title)).toEqual(['a', 'b']);
		expect(feed.warnings).toEqual(['Only the first 2 of 3 items are kept.']);
	});
});

describe('an RSS item', () => {
	it('gives its facts', () => {
		const story =
			rssStory(`<title>Ferry late</title><link>https://example.org/ferry</link><guid>https://example.org/ferry</guid>
			<pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate><dc:creator>Ann Bell</dc:creator>
			<category>Sea</category><category>Sea</category><dc:subject>Ferries</dc:subject>
			<comments>https://example.org/ferry#talk</comments><source url="https://other.example/rss">Other Wire</source>
			<enclosure url="/ferry.mp3" type="audio/mpeg" length="1234"/>`);

		expect(story).toMatchObject({
			title: 'Ferry late',
			url: 'https://example.org/ferry',
			guid: 'https://example.org/ferry',
			publishedAt: Date.UTC(2026, 10, 23, 12),
			authors: [{name: 'Ann Bell'}],
			categories: ['Sea', 'Ferries'],
			commentsUrl: 'https://example.org/ferry#talk',
			outlet: {title: 'Other Wire', url: 'https://other.example/rss'},
			enclosures: [{url: 'https://example.org/ferry.mp3', type: 'audio/mpeg', bytes: 1234}],
		});
	});

	it('has a short and a full text', () => {
		const story = rssStory(`<description>&lt;b&gt;Short&lt;/b&gt;</description>
			<content:encoded><![CDATA[<p>Full <a href="/x">link</a></p>]]></content:encoded>`);

		expect(story.summary).toBe('<b>Short</b>');
		expect(story.content).toBe('<p>Full <a href="https://example.org/x">link</a></p>');
		expect(story.lede).toBe('Short');
	});

	it('keeps markup that is not escaped, in order', () => {
		expect(rssStory('<description>one <b>two</b> three<br/>four</description>').summary).toBe(
			'one <b>two</b> three<br/>four',
		);
	});

	it('survives an unclosed tag in its text', () => {
		const {stories} = parse(
			rss('<item><description>a<br>b</description><title>A</title></item><item><title>B</title></item>'),
		);

		expect(stories.map(({title, summary}) => [title, summary])).toEqual([
			['A', 'a<br>b'],
			['B', undefined],
		]);
	});

	it('keeps its text whole when nothing closes it', () => {
		expect(rssStory('<title>x</title><description>a <b>b</b> c').summary).toBe('a <b>b</b> c');
	});

	it.each([
		['<guid>https://example.org/a</guid>', 'https://example.org/a'],
		['<guid isPermaLink="false">https://example.org/a</guid>', undefined],
		['<guid>tag:a</guid>', undefined],
		['<atom:link rel="alternate" href="/b"/>', 'https://example.org/b'],
		['<link/><link>/c</link>', 'https://example.org/c'],
		['<link>javascript:alert(1)</link>', undefined],
		['<link>file:///etc/passwd</link>', undefined],
	])('has its page by %s', (inside, url) => {
		expect(rssStory(`<title>x</title>${inside}`).url).toBe(url);
	});

	it.each([
		['ann@example.org (Ann Bell)', {name: 'Ann Bell', email: 'ann@example.org'}],
		['Ann Bell <ann@example.org>', {name: 'Ann Bell', email: 'ann@example.org'}],
		['ann@example.org', {email: 'ann@example.org'}],
		['Ann Bell', {name: 'Ann Bell'}],
	])('reads the author "%s"', (written, person) => {
		expect(rssStory(`<author>${written.replace('<', '&lt;')}</author>`).authors).toEqual([person]);
	});

	it('takes a title from Media RSS, and a summary from iTunes, where it has none of its own', () => {
		const story = rssStory(
			'<media:content url="/a.mp4" type="video/mp4"><media:title>Film</media:title></media:content><itunes:summary>Said</itunes:summary>',
		);
		expect(story).toMatchObject({
			title: 'Film',
			summary: 'Said',
			enclosures: [{url: 'https://example.org/a.mp4'}],
		});
	});
});

describe('the pictures of an item', () => {
	it('come with caption and credit', () => {
		const {pictures} = rssStory(`<media:content url="/a.jpg" medium="image">
			<media:description>The harbour</media:description><media:credit>B. Cole</media:credit></media:content>`);
		expect(pictures).toEqual([{url: 'https://example.org/a.jpg', caption: 'The harbour', credit: 'B. Cole'}]);
	});

	it('are the thumbnail only when no full one is named', () => {
		expect(
			rssStory('<media:thumbnail url="/s.jpg"/><media:content url="/a.jpg" type="image/jpeg"/>').pictures,
		).toEqual([{url: 'https://example.org/a.jpg'}]);
		expect(
			rssStory('<media:group><media:thumbnail url="/s.jpg"/><media:thumbnail url="/m.jpg"/></media:group>')
				.pictures,
		).toEqual([{url: 'https://example.org/s.jpg'}]);
	});

	it('are image enclosures and the podcast cover too', () => {
		const {pictures} = rssStory(
			'<enclosure url="/e.png" type="image/png" length="0"/><itunes:image href="/c.png"/>',
		);
		expect(pictures.map(({url}) => url)).toEqual(['https://example.org/e.png', 'https://example.org/c.png']);
	});
});
