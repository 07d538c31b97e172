import {describe, expect, it} from 'vitest';
import {withHits} from '../../src/components/hits.js';
import {cutRuns, type Run, run, runsWidth, spread} from '../../src/components/runs.js';

const textOf = (runs: readonly Run[]) => runs.map(({text}) => text).join('');

describe('runs', () => {
	it('are cut where the line ends, with a mark', () => {
		expect(textOf(cutRuns([run('Port '), run('Alden tunnel')], 10))).toBe('Port Alde…');
	});

	it('show the mark also when the cut falls between two', () => {
		expect(textOf(cutRuns([run('Port'), run('Alden')], 4))).toBe('Por…');
		expect(textOf(cutRuns([run('Port'), run('   ')], 4))).toBe('Port');
	});

	it('stand left and right of what is free', () => {
		expect(textOf(spread([run('left')], [run('right')], 12))).toBe('left   right');
	});

	it('keep the right half and cut the left one', () => {
		expect(textOf(spread([run('a long left half')], [run('12m')], 12))).toBe('a long…  12m');
	});

	it('let the right half go when there is no room for both', () => {
		expect(textOf(spread([run('left')], [run('a long right half')], 10))).toBe('left');
	});
});

describe('hits', () => {
	const marked = (text: string, search: string) =>
		withHits(text, search, 'text')
			.map((one) => (one.tones.includes('underline') ? `[${one.text}]` : one.text))
			.join('');

	it.each([
		['Saffron milk recall', 'saffron', '[Saffron] milk recall'],
		['Saffron milk recall', 'milk saf', '[Saf]fron [milk] recall'],
		['Corrán beats Corran', 'corran', '[Corrán] beats [Corran]'],
		['Cafe\u0301 society', 'cafe', '[Cafe\u0301] society'],
		['The unmilked cow', 'milk', 'The unmilked cow'],
		['港トンネル開通', '開通', '港トンネル[開通]'],
		['한국 뉴스', '하', '[한]국 뉴스'],
		['milk milk', 'milk mil', '[milk] [milk]'],
		['İstanbul today', 'today', 'İstanbul [today]'],
		['nothing here', '  ', 'nothing here'],
		['', 'word', ''],
	])('underline in "%s" what "%s" finds', (text, search, wanted) => {
		expect(marked(text, search)).toBe(wanted);
	});

	it('leave the text as it was', () => {
		const text = 'Ĳsselmeer 👩‍👩‍👧 ﬁnds e\u0301clat';
		expect(textOf(withHits(text, 'finds eclat ijs', 'text'))).toBe(text);
		expect(runsWidth(withHits(text, 'finds', 'text'))).toBe(runsWidth([run(text)]));
	});
});
