import {describe, expect, it} from 'vitest';
import type {Store} from '../../src/store/index.js';
import {dice} from './dice.js';
import {add, courier, edited, gazette, idOf, noon, openPapers, titles} from './stories.js';

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ');

function indexAll(store: Store): void {
	while (store.indexTexts({limit: 3, plain}) > 0);
}

function inText(store: Store, search: string): readonly string[] {
	const inTextsBut = store.page({search}, {limit: 1000}).map(({key}) => key);
	return titles(store, {search, inTextsBut});
}

const words = ['ballast', 'rudder', 'anchor', 'mast'];

function wordsOf(store: Store, key: number): readonly string[] {
	const article = store.article(key);
	return plain(article?.fullText ?? article?.body ?? '').split(/\s+/);
}

/** A story comes or is edited, a full text comes, a few texts are indexed. What came. */
function anyDeed(
	store: Store,
	keys: ReadonlyMap<string, number>,
	roll: (sides: number) => number,
): readonly (readonly [name: string, key: number])[] {
	const text = () => words.filter(() => roll(2) === 0).join(' ');
	const name = `s${roll(20)}`;
	const content = text();
	const {added} = store.upsert(gazette, [edited({name, title: name, ...(content && {content})})], noon);
	if (roll(4) === 0) store.writeFullText(keys.get(name) ?? 0, `<p>${text()} sail`, noon);
	if (roll(3) === 0) store.indexTexts({limit: roll(5) + 1, plain});
	return added.map(({key}) => [name, key] as const);
}

describe('the index of texts', () => {
	it('finds what a text has and its headline has not', () => {
		const store = openPapers();
		add(store, {name: 'a', title: 'Ferry late', content: '<p>The ballast pump had failed.'});
		add(store, {name: 'b', title: 'Ballast rules', content: '<p>New rules for ballast.'});
		indexAll(store);

		expect(titles(store, {search: 'ballast '})).toEqual(['Ballast rules']);
		expect(inText(store, 'ballast ')).toEqual(['Ferry late']);
		expect(inText(store, 'ball')).toEqual(['Ferry late']);
		expect(inText(store, '"ballast pump"')).toEqual(['Ferry late']);
		expect(inText(store, '"pump ballast"')).toEqual([]);
		expect(inText(store, 'ferry pump ')).toEqual(['Ferry late']); // one in the headline, one in the text
		expect(inText(store, 'ballast -pump')).toEqual([]);
		expect(inText(store, 'feed:gazette')).toEqual([]); // no word is looked for
	});

	it('knows `text:` wherever one searches', () => {
		const store = openPapers();
		add(store, {name: 'a', title: 'Ferry late', content: 'The ballast pump had failed.'});
		add(store, {name: 'b', title: 'Bus late', feedUrl: courier, content: 'Snow.'});
		indexAll(store);

		expect(titles(store, {search: 'text:ballast'})).toEqual(['Ferry late']);
		expect(titles(store, {search: 'late text:"ballast pump"'})).toEqual(['Ferry late']);
		expect(titles(store, {search: 'late -text:ballast'})).toEqual(['Bus late']);
		expect(titles(store, {search: '-text:ballast'})).toEqual(['Bus late']);
		expect(titles(store, {search: 'text:snow unread feed:courier'})).toEqual(['Bus late']);
		expect(titles(store, {search: 'text:snow -bus'})).toEqual([]);
		expect(store.count({search: 'text:snow'})).toBe(1);
	});

	it('follows a text that its feed edits, that is fetched whole, and that goes', () => {
		const store = openPapers();
		const key = add(store, {name: 'a', title: 'Ferry late', content: 'Ballast.'});
		indexAll(store);
		store.upsert(gazette, [edited({name: 'a', title: 'Ferry late', content: 'Rudder.'})], noon);
		indexAll(store);
		expect(inText(store, 'ballast ')).toEqual([]);
		expect(inText(store, 'rudder ')).toEqual(['Ferry late']);

		store.writeFullText(key, '<p>Anchor and all.', noon);
		indexAll(store);
		expect(inText(store, 'rudder ')).toEqual([]);
		expect(inText(store, 'anchor ')).toEqual(['Ferry late']);

		store.commit({mark: 'read', ids: [idOf('a')]}, noon);
		const later = noon + 400 * 86_400_000;
		while (store.retire({bodiesDays: 1, storiesDays: 1000}, later) > 0);
		indexAll(store);
		expect(inText(store, 'anchor ')).toEqual([]);
	});

	it('is filled step by step, the newest first', () => {
		const store = openPapers();
		for (const name of ['a', 'b', 'c', 'd']) add(store, {name, title: name, content: 'Ballast.'});
		expect(store.indexTexts({limit: 3, plain})).toBe(3);
		expect(inText(store, 'ballast ')).toEqual(['d', 'c', 'b']);
		expect(store.indexTexts({limit: 3, plain})).toBe(1);
		expect(store.indexTexts({limit: 3, plain})).toBe(0);
		expect(inText(store, 'ballast ')).toEqual(['d', 'c', 'b', 'a']);
	});

	it('finds a story that went no more, before it is told', () => {
		const store = openPapers();
		add(store, {name: 'a', title: 'Ferry late', content: 'Ballast.'});
		indexAll(store);
		store.commit({mark: 'read', ids: [idOf('a')]}, noon);
		while (store.retire({bodiesDays: 1, storiesDays: 1}, noon + 400 * 86_400_000) > 0);
		expect(store.count({search: 'text:ballast'})).toBe(0);
		expect(titles(store, {search: 'text:ballast'})).toEqual([]);
	});

	it('holds what a look through all the texts would find, whatever happened', () => {
		const roll = dice(17);
		const store = openPapers();
		const keys = new Map<string, number>();
		for (let round = 0; round < 150; round++) {
			for (const [name, key] of anyDeed(store, keys, roll)) keys.set(name, key);
		}
		indexAll(store);
		for (const word of [...words, 'sail']) {
			const found = [...keys].filter(([, key]) => wordsOf(store, key).includes(word)).map(([name]) => name);
			expect([...inText(store, `${word} `)].sort(), word).toEqual(found.sort());
		}
	});
});
