import {describe, expect, it} from 'vitest';
import {layoutOf, type State, type Strip, tabStrip, topicStrip, update} from '../../src/app/index.js';
import {textWidth} from '../../src/typeset/index.js';
import {blankState} from './blank-state.js';

const labels = ['Harbour tunnel', 'Night train', 'Saffron milk recall', 'Ice Cup', 'Comet', 'Tin price'];
const topics = labels.map((label, at) => ({eventId: at, label, stories: 9, outlets: 5, score: 9 - at}));
const tabs = labels.map((name, at) => ({kind: 'section', name, count: at * 3}) as const);

function stateAt(columns: number, over: Partial<State> = {}): State {
	return {...blankState({columns, rows: 24}), topics, tabs, ...over};
}

const said = ({spans}: Strip) => spans.map(({index}) => index);
const isWhole = ({from, to, parts}: Strip['spans'][number]) => to - from === textWidth(parts.join(''));
const chosen = (at: number): Partial<State> => ({...(topics[at] && {topic: topics[at]})});

describe('the topics', () => {
	it('stand from the first on, the last one cut to the width', () => {
		const strip = topicStrip(stateAt(74));
		expect(said(strip)).toEqual([0, 1, 2]);
		expect(strip.spans.map(isWhole)).toEqual([true, true, false]);
		expect(strip.earlier).toBeUndefined();
		expect(strip.later).toEqual({at: 72, index: 2});
	});

	it('have no arrows where all fit', () => {
		const strip = topicStrip(stateAt(140));
		expect(said(strip)).toEqual([0, 1, 2, 3, 4, 5]);
		expect([strip.earlier, strip.later]).toEqual([undefined, undefined]);
	});

	it('go on as far as it takes to show the chosen one', () => {
		const strip = topicStrip(stateAt(80, chosen(4)));
		expect(said(strip)).toContain(4);
		expect(strip.earlier).toMatchObject({at: 76});
	});

	it('go with the cursor while they are walked', () => {
		const strip = topicStrip(stateAt(80, {...chosen(0), modes: ['list', 'topics'], topicCursor: 5}));
		expect(said(strip)).toContain(5);
	});

	it('are walked on from the arrow that is clicked', () => {
		const at = topicStrip(stateAt(74)).later?.at ?? 0;
		const [clicked] = update(stateAt(74), {type: 'clicked', column: at, row: 1});
		expect(clicked.modes).toEqual(['list', 'topics']);
		expect(clicked.topicCursor).toBe(2);
	});

	it('fill the end of the line with as much of the one before as there is room for', () => {
		const strip = topicStrip(stateAt(80, chosen(5)));
		expect(strip.spans.at(-1)).toMatchObject({index: 5, to: 75});
		expect(strip.spans[0] && isWhole(strip.spans[0])).toBe(false);
		expect(strip.earlier).toEqual({at: 76, index: strip.spans[0]?.index});
		expect(strip.later).toBeUndefined();
	});
});

describe('every strip, at every width', () => {
	const widths = Array.from({length: 200}, (_, at) => 20 + at);

	it.each(labels.map((_, at) => at))('has piece %i in sight, and whole where it fits at all', (shown) => {
		for (const columns of widths) {
			for (const strip of [
				topicStrip(stateAt(columns, chosen(shown))),
				tabStrip(stateAt(columns, {tab: shown})),
			]) {
				const span = strip.spans.find(({index}) => index === shown);
				expect(span, `${columns}`).toBeDefined();
				expect(span && (isWhole(span) || strip.spans.length === 1), `${columns}`).toBe(true);
			}
		}
	});

	it('keeps its pieces in order, apart, and off the margin and the arrows', () => {
		for (const columns of widths) {
			const {spans, earlier, later} = topicStrip(stateAt(columns, chosen(3)));
			const end = columns - (earlier ? 5 : later ? 3 : 1);
			expect(
				spans.every(({from, to}) => from < to && to <= end),
				`${columns}`,
			).toBe(true);
			expect(
				spans.slice(1).every(({from}, at) => from === (spans[at]?.to ?? 0) + 3),
				`${columns}`,
			).toBe(true);
		}
	});

	it('leaves no more of the line blank than is too little to name anything', () => {
		for (const columns of widths) {
			const {spans, earlier} = topicStrip(stateAt(columns, chosen(5)));
			if (earlier) expect(columns - 5 - (spans.at(-1)?.to ?? 0), `${columns}`).toBeLessThan(9);
		}
	});

	it('can be empty', () => {
		expect(topicStrip(stateAt(80, {topics: []})).spans).toEqual([]);
		expect(layoutOf(stateAt(80)).hasTabs).toBe(true);
	});
});

it('the tabs leave room for the words that only unread rows are shown', () => {
	const all = tabStrip(stateAt(80));
	const unread = stateAt(80);
	const some = tabStrip({...unread, list: {...unread.list, query: {unreadOnly: true}}});
	expect((all.later?.at ?? 0) - (some.later?.at ?? 0)).toBe(14);
});
