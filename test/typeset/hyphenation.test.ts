import {describe, expect, it} from 'vitest';
import {
	blocksOf,
	loadSyllables,
	type PartedLanguage,
	partedLanguage,
	type Syllables,
	setArticle,
	textOf,
	textWidth,
} from '../../src/typeset/index.js';
import {awkward, randomText, seeded} from './seeded.js';

const syllables = new Map<PartedLanguage, Syllables>();
for (const language of ['de', 'en', 'es', 'fr', 'it', 'pt', 'ru'] as const)
	syllables.set(language, await loadSyllables(language));

const parts = (language: PartedLanguage, word: string): string => {
	const places = [0, ...(syllables.get(language)?.(word) ?? []), word.length];
	return places
		.slice(1)
		.map((end, at) => word.slice(places[at], end))
		.join('-');
};

function setIn(language: PartedLanguage | undefined, html: string, columns: number): readonly string[] {
	const found = language && syllables.get(language);
	return setArticle(blocksOf(html), {columns, symbols: 'unicode', syllables: found}).map(
		({spans, indent}) => ' '.repeat(indent) + spans.map(({text}) => text).join(''),
	);
}

describe('the syllables of a language', () => {
	it.each<readonly [PartedLanguage, string, string]>([
		['de', 'Donaudampfschifffahrt', 'Do-nau-dampf-schiff-fahrt'],
		['en', 'hyphenation', 'hy-phen-ation'],
		['es', 'internacionalmente', 'in-ter-na-cio-nal-mente'],
		['fr', 'constitution', 'consti-tu-tion'],
		['it', 'internazionale', 'in-ter-na-zio-nale'],
		['pt', 'desenvolvimento', 'de-sen-vol-vi-mento'],
		['ru', 'достопримечательность', 'до-сто-при-ме-ча-тель-ность'],
	])('part words of %s: %s', (language, word, parted) => {
		expect(parts(language, word)).toBe(parted);
	});

	it.each([
		['a short word', 'water'],
		['a name', 'Washington'],
		['an abbreviation', 'UNESCO'],
		['a trade mark', 'newsTerminal'],
		['letters of another script', 'достопримечательность'],
		['nothing', ''],
	])('leave %s whole', (_what, word) => {
		expect(syllables.get('en')?.(word)).toEqual([]);
	});

	it.each([
		['de-AT', 'de'],
		['EN', 'en'],
		['pt_BR', 'pt'],
		['ru', 'ru'],
		['deu', undefined],
		['zh-Hans', undefined],
		['constructor', undefined],
		['', undefined],
		[undefined, undefined],
	])('are told by the tag %s: %s', (tag, language) => {
		expect(partedLanguage(tag)).toBe(language);
	});
});

describe('a paragraph whose words may be parted', () => {
	it('fills the lines that would be ragged', () => {
		const html = '<p>A characteristically straightforward administration answered.</p>';
		expect(setIn('en', html, 24)).toEqual([
			'A characteristically',
			'straightforward adminis-',
			'tration answered.',
		]);
		expect(setIn(undefined, html, 24)).toEqual([
			'A characteristically',
			'straightforward',
			'administration answered.',
		]);
	});

	it('lets a line that is nearly full be, and keeps its last word whole', () => {
		expect(setIn('en', '<p>A nearly straightforward administration answered.</p>', 26)).toEqual([
			'A nearly straightforward',
			'administration answered.',
		]);
		expect(setIn('en', '<p>It is a straightforward administration.</p>', 28)).toEqual([
			'It is a straightforward',
			'administration.',
		]);
	});

	it.each([
		['code', 'See the function <code>administrationoffice</code> there and then.'],
		['an address', 'See the office www.administration.example there and then.'],
		['capitals', 'See the charter UNESCOADMINISTRATION there and then.'],
		['a name', 'See the good old Administrationtown there and then.'],
		['a word with a hyphen of its own', 'See the function administration-3 there and then.'],
		['a mark that is no word', 'See the function #administrations there and then.'],
	])('keeps %s whole', (_what, text) => {
		expect(setIn('en', `<p>${text}</p>`, 24)).toEqual(setIn(undefined, `<p>${text}</p>`, 24));
	});

	it('keeps a dateline whole', () => {
		const html = '<p>The administrations (NW) — It opened.</p>';
		const set = (datelineLength: number) =>
			setArticle(blocksOf(html), {
				columns: 20,
				symbols: 'unicode',
				datelineLength,
				syllables: syllables.get('en'),
			})
				.map(({spans}) => spans.map(({text}) => text).join(''))
				.at(0);
		expect(set(0)).toBe('The administrations');
		expect(set(27)).toBe('The administrations');
	});

	it('parts what stands in quotation marks or is elided', () => {
		expect(setIn('en', '<p>The chairs of the “administration,” she said, left.</p>', 24)[0]).toBe(
			'The chairs of the “ad-',
		);
		expect(setIn('fr', '<p>Le conseil de toute l’organisation attend encore.</p>', 30)[0]).toBe(
			'Le conseil de toute l’organi-',
		);
	});

	it('sets no third hyphen below two', () => {
		const lines = setIn('de', `<p>${'Verkehrsüberwachungszentrale '.repeat(12)}steht.</p>`, 40);
		const hyphens = lines.map((line) => (line.endsWith('-') ? '-' : ' ')).join('');
		expect(hyphens).toContain('--');
		expect(hyphens).not.toContain('---');
	});

	it('has no line that is too wide, loses no letter, and has its hyphens in the lines alone', () => {
		const random = seeded(11);
		const words = [
			...'administration Straßenverkehrsordnung достопримечательность internacionalmente désorganisation '
				.split(' ')
				.map((word) => `${word} `),
			'the ',
			'и ',
			'“Verwaltungsgesellschaft”, ',
			'l’internationalisation ',
			'<code>administration</code> ',
			...awkward.filter((piece) => !/[<&]/.test(piece)),
		];
		const wrong: unknown[] = [];
		for (let round = 0; round < 6000; round += 1) {
			const text = randomText(random, words, 24);
			const columns = 8 + Math.floor(random() * 60);
			const language = (['de', 'en', 'fr', 'ru'] as const)[round % 4];
			const lines = setIn(language, `<p>${text}</p>`, columns);
			const whole = setIn(undefined, `<p>${text}</p>`, columns);
			const isWide = lines.some((line) => textWidth(line) > columns);
			if (isWide || letters(lines) !== letters(whole)) wrong.push({text, columns, language});
		}
		expect(wrong).toEqual([]);
	});

	it('has no hyphens in its text', () => {
		const blocks = blocksOf('<p>A characteristically straightforward administration answered.</p>');
		setArticle(blocks, {columns: 24, symbols: 'unicode', syllables: syllables.get('en')});
		expect(textOf(blocks)).toBe('A characteristically straightforward administration answered.');
	});
});

const letters = (lines: readonly string[]): string => lines.join('').replace(/[^\p{L}\p{N}]/gu, '');
