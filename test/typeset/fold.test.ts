import {expect, it} from 'vitest';
import {beginsWord, fold, foldedWords} from '../../src/typeset/index.js';
import {awkward, randomText, seeded} from './seeded.js';

const slowly = (text: string): string =>
	Array.from(text, (character) =>
		character
			.normalize('NFD')
			.replace(/\p{M}+/gu, '')
			.toLowerCase(),
	).join('');

it('takes case and marks off each letter, and knows where it stood', () => {
	const random = seeded(8);
	for (let round = 0; round < 1000; round++) {
		const text = randomText(random, [...awkward, 'Ferry ', 'ÉÏß', 'İ', 'Ünter '], 12);
		const {folded, starts} = fold(text);
		expect(folded, JSON.stringify(text)).toBe(slowly(text));
		expect(starts).toHaveLength(folded.length);
		expect(starts.every((start) => start < text.length)).toBe(true);
	}
});

it('gives the words of a text, and tells where one begins', () => {
	expect(foldedWords('Größte “Fähre”, 9.30')).toEqual(['großte', 'fahre', '9', '30']);
	expect(foldedWords(' … ')).toEqual([]);
	const {folded} = fold('The Ferry, unferried');
	expect([0, 4, 13].map((at) => beginsWord(folded, at))).toEqual([true, true, false]);
});
