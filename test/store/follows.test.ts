import {describe, expect, it} from 'vitest';
import type {Store} from '../../src/store/index.js';
import {add, courier, day, gazette, herald, idOf, noon, openPapers, titles} from './stories.js';

const follow = (store: Store, name: string, at = noon) =>
	store.commit({mark: 'followed', ids: [idOf(name)]}, at);
const followed = (store: Store) => titles(store, {followedOnly: true});

/** The tunnel opens in two papers, and a match is played in a third. */
function openNews(): {store: Store; tunnel: number; bus: number; match: number} {
	const store = openPapers();
	const tunnel = add(store, {name: 'a', title: 'Tunnel opens', content: 'Long.'});
	const bus = add(store, {name: 'b', title: 'First bus', feedUrl: courier});
	const match = add(store, {name: 'c', title: 'Match won', feedUrl: herald});
	store.place([{key: bus, lead: bus, eventId: tunnel}]);
	return {store, tunnel, bus, match};
}

describe('an event', () => {
	it('is followed by any of its stories, and all of them say so', () => {
		const {store, tunnel, bus, match} = openNews();
		expect(follow(store, 'b')).toBe(1);

		const marked = store.headlines([tunnel, bus, match]).map(({isFollowed}) => isFollowed ?? false);
		expect(marked).toEqual([true, true, false]);
		expect(followed(store)).toEqual(['First bus', 'Tunnel opens']);
		expect(store.count({followedOnly: true})).toBe(2);
		expect(follow(store, 'a')).toBe(0);
		expect(titles(store, {followedOnly: true, search: 'bus'})).toEqual(['First bus']);
		expect(titles(store, {followedOnly: true, search: 'match'})).toEqual([]);
	});

	it('that is followed takes later stories along', () => {
		const {store, tunnel} = openNews();
		follow(store, 'a');
		const last = store.lastKey();
		const key = add(store, {name: 'd', title: 'Tunnel floods', feedUrl: herald}, noon + day);
		store.place([{key, lead: key, eventId: tunnel}]);

		expect(followed(store)[0]).toBe('Tunnel floods');
		const arrived = store.page({followedOnly: true, everyStory: true, after: last}, {limit: 9});
		expect(arrived.map(({title}) => title)).toEqual(['Tunnel floods']);
	});

	it('is followed on when its only story turns out to tell another event', () => {
		const {store, tunnel, match} = openNews();
		const key = add(store, {name: 'd', title: 'Tunnel floods', feedUrl: herald});
		follow(store, 'd');
		store.place([{key, lead: key, eventId: tunnel}]);
		expect(followed(store)).toEqual(['Tunnel floods', 'First bus', 'Tunnel opens']);
		expect(store.headlines([match])[0]?.isFollowed ?? false).toBe(false);
		expect(store.undo(noon)).toEqual({mark: 'followed', stories: 1});
		expect(followed(store)).toEqual([]);
	});

	it('is no longer followed after an undo, and again after another mark', () => {
		const {store} = openNews();
		follow(store, 'a');
		expect(store.undo(noon)).toEqual({mark: 'followed', stories: 1});
		expect(followed(store)).toEqual([]);

		follow(store, 'a');
		store.commit({mark: 'unfollowed', ids: [idOf('b')]}, noon);
		expect(followed(store)).toEqual([]);
		expect(store.undo(noon)).toEqual({mark: 'unfollowed', stories: 1});
		expect(followed(store)).toHaveLength(2);
	});

	it('hands its followers to the one it is merged into', () => {
		const {store, tunnel, match} = openNews();
		follow(store, 'c');
		store.mergeEvents(match, tunnel);
		expect(followed(store)).toHaveLength(3);

		store.undo(noon);
		expect(followed(store)).toEqual([]);
	});

	it('is followed once when both were that are merged', () => {
		const {store, tunnel, match} = openNews();
		follow(store, 'a');
		follow(store, 'c');
		store.mergeEvents(match, tunnel);
		expect(followed(store)).toHaveLength(3);
		store.commit({mark: 'unfollowed', ids: [idOf('b')]}, noon);
		expect(followed(store)).toEqual([]);
	});
});

describe('the tab', () => {
	it('counts the unread rows, and is there only while something is followed', () => {
		const {store} = openNews();
		expect(store.tabCounts().followed).toBeUndefined();
		follow(store, 'a');
		expect(store.tabCounts().followed).toBe(2);
		store.commit({mark: 'read', query: {followedOnly: true}}, noon);
		expect(store.tabCounts()).toMatchObject({followed: 0, all: 1});
		store.commit({mark: 'unfollowed', ids: [idOf('a')]}, noon);
		expect(store.tabCounts().followed).toBeUndefined();
	});
});

describe('retention', () => {
	const retireAll = (store: Store, now: number): void => {
		while (store.retire({bodiesDays: 30, storiesDays: 365}, now) > 0);
	};

	it('keeps the stories and bodies of followed events for good', () => {
		const {store, tunnel} = openNews();
		store.commit({mark: 'read', query: {}}, noon);
		follow(store, 'b');
		retireAll(store, noon + 3000 * day);

		expect(titles(store, {everyStory: true})).toEqual(['First bus', 'Tunnel opens']);
		expect(store.article(tunnel)?.body).toBe('Long.');
	});

	it('counts from the day on which they are no longer followed', () => {
		const {store} = openNews();
		follow(store, 'a');
		store.commit({mark: 'unfollowed', ids: [idOf('a')]}, noon + 3000 * day);
		retireAll(store, noon + 3001 * day);
		expect(store.count({feedUrl: gazette})).toBe(1);
		retireAll(store, noon + 3366 * day);
		expect(store.count({everyStory: true})).toBe(0);
	});
});
