import {describe, expect, it} from 'vitest';
import {balance, textWidth, wrap} from '../../src/typeset/index.js';
import {awkward, randomText, seeded} from './seeded.js';

describe('wrap', () => {
	it.each([
		['at white space', 'The ferry is late again', 10, ['The ferry', 'is late', 'again']],
		['at newlines, blank lines kept', 'one\n\ntwo', 10, ['one', '', 'two']],
		['after a hyphen between words', 'a well-known ferry', 8, ['a well-', 'known', 'ferry']],
		['not in a score or a short prefix', 'won 3-2 by e-mail', 6, ['won', '3-2 by', 'e-mail']],
		['after a dash', 'late—“again” today', 8, ['late—', '“again”', 'today']],
		['a word too long, between graphemes', 'ab\u0301cdefgh', 3, ['ab\u0301c', 'def', 'gh']],
		[
			'an address after its slashes',
			'https://example.org/news/ferry',
			20,
			['https://example.org/', 'news/ferry'],
		],
		[
			'an address not before a mark that widens its letter',
			'https://a.b/c#\u20E3de',
			4,
			['http', 's://', 'a.b/', 'c#\u20E3d', 'e'],
		],
		[
			'Japanese before no closing mark',
			'東京都で、「新橋」が開く。',
			8,
			['東京都', 'で、「新', '橋」が開', 'く。'],
		],
		['Japanese and Latin', '新しいiPhoneが出た', 8, ['新しい', 'iPhoneが', '出た']],
		['Korean at spaces', '서울에서 열린 회의', 10, ['서울에서', '열린 회의']],
		['at soft hyphens, which then show', 'Donau\u00ADdampf\u00ADschiff', 11, ['Donaudampf-', 'schiff']],
		['at zero-width spaces, which never show', 'ផ្លូវ\u200Bជាតិ', 4, ['ផ្លូវ', 'ជាតិ']],
		['not at a hard space', 'at 10\u00A0km speed', 6, ['at', '10 km', 'speed']],
		['nothing into one empty line', '', 10, ['']],
		['what can never fit into less', '東a京', 1, ['a']],
	])('breaks %s', (_what, text, columns, lines) => {
		expect(wrap(text, columns)).toEqual(lines);
	});

	it('has no lines in no columns', () => {
		expect(wrap('Ferry', 0)).toEqual([]);
		expect(balance('Ferry', -1)).toEqual([]);
	});

	it('breaks no line wider than asked and loses no letter', () => {
		const random = seeded(3);
		const wrong: unknown[] = []; // one expectation for all: tens of thousands of them cost more than the wrapping
		for (let round = 0; round < 4000; round += 1) {
			const text = randomText(random, awkward, 30);
			const columns = 1 + Math.floor(random() * 40);
			const lines = wrap(text, columns);
			const all = [...lines, ...balance(text, columns), ...balance(text, columns, 2)];
			if (all.some((line) => textWidth(line) > columns)) wrong.push({tooWide: text, columns});
			if (columns >= 12 && letters(lines.join('')) !== letters(text)) wrong.push({lost: text, columns});
		}
		expect(wrong).toEqual([]);
	});

	it('breaks plain lines, which it takes at a look, as it does word by word', () => {
		const random = seeded(5);
		const wrong: unknown[] = [];
		const words = [
			'a ',
			'ferry ',
			'naïve ',
			'Привет ',
			'lantern',
			'“so” ',
			'and, ',
			'well-known ',
			' ',
			'an\u00A0hour ',
			'x\u200By ',
		];
		for (let round = 0; round < 4000; round += 1) {
			const text = randomText(random, words, 30);
			const columns = 10 + Math.floor(random() * 40);
			// A mark that draws nothing makes words ones to be looked at twice.
			const marked = text.replace(/\p{L}(?= |$)/gu, '$&\u2060');
			const [plain, looked] = [text, marked].map((one) => wrap(one, columns));
			if (plain?.join('\n') !== looked?.join('\n')) wrong.push({text, columns});
		}
		expect(wrong).toEqual([]);
	});

	it('breaks a megabyte without a space', () => {
		expect(wrap('x'.repeat(1_000_000), 80)).toHaveLength(12_500);
	});
});

describe('balance', () => {
	it('sets a headline in lines of similar length', () => {
		expect(
			balance('Port Alden opens its harbour tunnel after nine years and three bankruptcies', 72),
		).toEqual(['Port Alden opens its harbour tunnel', 'after nine years and three bankruptcies']);
	});

	it('leaves no short word alone on the last line', () => {
		expect(balance('Ferries Überlandbahnverbindungen unterbrochen ab', 33).at(-1)).toBe('unterbrochen ab');
	});

	it('needs no more lines than a greedy setting', () => {
		const text = 'Central bank holds rates, hints at spring cut as inflation slows in the north';
		for (let columns = 10; columns < 90; columns += 1) {
			expect(balance(text, columns).length).toBe(wrap(text, columns).length);
		}
	});

	it('ends in an ellipsis what is longer than the rows it may take', () => {
		expect(balance('The ferry is late again today', 10, 2)).toEqual(['The ferry', 'is late a…']);
	});
});

function letters(text: string): string {
	return text.replace(/[^a-z東]/g, '');
}
