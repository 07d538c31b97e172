import {describe, expect, it} from 'vitest';
import {add, day, edited, gazette, idOf, noon, openPapers, titles} from './stories.js';

describe('a story its feed edits', () => {
	it('keeps its reading status, its key and its place', () => {
		const store = openPapers();
		const key = add(store, {name: 'a', title: 'Teh mayor', publishedAt: noon - day});
		store.commit({mark: 'read', ids: [idOf('a')]}, noon);
		store.commit({mark: 'starred', ids: [idOf('a')]}, noon);

		const again = edited({name: 'a', title: 'The mayor', publishedAt: noon, content: '<p>New.</p>'});
		expect(store.upsert(gazette, [again], noon + day)).toEqual({added: [], updated: 1});
		expect(store.article(key)).toMatchObject({
			headline: {title: 'The mayor', isUnread: false, isStarred: true, sortAt: noon - day},
			body: '<p>New.</p>',
		});
	});

	it('is found by its new words only', () => {
		const store = openPapers();
		add(store, {name: 'a', title: 'Ferry late', lede: 'fog'});
		store.upsert(gazette, [edited({name: 'a', title: 'Ferry early', lede: 'sun'})], noon);

		expect(titles(store, {search: 'late'})).toEqual([]);
		expect(titles(store, {search: 'fog'})).toEqual([]);
		expect(titles(store, {search: 'early sun'})).toEqual(['Ferry early']);
	});

	it('may lose its body', () => {
		const store = openPapers();
		const key = add(store, {name: 'a', content: 'long '.repeat(500)});
		store.upsert(gazette, [edited({name: 'a'})], noon);
		expect(store.article(key)?.body).toBe('');
	});

	it('writes nothing when nothing was edited', () => {
		const store = openPapers();
		add(store, {name: 'a', content: 'text', categories: ['x']});
		const generation = store.generation();

		const again = edited({name: 'a', content: 'text', categories: ['x'], guid: 'another name, the same id'});
		expect(store.upsert(gazette, [again], noon + day)).toEqual({added: [], updated: 0});
		expect(store.generation()).toBe(generation);
	});

	it('counts the outlets of its fold anew', () => {
		const store = openPapers();
		const lead = add(store, {name: 'a', printedBy: 'Gazette'});
		const sibling = add(store, {name: 'b', printedBy: 'Gazette'});
		store.place([{key: sibling, lead, eventId: lead}]);
		expect(store.headlines([lead])[0]?.others).toBe(0);

		store.upsert(gazette, [edited({name: 'b', printedBy: 'Wire'})], noon);
		expect(store.headlines([lead])[0]?.others).toBe(1);
	});
});

describe('a feed that gives every item a new guid', () => {
	const names = ['a', 'b', 'c', 'd', 'e'];
	const same = (name: string) => ({title: `Same ${name}`, url: `https://news.example/${name}`});

	it('keeps what was read', () => {
		const store = openPapers();
		store.upsert(
			gazette,
			names.map((name) => edited({name, ...same(name)})),
			noon,
		);
		store.commit({mark: 'read', query: {}}, noon);

		const renamed = names.map((name) => edited({name: `new-${name}`, ...same(name)}));
		expect(store.upsert(gazette, renamed, noon + day).added).toEqual([]);
		expect(store.count({})).toBe(5);
		expect(store.tabCounts().all).toBe(0);
		expect(store.find(idOf('new-a'))).toHaveLength(1);
		expect(store.find(idOf('a'))).toHaveLength(0);
	});

	it('is not mistaken for one that repeats a link and a title now and then', () => {
		const store = openPapers();
		const stories = names.map((name) => edited({name, ...same(name)}));
		store.upsert(gazette, stories, noon);

		const weather = edited({name: 'again', ...same('a')});
		expect(store.upsert(gazette, [...stories, weather], noon + day).added).toHaveLength(1);
	});
});

it('stores what a story is, whole', () => {
	const store = openPapers();
	const body = `<p>${'Ærø 東京 🚢 '.repeat(300)}</p>`;
	const key = add(store, {
		name: 'a',
		title: 'Harbour reopens',
		lede: 'Ships sail.',
		printedBy: 'Wire',
		byline: 'Ann',
		dateline: {place: 'PORT ALDEN', agency: 'NW'},
		content: body,
		summary: 'not this',
		categories: ['Sea'],
		enclosures: [{url: 'https://news.example/a.mp3', type: 'audio/mpeg', bytes: 7}],
		pictures: [{url: 'https://news.example/a.jpg', caption: 'A ship'}],
		commentsUrl: 'https://news.example/a#comments',
		publishedAt: noon - day,
	});

	const story = {
		headline: {
			key,
			id: idOf('a'),
			sortAt: noon - day,
			title: 'Harbour reopens',
			outlet: 'Wire',
			section: 'World',
			lede: 'Ships sail.',
			dateline: {place: 'PORT ALDEN', agency: 'NW'},
			url: 'https://news.example/a',
			isUnread: true,
			isStarred: false,
			others: 0,
		},
		feedTitle: 'Gazette',
		feedUrl: gazette,
		byline: 'Ann',
		publishedAt: noon - day,
		categories: ['Sea'],
		enclosures: [{url: 'https://news.example/a.mp3', type: 'audio/mpeg', bytes: 7}],
		pictures: [{url: 'https://news.example/a.jpg', caption: 'A ship'}],
		commentsUrl: 'https://news.example/a#comments',
	};
	expect(store.article(key)).toEqual({...story, body, alsoReported: [], otherNews: []});
	expect(store.listed(key)).toEqual({...story, seenAt: noon, lead: idOf('a'), outlets: 1});
});

it('takes the summary for the body of a story without one', () => {
	const store = openPapers();
	expect(store.article(add(store, {name: 'a', summary: 'Short.'}))?.body).toBe('Short.');
});

it('keeps a whole batch, or nothing of it', () => {
	const store = openPapers();
	const fail = (): void =>
		store.batch(() => {
			store.upsert(gazette, [edited({name: 'a'})], noon);
			store.batch(() => add(store, {name: 'b'}));
			throw new Error('power cut');
		});

	expect(fail).toThrow('power cut');
	expect(store.count({everyStory: true})).toBe(0);
	expect(titles(store, {search: 'title'})).toEqual([]);
	expect(add(store, {name: 'a'})).toBe(1);
});

it('takes one story for one, however often a document names it', () => {
	const store = openPapers();
	const {added, updated} = store.upsert(
		gazette,
		[edited({name: 'a', title: 'First'}), edited({name: 'a', title: 'Second'})],
		noon,
	);
	expect([added.length, updated]).toEqual([1, 1]);
	expect(titles(store)).toEqual(['Second']);
});
