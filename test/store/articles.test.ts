import {describe, expect, it} from 'vitest';
import {add, courier, hour, idOf, noon, openPapers} from './stories.js';

describe('also reported', () => {
	it('names each other outlet once before it names any twice, newest first', () => {
		const store = openPapers();
		const told = (name: string, printedBy: string, hoursAgo: number) =>
			add(store, {name, title: name, printedBy, publishedAt: noon - hoursAgo * hour});
		const key = told('lead', 'Gazette', 9);
		const others = [
			told('wire1', 'Wire', 5),
			told('wire2', 'Wire', 1),
			told('post', 'Post', 3),
			told('own', 'Gazette', 0),
		];
		store.place(others.map((other) => ({key: other, lead: other, eventId: key})));

		const titles = store.article(key)?.alsoReported.map(({title}) => title);
		expect(titles).toEqual(['wire2', 'post', 'own', 'wire1']);
	});

	it('ends after a dozen', () => {
		const store = openPapers();
		const key = add(store, {name: 'a'});
		for (let n = 0; n < 20; n++) {
			const other = add(store, {name: `b${n}`, printedBy: `Paper ${n}`});
			store.place([{key: other, lead: key, eventId: key}]);
		}
		expect(store.article(key)?.alsoReported).toHaveLength(12);
	});

	it('looks among the newest of an event that has no end', () => {
		const store = openPapers();
		const key = add(store, {name: 'lead', publishedAt: noon - 300 * hour});
		const others = Array.from({length: 250}, (_, n) =>
			add(store, {name: `n${n}`, printedBy: n === 0 ? 'Post' : 'Wire', publishedAt: noon - (250 - n) * hour}),
		);
		store.place(others.map((other) => ({key: other, lead: other, eventId: key})));

		const outlets = store.article(key)?.alsoReported.map(({outlet}) => outlet);
		expect(new Set(outlets)).toEqual(new Set(['Wire'])); // the oldest, of another outlet, is not asked for
	});
});

describe('an id', () => {
	const store = openPapers();
	const key = add(store, {name: 'aaaaaa'});
	add(store, {name: 'aaaaab'});
	add(store, {name: 'aaaaac'});

	it('is found by any beginning of four digits or more, in either case', () => {
		expect(store.find(idOf('aaaaaa'))).toEqual([key]);
		expect(store.find(idOf('aaaaaa').toUpperCase())).toEqual([key]);
	});

	it('that is not unique gives two', () => {
		expect(store.find(idOf('aaaaaa').slice(0, 5))).toHaveLength(2);
	});

	it.each(['', '616', 'xyz!', '%%%%', '61616161616161'])('is not found by %j', (prefix) => {
		expect(store.find(prefix)).toEqual([]);
	});
});

it('knows no article by a key that is not stored', () => {
	const store = openPapers();
	expect(store.article(7)).toBeUndefined();
	expect(store.listed(7)).toBeUndefined();
	expect(store.headlines([7])).toEqual([]);
});

it('gives headlines in the order asked for', () => {
	const store = openPapers();
	const keys = ['a', 'b', 'c'].map((name) => add(store, {name}));
	const asked = [keys[2] ?? 0, 99, keys[0] ?? 0];
	expect(store.headlines(asked).map(({key}) => key)).toEqual([keys[2], keys[0]]);
});

it('names the lead of a sibling by its id', () => {
	const store = openPapers();
	const lead = add(store, {name: 'a'});
	const sibling = add(store, {name: 'b', feedUrl: courier});
	store.place([{key: sibling, lead, eventId: lead}]);
	expect(store.listed(sibling)?.lead).toBe(idOf('a'));
});

it('remembers the last days with their places', () => {
	const store = openPapers();
	add(store, {name: 'old', publishedAt: noon - 90 * hour});
	const lead = add(store, {name: 'a', title: 'A', lede: 'x', language: 'en', publishedAt: noon - hour});
	const copy = add(store, {name: 'b', title: 'B', feedUrl: courier});
	store.place([{key: copy, lead, eventId: lead, dupOf: lead}]);

	expect(store.window(noon - 72 * hour)).toMatchObject([
		{key: lead, lead, eventId: lead, title: 'A', lede: 'x', language: 'en', sortAt: noon - hour},
		{key: copy, lead, eventId: lead, dupOf: lead, title: 'B', outlet: 'courier'},
	]);
	expect(store.candidates(['a', 'b', ''], 9).map(({key}) => key)).toEqual([lead]);
	expect(store.candidates([], 9)).toEqual([]);
});
