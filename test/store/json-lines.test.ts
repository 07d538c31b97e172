import {expect, it} from 'vitest';
import {add, gazette, idOf, noon, openPapers} from './stories.js';

it('tells a story to programs as the store has it', () => {
	const store = openPapers();
	const key = add(store, {
		name: 'a',
		title: 'Ferry “late”',
		publishedAt: noon - 61_001,
		categories: ['a', 'b "c"'],
	});
	store.commit({mark: 'read', ids: [idOf('a')]}, noon);
	store.commit({mark: 'tagged', tag: 'later', ids: [idOf('a')]}, noon);
	const listed = store.listed(key);
	const story = JSON.parse(store.jsonOf(key) ?? '');
	expect(Object.keys(story)).toEqual([
		'id',
		'title',
		'url',
		'feedUrl',
		'feedTitle',
		'section',
		'outlet',
		'author',
		'categories',
		'published',
		'arrived',
		'summary',
		'read',
		'starred',
		'tags',
		'cluster',
		'outlets',
	]);
	expect(story).toMatchObject({
		id: idOf('a'),
		title: 'Ferry “late”',
		feedUrl: listed?.feedUrl,
		author: null,
		categories: ['a', 'b "c"'],
		published: new Date(noon - 61_001).toISOString(),
		arrived: new Date(listed?.seenAt ?? 0).toISOString(),
		read: true,
		starred: false,
		tags: ['later'],
		cluster: idOf('a'),
		outlets: 1,
	});
	expect(store.jsonOf(99)).toBeUndefined();
});

it('gives a list page by page, in the order of its headlines', () => {
	const store = openPapers();
	for (let n = 0; n < 25; n++)
		add(store, {name: `s${n}`, title: `Number ${n}`, publishedAt: noon - n * 60_000});
	const first = store.jsonPage({everyStory: true}, {limit: 10});
	const rest = store.jsonPage({everyStory: true}, {limit: 99, ...(first.last && {below: first.last})});
	const titles = [...first.lines, ...rest.lines].map((line) => JSON.parse(line).title);
	expect(titles).toEqual(store.page({everyStory: true}, {limit: 99}).map(({title}) => title));
	expect(store.jsonPage({feedUrl: gazette}, {limit: 0})).toEqual({lines: []});
});

it.each([-1, 0, 999, -62_135_596_800_000, 253_402_300_799_999])(
	'writes the time %i as others do',
	(publishedAt) => {
		const store = openPapers();
		const key = add(store, {name: 'a', publishedAt});
		expect(JSON.parse(store.jsonOf(key) ?? '').published).toBe(new Date(publishedAt).toISOString());
	},
);
