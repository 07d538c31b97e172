import {describe, expect, it} from 'vitest';
import type {Subscription} from '../../src/model.js';
import type {FeedOutcome, Store} from '../../src/store/index.js';
import {courier, day, edited, gazette, hour, idOf, noon, openPapers, threePapers} from './stories.js';

const place = 'https://news.gazette.example/rss.xml';
const followed = [{url: place, title: 'Gazette', section: 'World'}, ...threePapers.slice(1)];

const outcome = (over: Partial<FeedOutcome> = {}): FeedOutcome => ({
	result: {url: gazette, title: 'Gazette', status: 'ok', added: 0, updated: 0, ms: 1, bytes: 1},
	validators: {etag: '"1"'},
	bodyHash: 'ff',
	nextFetchAt: noon + hour,
	...over,
});

/** A store whose Gazette holds five stories, all read, and has moved. */
function movedPapers(over: Partial<FeedOutcome> = {}): Store {
	const store = openPapers();
	store.upsert(
		gazette,
		names.map((name) => edited({name})),
		noon,
	);
	store.commit({mark: 'read', query: {}}, noon);
	store.endFeed(outcome({movedTo: place, ...over}), noon);
	return store;
}
const names = ['a', 'b', 'c', 'd', 'e'];
const sync = (store: Store, subscriptions: readonly Subscription[] = followed) =>
	store.syncSubscriptions(subscriptions, ['World', 'Sport'], noon);
const arrive = (store: Store, stories: readonly ReturnType<typeof edited>[], at = noon) =>
	store.upsert(place, stories, at).added;

describe('a feed named by the address it moved to', () => {
	it('is the same feed, due at once, to be fetched whole', () => {
		const store = movedPapers();
		sync(store);
		const [feed] = store.feeds();
		expect(feed).toMatchObject({
			url: place,
			formerUrl: gazette,
			title: 'Gazette',
			stories: 5,
			unread: 0,
			nextFetchAt: 0,
			failCount: 0,
		});
		for (const name of ['movedTo', 'etag', 'bodyHash', 'fault', 'retryAt'])
			expect(feed).not.toHaveProperty(name);
		expect(store.feeds()).toHaveLength(3);
		expect(store.count({feedUrl: place})).toBe(5);
	});

	it('is the one that a page named which stood in its place', () => {
		const fault = {code: 'not-a-feed', message: 'a web page', insteadUrl: place} as const;
		const store = openPapers();
		store.endFeed(
			{result: {...outcome().result, status: 'error', fault}, nextFetchAt: noon + hour, retryAt: noon + hour},
			noon,
		);
		expect(store.feeds()[0]?.fault).toEqual(fault);
		sync(store);
		expect(store.feeds()[0]).toMatchObject({url: place, formerUrl: gazette});
		expect(store.feeds()[0]).not.toHaveProperty('fault');
	});

	it('is still the same when it is called by its old name again', () => {
		const store = movedPapers();
		sync(store);
		sync(store, threePapers);
		expect(store.feeds()).toHaveLength(3);
		expect(store.feeds()[0]).toMatchObject({url: gazette, formerUrl: place, stories: 5, nextFetchAt: 0});
	});

	it('is still the same when its old name was given up before', () => {
		const store = movedPapers();
		sync(store, threePapers.slice(1));
		sync(store);
		expect(store.feeds()[0]).toMatchObject({url: place, stories: 5});
	});

	it.each([
		['while the old address is still wanted', [...threePapers, {url: place}]],
		['when the address is of another feed', [{url: courier}]],
	])('is another feed %s', (_when, subscriptions) => {
		const store = movedPapers(subscriptions.length === 1 ? {movedTo: courier} : {});
		sync(store, subscriptions);
		expect(
			store.feeds().find(({url}) => url !== gazette && url !== courier && url === place)?.stories ?? 0,
		).toBe(0);
		expect(store.feeds().every((feed) => feed.formerUrl === undefined)).toBe(true);
	});
});

describe('the stories of a feed whose move was followed', () => {
	const renamed = (name: string, over = {}) =>
		edited({name: `n-${name}`, url: `https://news.example/${name}`, title: `Title of ${name}`, ...over});
	const known = (name: string) => renamed(name, {formerId: idOf(name)});

	it('are known by what they were called before, whatever else is new', () => {
		const store = movedPapers();
		sync(store);
		const fresh = Array.from({length: 20}, (_, n) => edited({name: `x${n}`}));
		const reworded = renamed('b', {formerId: idOf('b'), title: 'Reworded', url: 'https://else.example/'});
		expect(arrive(store, [...fresh, known('a'), reworded])).toHaveLength(20);
		expect(store.count({unreadOnly: true})).toBe(20);
		expect(store.find(idOf('n-a'))).toHaveLength(1);
		expect(store.find(idOf('a'))).toHaveLength(0);
	});

	it('are known by link and title in the first whole document, whatever else is new', () => {
		const store = movedPapers();
		sync(store);
		const fresh = Array.from({length: 20}, (_, n) => edited({name: `x${n}`}));
		expect(arrive(store, [...fresh, renamed('a'), renamed('b')])).toHaveLength(20);
		expect(store.count({unreadOnly: true})).toBe(20);

		store.endFeed(outcome({result: {...outcome().result, url: place}}), noon);
		expect(arrive(store, [...fresh, renamed('c')])).toHaveLength(1);
	});

	it('do not come back when they were retired', () => {
		const store = movedPapers();
		const later = noon + 400 * day;
		while (store.retire({bodiesDays: 30, storiesDays: 365}, later) > 0);
		expect(store.count({everyStory: true})).toBe(0);
		sync(store);
		expect(arrive(store, names.map(known), later)).toEqual([]);
		expect(arrive(store, names.map(known), later)).toEqual([]);
	});

	it('bring along what was done with them elsewhere before they came', () => {
		const store = movedPapers();
		store.rememberStatus([{feedUrl: gazette, id: idOf('late'), isRead: true, isStarred: true}], noon);
		sync(store);
		arrive(store, [known('late')]);
		expect(store.count({unreadOnly: true})).toBe(0);
		expect(store.count({starredOnly: true})).toBe(1);
	});
});

describe('a move', () => {
	const failed: FeedOutcome = {
		result: {...outcome().result, status: 'error', fault: {code: 'timeout', message: 'late'}},
		nextFetchAt: noon + hour,
	};

	it('holds by 304 and by a failure that passes', () => {
		const store = movedPapers();
		store.endFeed({...failed, result: {...outcome().result, status: 'not-modified'}, movedTo: place}, noon);
		store.endFeed({...failed, movedTo: place}, noon);
		expect(store.feeds()[0]).toMatchObject({movedTo: place, etag: '"1"'});
	});

	it('is forgotten with what the new place gave to be recognised by', () => {
		const store = movedPapers();
		store.endFeed(failed, noon);
		expect(store.feeds()[0]).not.toHaveProperty('movedTo');
		expect(store.feeds()[0]).not.toHaveProperty('etag');
		store.endFeed(outcome(), noon);
		store.endFeed(failed, noon);
		expect(store.feeds()[0]).toMatchObject({etag: '"1"'});
	});
});

it('keeps what a document asks for until the next one, over answers without one', () => {
	const store = openPapers();
	const rests = {ttlMinutes: 90, skipHours: [0, 1], skipDays: [6]};
	store.endFeed(outcome({rests}), noon);
	store.endFeed({result: {...outcome().result, status: 'not-modified'}, nextFetchAt: noon + hour}, noon);
	expect(store.feeds()[0]?.rests).toEqual(rests);
	store.endFeed(outcome({rests: {}}), noon);
	expect(store.feeds()[0]?.rests).toEqual({});
});
