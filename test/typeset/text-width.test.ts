import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {cut, pad, padStart, textWidth} from '../../src/typeset/index.js';
import {awkward, randomText, seeded} from './seeded.js';

describe('textWidth', () => {
	it.each([
		['nothing', '', 0],
		['ASCII', 'Ferry late', 10],
		['typographic punctuation', '“Ferry” — late…', 15],
		['Cyrillic and Greek', 'Київ Αθήνα', 10],
		['composed and decomposed accents', 'é e\u0301', 3],
		['Chinese and Japanese', '東京、きょう', 12],
		['half-width katakana with voicing', 'ｶﾞ', 2],
		['Hangul, precomposed and in jamo', '각 \u1100\u1161\u11A8', 5],
		['emoji', '🚢', 2],
		['a text character made emoji', '❤ ❤\uFE0F', 4],
		['a family', '👨‍👩‍👧‍👦', 2],
		['a skin tone', '👩🏽‍🚒 ☝🏽', 5],
		['a flag', '🇳🇴', 2],
		['a keycap', '1\uFE0F\u20E3', 2],
		['Hindi with spacing marks', 'हिन्दी', 4],
		['Thai', 'กำลัง', 4],
		['invisible characters', 'a\u200B\u200E\u2060b', 2],
		['a soft hyphen', 'Donau\u00ADdampf', 10],
	])('counts %s', (_what, text, columns) => {
		expect(textWidth(text)).toBe(columns);
	});

	it('counts every letter, mark and symbol as string-width does, alone and as an emoji', () => {
		const differing = Array.from({length: 0x1_fc_00}, (_, codePoint) => String.fromCodePoint(codePoint))
			.filter(
				(character) =>
					character >= ' ' &&
					!/[\p{Unified_Ideograph}\p{Surrogate}\p{Cn}\p{Co}가-힣\u{12000}-\u{1CFFF}]/u.test(character),
			)
			.flatMap((character) =>
				/[\p{So}\p{Emoji}]/u.test(character) ? [character, `${character}\uFE0F`] : [character],
			)
			.filter((text) => textWidth(text) !== stringWidth(text));
		expect(differing).toEqual([]);
	});

	it('never counts fewer columns than string-width', () => {
		const random = seeded(1);
		const wrong: string[] = [];
		for (let round = 0; round < 5000; round += 1) {
			const text = randomText(random, awkward, 8).replaceAll('\u001B[2J', '');
			if (textWidth(text) < stringWidth(text)) wrong.push(text);
		}
		expect(wrong).toEqual([]);
	});
});

describe('cut', () => {
	it.each([
		['what fits', 'Ferry late', 10, 'Ferry late'],
		['what does not', 'Ferry late', 9, 'Ferry la…'],
		['at a space', 'Ferry late', 7, 'Ferry…'],
		['before a wide character that would stand half in', '東京都', 4, '東…'],
		['between graphemes', 'Zoe\u0308\u0301 late', 5, 'Zoe\u0308\u0301…'],
		['no emoji in two', '👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
		['to its mark', 'Ferry', 1, '…'],
		['to nothing', 'Ferry', 0, ''],
		['to nothing in less than nothing', 'Ferry', -3, ''],
		['newlines and tabs to spaces', 'Ferry\n\tlate', 20, 'Ferry late'],
	])('cuts %s', (_what, text, columns, expected) => {
		expect(cut(text, columns)).toBe(expected);
	});

	it('ends with another mark when asked', () => {
		expect(cut('Ferry late', 8, '~')).toBe('Ferry l~');
	});
});

describe('pad', () => {
	it('fills at the end, or before', () => {
		expect(pad('東京', 6)).toBe('東京  ');
		expect(padStart('12m', 6)).toBe('   12m');
	});

	it('is exactly as wide as asked, whatever the text', () => {
		const random = seeded(2);
		const wrong: unknown[] = [];
		for (let round = 0; round < 3000; round += 1) {
			const text = randomText(random, awkward, 20);
			const columns = Math.floor(random() * 30);
			const isTooWide = textWidth(cut(text, columns)) > columns;
			if (isTooWide || [pad, padStart].some((fill) => textWidth(fill(text, columns)) !== columns))
				wrong.push({text, columns});
		}
		expect(wrong).toEqual([]);
	});
});
