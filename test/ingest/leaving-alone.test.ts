import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, onTestFinished} from 'vitest';
import {FeedError, type FetchAnswer, type FetchAsk} from '../../src/feeds/index.js';
import {type IngestEvent, type NewsDesk, openNewsDesk} from '../../src/ingest/index.js';
import type {Feed, Subscription} from '../../src/model.js';
import {openStore, type Store} from '../../src/store/index.js';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const hour = 60 * minute;
const url = 'https://northgate.example/feed';
const place = 'https://news.northgate.example/feed';

type Answer = FeedError | 'not-modified' | Partial<Feed>;

let now: number;
let store: Store;
let events: IngestEvent[];
let asks: FetchAsk[];
/** By the address that is asked. */
let answers: Map<string, Answer>;
let movedTo: string | undefined;

beforeEach(() => {
	now = noon;
	store = openStore(':memory:');
	events = [];
	asks = [];
	answers = new Map();
	movedTo = undefined;
});

function answerTo(ask: FetchAsk): FetchAnswer {
	asks.push(ask);
	const answer = answers.get(ask.from ?? ask.url) ?? 'not-modified';
	if (answer instanceof FeedError) throw answer;
	const cost = {bytes: 100, ms: 5, ...(movedTo !== undefined && {movedTo})};
	if (answer === 'not-modified') return {status: answer, ...cost};
	const feed: Feed = {
		url,
		format: 'rss',
		encoding: 'utf-8',
		title: 'Wire',
		authors: [],
		categories: [],
		stories: [],
		isPartial: false,
		warnings: [],
		...answer,
	};
	return {status: 'ok', feed, validators: {etag: '"1"'}, bodyHash: 'abc', ...cost};
}

function open(subscription: Partial<Subscription> = {}): NewsDesk {
	return openNewsDesk(
		{
			store,
			now: () => now,
			random: () => 0.5,
			tell: (event) => events.push(event),
			pause: async () => {},
			after: () => () => {},
			withSecrets: async (one) => one,
			owner: 'desk',
			fetcher: async () => ({
				fetchFeed: async (ask) => answerTo(ask),
				findFeeds: async () => [],
				readDocument: async () => Promise.reject(new Error('nobody asks for one')),
				fetchPage: async () => Promise.reject(new Error('nobody asks for one')),
				fetchPicture: async () => Promise.reject(new Error('nobody asks for one')),
				download: async () => Promise.reject(new Error('nobody asks for one')),
				openServer() {
					throw new Error('nobody signs in');
				},
				close: async () => {},
			}),
		},
		{
			subscriptions: [{url, ...subscription}],
			sections: ['Other'],
			everyMinutes: 30,
			keep: {bodiesDays: 30, storiesDays: 365},
		},
	);
}

const results = () => events.flatMap((event) => (event.type === 'feed-ended' ? [event.result] : []));
const fault = (kind: FeedError['kind'], options = {}) => new FeedError(kind, url, 'trouble', options);
/** Asks in rounds of half an hour for so long, and says after how many minutes each request came. */
async function roundsFor(desk: NewsDesk, hours: number): Promise<readonly number[]> {
	const minutes: number[] = [];
	for (const end = now + hours * hour; now < end; now += 30 * minute) {
		const before = asks.length;
		await desk.refresh({isForced: false});
		if (asks.length > before) minutes.push((now - noon) / minute);
	}
	return minutes;
}

describe('a feed that is gone', () => {
	beforeEach(async () => {
		answers.set(url, fault('gone'));
		await open().refresh({isForced: false});
		events = [];
	});

	it('fails the round that finds it so, and is asked by no later one', async () => {
		expect(store.feeds()[0]?.fault?.code).toBe('gone');
		now += 24 * hour;
		expect(await open().refresh({isForced: false})).toMatchObject({feeds: 0, failed: 0});
		expect(asks).toHaveLength(1);
	});

	it('is told of when all are asked by force, and fails no round any more', async () => {
		const summary = await open().refresh({isForced: true});
		expect(summary).toMatchObject({feeds: 1, failed: 0, waiting: 1});
		expect(results()).toMatchObject([{url, status: 'gone', fault: {code: 'gone'}}]);
		await open().refresh({isForced: true, urls: [url]}); // a section of which it is one
		expect(asks).toHaveLength(1);
	});

	it('is asked when the person names it, and may be back', async () => {
		answers.set(url, {});
		await open().refresh({isForced: true, urls: [url], isByName: true});
		expect(asks).toHaveLength(2);
		expect(store.feeds()[0]).not.toHaveProperty('fault');
	});
});

describe('a feed that moved for good', () => {
	beforeEach(async () => {
		movedTo = place;
		answers.set(url, {});
		await open().refresh({isForced: true});
	});

	it('is asked at its new place from then on', async () => {
		await open().refresh({isForced: true});
		expect(asks.map(({from}) => from)).toEqual([undefined, place]);
		expect(store.feeds()[0]?.movedTo).toBe(place);
	});

	it('is still there after trouble that passes', async () => {
		answers.set(place, fault('http', {status: 502}));
		await open().refresh({isForced: true});
		expect(asks).toHaveLength(2);
		expect(store.feeds()[0]).toMatchObject({movedTo: place, etag: '"1"', fault: {code: 'http'}});
	});

	it.each([
		['is a web page', fault('not-a-feed')],
		['is missing', fault('http', {status: 404})],
		['is gone', fault('gone')],
	])('is asked where it was when the new place %s', async (_what, answer) => {
		answers.set(place, answer);
		movedTo = undefined;
		await open().refresh({isForced: true});
		expect(asks.slice(1).map(({from}) => from)).toEqual([place, undefined]);
		expect(asks.at(-1)?.validators).toEqual({});
		expect(store.feeds()[0]).not.toHaveProperty('movedTo');
		expect(store.feeds()[0]).not.toHaveProperty('fault');
	});
});

describe('a server that asks to be left alone', () => {
	it('still is when newsterm starts anew', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'newsterm-'));
		onTestFinished(() => rmSync(folder, {recursive: true}));
		const file = join(folder, 'newsterm.db');
		store = openStore(file);
		answers.set(url, fault('rate-limited', {retryAt: noon + 5 * hour}));
		await open().refresh({isForced: true});
		store.close();

		store = openStore(file);
		onTestFinished(() => store.close());
		now += 4 * hour;
		expect(await open().refresh({isForced: true})).toMatchObject({waiting: 1});
		expect(asks).toHaveLength(1);
		now += hour;
		await open().refresh({isForced: true});
		expect(asks).toHaveLength(2);
	});

	it('makes the other feeds of its host wait, which is no fault of theirs', async () => {
		answers.set(url, fault('rate-limited', {retryAt: noon + 2 * hour, isHeldBack: true}));
		expect(await open().refresh({isForced: true})).toMatchObject({failed: 0, waiting: 1});
		expect(results()).toEqual([{url, title: url, status: 'waiting', added: 0, updated: 0, ms: 0, bytes: 0}]);
		expect(store.feeds()[0]).toMatchObject({failCount: 0, retryAt: noon + 2 * hour});
		expect(store.feeds()[0]).not.toHaveProperty('fault');
	});
});

it('a feed that was put off when the clock was years ahead is asked when it is right again', async () => {
	now = noon + 15 * 365 * 24 * hour;
	const desk = open();
	await desk.refresh({isForced: false});
	expect(asks).toHaveLength(1);
	now = noon;
	await desk.refresh({isForced: false});
	expect(asks).toHaveLength(2);
});

describe('how often a feed is asked', () => {
	const old = (days: number): Partial<Feed> => ({
		stories: [
			{
				id: '000000000001',
				feedUrl: url,
				title: 'Old news',
				authors: [],
				publishedAt: noon - days * 24 * hour,
				lede: '',
				categories: [],
				enclosures: [],
				pictures: [],
			},
		],
	});

	it('falls while it is quiet, to once in six hours', async () => {
		answers.set(url, old(30));
		const desk = open();
		await desk.refresh({isForced: false});
		answers.set(url, 'not-modified');
		now += 30 * minute;
		expect(await roundsFor(desk, 18)).toEqual([30, 390, 750]);
	});

	it('is what the person wishes of it, however quiet it is', async () => {
		answers.set(url, old(30));
		expect(await roundsFor(open({refreshMinutes: 60}), 4)).toEqual([0, 60, 120, 180]);
	});

	it('is what its document asked, over answers without one', async () => {
		answers.set(url, {ttlMinutes: 120});
		const desk = open();
		await desk.refresh({isForced: false});
		answers.set(url, 'not-modified');
		now += 30 * minute;
		expect(await roundsFor(desk, 6)).toEqual([120, 240, 360]);
	});

	it('falls by half with each failure', async () => {
		answers.set(url, fault('timeout'));
		expect(await roundsFor(open(), 8)).toEqual([0, 30, 90, 210, 450]);
	});
});

it('keeps the feed that a page names instead', async () => {
	answers.set(url, fault('not-a-feed', {insteadUrl: place}));
	await open().refresh({isForced: true});
	expect(store.feeds()[0]?.fault).toEqual({code: 'not-a-feed', message: 'trouble', insteadUrl: place});
	answers.set(url, {});
	await open().refresh({isForced: true});
	expect(store.feeds()[0]).not.toHaveProperty('fault');
});
