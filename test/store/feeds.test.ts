import {describe, expect, it} from 'vitest';
import type {FeedResult} from '../../src/model.js';
import type {FeedOutcome} from '../../src/store/index.js';
import {add, day, gazette, hour, idOf, minute, noon, openPapers} from './stories.js';

const outcome = (result: Partial<FeedResult>, more: Partial<FeedOutcome> = {}): FeedOutcome => ({
	result: {
		url: gazette,
		title: 'Gazette',
		status: 'ok',
		added: 0,
		updated: 0,
		ms: 12.5,
		bytes: 100,
		...result,
	},
	nextFetchAt: noon + hour,
	...more,
});
const timeout = {code: 'timeout', message: 'The server did not answer.'} as const;

describe('what is known of a feed', () => {
	it('is no news to a screen while it has nothing new', () => {
		const store = openPapers();
		store.endFeed(outcome({}, {title: 'Gazette'}), noon);
		const generation = store.generation();
		store.endFeed(outcome({status: 'not-modified'}, {nextFetchAt: noon + 2 * hour}), noon + hour);
		expect(store.generation()).toBe(generation);
		expect(store.feeds()[0]).toMatchObject({lastOkAt: noon + hour, nextFetchAt: noon + 2 * hour});
	});

	it.each([
		['fails', outcome({status: 'error', fault: timeout})],
		['moves', outcome({}, {movedTo: 'https://new.example/feed'})],
		['has another title', outcome({}, {title: 'Evening Gazette'})],
		['is to wait', outcome({status: 'waiting'}, {retryAt: noon + hour})],
	])('is news when it %s, and when that is over', (_what, happened) => {
		const store = openPapers();
		store.endFeed(outcome({}, {title: 'Gazette'}), noon);
		const before = store.generation();
		store.endFeed(happened, noon);
		const during = store.generation();
		store.endFeed(outcome({}, {title: 'Gazette'}), noon);
		expect([during, store.generation()]).toEqual([before + 1, before + 2]);
	});

	it('is what its last documents said', () => {
		const store = openPapers();
		add(store, {name: 'a', publishedAt: noon - hour});
		add(store, {name: 'b', publishedAt: noon - minute});
		store.commit({mark: 'read', ids: [idOf('a')]}, noon);
		const validators = {etag: '"1"', lastModified: 'Mon, 23 Nov 2026 12:00:00 GMT'};
		store.endFeed(outcome({}, {validators, bodyHash: 'ff', siteUrl: 'https://gazette.example/'}), noon);

		expect(store.feeds()[0]).toEqual({
			url: gazette,
			title: 'Gazette',
			section: 'World',
			siteUrl: 'https://gazette.example/',
			...validators,
			bodyHash: 'ff',
			nextFetchAt: noon + hour,
			failCount: 0,
			lastOkAt: noon,
			lastStoryAt: noon - minute,
			stories: 2,
			unread: 1,
		});
	});

	it('keeps its validators when nothing was modified, and forgets those a document no longer has', () => {
		const store = openPapers();
		store.endFeed(outcome({}, {validators: {etag: '"1"'}}), noon);
		store.endFeed(outcome({status: 'not-modified'}), noon);
		expect(store.feeds()[0]?.etag).toBe('"1"');
		store.endFeed(outcome({}, {validators: {}}), noon);
		expect(store.feeds()[0]?.etag).toBeUndefined();
	});

	it('counts failures until it is well again', () => {
		const store = openPapers();
		const failed = outcome({status: 'error', fault: timeout}, {retryAt: noon + 2 * hour});
		store.endFeed(failed, noon);
		store.endFeed(failed, noon);
		expect(store.feeds()[0]).toMatchObject({failCount: 2, fault: timeout, retryAt: noon + 2 * hour});

		store.endFeed(outcome({status: 'waiting'}, {retryAt: noon + 3 * hour}), noon);
		expect(store.feeds()[0]).toMatchObject({failCount: 2, fault: timeout, retryAt: noon + 3 * hour});

		store.endFeed(outcome({status: 'not-modified'}), noon);
		expect(store.feeds()[0]).not.toHaveProperty('fault');
		expect(store.feeds()[0]).toMatchObject({failCount: 0, lastOkAt: noon});
	});

	it('may be due at a moment that is not whole', () => {
		const store = openPapers();
		store.endFeed({...outcome({}), nextFetchAt: noon + 0.4, retryAt: noon + 0.6}, noon);
		expect(store.feeds()[0]).toMatchObject({nextFetchAt: noon, retryAt: noon + 1});
	});

	it('passes over a feed that is not known', () => {
		const store = openPapers();
		expect(() => store.endFeed(outcome({url: 'https://else.example/'}), noon)).not.toThrow();
	});
});

it('knows when a round last ended', () => {
	const store = openPapers();
	expect(store.lastRoundAt()).toBeUndefined();
	store.endRound(noon);
	expect(store.lastRoundAt()).toBe(noon);
});

describe('topics', () => {
	const topic = {eventId: 7, label: 'Ice Cup', stories: 9, outlets: 4, score: 2.5};

	it('stand in the order given', () => {
		const store = openPapers();
		store.replaceTopics([topic, {...topic, eventId: 8, label: 'Ferry'}]);
		store.replaceTopics([{...topic, eventId: 8, label: 'Ferry'}, topic]);
		expect(store.topics()).toEqual([{...topic, eventId: 8, label: 'Ferry'}, topic]);
	});

	it('that are the same write nothing', () => {
		const store = openPapers();
		store.replaceTopics([topic]);
		const generation = store.generation();
		store.replaceTopics([{...topic}]);
		expect(store.generation()).toBe(generation);
	});

	it('follow an event that turned out to be another', () => {
		const store = openPapers();
		const first = add(store, {name: 'a'});
		const second = add(store, {name: 'b'});
		store.replaceTopics([{...topic, eventId: second}]);
		store.mergeEvents(second, first);
		expect(store.topics()[0]?.eventId).toBe(first);
		expect(store.count({eventId: first})).toBe(2);
	});
});

describe('a fold', () => {
	it('that turned out to tell another event goes there with all its stories', () => {
		const store = openPapers();
		const event = add(store, {name: 'a'});
		const lead = add(store, {name: 'b'});
		const copy = add(store, {name: 'c'});
		store.place([{key: copy, lead, eventId: lead, dupOf: lead}]);
		store.moveFold(lead, event);

		const places = store.window(0).map(({key, lead: of, eventId, dupOf}) => ({key, of, eventId, dupOf}));
		expect(places).toEqual([
			{key: event, of: event, eventId: event, dupOf: undefined},
			{key: lead, of: lead, eventId: event, dupOf: undefined},
			{key: copy, of: lead, eventId: event, dupOf: lead},
		]);
	});

	it('that was all of a followed event takes its follower along', () => {
		const store = openPapers();
		const [event, lead, other] = [add(store, {name: 'a'}), add(store, {name: 'b'}), add(store, {name: 'c'})];
		store.place([{key: other, lead: other, eventId: lead}]);
		store.commit({mark: 'followed', ids: [idOf('b')]}, noon);

		store.moveFold(lead, event);
		expect(store.count({followedOnly: true})).toBe(1);
		store.moveFold(other, event);
		expect(store.count({followedOnly: true})).toBe(3);
	});
});

describe('a lease', () => {
	it('has one owner until it lets go or its time is up', () => {
		const store = openPapers();
		expect(store.takeLease('refresh', 'a', noon, minute)).toBe(true);
		expect(store.takeLease('refresh', 'b', noon, minute)).toBe(false);
		expect(store.takeLease('refresh', 'a', noon + minute / 2, minute)).toBe(true);
		expect(store.takeLease('refresh', 'b', noon + minute, minute)).toBe(false);
		expect(store.takeLease('refresh', 'b', noon + 1.5 * minute, minute)).toBe(true);

		store.releaseLease('refresh', 'a');
		expect(store.takeLease('refresh', 'a', noon + 2 * minute, minute)).toBe(false);
		store.releaseLease('refresh', 'b');
		expect(store.takeLease('refresh', 'a', noon + 2 * minute, minute)).toBe(true);
	});

	it('that was taken when the clock was years ahead is no lease', () => {
		const store = openPapers();
		store.takeLease('refresh', 'a', noon + 15 * 365 * day, minute);
		expect(store.takeLease('refresh', 'b', noon, minute)).toBe(true);
	});

	it('says who holds it, so that a dead owner can be told from a slow one', () => {
		const store = openPapers();
		expect(store.leaseOwner('refresh')).toBeUndefined();
		store.takeLease('refresh', 'a', noon, minute);
		expect(store.leaseOwner('refresh')).toBe('a');
		store.releaseLease('refresh', 'a');
		expect(store.leaseOwner('refresh')).toBeUndefined();
	});

	it('is no news to a screen', () => {
		const store = openPapers();
		const generation = store.generation();
		store.takeLease('refresh', 'a', noon, minute);
		expect(store.generation()).toBe(generation);
	});
});
