import {describe, expect, it} from 'vitest';
import {readTag, type Store} from '../../src/store/index.js';
import {add, courier, day, edited, gazette, idOf, noon, openPapers, threePapers, titles} from './stories.js';

const tag = (store: Store, name: string, ...stories: readonly string[]) =>
	store.commit({mark: 'tagged', tag: name, ids: stories.map(idOf)}, noon);

describe('readTag', () => {
	it.each([
		['later', 'later'],
		[' Ice-Cup ', 'ice-cup'],
		['2026', '2026'],
		['Zürich', 'zürich'],
		['हिन्दी', 'हिन्दी'],
		['港', '港'],
		['two words', undefined],
		['-x', undefined],
		['a_b', undefined],
		['', undefined],
		['x'.repeat(32), 'x'.repeat(32)],
		['x'.repeat(33), undefined],
		['\u001B[2Jlater\u0007', 'later'],
		['la\u202Eter', 'later'],
	])('makes %j %j', (typed, name) => {
		expect(readTag(typed)).toBe(name);
	});
});

describe('a tag', () => {
	it('says how many stories were not so before, is shown with them, and is undone', () => {
		const store = openPapers();
		const key = add(store, {name: 'a'});
		add(store, {name: 'b'});
		expect(tag(store, 'later', 'a')).toBe(1);
		expect(tag(store, 'later', 'a', 'b')).toBe(1);
		tag(store, 'ice-cup', 'a');

		expect(store.headlines([key])[0]?.tags).toEqual(['ice-cup', 'later']);
		expect(store.article(key)?.headline.tags).toEqual(['ice-cup', 'later']);
		expect(store.tags()).toEqual([
			{name: 'later', stories: 2},
			{name: 'ice-cup', stories: 1},
		]);
		expect(store.undo(noon)).toEqual({mark: 'tagged', stories: 1, tag: 'ice-cup'});
		expect(store.headlines([key])[0]?.tags).toEqual(['later']);
	});

	it('without its name is none', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		expect(store.commit({mark: 'tagged', ids: [idOf('a')]}, noon)).toBe(0);
	});

	it('is taken off, and put on again by an undo', () => {
		const store = openPapers();
		const key = add(store, {name: 'a'});
		tag(store, 'later', 'a');
		expect(store.commit({mark: 'untagged', tag: 'later', query: {}}, noon)).toBe(1);
		expect(store.tags()).toEqual([]);
		store.undo(noon);
		expect(store.headlines([key])[0]?.tags).toEqual(['later']);
	});

	it('stays through an edit by the feed, and while the feed is not subscribed to', () => {
		const store = openPapers();
		const key = add(store, {name: 'a'});
		tag(store, 'later', 'a');
		store.upsert(gazette, [edited({name: 'a', title: 'Another'})], noon);
		expect(store.headlines([key])[0]?.tags).toEqual(['later']);

		store.syncSubscriptions(threePapers.slice(1), [], noon);
		expect(store.tags()).toEqual([]);
		store.syncSubscriptions(threePapers, [], noon);
		expect(store.tags()).toEqual([{name: 'later', stories: 1}]);
	});

	it('is searched for', () => {
		const store = openPapers();
		for (const name of ['a', 'b', 'c']) add(store, {name, title: `Ferry ${name}`});
		tag(store, 'later', 'a', 'b');
		tag(store, 'latin', 'b');
		const found = (search: string) => titles(store, {search});

		expect(found('tag:later ')).toEqual(['Ferry b', 'Ferry a']);
		expect(found('tag:LATER tag:latin ')).toEqual(['Ferry b']);
		expect(found('tag:lat')).toEqual(['Ferry b', 'Ferry a']);
		expect(found('tag:lat ')).toEqual([]);
		expect(found('tag:lat* ')).toEqual(['Ferry b', 'Ferry a']);
		expect(found('ferry -tag:later')).toEqual(['Ferry c']);
		expect(found('-tag:later')).toEqual(['Ferry c']);
		expect(store.count({search: 'tag:later ', unreadOnly: true})).toBe(2);
	});

	it('keeps the story and its text for good, and for as long again once it is taken off', () => {
		const store = openPapers();
		const key = add(store, {name: 'a', content: 'The body.'});
		add(store, {name: 'b', feedUrl: courier});
		store.commit({mark: 'read', query: {}}, noon);
		tag(store, 'later', 'a');
		const retire = (now: number): void => {
			while (store.retire({bodiesDays: 30, storiesDays: 365}, now) > 0);
		};
		retire(noon + 3000 * day);
		expect(store.article(key)?.body).toBe('The body.');
		expect(store.count({everyStory: true})).toBe(1);

		store.commit({mark: 'untagged', tag: 'later', ids: [idOf('a')]}, noon + 3000 * day);
		retire(noon + 3001 * day);
		expect(store.count({everyStory: true})).toBe(1);
		retire(noon + 3366 * day);
		expect(store.count({everyStory: true})).toBe(0);
		expect(store.tags()).toEqual([]);
	});

	it('keeps a story of a feed that brings too many', () => {
		const store = openPapers();
		const stories = Array.from({length: 5003}, (_, n) =>
			edited({name: `${n}`, publishedAt: noon - n * 1000}),
		);
		store.upsert(gazette, stories, noon);
		tag(store, 'later', '5002');
		while (store.retire({bodiesDays: 30, storiesDays: 365}, noon) > 0);
		expect(store.find(idOf('5001'))).toEqual([]);
		expect(store.find(idOf('5002'))).toHaveLength(1);
	});
});
