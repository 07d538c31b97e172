import {describe, expect, it} from 'vitest';
import {murmur3} from '../../src/feeds/elsewhere/murmur3.js';
import {readConfigList} from '../../src/feeds/elsewhere/read-config-list.js';
import {readGoreadCache} from '../../src/feeds/elsewhere/read-goread-cache.js';
import {readSfeedRead} from '../../src/feeds/elsewhere/read-sfeed-read.js';
import {FeedError} from '../../src/feeds/feed-error.js';
import {subscriptionsIn} from '../../src/feeds/read-subscriptions.js';
import {faultOf} from '../fault-of.js';
import {feedrData, goreadCache, readStatus, sfeedFile} from './elsewhere-files.js';

const read = (text: string) => subscriptionsIn(Buffer.from(text), 'the list', readConfigList);

describe('nom’s config.yml', () => {
	it('gives its feeds with their names, and nothing else', () => {
		const {kind, subscriptions, skipped} = read(`configpath: /home/me/.config/nom/config.yml
pager: less
feeds:
    - url: https://gazette.example/rss.xml
      name: My Gazette
    # a paper of the north
    - url: "https://courier.example/atom"
    - {url: 'http://herald.example/feed', name: "The \\"Herald\\""}
database: nom.db
ordering: desc
openers:
    - regex: youtube
      cmd: mpv %s
`);
		expect(kind).toBe('nom');
		expect(subscriptions).toEqual([
			{url: 'https://gazette.example/rss.xml', title: 'My Gazette'},
			{url: 'https://courier.example/atom'},
			{url: 'http://herald.example/feed', title: 'The "Herald"'},
		]);
		expect(skipped).toEqual([]);
	});

	it.each([
		['url: exec:curl x', 'Line 3: exec:curl x is a command'],
		['url: file:///etc/passwd', 'Line 3: file:///etc/passwd is a file'],
		['url: {a: 1}', 'Line 3: a feed comes without an address'],
		['name: nameless', 'Line 3: nameless comes without an address'],
		['"https://me:secret@x"', 'Line 3: a feed comes without an address'],
	])('leaves out what is no address of the web: %s', (line, words) => {
		const {subscriptions, skipped} = read(`feeds:\n  - url: https://a.example/\n  - ${line}\n`);
		expect(subscriptions).toEqual([{url: 'https://a.example/'}]);
		expect(skipped).toEqual([expect.stringContaining(words)]);
	});

	it('that is empty lists nothing', () => {
		for (const text of ['feeds: []\n', 'feeds:\n', 'feeds: {a: 1}\n', 'feeds: nothing\n'])
			expect(read(text).subscriptions).toEqual([]);
	});
});

describe('goread’s urls.yml', () => {
	it('gives its categories as sections, but the one of all feeds', () => {
		const {kind, subscriptions, skipped} = read(`categories:
    - name: All Feeds
      desc: All feeds
      subscriptions:
        - name: Gazette
          desc: News from Alden
          url: https://gazette.example/rss.xml
    - name: Tech
      desc: Tech news
      subscriptions:
        - name: Courier
          desc: ""
          url: https://courier.example/atom
        - name: Mine
          desc: ""
          url: ~/feeds/mine.xml
    - name: Empty
      desc: ""
      subscriptions: []
`);
		expect(kind).toBe('goread');
		expect(subscriptions).toEqual([
			{url: 'https://gazette.example/rss.xml', title: 'Gazette'},
			{url: 'https://courier.example/atom', title: 'Courier', section: 'Tech'},
		]);
		expect(skipped).toEqual([expect.stringContaining('In Tech (line 8): ~/feeds/mine.xml is a file')]);
	});
});

describe('a damaged list in YAML', () => {
	it('is told of with its line', () => {
		expect(
			faultOf(FeedError, () => read('feeds:\n  - url: "https://a.example/\n  - url: x\n')),
		).toMatchObject({
			kind: 'malformed',
			message: expect.stringMatching(/^the list, line \d+: this is not YAML \(.+\); put it right there/),
		});
	});

	it('cannot grow beyond measure', () => {
		const names = Array.from(
			{length: 12},
			(_, n) =>
				`l${n}: &l${n} [${
					n === 0
						? 'x'
						: Array(9)
								.fill(`*l${n - 1}`)
								.join(', ')
				}]`,
		);
		expect(faultOf(FeedError, () => read(`${names.join('\n')}\nfeeds: [*l11]\n`)).kind).toBe('malformed');
		expect(faultOf(FeedError, () => read(`feeds: ${'['.repeat(100_000)}`)).kind).toBe('malformed');
		expect(faultOf(FeedError, () => read(`feeds:\n${'  - url: x\n'.repeat(400_000)}`)).kind).toBe(
			'too-large',
		);
	});
});

describe('what feedr keeps', () => {
	it('gives bookmarks with their categories, and what was read and starred', () => {
		const {kind, subscriptions, stories} = read(
			feedrData({
				bookmarks: ['https://gazette.example/rss.xml', 'https://courier.example/atom'],
				categories: {Tech: ['https://courier.example/atom']},
				read: ['https://news.example/a', 'https://news.example/b'],
				starred: ['https://news.example/b', 'https://gazette.example/rss.xml_No link'],
			}),
		);
		expect(kind).toBe('feedr');
		expect(subscriptions).toEqual([
			{url: 'https://gazette.example/rss.xml'},
			{url: 'https://courier.example/atom', section: 'Tech'},
		]);
		expect(stories).toMatchObject([
			{url: 'https://news.example/a', isRead: true, isStarred: false},
			{url: 'https://news.example/b', isRead: true, isStarred: true},
			{url: 'https://gazette.example/rss.xml_No link', isRead: false, isStarred: true},
		]);
	});

	it('is told of when it is cut off or nested beyond measure', () => {
		const whole = feedrData({bookmarks: ['https://a.example/'], read: [], starred: []});
		expect(faultOf(FeedError, () => read(whole.slice(0, -5)))).toMatchObject({
			kind: 'malformed',
			message: expect.stringContaining('the list is damaged: it is not whole JSON'),
		});
		expect(faultOf(FeedError, () => read(`{"bookmarks": ${'['.repeat(1_000_000)}`)).kind).toBe('malformed');
	});

	it('begins with the feeds of its config.toml', () => {
		const toml = `[general]
max_dashboard_items = 100

[[default_feeds]]
url = "https://gazette.example/rss.xml"
category = "News"

[[default_feeds]]
url = "exec:id"
[default_feeds.headers]
Authorization = "Bearer secret"
`;
		expect(read(toml)).toMatchObject({
			kind: 'feedr',
			subscriptions: [{url: 'https://gazette.example/rss.xml', section: 'News'}],
			skipped: [expect.stringContaining('exec:id is a command')],
		});
		expect(faultOf(FeedError, () => read(`${toml}url =\n`))).toMatchObject({
			kind: 'malformed',
			message: expect.stringMatching(/^the list, line 12: this is not TOML \(.+\); put it right there/),
		});
	});
});

describe('what goread keeps of its stories', () => {
	const cache = goreadCache({
		content: {
			'https://gazette.example/rss.xml': [
				{guid: 'a', link: 'https://news.example/a'},
				{guid: 'b', link: 'https://news.example/b'},
			],
		},
		downloaded: [{guid: 'c', link: 'https://news.example/c'}],
	});

	it('is known again by the hash of a link', () => {
		const stories = readGoreadCache(
			{cache, read: readStatus(['https://news.example/b', 'https://news.example/gone'])},
			'it',
		);
		expect(stories).toEqual([
			{
				feedUrl: 'https://gazette.example/rss.xml',
				guid: 'b',
				url: 'https://news.example/b',
				isRead: true,
				isStarred: false,
			},
			{feedUrl: '', guid: 'c', url: 'https://news.example/c', isRead: false, isStarred: true},
		]);
	});

	it('is told of when it is damaged', () => {
		expect(
			faultOf(FeedError, () => readGoreadCache({cache, read: Buffer.from('12345')}, 'it')).message,
		).toContain('read_status');
		expect(
			faultOf(FeedError, () => readGoreadCache({cache: '{', read: Buffer.of()}, 'it')).message,
		).toContain('it is damaged');
		expect(
			readGoreadCache({cache: '{"content": {"x": 1}, "downloaded": [[]]}', read: Buffer.of()}, 'it'),
		).toEqual([{feedUrl: '', guid: '', url: '', isRead: false, isStarred: true}]);
	});

	it.each([
		['', 0],
		['hello', 0x248bfa47],
		['hello, world', 0x149bbb7f],
		['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
	])('hashes %j as MurmurHash3 does', (text, hash) => {
		expect(murmur3(text)).toBe(hash);
	});
});

describe('what was read in sfeed', () => {
	const subscriptions = [{url: 'https://gazette.example/rss.xml', title: 'The/Gazette'}];

	it('is a line each, by link or by id, and has its feed from the files beside it', () => {
		const text = sfeedFile([
			{link: 'https://news.example/a', id: 'a'},
			{link: '', id: 'urn:b'},
			{link: 'https://news.example/c', id: 'c'},
		]);
		const list = 'https://news.example/a\nurn:b\r\nhttps://news.example/old\n';
		expect(
			readSfeedRead(list, {
				files: [
					{name: 'The_Gazette', text},
					{name: 'unknown', text},
				],
				subscriptions,
			}),
		).toEqual([
			{
				feedUrl: 'https://gazette.example/rss.xml',
				guid: 'a',
				url: 'https://news.example/a',
				isRead: true,
				isStarred: false,
			},
			{feedUrl: 'https://gazette.example/rss.xml', guid: 'urn:b', url: '', isRead: true, isStarred: false},
			{feedUrl: '', guid: '', url: 'https://news.example/old', isRead: true, isStarred: false},
		]);
	});
});
