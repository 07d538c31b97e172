import {describe, expect, it} from 'vitest';
import {openStore} from '../../src/store/index.js';
import {add, courier, gazette, herald, idOf, noon, openPapers, threePapers, titles} from './stories.js';

const without = (url: string) => threePapers.filter((paper) => paper.url !== url);
const order = ['World', 'Sport'];

describe('a feed that is not subscribed to any more', () => {
	it('is hidden with all it holds, and comes back as it was', () => {
		const store = openPapers();
		const key = add(store, {name: 'a', title: 'Kept'});
		store.commit({mark: 'starred', ids: [idOf('a')]}, noon);
		store.commit({mark: 'read', ids: [idOf('a')]}, noon);

		store.syncSubscriptions(without(gazette), order, noon);
		for (const query of [
			{},
			{section: 'World'},
			{feedUrl: gazette},
			{everyStory: true},
			{starredOnly: true},
			{search: 'kept'},
			{eventId: key},
		]) {
			expect(titles(store, query), JSON.stringify(query)).toEqual([]);
			expect(store.count(query), JSON.stringify(query)).toBe(0);
		}
		expect(store.article(key)).toBeUndefined();
		expect(store.find(idOf('a'))).toEqual([]);
		expect(store.candidates(['kept'], 5)).toEqual([]);
		expect(store.window(0)).toEqual([]);
		expect(store.headlines([key])).toEqual([]);
		expect(store.feeds().map(({url}) => url)).toEqual([courier, herald]);
		expect(store.tabCounts()).toMatchObject({starred: 0, sections: [{name: 'Sport'}, {name: 'Other'}]});

		store.syncSubscriptions(threePapers, order, noon);
		expect(store.page({}, {limit: 9})).toMatchObject([{key, isUnread: false, isStarred: true}]);
	});

	it('gives its lead over to a sibling that is still seen', () => {
		const store = openPapers();
		const lead = add(store, {name: 'a', title: 'a'});
		const sibling = add(store, {name: 'b', title: 'b', feedUrl: courier});
		store.place([{key: sibling, lead, eventId: lead}]);

		store.syncSubscriptions(without(gazette), order, noon);
		expect(titles(store)).toEqual(['b']);
		expect(titles(store, {section: 'World'})).toEqual([]);

		store.syncSubscriptions(threePapers, order, noon);
		expect(titles(store)).toEqual(['b']);
		expect(titles(store, {section: 'World'})).toEqual(['b']);
	});
});

it('moves a feed to another section with all it holds', () => {
	const store = openPapers();
	add(store, {name: 'a', title: 'a'});
	store.syncSubscriptions([{url: gazette, section: 'Sea'}, ...without(gazette)], ['Sea', ...order], noon);

	expect(titles(store, {section: 'Sea'})).toEqual(['a']);
	expect(titles(store, {section: 'World'})).toEqual([]);
	expect(store.page({}, {limit: 1})[0]?.section).toBe('Sea');
});

it('keeps sections in the order of the config, then as feeds name them, Other last', () => {
	const store = openStore(':memory:');
	const subscriptions = [{url: herald}, {url: gazette, section: 'Found'}, {url: courier, section: 'Sport'}];
	store.syncSubscriptions(subscriptions, ['World', 'Sport'], noon);
	expect(store.tabCounts().sections.map(({name}) => name)).toEqual(['Sport', 'Found', 'Other']);
});

it("prefers the person's name of a feed, then the feed's own, then its address", () => {
	const store = openStore(':memory:');
	const named = (title?: string) =>
		store.syncSubscriptions([{url: gazette, ...(title && {title})}], [], noon);
	const title = () => store.feeds()[0]?.title;

	named();
	expect(title()).toBe(gazette);
	const result = {url: gazette, title: '', status: 'ok', added: 0, updated: 0, ms: 1, bytes: 1} as const;
	store.endFeed({result, title: 'The Gazette', nextFetchAt: noon}, noon);
	expect(title()).toBe('The Gazette');
	named('Mine');
	expect(title()).toBe('Mine');
});

it('writes nothing when the config is as it was', () => {
	const store = openPapers();
	const generation = store.generation();
	store.syncSubscriptions(threePapers, order, noon + 1);
	expect(store.generation()).toBe(generation);
});
