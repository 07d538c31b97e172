import packageWidth from 'string-width';
import {expect, it} from 'vitest';
import {textWidth} from '../../src/typeset/index.js';
import ourWidth from '../../src/typeset/string-width.js';
import {randomText, seeded} from './seeded.js';

const letters = ['F', 'é', 'Київ', '東京', '─', '▌', '…', '🚢', '❤\uFE0F', 'e\u0301', '각', ' '];
const sequences = ['\u001B[1m', '\u001B[38;2;10;20;30m', '\u001B[0m', '\u001B]8;;https://a.example/\u0007'];

it('counts painted text as the package does', () => {
	const random = seeded(3);
	for (let round = 0; round < 2000; round++) {
		const text = randomText(random, [...letters, ...sequences], 12);
		expect(ourWidth(text), JSON.stringify(text)).toBe(packageWidth(text));
	}
});

it('counts what is painted as what it is painted from', () => {
	expect(ourWidth('\u001B[1mFerry\u001B[22m 東京')).toBe(textWidth('Ferry 東京'));
	expect(ourWidth('')).toBe(0);
});

it('leaves sequences in the count when it is asked to', () => {
	const text = '\u001B[1mFerry';
	expect(ourWidth(text, {countAnsiEscapeCodes: true})).toBe(packageWidth(text, {countAnsiEscapeCodes: true}));
});
