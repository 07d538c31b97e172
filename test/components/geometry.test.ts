import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';
import {beforeEach, describe, expect, it} from 'vitest';
import type {State} from '../../src/app/index.js';
import {frameOf} from '../../src/components/index.js';
import {printable} from '../../src/printable.js';
import {article, coloured, headline, listOf, noon, plain} from './build-state.js';
import {briefOfNight, paletteOf, viewAt, views} from './views.js';

const widths = [1, 19, 20, 35, 36, 47, 48, 71, 72, 80, 120, 139, 140, 200, 500];
const heights = [1, 5, 6, 10, 24, 29, 30, 40, 100, 200];

/** What feeds have been seen to call a story, after the gate. */
const nasty = [
	'',
	'港トンネル開通、九年ぶり：市長「長かった」と語る、渋滞緩和に期待',
	'👩‍👩‍👧‍👦 family day 🇫🇮🏴‍☠️ at the harbour ❤️‍🔥 1️⃣',
	'نفق الميناء يفتح أبوابه بعد تسع سنوات',
	'e\u0301'.repeat(40),
	'A\u0301\u0302\u0303\u0304 heap of marks',
	'a line\nand another\tand a tab',
	'wide：', // ends in a wide character
	'x'.repeat(2000), // the gate lets no longer one in
	'日'.repeat(1000),
];
const nastyHeadlines = nasty.map((title, at) =>
	headline({
		title,
		outlet: title,
		section: title,
		lede: title,
		others: at * 400,
		sortAt: noon - at * 86_400_000,
		isStarred: at % 2 === 0,
	}),
);
const nastyTopics = nasty.map((label, at) => ({
	eventId: at,
	label,
	stories: 10 ** at,
	outlets: at,
	score: 1,
}));
const nastyFeeds = nasty.map((title, at) => ({
	url: `https://example.org/${at}`,
	title,
	section: title,
	nextFetchAt: noon,
	failCount: at,
	stories: at,
	unread: 10 ** at,
	...(at % 2 === 0 && {fault: {code: 'http' as const, message: title}}),
}));

const nastyChoices = nasty.map((words, at) => ({
	id: `${at}`,
	words,
	also: words,
	...(at % 2 === 0 ? {about: words, kind: words} : {key: '⏎'}),
	command: {type: 'redraw' as const},
}));

/** The same view over stories that no one would set by hand. */
function nastily(view: Partial<State>): Partial<State> {
	return {
		...view,
		topics: nastyTopics,
		tabs: nasty.map((name, at) => ({kind: 'section', name, count: 10 ** at})),
		tab: 7,
		feeds: nastyFeeds,
		list: listOf(nastyHeadlines, {
			cursor: 3,
			query: view.list?.query ?? {},
			...(view.list?.title !== undefined && {title: nasty[8] ?? ''}),
		}),
		...(view.reading && {
			reading: {
				...view.reading,
				article: {
					...article,
					headline: nastyHeadlines[1] ?? article.headline,
					byline: nasty[9] ?? '',
					otherNews: nastyHeadlines,
				},
			},
		}),
		...(view.brief && {brief: briefOfNight(nastyHeadlines, 3)}),
		...(view.palette && {palette: paletteOf(view.palette.prompt.text, 3, nastyChoices)}),
		...(view.linksView && {
			linksView: {
				...view.linksView,
				links: nasty.map((text, at) => ({
					text,
					url: `https://${'long.'.repeat(at * 5)}example/${'x'.repeat(at * 90)}`,
				})),
			},
		}),
		...(view.notice && {notice: {...view.notice, text: nasty[8] ?? ''}}),
	};
}

/** What is wrong with a frame, in words; nothing when all is well. */
function faults(lines: readonly string[], columns: number, rows: number): readonly string[] {
	const wrong = [...new Set(lines)].flatMap((line) => {
		const {width, isClean} = measured(line);
		return [
			...(width === columns ? [] : [`${width} wide: ${stripVTControlCharacters(line).slice(0, 60)}`]),
			...(isClean ? [] : [`leaves a style open or holds a control character: ${JSON.stringify(line)}`]),
		];
	});
	return [...(lines.length === rows ? [] : [`${lines.length} lines`]), ...wrong];
}

interface Measured {
	readonly width: number;
	readonly isClean: boolean;
}

/** Frames of one width share most of their lines: each is looked at once. */
const known = new Map<string, Measured>();

beforeEach(() => known.clear()); // all lines of all views together are hundreds of megabytes

function measured(line: string): Measured {
	const kept = known.get(line);
	if (kept) return kept;
	const text = stripVTControlCharacters(line);
	const fresh = {width: stringWidth(text), isClean: isBalanced(line) && printable(text) === text};
	known.set(line, fresh);
	return fresh;
}

/** Every sequence that opens a style is followed by the one that resets it. */
function isBalanced(line: string): boolean {
	const [, ...parts] = line.split('\u001B[');
	return parts.length % 2 === 0 && parts.every((part, at) => part.startsWith('0m') === (at % 2 === 1));
}

describe.each(Object.keys(views))('the view %s', (name) => {
	it.each(widths)('fits every height at %i columns', (columns) => {
		const wrong = heights.flatMap((rows) => {
			const found = faults(frameOf(viewAt(name, columns, rows), coloured), columns, rows);
			return found.length > 0 ? [{rows, found}] : [];
		});
		expect(wrong).toEqual([]);
	});

	it('fits with headlines no one would set by hand, at 200 seeded sizes', () => {
		const random = seeded(20_261_123);
		const over = nastily(views[name] ?? {});
		const wrong: unknown[] = [];
		for (let round = 0; round < 200; round++) {
			const columns = 1 + Math.floor(random() * 220);
			const rows = 1 + Math.floor(random() * 70);
			const look = round % 2 === 0 ? coloured : plain;
			const found = faults(frameOf(viewAt(name, columns, rows, over), look), columns, rows);
			if (found.length > 0) wrong.push({columns, rows, found});
		}
		expect(wrong).toEqual([]);
	});
});

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
