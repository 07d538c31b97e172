process.env['TZ'] = 'UTC';

import {describe, expect, it} from 'vitest';
import {
	cursorTo,
	fitted,
	missingRows,
	openedList,
	pageBy,
	position,
	unfolded,
	withPage,
} from '../../src/app/list.js';
import type {List} from '../../src/app/state.js';
import {visibleRows} from '../../src/app/visible-rows.js';
import type {Headline} from '../../src/model.js';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;

const headline = (n: number, over: Partial<Headline> = {}): Headline => ({
	key: 10_000 - n,
	id: n.toString(16).padStart(12, '0'),
	sortAt: noon - n * minute,
	title: `Dispatch ${n}`,
	outlet: 'Northgate Wire',
	section: 'World',
	lede: '',
	isUnread: true,
	isStarred: false,
	others: 0,
	...over,
});
const headlines = (from: number, to: number) =>
	Array.from({length: to - from}, (_, at) => headline(from + at));
const list = (loaded: number, total = loaded): List => openedList({}, headlines(0, loaded), {total});

describe('moving', () => {
	it('scrolls only when the cursor leaves the window', () => {
		expect(cursorTo(list(10), 3, 4)).toMatchObject({cursor: 3, top: 0});
		expect(cursorTo(list(10), 4, 4)).toMatchObject({cursor: 4, top: 1});
	});

	it.each([
		['above the first row', -5, 0],
		['below the last row', 99, 9],
	])('stops %s', (_where, wanted, cursor) => {
		expect(cursorTo(list(10), wanted, 4).cursor).toBe(cursor);
	});

	it('counts the rules between days as rows of the screen', () => {
		const days = openedList(
			{},
			Array.from({length: 6}, (_, n) => headline(n, {sortAt: noon - n * 1440 * minute})),
			{total: 6},
		);
		const moved = cursorTo(days, 2, 4);
		expect(moved.top).toBe(1);
		expect(visibleRows(moved, 4).map(({kind}) => kind)).toEqual(['row', 'day', 'row']);
	});

	it('pages by a screenful less one, and back to where it was', () => {
		const down = pageBy(list(100), 1, 10);
		expect(down).toMatchObject({cursor: 9, top: 9});
		expect(pageBy(down, -1, 10)).toMatchObject({cursor: 0, top: 0});
		expect(pageBy(list(100), 0.5, 10)).toMatchObject({cursor: 5, top: 5});
	});

	it('pages no further than the last row: what fits stays on the screen', () => {
		expect(pageBy(list(10), 1, 20)).toMatchObject({cursor: 9, top: 0});
		expect(pageBy(cursorTo(list(30), 19, 20), 1, 20)).toMatchObject({cursor: 29, top: 10});
	});

	it('keeps the rule of the last day on the screen when it pages to the end', () => {
		const days = openedList(
			{},
			Array.from({length: 8}, (_, n) => headline(n, {sortAt: noon - n * 1440 * minute})),
			{total: 8},
		);
		const end = pageBy(pageBy(pageBy(days, 1, 5), 1, 5), 1, 5);
		expect(visibleRows(end, 5).map(({kind}) => kind)).toEqual(['row', 'day', 'row', 'day', 'row']);
		expect(end.cursor).toBe(7);
	});

	it('fills a window that has grown at the end of the list', () => {
		const end = cursorTo(list(30), 29, 10);
		expect(fitted(end, 20)).toMatchObject({cursor: 29, top: 10});
		expect(fitted(end, 40)).toMatchObject({cursor: 29, top: 0});
	});

	it('moves in a list without rows to nowhere', () => {
		expect(cursorTo(list(0), 5, 10)).toMatchObject({cursor: 0, top: 0});
		expect(pageBy(list(0), 1, 10)).toMatchObject({cursor: 0, top: 0});
	});
});

describe('rows that are not here yet', () => {
	it('are asked for before the window reaches them', () => {
		expect(missingRows(list(100, 1000), 10)).toEqual([]);
		const near = cursorTo(list(100, 1000), 95, 10);
		expect(missingRows(near, 10)).toMatchObject([{type: 'read-page', ask: {below: {key: 10_000 - 99}}}]);
	});

	it('are asked for from the end when the cursor jumps there', () => {
		const end = cursorTo(list(100, 1000), 999, 10);
		expect(missingRows(end, 10)).toMatchObject([{type: 'read-page', ask: {fromEnd: true}}]);
	});

	it('take their place at the end, and the cursor stands on the last', () => {
		const end = withPage(
			cursorTo(list(100, 1000), 999, 10),
			{limit: 200, fromEnd: true},
			headlines(800, 1000),
			10,
		);
		expect(end).toMatchObject({offset: 800, cursor: 999, top: 990});
	});

	it('set the list right when there are fewer than were counted', () => {
		const short = withPage(list(100, 150), {limit: 200, below: headline(99)}, headlines(100, 120), 10);
		expect(short).toMatchObject({total: 120});

		const end = {...list(20, 150), offset: 130, cursor: 135, top: 131};
		const whole = withPage(end, {limit: 200, above: headline(0)}, headlines(200, 320), 10);
		expect(whole).toMatchObject({offset: 0, total: 140, cursor: 125, top: 121});
	});
});

describe('rows far from the window', () => {
	const walked = (from: number, to: number) => {
		let so = list(100, 5_000);
		for (let at = from; at < to; at += 100) {
			so = cursorTo(so, at - 1, 10);
			so = withPage(so, {limit: 100, below: headline(at - 1)}, headlines(at, at + 100), 10);
		}
		return so;
	};

	it('are let go, below and above, and none of those on the screen', () => {
		const down = walked(100, 3_000);
		expect(down).toMatchObject({offset: 2_000, cursor: 2_899, total: 5_000});
		expect(down.rows).toHaveLength(1_000);
		expect(visibleRows(down, 10).at(-1)).toMatchObject({
			index: 2_899,
			row: {headline: {title: 'Dispatch 2899'}},
		});

		let up = cursorTo(down, 2_000, 10);
		up = withPage(up, {limit: 100, above: headline(2_000)}, headlines(1_900, 2_000), 10);
		expect(up).toMatchObject({offset: 1_900, cursor: 2_000, total: 5_000});
		expect(up.rows).toHaveLength(1_000);
		expect(up.rows.at(-1)?.headline.title).toBe('Dispatch 2899');
	});

	it('take the siblings under them along', () => {
		const open = unfolded(walked(100, 1_000), 10_000 - 2, headlines(7_000, 7_003));
		const end = cursorTo(open, 1_002, 10);
		const down = withPage(end, {limit: 100, below: headline(999)}, headlines(1_000, 1_100), 10);
		expect(down).toMatchObject({offset: 100, cursor: 999, total: 5_000});
		expect(visibleRows(down, 10).at(-1)).toMatchObject({
			index: 999,
			row: {headline: {title: 'Dispatch 999'}},
		});
	});
});

describe('siblings', () => {
	it('are rows to walk, and are not counted as such', () => {
		const open = unfolded(list(10), 10_000 - 2, headlines(500, 503));
		expect(open.rows.slice(2, 6).map(({siblingOf}) => siblingOf)).toEqual([undefined, 9998, 9998, 9998]);
		expect(position(cursorTo(open, 6, 20))).toEqual({at: 4, of: 10});
	});
});
