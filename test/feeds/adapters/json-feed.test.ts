import {expect, it} from 'vitest';
import {FeedError} from '../../../src/feeds/feed-error.js';
import {onlyStory, parse, thrownBy} from '../documents.js';

const version = 'https://jsonfeed.org/version/1.1';
const parseJson = (feed: object) => parse(JSON.stringify({version, ...feed}));

it('reads a feed and its items', () => {
	const feed = parseJson({
		title: 'Wire',
		home_page_url: 'https://example.org/',
		feed_url: '/feed.json',
		description: 'Tides',
		language: 'en',
		icon: '/icon.png',
		hubs: [{type: 'WebSub', url: 'https://hub.example/'}],
		items: [
			{
				id: 7,
				url: '/a',
				title: 'Ferry <late>',
				content_html: '<p><a href="/x">y</a></p>',
				summary: 'Short',
				image: '/i.png',
				date_published: '2026-11-23T12:00:00Z',
				tags: ['Sea', null, 3],
				attachments: [{url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9}],
			},
		],
	});

	expect(feed).toMatchObject({
		format: 'json',
		version: '1.1',
		title: 'Wire',
		selfUrl: 'https://example.org/feed.json',
		hub: 'https://hub.example/',
	});
	expect(onlyStory(feed)).toMatchObject({
		guid: '7',
		url: 'https://example.org/a',
		title: 'Ferry <late>',
		content: '<p><a href="https://example.org/x">y</a></p>',
		summary: 'Short',
		pictures: [{url: 'https://example.org/i.png'}],
		publishedAt: Date.UTC(2026, 10, 23, 12),
		categories: ['Sea', '3'],
		enclosures: [{url: 'https://example.org/a.mp3', type: 'audio/mpeg', bytes: 9}],
	});
});

it('takes the author from 1.0 and from 1.1', () => {
	const {stories} = parseJson({
		items: [
			{id: 1, author: {name: 'Ann'}},
			{id: 2, authors: [{name: 'Bo'}, {name: 'Cy'}]},
		],
	});
	expect(stories.map(({authors}) => authors)).toEqual([[{name: 'Ann'}], [{name: 'Bo'}, {name: 'Cy'}]]);
});

it('escapes plain text, and leaves the title to the view', () => {
	const story = onlyStory(parseJson({items: [{id: 1, content_text: 'a < b\nc'}]}));
	expect(story).not.toHaveProperty('title');
	expect(story).toMatchObject({content: 'a &lt; b<br>\nc', lede: 'a < b c'});
});

it('is read behind a byte order mark', () => {
	expect(parse(`\uFEFF${JSON.stringify({version, title: 'Wire'})}`).title).toBe('Wire');
});

it('lets no terminal control sequence through', () => {
	expect(onlyStory(parseJson({items: [{id: 1, title: '\u001B[2Jgone\u0007'}]})).title).toBe('gone');
});

it.each([{version: 'https://example.org/'}, {}, {version: 1}])('does not take %j for a feed', (document) => {
	expect(thrownBy(() => parse(JSON.stringify({items: [], ...document})))).toMatchObject({kind: 'not-a-feed'});
});

it.each([
	['items that are no list', {items: 'x'}],
	['items that are no objects', {items: [null, 1, 'x', []]}],
	[
		'fields of the wrong kind',
		{title: {}, authors: 'me', items: [{id: {}, tags: 7, attachments: {}, title: []}]},
	],
])('survives %s', (_what, feed) => {
	expect(parseJson(feed).format).toBe('json');
});

it('says so when it is cut off', () => {
	const error = thrownBy(() => parse(`{"version": "${version}", "items": [{"id":`));
	expect(error).toBeInstanceOf(FeedError);
	expect(error).toMatchObject({kind: 'malformed'});
});
