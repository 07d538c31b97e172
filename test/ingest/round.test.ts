import {setImmediate as nextTurn} from 'node:timers/promises';
import {beforeEach, describe, expect, it} from 'vitest';
import {FeedError, type FetchAnswer, type FetchAsk} from '../../src/feeds/index.js';
import {type IngestEvent, type NewsDesk, openNewsDesk} from '../../src/ingest/index.js';
import type {Feed, Story} from '../../src/model.js';
import {openStore, type Store, StoreError} from '../../src/store/index.js';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const url = 'https://northgate.example/feed';
const other = 'https://ledger.example/feed';

type Answer = Feed | 'not-modified' | FeedError;

const story = (n: number, over: Partial<Story> = {}): Story => ({
	id: n.toString(16).padStart(12, '0'),
	feedUrl: url,
	title: `Nr${n * 7919}`, // more words in common would fold them
	authors: [{name: 'Ines Okafor'}],
	publishedAt: noon - n * minute,
	lede: `PORT ALDEN (NW) — What correspondent ${n} saw.`,
	categories: [],
	enclosures: [],
	pictures: [],
	...over,
});

const feed = (stories: readonly Story[], over: Partial<Feed> = {}): Feed => ({
	url,
	format: 'rss',
	encoding: 'utf-8',
	title: 'Northgate Wire',
	authors: [],
	categories: [],
	stories,
	isPartial: false,
	warnings: [],
	...over,
});

let now: number;
let store: Store;
let events: IngestEvent[];
let asks: FetchAsk[];
let answers: Map<string, Answer>;
let notBefore: number | undefined;

function open(over: {pause?: () => Promise<void>; store?: Store} = {}): NewsDesk {
	return openNewsDesk(
		{
			store,
			now: () => now,
			random: () => 0.5,
			tell: (event) => events.push(event),
			pause: async () => {},
			after: () => () => {},
			withSecrets: async (subscription) => subscription,
			owner: 'desk',
			fetcher: async () => ({
				fetchFeed: async (ask) => answerTo(ask),
				findFeeds: async () => [],
				readDocument: async () => feed([]),
				fetchPage: async () => Promise.reject(new Error('nobody asks for one')),
				fetchPicture: async () => Promise.reject(new Error('nobody asks for one')),
				download: async () => Promise.reject(new Error('nobody asks for one')),
				openServer() {
					throw new Error('nobody signs in');
				},
				close: async () => {},
			}),
			...over,
		},
		{
			subscriptions: [{url}, {url: other, title: 'My Ledger', section: 'Business'}],
			sections: ['Business', 'Other'],
			everyMinutes: 30,
			keep: {bodiesDays: 30, storiesDays: 365},
		},
	);
}

function answerTo(ask: FetchAsk): FetchAnswer {
	asks.push(ask);
	const answer = answers.get(ask.url) ?? 'not-modified';
	if (answer instanceof FeedError) throw answer;
	const cost = {bytes: 100, ms: 5, ...(notBefore !== undefined && {notBefore})};
	if (answer === 'not-modified') return {status: answer, ...cost};
	return {status: 'ok', feed: answer, validators: {etag: '"1"'}, bodyHash: 'abc', ...cost};
}

beforeEach(() => {
	now = noon;
	store = openStore(':memory:');
	events = [];
	asks = [];
	answers = new Map<string, Answer>([[url, feed([story(1), story(2)])]]);
	notBefore = undefined;
});

describe('a round', () => {
	it('stores what is new, split into dateline and lede, under the outlet and byline it came with', async () => {
		await open().refresh({isForced: true});
		const [headline] = store.page({}, {limit: 1});
		expect(headline).toMatchObject({
			outlet: 'Northgate Wire',
			lede: 'What correspondent 1 saw.',
			dateline: {place: 'PORT ALDEN', agency: 'NW'},
		});
		expect(headline && store.article(headline.key)?.byline).toBe('Ines Okafor');
	});

	it('takes the first stories after a start for themselves alone, not for copies of themselves', async () => {
		const titles = [
			'Snow closes the Sellick pass',
			'Wool is cheaper in Lisk',
			'Harbour tunnel opens at last',
		];
		const told = titles.map((title, n) =>
			story(n, {title, lede: `${title}, after nine long years of waiting.`}),
		);
		for (const stories of [told.slice(0, 2), told]) {
			answers.set(url, feed(stories));
			await open().refresh({isForced: true});
		}
		const places = store.window(0).map(({title, dupOf}) => [title, dupOf] as const);
		expect(new Map(places)).toEqual(new Map(titles.map((title) => [title, undefined])));
	});

	it('tells its beginning, each feed as it ends, and its end with the sums', async () => {
		answers.set(other, new FeedError('timeout', other, 'ledger.example did not answer'));
		await open().refresh({isForced: true});
		expect(events[0]).toEqual({type: 'round-started', feeds: 2, isForced: true});
		const results = events.flatMap((event) => (event.type === 'feed-ended' ? [event.result] : []));
		expect(results.map(({title, status, added}) => [title, status, added]).toSorted()).toEqual([
			['My Ledger', 'error', 0],
			['Northgate Wire', 'ok', 2],
		]);
		expect(events.at(-1)).toMatchObject({
			type: 'round-ended',
			summary: {feeds: 2, ok: 1, failed: 1, added: 2, bytes: 100},
		});
	});

	it('sends the validators it was given from the second request on', async () => {
		const desk = open();
		await desk.refresh({isForced: true, urls: [url]});
		await desk.refresh({isForced: true, urls: [url]});
		expect(asks.map(({validators}) => validators)).toEqual([{}, {etag: '"1"'}]);
		expect(asks[1]?.bodyHash).toBe('abc');
	});

	it('asks for a partial document anew: its hash is not kept', async () => {
		answers.set(url, feed([story(1)], {isPartial: true}));
		const desk = open();
		await desk.refresh({isForced: true, urls: [url]});
		await desk.refresh({isForced: true, urls: [url]});
		expect(asks[1]?.bodyHash).toBeUndefined();
	});

	it('writes the validators with the last batch: cut off before, all is asked for again', async () => {
		answers.set(url, feed(Array.from({length: 120}, (_, n) => story(n))));
		let batches = 0;
		const broken: Store = {
			...store,
			upsert(feedUrl, stories, at) {
				if (++batches === 3) throw new StoreError('full', 'newsterm.db', 'the disk is full');
				return store.upsert(feedUrl, stories, at);
			},
		};
		const desk = open({store: broken});
		await expect(desk.refresh({isForced: true, urls: [url]})).rejects.toThrow('the disk is full');
		expect(store.count({everyStory: true})).toBe(100);
		expect(store.feeds().find((one) => one.url === url)?.etag).toBeUndefined();

		await open().refresh({isForced: true, urls: [url]});
		expect(store.count({everyStory: true})).toBe(120);
		expect(store.feeds().find((one) => one.url === url)?.etag).toBe('"1"');
	});

	it('asks only feeds that are due, unless it is forced', async () => {
		const desk = open();
		await desk.refresh({isForced: false});
		await desk.refresh({isForced: false});
		expect(asks).toHaveLength(2);
		now += 31 * minute;
		await desk.refresh({isForced: false});
		expect(asks).toHaveLength(4);
	});

	it('asks what falls due within a minute: a timer comes early by what its last round took', async () => {
		const desk = open();
		await desk.refresh({isForced: false});
		now += 30 * minute - 20_000;
		await desk.refresh({isForced: false});
		expect(asks).toHaveLength(4);
	});

	it('leaves a server alone that asked for it, by force, too', async () => {
		answers.set(
			url,
			new FeedError('rate-limited', url, 'northgate.example asks to wait', {retryAt: noon + 60 * minute}),
		);
		const desk = open();
		await desk.refresh({isForced: true, urls: [url]});
		await desk.refresh({isForced: true, urls: [url]});
		expect(asks).toHaveLength(1);
		now += 61 * minute;
		await desk.refresh({isForced: true, urls: [url]});
		expect(asks).toHaveLength(2);
	});

	it('keeps to what the server says of freshness', async () => {
		notBefore = noon + 90 * minute;
		const desk = open();
		await desk.refresh({isForced: false, urls: [url]});
		now += 60 * minute;
		await desk.refresh({isForced: false, urls: [url]});
		expect(asks).toHaveLength(1);
	});

	it('is one at a time over all processes', async () => {
		store.takeLease('refresh', 'someone else', now, 60_000);
		expect(await open().refresh({isForced: true})).toBeUndefined();
		now += 61_000; // the other one died
		expect(await open().refresh({isForced: true})).toMatchObject({ok: 1});
	});

	it('is over when the store fails in it, but only once every feed has ended', async () => {
		const ended: string[] = [];
		const broken: Store = {
			...store,
			upsert(feedUrl, stories, at) {
				if (feedUrl === url) throw new StoreError('full', 'newsterm.db', 'the disk is full');
				return store.upsert(feedUrl, stories, at);
			},
			releaseLease(name, owner) {
				ended.push(...events.map(({type}) => type));
				store.releaseLease(name, owner);
			},
		};
		// Many batches: it is still being stored when the other one has failed.
		answers.set(other, feed(Array.from({length: 160}, (_, n) => story(n + 9, {feedUrl: other}))));
		const desk = open({store: broken, pause: async () => void (await nextTurn())});
		await expect(desk.refresh({isForced: true})).rejects.toThrow('the disk is full');
		expect(ended).toContain('feed-ended');
		expect(events.at(-1)).toEqual({type: 'round-ended'});
	});

	it('lets a bug through: it is no fault of the feed', async () => {
		answers.set(url, feed([undefined as unknown as Story]));
		await expect(open().refresh({isForced: true, urls: [url]})).rejects.toThrow(TypeError);
	});
});

describe('the newsroom behind it', () => {
	const told = {
		lede: 'The first cars crossed under the harbour at dawn.',
		title: 'Port Alden opens its harbour tunnel',
	};

	it('folds the same event of two feeds into one row, in one round or in two', async () => {
		answers.set(url, feed([story(1, told)]));
		await open().refresh({isForced: true});
		answers.set(other, feed([story(2, {...told, feedUrl: other})], {title: 'Ledger'}));
		now += 31 * minute;
		await open().refresh({isForced: true}); // another desk: what it knows comes from the store
		expect(store.page({}, {limit: 9}).map(({others}) => others)).toEqual([1]);
	});

	it('keeps no story of a feed from another: an id is of its feed', async () => {
		answers.set(url, feed([story(1)]));
		answers.set(other, feed([story(9, {feedUrl: other})], {title: 'Ledger'}));
		await open().refresh({isForced: true});
		expect(store.count({feedUrl: url})).toBe(1);
		expect(store.count({feedUrl: other})).toBe(1);
	});
});
