import {describe, expect, it} from 'vitest';
import {printable, printableLine} from '../src/printable.js';
import {seeded} from './typeset/seeded.js';

const esc = '\u001B';

describe('printable', () => {
	it.each([
		['nothing', ''],
		['plain words', 'The ferry is late.'],
		['tabs and newlines', 'one\ttwo\n\nthree'],
		['accents, composed or not', 'Corrán Corra\u0301n Ångström Vie\u0323\u0302t'],
		['typographic quotes and dashes', '“Late,” — she said… ‘again’'],
		['Chinese and Japanese', '東京都、きょう。ﾊﾟﾋﾟﾌﾟ'],
		['Hangul in jamo', '\u1112\u1161\u11AB\u1100\u1173\u11AF'],
		['Arabic with marks', 'مَرْحَبًا\u200F بالعالم\u200E (NW)'],
		['Persian with a non-joiner', 'می\u200Cخواهم'],
		['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית בָּרָ֣א'],
		['Hindi', 'क्षत्रिय हिन्दी'],
		['Burmese, five marks on a letter', 'လျှို့ဝှက်'],
		['Thai and Khmer', 'กำลังที่ ស្ត្រី'],
		['a family of emoji', '👨‍👩‍👧‍👦 👩🏽‍🚒 🏴‍☠️ ❤️‍🔥'],
		['flags and keycaps', '🇳🇴🇺🇦 1️⃣'],
		['a soft hyphen', 'Donau\u00ADdampf\u00ADschiff'],
		['non-breaking spaces', '10\u00A0000\u202Fkm'],
	])('returns %s unchanged', (_what, text) => {
		expect(printable(text)).toBe(text);
	});

	it('looks closely at every character that may harm, alone or in a pile', () => {
		const harmful = /[\p{M}\p{Cf}\p{Cc}\p{Cs}\u2028\u2029\uFFF0-\uFFFB\uFFFE\uFFFF]/u;
		const missed = Array.from({length: 0x1_00_00}, (_, code) => String.fromCharCode(code))
			.filter((character) => harmful.test(character) && !/[\t\n]/.test(character))
			.filter((character) => printable(character.repeat(20)) === character.repeat(20));
		expect(missed).toEqual([]);
	});

	it.each([
		['a clear screen and a bell', `${esc}[2Jgone\u0007`, 'gone'],
		['colour', `a${esc}[1;31mb${esc}[0mc`, 'abc'],
		['private parameters', `a${esc}[?1049hb${esc}[>4;2mc`, 'abc'],
		['intermediate bytes', `a${esc}[1 qb${esc}(0c${esc}#8d`, 'abcd'],
		['two-byte functions', `a${esc}cb${esc}7c${esc}=d`, 'abcd'],
		['an OSC ended by a bell', `a${esc}]0;title\u0007b`, 'ab'],
		['an OSC ended by ST', `a${esc}]52;c;Zm9v${esc}\\b`, 'ab'],
		['an OSC ended by the eight-bit ST', `a${esc}]0;title\u009Cb`, 'ab'],
		['a link', `${esc}]8;;https://example.org${esc}\\here${esc}]8;;${esc}\\`, 'here'],
		[
			'DCS, SOS, PM and APC',
			`a${esc}P$qm${esc}\\b${esc}Xq${esc}\\c${esc}^q${esc}\\d${esc}_Gq${esc}\\e`,
			'abcde',
		],
		['eight-bit CSI', 'a\u009B2Jb\u009B1;31mc', 'abc'],
		['eight-bit OSC and DCS', 'a\u009D0;title\u0007b\u0090$qm\u009Cc', 'abc'],
		['an unfinished CSI at the end', `a${esc}[12;`, 'a'],
		['a CSI that breaks off', `a${esc}[12é`, 'aé'],
		['escapes in a chain', `a${esc}${esc}${esc}[2Jb${esc}${esc}]0;x\u0007c${esc}`, 'abc'],
		['an escape inside an escape', `a${esc}[${esc}[2Jb`, 'ab'],
		['an escape that two halves would make', `a${esc}\u0000[2Jb`, 'a[2Jb'],
		['an OSC cancelled half way', `a${esc}]0;title\u0018b`, 'ab'],
		['an OSC broken off by a CSI', `a${esc}]0;title\u009B2Jb`, 'ab'],
		['C0, DEL and C1', 'a\u0000b\u0008c\u000Ed\u007Fe\u0084f\u009Ag', 'abcdefg'],
		['overrides and embeddings', 'a\u202Eb\u202Ac\u202Cd', 'abcd'],
		['isolates', 'a\u2066b\u2067c\u2068d\u2069e', 'abcde'],
		['tag characters', 'a\u{E0001}\u{E0062}\u{E007F}b', 'ab'],
		['a byte order mark and annotations', '\uFEFFa\uFFF9b\uFFFBc', 'abc'],
		['half a surrogate pair', 'a\uD83Db\uDE00c\uDE00\uD83D', 'abc'],
	])('removes %s', (_what, text, expected) => {
		expect(printable(text)).toBe(expected);
	});

	it('loses no more than its line to a string that never ends', () => {
		expect(printable(`Ferry ${esc}]0;late\nBridge open`)).toBe('Ferry \nBridge open');
		expect(printable(`Ferry ${esc}Plate\r\nBridge open`)).toBe('Ferry \nBridge open');
	});

	it('makes a newline of everything that ends a line', () => {
		expect(printable('a\r\nb\rc\u000Bd\u000Ce\u0085f\u2028g\u2029h')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
	});

	it('keeps the pair that a sequence had torn apart', () => {
		expect(printable(`\uD83D${esc}[m\uDE00`)).toBe('😀');
	});

	it('caps a pile of combining marks', () => {
		expect(printable(`Z${'\u0301'.repeat(500)}algo`)).toBe(`Z${'\u0301'.repeat(4)}algo`);
		expect(printable(`Z${'\u0301\u05B0\u0E31'.repeat(500)}algo`).length).toBeLessThanOrEqual(13);
	});

	it('caps a run of invisible characters, also when marks are mixed in', () => {
		expect(printable(`a${'\u200B'.repeat(9000)}b`)).toBe('a\u200B\u200Bb');
		expect(printable(`a${'\u200D\uFE0F'.repeat(9000)}b`).length).toBeLessThanOrEqual(10);
	});

	it('leaves no control function in random text, and a second run changes nothing', () => {
		const random = seeded(20261123);
		const wrong: string[] = [];
		for (let round = 0; round < 4000; round += 1) {
			const text = hostileText(random);
			const once = printable(text);
			if (forbidden.test(once) || printable(once) !== once) wrong.push(text);
		}
		expect(wrong).toEqual([]);
	});

	it.each([
		['opening strings', `${esc}]`],
		['opening parameters', `${esc}[1;`],
		['lone escapes', esc],
		['intermediate bytes', `${esc}    `],
		['eight-bit strings', '\u009D'],
		['marks', '\u0301'],
		['almost a pile', '\u0301\u0301\u0301\u0301a'],
		['invisible characters', 'a\u200B'],
		['half pairs', '\uD83D'],
	])('takes a megabyte of %s', (_what, unit) => {
		const once = printable(unit.repeat(Math.ceil(1_000_000 / unit.length)));
		expect(forbidden.test(once)).toBe(false);
	});
});

describe('printableLine', () => {
	it('is one line without white space at its ends', () => {
		expect(printableLine(' Ferry\r\n\t late\u00A0\u2028again ')).toBe('Ferry late again');
	});

	it('joins no words where a control function stood between white space', () => {
		expect(printableLine(`Ferry ${esc}[1m late`)).toBe('Ferry late');
	});
});

/** Said anew here, so that the test does not repeat the mistakes of what it tests. */
const controls = '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F';
const deceivers = '\\u202A-\\u202E\\u2066-\\u2069\\u{E0000}-\\u{E007F}\\p{Surrogate}';
const forbidden = new RegExp(`[${controls}${deceivers}]|\\p{M}{9}`, 'u');

function hostileText(random: () => number): string {
	const pieces = [
		esc,
		'[',
		']',
		'\\',
		'P',
		'\u0007',
		'\u009B',
		'\u009C',
		'\u009D',
		';',
		'31',
		'm',
		'\n',
		'\r',
		' ',
	];
	const more = [
		'\u0301',
		'\u200D',
		'\uD83D',
		'\uDE00',
		'\u202E',
		'\u{E0041}',
		'\u2028',
		'東',
		'word',
		'\u05B0',
	];
	const all = [...pieces, ...more];
	const length = Math.floor(random() * 24);
	return Array.from({length}, () =>
		random() < 0.2
			? String.fromCharCode(Math.floor(random() * 0x1_00_00))
			: all[Math.floor(random() * all.length)],
	).join('');
}
