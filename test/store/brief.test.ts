import {describe, expect, it} from 'vitest';
import type {Store} from '../../src/store/index.js';
import {add, courier, day, gazette, herald, hour, noon, openPapers} from './stories.js';

const since = noon - 9 * hour;
const brief = (store: Store, limit = 9) => {
	const {top, ...counts} = store.brief({since, from: since, limit});
	const titles = new Map(store.headlines(top.map(({lead}) => lead)).map(({key, title}) => [key, title]));
	return {...counts, top: top.map(({lead, outlets, stories}) => [titles.get(lead), outlets, stories])};
};

/** So many stories, one a paper by turns, of one event. */
function event(store: Store, name: string, feeds: readonly string[], at: number): number {
	const keys = feeds.map((feedUrl, n) =>
		add(store, {name: `${name}${n}`, title: `${name} ${n}`, feedUrl, publishedAt: at}, at),
	);
	const [eventId = 0] = keys;
	store.place(keys.map((key) => ({key, lead: key, eventId})));
	return eventId;
}

describe('a brief', () => {
	it('puts first what most outlets tell, then most stories, then the latest', () => {
		const store = openPapers();
		event(store, 'late', [gazette], noon);
		event(store, 'early', [courier], noon - 2 * hour);
		event(store, 'many', [gazette, gazette, gazette], noon - 3 * hour);
		event(store, 'wide', [gazette, courier], noon - 4 * hour);
		event(store, 'wider', [gazette, courier, herald], noon - 5 * hour);

		expect(brief(store)).toEqual({
			stories: 10,
			events: 3,
			top: [
				['wider 2', 3, 3],
				['wide 1', 2, 2],
				['many 2', 1, 3],
				['late 0', 1, 1],
				['early 0', 1, 1],
			],
		});
		expect(brief(store, 2).top).toHaveLength(2);
		expect(brief(store, 2)).toMatchObject({stories: 10, events: 3});
	});

	it('lets the row speak that most outlets stand behind', () => {
		const store = openPapers();
		const lead = event(store, 'a', [gazette], noon - hour);
		const copy = add(store, {name: 'copy', title: 'copy', feedUrl: courier}, noon);
		const other = add(store, {name: 'other', title: 'other', feedUrl: herald}, noon);
		store.place([
			{key: copy, lead, eventId: lead},
			{key: other, lead: other, eventId: lead},
		]);
		expect(brief(store).top).toEqual([['a 0', 3, 3]]);
	});

	it('counts only what came since, and what of an older event did', () => {
		const store = openPapers();
		const old = event(store, 'old', [gazette, courier], noon - day);
		const key = add(store, {name: 'new', title: 'new', feedUrl: herald}, noon);
		store.place([{key, lead: key, eventId: old}]);
		expect(brief(store)).toEqual({stories: 1, events: 0, top: [['new', 1, 1]]});
	});

	it('takes what was published before, and stored since, as far back as is asked', () => {
		const store = openPapers();
		add(store, {name: 'late', publishedAt: since - hour}, noon);
		add(store, {name: 'seen', publishedAt: since - hour}, since - hour);
		expect(store.brief({since, from: since - 3 * hour, limit: 9}).stories).toBe(1);
		expect(store.brief({since, from: since, limit: 9}).stories).toBe(0);
	});

	it('passes over feeds that are not subscribed to any more', () => {
		const store = openPapers();
		event(store, 'a', [gazette, courier], noon);
		store.syncSubscriptions([{url: courier, title: 'Courier'}], [], noon);
		expect(brief(store)).toMatchObject({stories: 1, events: 0});
	});

	it('of nothing is empty', () => {
		expect(brief(openPapers())).toEqual({stories: 0, events: 0, top: []});
	});
});

it('remembers when the person was last at the screen, without asking any screen to read again', () => {
	const store = openPapers();
	expect(store.leftAt()).toBeUndefined();
	const before = store.generation();
	store.noteLeft(noon);
	expect(store.leftAt()).toBe(noon);
	expect(store.generation()).toBe(before);
});
