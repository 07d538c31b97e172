import {describe, expect, it} from 'vitest';
import {piecewise} from '../../src/feeds/piecewise.js';
import {toIndexed} from '../../src/feeds/plain-text.js';

describe('a long text', () => {
	const words = 'a&amp;b '.repeat(30_000);

	it('is worked on in pieces that end in front of a mark, and comes back whole', () => {
		const pieces: string[] = [];
		const whole = piecewise(words, '&', (piece) => {
			pieces.push(piece);
			return piece;
		});
		expect(whole).toBe(words);
		expect(pieces.length).toBeGreaterThan(2);
		expect(pieces.slice(1).every((piece) => piece.startsWith('&amp;'))).toBe(true);
		expect(Math.max(...pieces.map(({length}) => length))).toBeLessThan(70_000);
	});

	it('is one piece where the mark never comes, and a short one always', () => {
		const upper = (text: string) => text.toUpperCase();
		expect(piecewise('x'.repeat(200_000), '&', upper)).toBe('X'.repeat(200_000));
		expect(piecewise('a&b', '&', upper)).toBe('A&B');
	});

	it('loses no word and keeps no tag where its pieces meet', () => {
		const html = '<p class="a b">word<b>s</b> '.repeat(30_000);
		expect(toIndexed(html)).toBe('words '.repeat(30_000).trim());
	});

	it('keeps the words behind a tag that is never closed, wherever its pieces meet', () => {
		const html = 'a <b word '.repeat(30_000);
		expect(toIndexed(`${html}<p>`)).toBe('a <b word '.repeat(30_000).trim());
	});
});
