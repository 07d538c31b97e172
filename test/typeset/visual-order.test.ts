import {describe, expect, it} from 'vitest';
import {hasRtl, visualOrder} from '../../src/typeset/index.js';

const shown = (text: string, base?: 'ltr' | 'rtl') =>
	visualOrder(text, base)
		.map((placed) => placed.text)
		.join('');

describe('visualOrder', () => {
	it.each([
		['words that are written from the left stay', 'Port Alden', 'Port Alden'],
		['a word that is written from the right is turned round', 'שלום', 'םולש'],
		['and so are the words of a line', 'אב גד', 'דג בא'],
		['numbers in it stay', 'אב 2026 גד', 'דג 2026 בא'],
		['so does a name from the left', 'אב Oriel גד', 'דג Oriel בא'],
		[
			'a word from the right within a line from the left is turned where it stands',
			'the word אב here',
			'the word בא here',
		],
		['brackets are mirrored', 'אב (גד)', '(דג) בא'],
		['marks stay behind their letter', 'שָׁלוֹם', 'םוֹלשָׁ'],
		['a full stop ends at the left', 'אב גד.', '.דג בא'],
	])('%s', (_what, text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it('takes the direction of the paragraph for a line that begins with another', () => {
		expect(shown('Oriel אב', 'rtl')).toBe('בא Oriel');
		expect(shown('Oriel אב')).toBe('Oriel בא');
	});

	it('loses and adds nothing', () => {
		const text = 'מרידיה: Oriel (v2.1) — 40,000 בקבוקים…';
		expect(
			visualOrder(text)
				.map(({at}) => at)
				.sort((a, b) => a - b),
		).toEqual(Array.from(text, (_, at) => at));
	});
});

it.each([
	['ميناء البريد', true],
	['שלום', true],
	['Port Alden', false],
	['港トンネル', false],
])('knows whether %s has letters from the right', (text, expected) => {
	expect(hasRtl(text)).toBe(expected);
});
