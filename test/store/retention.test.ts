import {describe, expect, it} from 'vitest';
import type {Store} from '../../src/store/index.js';
import {add, courier, day, edited, gazette, idOf, noon, openPapers, threePapers, titles} from './stories.js';

const keep = {bodiesDays: 30, storiesDays: 365};

function retireAll(store: Store, now: number): void {
	while (store.retire(keep, now) > 0);
}

describe('a body', () => {
	const bodyAfter = (days: number, prepare: (store: Store) => void): string | undefined => {
		const store = openPapers();
		const key = add(store, {name: 'a', content: 'The body.'});
		prepare(store);
		retireAll(store, noon + days * day);
		return store.article(key)?.body;
	};
	const mark =
		(what: 'read' | 'starred', at = noon) =>
		(store: Store) =>
			store.commit({mark: what, ids: [idOf('a')]}, at);

	it('goes 30 days after the story came and was read', () => {
		expect(bodyAfter(31, mark('read'))).toBe('');
		expect(bodyAfter(29, mark('read'))).toBe('The body.');
	});

	it('stays while the story is unread, or was read lately', () => {
		expect(bodyAfter(31, () => {})).toBe('The body.');
		expect(bodyAfter(31, mark('read', noon + 20 * day))).toBe('The body.');
	});

	it('of a starred story stays for good', () => {
		const both = (store: Store) => {
			mark('read')(store);
			mark('starred')(store);
		};
		expect(bodyAfter(3000, both)).toBe('The body.');
	});
});

describe('a story', () => {
	it('goes a year after it came, and does not come back as new', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		retireAll(store, noon + 366 * day);

		expect(store.count({everyStory: true})).toBe(0);
		expect(titles(store, {search: 'title'})).toEqual([]);
		expect(store.upsert(gazette, [edited({name: 'a'})], noon + 367 * day)).toEqual({added: [], updated: 0});
		expect(store.count({})).toBe(0);
	});

	it('is forgotten 90 days after its feed stopped listing it', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		retireAll(store, noon + 366 * day);
		store.upsert(gazette, [edited({name: 'a'})], noon + 400 * day);
		retireAll(store, noon + 480 * day);
		expect(store.upsert(gazette, [edited({name: 'a'})], noon + 480 * day).added).toHaveLength(0);

		retireAll(store, noon + 600 * day);
		expect(store.upsert(gazette, [edited({name: 'a'})], noon + 600 * day).added).toHaveLength(1);
	});

	it('of old date that came lately stays', () => {
		const store = openPapers();
		add(store, {name: 'a', publishedAt: noon - 3000 * day});
		retireAll(store, noon + day);
		expect(store.count({})).toBe(1);
	});

	it('that is starred stays for good', () => {
		const store = openPapers();
		add(store, {name: 'a'});
		store.commit({mark: 'starred', query: {}}, noon);
		retireAll(store, noon + 3000 * day);
		expect(store.count({starredOnly: true})).toBe(1);
	});

	it('goes by what its subscription says', () => {
		const store = openPapers();
		store.syncSubscriptions([{url: gazette, keepDays: 7}, ...threePapers.slice(1)], [], noon);
		add(store, {name: 'a', title: 'a'});
		add(store, {name: 'b', title: 'b', feedUrl: courier});
		retireAll(store, noon + 8 * day);
		expect(titles(store)).toEqual(['b']);
	});

	it('never gives its key to another', () => {
		const store = openPapers();
		const key = add(store, {name: 'a'});
		retireAll(store, noon + 366 * day);
		expect(store.lastKey()).toBe(key);
		expect(add(store, {name: 'b'}, noon + 366 * day)).toBeGreaterThan(key);
	});

	it('that led a fold leaves it to the next', () => {
		const store = openPapers();
		const lead = add(store, {name: 'a', title: 'a'}, noon);
		const sibling = add(store, {name: 'b', title: 'b', feedUrl: courier}, noon + 9 * day);
		store.place([{key: sibling, lead, eventId: lead}]);
		retireAll(store, noon + 366 * day);

		expect(titles(store)).toEqual(['b']);
		expect(titles(store, {section: 'World'})).toEqual([]);
		const third = add(store, {name: 'c', title: 'c'}, noon + 366 * day);
		store.place([{key: third, lead: sibling, eventId: lead}]);
		expect(titles(store)).toEqual(['b']);
	});
});

it('keeps the 5,000 newest stories of a feed, and the starred', () => {
	const store = openPapers();
	const stories = Array.from({length: 5003}, (_, n) => edited({name: `${n}`, publishedAt: noon - n * 1000}));
	store.upsert(gazette, stories, noon);
	store.commit({mark: 'starred', ids: [idOf('5002')]}, noon);
	retireAll(store, noon);

	expect(store.feeds()[0]?.stories).toBe(5001);
	expect(store.find(idOf('5001'))).toEqual([]);
	expect(store.find(idOf('5002'))).toHaveLength(1);
});

it('goes on writing after stories were removed', () => {
	// Node 26 throws on each write after a delete from a contentless FTS5 table, were it not asked for big integers.
	const store = openPapers();
	for (let n = 0; n < 60; n++) {
		add(store, {name: `${n}`}, noon + n * 400 * day);
		retireAll(store, noon + (n + 1) * 400 * day);
		expect(store.commit({mark: 'read', query: {}}, noon)).toBe(0);
	}
	add(store, {name: 'last'}, noon + 24_000 * day);
	expect(store.commit({mark: 'read', query: {}}, noon)).toBe(1);
});

describe('a clock that leaps', () => {
	const later = noon + 15 * 365 * day;

	it('takes nothing away before it has held for a day, and nothing when it leaps back', () => {
		const store = openPapers();
		store.endRound(noon);
		add(store, {name: 'a'});
		store.endRound(later);
		retireAll(store, later);
		expect(titles(store)).toEqual(['Title of a']);
		store.endRound(noon + day);
		retireAll(store, noon + day);
		expect(titles(store)).toEqual(['Title of a']);
	});

	it('is believed after a day: whoever was away for long finds no archive', () => {
		const store = openPapers();
		store.endRound(noon);
		add(store, {name: 'a'});
		store.endRound(later);
		retireAll(store, later + day);
		expect(titles(store)).toEqual([]);
	});
});
