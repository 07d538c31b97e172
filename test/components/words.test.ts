import {describe, expect, it} from 'vitest';
import {datelineText} from '../../src/components/dateline-text.js';
import {keysInAscii} from '../../src/components/symbols.js';
import {counted, grouped} from '../../src/english.js';
import {age, ageInWords, ago} from '../../src/typeset/age.js';
import {shortCount} from '../../src/typeset/count.js';
import {dayName, longDate, momentOf, shortDate} from '../../src/typeset/dates.js';
import {inAscii} from '../../src/typeset/index.js';
import {noon} from './build-state.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it('a date is short where there is little room', () => {
	expect(shortDate(noon)).toBe('Mon 23 Nov');
});

describe('an age', () => {
	it.each([
		['now', 0],
		['now', 59_000],
		['1m', minute],
		['59m', hour - 1],
		['1h', hour],
		['23h', day - 1],
		['1d', day],
		['6d', 7 * day - 1],
		['16 Nov', 7 * day],
		['1 Jan', Date.UTC(2026, 10, 23) - Date.UTC(2026, 0, 1)],
		['2025', 365 * day],
		['now', -3 * hour],
	])('is %s after %i ms', (words, past) => {
		expect(age(noon - past, noon)).toBe(words);
		expect(words.length).toBeLessThanOrEqual(6);
	});

	it.each([
		['just now', 59_000],
		['1 minute', minute],
		['12 minutes', 12 * minute],
		['2 hours', 2 * hour],
		['1 day', 26 * hour],
		['16 Nov', 7 * day],
		['2025', 365 * day],
	])('is told as "%s" where it is heard', (words, past) => {
		expect(ageInWords(noon - past, noon)).toBe(words);
	});

	it.each([
		['just now', 0],
		['3 min ago', 3 * minute],
		['5 h ago', 5 * hour],
		['a day ago', 26 * hour],
		['3 days ago', 3 * day],
		['on 13 Nov', 10 * day],
		['in 2025', 365 * day],
	])('is said as "%s"', (words, past) => {
		expect(ago(noon - past, noon)).toBe(words);
	});
});

describe('a date', () => {
	it('is written out in the masthead', () => {
		expect(longDate(noon)).toBe('Monday 23 November 2026');
	});

	it.each([
		['today 07:42', Date.UTC(2026, 10, 23, 7, 42)],
		['yesterday 23:59', Date.UTC(2026, 10, 22, 23, 59)],
		['12 Sep 08:05', Date.UTC(2026, 8, 12, 8, 5)],
		['12 Sep 2025', Date.UTC(2025, 8, 12, 8, 5)],
	])('of an article is %s', (words, at) => {
		expect(momentOf(at, noon)).toBe(words);
	});

	it.each([
		['Today', noon - hour],
		['Yesterday', noon - 13 * hour],
		['Saturday 21 November', noon - 2 * day],
		['Sunday 23 November 2025', noon - 365 * day],
	])('names the day %s', (words, at) => {
		expect(dayName(at, noon)).toBe(words);
	});
});

describe('a count', () => {
	it.each([
		['0', 0],
		['9,999', 9999],
		['10k', 10_000],
		['12k', 12_999],
		['999k', 999_999],
		['1.2M', 1_290_000],
	])('is %s in a narrow place', (words, count) => {
		expect(shortCount(count)).toBe(words);
	});

	it('sets thousands apart', () => {
		expect(grouped(1_234_567)).toBe('1,234,567');
	});

	it('agrees with its noun', () => {
		expect([counted(1, 'feed'), counted(2, 'feed'), counted(0, 'story', 'stories')]).toEqual([
			'1 feed',
			'2 feeds',
			'0 stories',
		]);
	});
});

describe('a dateline', () => {
	it('stands before the text as in print', () => {
		expect(datelineText({place: 'Port Alden', agency: 'NW'})).toBe('PORT ALDEN (NW) — ');
		expect(datelineText({place: 'Kest', region: 'Meridia', agency: 'NW', date: 'Nov. 23'})).toBe(
			'KEST, Meridia (NW), Nov. 23 — ',
		);
	});

	it('is not made up', () => {
		expect(datelineText(undefined)).toBe('');
	});
});

describe('in ASCII', () => {
	it('every glyph of the screen is as wide as it was', () => {
		const glyphs = '▌●★·…─━│▏‹›↑↓←→⏎×•';
		expect(inAscii(glyphs)).toMatch(/^[ -~]+$/);
		expect(inAscii(glyphs)).toHaveLength(glyphs.length);
	});

	it('keys are spelt out', () => {
		expect(['↑↓', '⏎', '⇧Tab', '← →'].map(keysInAscii)).toEqual([
			'Up/Down',
			'Enter',
			'Shift+Tab',
			'Left Right',
		]);
	});
});
