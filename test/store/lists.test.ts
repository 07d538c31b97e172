import {describe, expect, it} from 'vitest';
import {add, courier, day, gazette, herald, hour, noon, openPapers, titles} from './stories.js';

describe('the place of a story', () => {
	it.each([
		['without a date', undefined, noon],
		['dated 1970', 0, noon],
		['dated before time began', -5, noon],
		['dated tomorrow', noon + day, noon],
		['dated yesterday', noon - day, noon - day],
	])('%s', (_when, publishedAt, sortAt) => {
		const store = openPapers();
		add(store, {name: 'a', ...(publishedAt !== undefined && {publishedAt})});
		expect(store.page({}, {limit: 1})[0]?.sortAt).toBe(sortAt);
	});
});

describe('a page', () => {
	const store = openPapers();
	const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
	// Two at the same moment each, so that only the key tells them apart.
	for (const [index, name] of names.entries())
		add(store, {name, title: name, publishedAt: noon - Math.floor(index / 2) * hour});
	const all = store.page({}, {limit: 100});

	it('is newest first, later arrivals first within one moment', () => {
		expect(all.map(({title}) => title)).toEqual(['b', 'a', 'd', 'c', 'f', 'e', 'g']);
	});

	it('continues below any row', () => {
		for (const [index, {sortAt, key}] of all.entries())
			expect(store.page({}, {limit: 2, below: {sortAt, key}})).toEqual(all.slice(index + 1, index + 3));
	});

	it('continues above any row with the rows next to it', () => {
		for (const [index, {sortAt, key}] of all.entries())
			expect(store.page({}, {limit: 2, above: {sortAt, key}})).toEqual(
				all.slice(Math.max(0, index - 2), index),
			);
	});

	it('may be the whole list, or nothing of it', () => {
		expect(store.page({}, {limit: Number.POSITIVE_INFINITY})).toEqual(all);
		expect(store.page({}, {limit: 0})).toEqual([]);
	});

	it('can be the last', () => {
		expect(store.page({}, {limit: 3, fromEnd: true})).toEqual(all.slice(-3));
	});

	it('leaves out what came after the list was opened', () => {
		const upTo = store.lastKey();
		const late = add(store, {name: 'late', title: 'late'});

		expect(store.page({upTo}, {limit: 100})).toEqual(all);
		expect(store.count({upTo})).toBe(7);
		expect(store.page({after: upTo}, {limit: 9}).map(({key}) => key)).toEqual([late]);
		expect(store.count({after: upTo})).toBe(1);
		expect(store.count({after: upTo, section: 'Sport'})).toBe(0);
	});
});

describe('a list', () => {
	const store = openPapers();
	const lead = add(store, {name: 'lead', feedUrl: gazette, publishedAt: noon - 3 * hour});
	const sibling = add(store, {name: 'sibling', feedUrl: courier, publishedAt: noon});
	const other = add(store, {name: 'other', feedUrl: herald, publishedAt: noon - 4 * hour});
	store.place([
		{key: lead, lead, eventId: lead},
		{key: sibling, lead, eventId: lead},
		{key: other, lead: other, eventId: lead},
	]);
	const keys = (query: object) => store.page(query, {limit: 9}).map(({key}) => key);

	it('of everything shows a fold once, by its lead', () => {
		expect(keys({})).toEqual([lead, other]);
		expect(store.page({}, {limit: 1})[0]).toMatchObject({others: 1, updatedAt: noon});
	});

	it('of a section shows a fold whose lead or any sibling is in it', () => {
		expect(keys({section: 'World'})).toEqual([lead]);
		expect(keys({section: 'Sport'})).toEqual([lead]);
		expect(keys({section: 'Other'})).toEqual([other]);
		expect(keys({section: 'Nowhere'})).toEqual([]);
	});

	it('of a feed shows its own stories', () => {
		expect(keys({feedUrl: courier})).toEqual([sibling]);
	});

	it('of an event shows its folds', () => {
		expect(keys({eventId: lead})).toEqual([lead, other]);
		expect(keys({eventId: lead, section: 'Sport'})).toEqual([lead]);
	});

	it('of every story shows every story', () => {
		expect(keys({everyStory: true})).toEqual([sibling, lead, other]);
		expect(keys({everyStory: true, section: 'Sport'})).toEqual([sibling]);
	});

	it('can start at a moment', () => {
		expect(keys({since: noon - 3 * hour})).toEqual([lead]);
	});

	it('is counted to a number of rows, and no further', () => {
		for (const query of [
			{},
			{everyStory: true},
			{search: 'ferry*', everyStory: true},
			{search: '-zeppelin'},
		]) {
			const all = store.count(query);
			expect([0, 1, 2, 99].map((atMost) => store.count(query, {atMost}))).toEqual(
				[0, 1, 2, 99].map((atMost) => Math.min(all, atMost)),
			);
		}
	});

	it('of starred shows what was starred itself', () => {
		store.commit({mark: 'starred', ids: [store.listed(sibling)?.headline.id ?? '']}, noon);
		expect(keys({starredOnly: true})).toEqual([sibling]);
		expect(store.tabCounts().starred).toBe(1);
	});

	it('of unread goes by the lead', () => {
		store.commit({mark: 'read', ids: [store.listed(lead)?.headline.id ?? '']}, noon);
		expect(keys({unreadOnly: true})).toEqual([other]);
		expect(store.tabCounts()).toMatchObject({
			all: 1,
			sections: [
				{name: 'World', unread: 0},
				{name: 'Sport', unread: 0},
				{name: 'Other', unread: 1},
			],
		});
	});

	it('knows the siblings of a row', () => {
		expect(store.siblings(lead).map(({key}) => key)).toEqual([sibling]);
	});

	it('is empty in an empty store', () => {
		const empty = openPapers();
		expect(titles(empty)).toEqual([]);
		expect(empty.lastKey()).toBe(0);
		expect(empty.tabCounts().all).toBe(0);
	});
});
