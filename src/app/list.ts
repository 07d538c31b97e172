import type {Headline, StoryKey} from '../model.js';
import type {ListQuery, PageAsk, PageKey} from '../store/index.js';
import type {Effect, PageAround} from './action.js';
import type {List, Row} from './state.js';
import {rowsBetween} from './visible-rows.js';

/** Rows asked for at a time: one read is 1 ms, and fills most terminals. */
export const pageSize = 100;

/** Rows that are kept around the window: what is far from it is let go, and read again when one comes back. */
const mostRows = 1_000;

export const noList: List = {query: {}, rows: [], offset: 0, total: 0, cursor: 0, top: 0, waiting: 0};

/** @param offset rows above the first headline */
export function openedList(
	query: ListQuery,
	headlines: readonly Headline[],
	{total, offset = 0}: {readonly total: number; readonly offset?: number},
): List {
	return {...noList, query, rows: headlines.map(toRow), offset, total};
}

/** The same list elsewhere: of the rows that were here, none need be among those that are now. */
export function around(list: List, {headlines, offset}: Omit<PageAround, 'index'>): List {
	const siblings = list.rows.filter((row) => !isLead(row)).length; // they are folded again with their row
	return {...list, rows: headlines.map(toRow), offset, total: list.total - siblings};
}

export function toRow(headline: Headline): Row {
	return {headline};
}

export function rowAt(list: List, index: number): Row | undefined {
	return list.rows[index - list.offset];
}

export function selectedHeadline(list: List): Headline | undefined {
	return rowAt(list, list.cursor)?.headline;
}

/** Puts the cursor there, within the list, and scrolls only as far as needed to show it. */
export function cursorTo(list: List, wanted: number, height: number): List {
	const cursor = Math.max(0, Math.min(wanted, list.total - 1));
	let top = Math.min(Math.max(0, list.top), cursor);
	top = Math.max(top, cursor - height + 1);
	while (top < cursor && rowsBetween(list, top, cursor) > height) top++;
	return {...list, cursor, top};
}

/** The same place in a window of another height, which is filled as far as there are rows. */
export function fitted(list: List, height: number): List {
	return cursorTo({...list, top: Math.min(list.top, lowestTop(list, height))}, list.cursor, height);
}

/** Where the window stands when the last row is its last. */
function lowestTop(list: List, height: number): number {
	const last = list.total - 1;
	let top = Math.max(0, last);
	while (top > 0 && rowsBetween(list, top - 1, last) <= height) top--;
	return top;
}

/** Scrolls by a screenful, or a part of one, but not past the last row; the cursor goes along. */
export function pageBy(list: List, by: number, height: number): List {
	const full = Math.max(1, Math.trunc(height * Math.abs(by)) - (Math.abs(by) === 1 ? 1 : 0));
	const step = Math.sign(by) * full;
	const top = Math.max(0, Math.min(list.top + step, Math.max(list.top, lowestTop(list, height))));
	return cursorTo({...list, top}, list.cursor + step, height);
}

/** Asks for the rows that the window needs, or soon will; none when they are there. */
export function missingRows(list: List, height: number): readonly Effect[] {
	const end = list.offset + list.rows.length;
	const ask = (page: Omit<PageAsk, 'limit'>, limit = pageSize): readonly Effect[] => [
		{type: 'read-page', query: list.query, ask: {limit, ...page}},
	];

	if (list.total === 0) return [];
	const isFarBelow = list.cursor >= end + pageSize;
	if (isFarBelow || list.rows.length === 0) return ask({fromEnd: true});
	if (end < list.total && list.top + 2 * height > end) {
		return ask({below: edge(list.rows.findLast(isLead))}, Math.max(pageSize, list.cursor + 2 * height - end));
	}
	if (list.offset > 0 && list.top - height < list.offset) return ask({above: edge(list.rows.find(isLead))});
	return [];
}

export function isLead(row: Row): boolean {
	return row.siblingOf === undefined;
}

export function edge(row: Row | undefined): PageKey {
	return {sortAt: row?.headline.sortAt ?? 0, key: row?.headline.key ?? 0};
}

/** Joins a page to the window. A page that comes up short tells where the list really begins or ends. */
export function withPage(list: List, ask: PageAsk, headlines: readonly Headline[], height: number): List {
	const rows = headlines.map(toRow);
	const isShort = rows.length < ask.limit;

	if (ask.fromEnd) {
		const total = isShort ? rows.length : Math.max(list.total, rows.length);
		const atEnd = {...list, rows, total, offset: total - rows.length, top: Math.max(0, total - height)};
		return cursorTo(atEnd, Math.min(list.cursor, total - 1), height);
	}
	if (ask.below) {
		const joined = [...list.rows, ...rows];
		const total = isShort ? list.offset + joined.length : Math.max(list.total, list.offset + joined.length);
		return withoutFarRows(cursorTo({...list, rows: joined, total}, list.cursor, height));
	}
	return withRowsAbove(list, rows, isShort, height);
}

function withRowsAbove(list: List, above: readonly Row[], isShort: boolean, height: number): List {
	const offset = list.offset - above.length;
	const shift = isShort || offset < 0 ? -offset : 0;
	const moved = {
		...list,
		rows: [...above, ...list.rows],
		offset: offset + shift,
		total: list.total + shift,
		top: list.top + shift,
	};
	return withoutFarRows(cursorTo(moved, list.cursor + shift, height));
}

/** From the end that is farther from the cursor, each row with the siblings under it: those are folded again. */
function withoutFarRows(list: List): List {
	const {rows, offset, cursor} = list;
	const extra = rows.length - mostRows;
	if (extra <= 0) return list;
	const isAbove = cursor - offset > rows.length / 2;
	const from = isAbove ? rows.findIndex((row, at) => at >= extra && isLead(row)) : 0;
	const end = isAbove ? rows.length : rows.findLastIndex((row, at) => at <= mostRows && isLead(row));
	const far = [...rows.slice(0, from), ...rows.slice(end)];
	const leads = rows.slice(0, from).filter(isLead).length;
	const shift = isAbove ? leads - from : 0;
	return {
		...list,
		rows: rows.slice(from, end),
		offset: offset + leads,
		total: list.total - far.filter((row) => !isLead(row)).length,
		cursor: cursor + shift,
		top: list.top + shift,
	};
}

/** Puts the siblings of a row under it. */
export function unfolded(list: List, lead: number, siblings: readonly Headline[]): List {
	const at = list.rows.findIndex(({headline, siblingOf}) => headline.key === lead && !siblingOf);
	if (at === -1) return list;
	const added = siblings.map((headline): Row => ({headline, siblingOf: lead}));
	const rows = [...list.rows.slice(0, at + 1), ...added, ...list.rows.slice(at + 1)];
	return {...list, rows, total: list.total + added.length};
}

/** Siblings that stand under a row. */
export function unfoldedUnder({rows}: List, lead: StoryKey): number {
	return rows.filter(({siblingOf}) => siblingOf === lead).length;
}

/** Takes the siblings of a row away again; the cursor goes to the row. */
export function folded(list: List, lead: number): List {
	const at = list.rows.findIndex(({headline}) => headline.key === lead);
	const rows = list.rows.filter(({siblingOf}) => siblingOf !== lead);
	const gone = list.rows.length - rows.length;
	return {
		...list,
		rows,
		total: list.total - gone,
		cursor: list.offset + at,
		top: Math.min(list.top, list.offset + at),
	};
}

/** Place of the cursor among the rows, siblings not counted, from 1; 0 for an empty list. */
export function position(list: List): {readonly at: number; readonly of: number} {
	const siblings = list.rows.filter(({siblingOf}) => siblingOf).length;
	const above = list.rows.slice(0, list.cursor - list.offset + 1).filter(({siblingOf}) => siblingOf).length;
	return {at: Math.min(list.cursor + 1, list.total) - above, of: list.total - siblings};
}

/** The rows as the store has them now, each where it was: nothing moves. */
export function withFresh(list: List, fresh: ReadonlyMap<StoryKey, Headline>): List {
	return {...list, rows: list.rows.map((row) => withHeadline(row, fresher(row.headline, fresh)))};
}

/** The headline as the store has it now; the same object when nothing that is shown differs. */
export function fresher(headline: Headline, fresh: ReadonlyMap<StoryKey, Headline>): Headline {
	const found = fresh.get(headline.key);
	return found && !isSame(found, headline) ? found : headline;
}

/** The same row when nothing changes: what is drawn of it stays drawn. */
export function withHeadline(row: Row, headline: Headline): Row {
	return headline === row.headline ? row : {...row, headline};
}

function isSame(one: Headline, other: Headline): boolean {
	return (
		one.isUnread === other.isUnread &&
		one.isStarred === other.isStarred &&
		(one.isFollowed ?? false) === (other.isFollowed ?? false) &&
		one.others === other.others &&
		one.title === other.title &&
		one.lede === other.lede &&
		one.updatedAt === other.updatedAt
	);
}
