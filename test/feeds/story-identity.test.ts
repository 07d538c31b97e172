import {describe, expect, it} from 'vitest';
import {parse, rss} from './documents.js';

const stories = (items: string, source = {}) => parse(rss(items), source).stories;
const ids = (items: string, source = {}) => stories(items, source).map(({id}) => id);

describe('a story', () => {
	it('is known by 12 hex digits that stay the same when its words change', () => {
		const [before] = ids('<item><guid>g1</guid><title>Teh mayor</title></item>');
		const [after] = ids('<item><title>The mayor</title><link>/x</link><guid> g1\n</guid></item>');

		expect(before).toMatch(/^[\da-f]{12}$/);
		expect(after).toBe(before);
	});

	it('is known by its link when it has no guid, and by its words when it has neither', () => {
		expect(ids('<item><link>/a</link><title>x</title></item>')).toEqual(
			ids('<item><link>/a</link><title>y</title></item>'),
		);
		expect(ids('<item><title>x</title></item>')).toEqual(ids('<item><title>x</title></item>'));
		expect(ids('<item><title>x</title></item>')).not.toEqual(ids('<item><title>y</title></item>'));
	});

	it('of another feed is another, though the guid is the same', () => {
		const item = '<item><guid>1</guid></item>';
		expect(ids(item, {feedUrl: 'https://a.example/'})).not.toEqual(
			ids(item, {feedUrl: 'https://b.example/'}),
		);
	});

	it('is the same wherever a redirect led, and whatever the password', () => {
		const item = '<item><guid>1</guid></item>';
		const feedUrl = 'https://example.org/feed';
		const expected = ids(item, {url: feedUrl});

		expect(ids(item, {url: 'https://cdn.example/feed', feedUrl})).toEqual(expected);
		expect(ids(item, {feedUrl: 'https://me:secret@example.org/feed'})).toEqual(expected);
	});

	it('that stands in the document twice comes once', () => {
		expect(ids('<item><guid>1</guid><title>x</title></item>'.repeat(2))).toHaveLength(1);
	});

	it.each(['1', '01', '1.0', '1e0', '__proto__', 'constructor', 'toString'])(
		'may have the guid %s',
		(guid) => {
			expect(stories(`<item><guid>${guid}</guid></item>`)[0]?.guid).toBe(guid);
		},
	);

	it('is told from others whose guid looks like the same number', () => {
		const items = ['1', '01', '1.0', '1e0'].map((guid) => `<item><guid>${guid}</guid></item>`).join('');
		expect(new Set(ids(items)).size).toBe(4);
	});
});

describe('stories that share', () => {
	it('one guid are known by their links', () => {
		const [a] = ids('<item><link>/a</link></item>');
		const [b] = ids('<item><link>/b</link></item>');
		const shared =
			'<item><guid>blog</guid><link>/a</link></item><item><guid>blog</guid><link>/b</link></item>';
		expect(ids(shared)).toEqual([a, b]);
	});

	it('guid and link are known by their words', () => {
		const shared = ['x', 'y']
			.map((title) => `<item><guid>1</guid><link>/</link><title>${title}</title></item>`)
			.join('');
		expect(new Set(ids(shared)).size).toBe(2);
	});

	it('one link are known by their words', () => {
		const shared = ['x', 'y']
			.map((title) => `<item><link>/home</link><title>${title}</title></item>`)
			.join('');
		expect(new Set(ids(shared)).size).toBe(2);
	});
});
