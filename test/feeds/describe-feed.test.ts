import {expect, it} from 'vitest';
import {describeFeed} from '../../src/feeds/describe-feed.js';
import {parse, rss} from './documents.js';

it('describes a feed as the parse command prints it', () => {
	const feed = parse(
		rss(`<link>https://example.org/</link><lastBuildDate>Mon, 23 Nov 2026 12:00:00 GMT</lastBuildDate>
			<item><guid>1</guid><title>One</title><pubDate>Mon, 23 Nov 2026 11:00:00 GMT</pubDate><description>x</description>
			<enclosure url="/a.png" type="image/png" length="5"/><source url="https://other.example/">Other</source></item>`),
	);

	expect(JSON.parse(JSON.stringify(describeFeed(feed)))).toEqual({
		format: 'rss',
		version: '2.0',
		encoding: 'utf-8',
		feed: {
			title: 'Harbour Wire',
			link: 'https://example.org/',
			updated: '2026-11-23T12:00:00.000Z',
			authors: [],
			categories: [],
		},
		stories: [
			{
				id: '1',
				title: 'One',
				authors: [],
				published: '2026-11-23T11:00:00.000Z',
				summary: 'x',
				categories: [],
				enclosures: [{url: 'https://example.org/a.png', type: 'image/png', length: 5}],
				image: 'https://example.org/a.png',
				source: {title: 'Other', url: 'https://other.example/'},
			},
		],
		warnings: [],
	});
});

it('leaves out a date that no calendar holds', () => {
	const feed = {...parse(rss('')), updatedAt: Number.MAX_VALUE};
	expect(JSON.stringify(describeFeed(feed))).not.toContain('updated');
});
