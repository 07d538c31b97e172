import {beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Store} from '../../src/store/index.js';
import {edited, gazette, idOf, noon, openPapers} from './stories.js';

const stories = 9_000;
const everything = {mark: 'read', query: {}} as const;
const unread = (): number => store.count({unreadOnly: true});

let store: Store;

function fill(): Store {
	const filled = openPapers();
	const names = Array.from({length: stories}, (_, n) => n.toString(36).padStart(6, '0'));
	for (let at = 0; at < stories; at += 1_000) {
		const some = names.slice(at, at + 1_000);
		filled.upsert(
			gazette,
			some.map((name) => edited({name, publishedAt: noon})),
			noon,
		);
	}
	return filled;
}

describe('a mark of very many stories', () => {
	beforeAll(() => {
		store = fill();
	});
	beforeEach(() => {
		while (store.undo(noon)); // all are unread again
		expect(unread()).toBe(stories);
	});

	it('is made in parts, and told as one', () => {
		const told = [];
		const parts = store.commitInParts(everything, noon);
		let part = parts.next();
		for (; !part.done; part = parts.next()) told.push([part.value, unread()]);
		expect(told).toEqual([
			[{done: 4_000, of: stories}, 5_000],
			[{done: 8_000, of: stories}, 1_000],
		]);
		expect(part.value).toBe(stories);
		expect(unread()).toBe(0);
	});

	it('that was cut off is undone as far as it was made', () => {
		store.commit({mark: 'read', ids: [idOf('000000')]}, noon);
		store.commitInParts(everything, noon).next();
		expect(unread()).toBe(stories - 1 - 4_000);
		expect(store.undo(noon)).toMatchObject({mark: 'read', stories: 4_000});
		expect(unread()).toBe(stories - 1); // what was read before is read still
	});

	it('is undone in parts, and can be undone until the last of them', () => {
		store.commit(everything, noon);
		store.undoInParts(noon).next();
		expect(unread()).toBe(4_000);
		expect(store.undo(noon)).toMatchObject({mark: 'read', stories: 5_000});
		expect(unread()).toBe(stories);
		expect(store.undo(noon)).toBeUndefined();
	});
});

it('a mark of a few has one part', () => {
	store = openPapers();
	store.upsert(gazette, [edited({name: 'a'}), edited({name: 'b'})], noon);
	expect(store.commitInParts(everything, noon).next()).toEqual({done: true, value: 2});
	expect(store.undoInParts(noon).next()).toMatchObject({done: true, value: {mark: 'read', stories: 2}});
});
