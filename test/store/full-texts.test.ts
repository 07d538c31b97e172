import {expect, it} from 'vitest';
import type {Store} from '../../src/store/index.js';
import {add, day, edited, gazette, idOf, noon, openPapers} from './stories.js';

const keep = {bodiesDays: 30, storiesDays: 365};
const long = `<p>${'All of it, at length. '.repeat(200)}</p>`;

function retireAll(store: Store, now: number): void {
	while (store.retire(keep, now) > 0);
}

function openWith(content = 'The beginning.') {
	const store = openPapers();
	const key = add(store, {name: 'a', content});
	return {store, key, fullText: () => store.article(key)?.fullText};
}

it('stands beside the text of the feed, packed or not', () => {
	const {store, key, fullText} = openWith();
	expect(fullText()).toBeUndefined();
	for (const text of ['<p>Short.</p>', long]) {
		store.writeFullText(key, text, noon);
		expect(store.article(key)).toMatchObject({body: 'The beginning.', fullText: text});
	}
});

it('moves no list: nobody reads theirs anew for it', () => {
	const {store, key} = openWith();
	const before = store.generation();
	store.writeFullText(key, long, noon);
	expect(store.generation()).toBe(before);
});

it('stays when the feed edits the story, and does not come to one that is gone', () => {
	const {store, key, fullText} = openWith();
	store.writeFullText(key, long, noon);
	store.upsert(gazette, [edited({name: 'a', content: 'Another beginning.'})], noon);
	expect(store.article(key)).toMatchObject({body: 'Another beginning.', fullText: long});
	store.upsert(gazette, [edited({name: 'a', content: ''})], noon);
	expect(fullText()).toBe(long);

	expect(() => store.writeFullText(99, long, noon)).not.toThrow();
});

it.each([
	['with the body', 'The beginning.'],
	['also where the feed gave no body', ''],
])('goes 30 days after it was fetched, %s', (_how, content) => {
	const {store, key, fullText} = openWith(content);
	store.commit({mark: 'read', ids: [idOf('a')]}, noon);
	store.writeFullText(key, long, noon + 20 * day);
	retireAll(store, noon + 49 * day);
	expect(fullText()).toBe(long);
	expect(store.article(key)?.body).toBe(content);

	retireAll(store, noon + 51 * day);
	expect(fullText()).toBeUndefined();
	expect(store.article(key)?.body).toBe('');
});

it('goes 30 days after it was fetched though the feed took its own text back meanwhile', () => {
	const {store, key, fullText} = openWith();
	store.commit({mark: 'read', ids: [idOf('a')]}, noon);
	store.writeFullText(key, long, noon);
	store.upsert(gazette, [edited({name: 'a', content: ''})], noon);
	retireAll(store, noon + 31 * day);
	expect(fullText()).toBeUndefined();
});

it('of a starred story stays for good, and goes with a story that goes', () => {
	const {store, key, fullText} = openWith();
	store.writeFullText(key, long, noon);
	store.commit({mark: 'starred', ids: [idOf('a')]}, noon);
	retireAll(store, noon + 3000 * day);
	expect(fullText()).toBe(long);

	store.commit({mark: 'unstarred', ids: [idOf('a')]}, noon + 3000 * day);
	retireAll(store, noon + 3400 * day);
	expect(store.article(key)).toBeUndefined();
});
