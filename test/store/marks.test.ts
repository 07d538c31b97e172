import {describe, expect, it} from 'vitest';
import {add, courier, day, gazette, idOf, noon, openPapers, titles} from './stories.js';

const unread = {unreadOnly: true};

describe('a mark', () => {
	it('says how many stories were not so before, and is undone for those alone', () => {
		const store = openPapers();
		for (const name of ['a', 'b', 'c']) add(store, {name, title: name});
		store.commit({mark: 'read', ids: [idOf('b')]}, noon);

		expect(store.commit({mark: 'read', ids: ['a', 'b', 'c'].map(idOf)}, noon)).toBe(2);
		expect(store.undo(noon)).toEqual({mark: 'read', stories: 2});
		expect(titles(store, unread)).toEqual(['c', 'a']);
		expect(store.undo(noon)).toEqual({mark: 'read', stories: 1});
		expect(store.undo(noon)).toBeUndefined();
		expect(titles(store, unread)).toEqual(['c', 'b', 'a']);
	});

	it('that changes nothing leaves nothing to undo', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		store.commit({mark: 'starred', ids: [idOf('a')]}, noon);
		const generation = store.generation();

		expect(store.commit({mark: 'starred', ids: [idOf('a')]}, noon)).toBe(0);
		expect(store.commit({mark: 'read', ids: ['0123456789ab']}, noon)).toBe(0);
		expect(store.commit({mark: 'read', ids: []}, noon)).toBe(0);
		expect(store.commit({mark: 'read'}, noon)).toBe(0);
		expect(store.generation()).toBe(generation);
		expect(store.undo(noon)).toEqual({mark: 'starred', stories: 1});
	});

	it.each([
		['everything', {}, ['g', 'c']],
		['a section', {section: 'World'}, ['g']],
		['a feed', {feedUrl: courier}, ['c']],
		['a search', {search: 'g'}, ['g']],
		['nothing', {search: '…'}, []],
	])('takes every row of %s', (_list, query, read) => {
		const store = openPapers();
		add(store, {name: 'c', title: 'c', feedUrl: courier});
		add(store, {name: 'g', title: 'g', feedUrl: gazette});

		expect(store.commit({mark: 'read', query}, noon)).toBe(read.length);
		const rest = ['g', 'c'].filter((title) => !read.includes(title));
		expect(titles(store, unread)).toEqual(rest);
	});

	it('leaves out what came after the list was opened', () => {
		const store = openPapers();
		add(store, {name: 'a', title: 'a'});
		const upTo = store.lastKey();
		add(store, {name: 'b', title: 'b'});

		store.commit({mark: 'read', query: {upTo}}, noon);
		expect(titles(store, unread)).toEqual(['b']);
	});

	it('takes near-identical copies along when asked', () => {
		const store = openPapers();
		const first = add(store, {name: 'a', title: 'a'});
		const copy = add(store, {name: 'b', title: 'b', feedUrl: courier});
		const retold = add(store, {name: 'c', title: 'c', feedUrl: courier});
		store.place([
			{key: copy, lead: first, eventId: first, dupOf: first},
			{key: retold, lead: first, eventId: first},
		]);

		expect(store.commit({mark: 'read', ids: [idOf('a')]}, noon)).toBe(1);
		store.undo(noon);
		expect(store.commit({mark: 'read', ids: [idOf('b')], withCopies: true}, noon)).toBe(2);
		expect(titles(store, {...unread, everyStory: true})).toEqual(['c']);
	});
});

describe('undo', () => {
	it('goes back 200 intents', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		for (let n = 0; n < 205; n++)
			store.commit({mark: n % 2 === 0 ? 'starred' : 'unstarred', ids: [idOf('a')]}, noon);

		let undone = 0;
		while (store.undo(noon)) undone++;
		expect(undone).toBe(200);
	});

	it('goes back a week', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		store.commit({mark: 'read', ids: [idOf('a')]}, noon);
		expect(store.undo(noon + 8 * day)).toBeUndefined();
		expect(store.undo(noon + 6 * day)).toEqual({mark: 'read', stories: 1});
	});

	it('passes over what is not stored any more', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		add(store, {name: 'b'});
		store.commit({mark: 'starred', ids: [idOf('b')]}, noon);
		store.commit({mark: 'read', query: {}}, noon);
		while (store.retire({bodiesDays: 1, storiesDays: 1}, noon + 2 * day) > 0);
		expect(store.undo(noon + 2 * day)).toEqual({mark: 'read', stories: 1});
	});
});
