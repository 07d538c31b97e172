import {english} from '../english.js';
import {shortCount, textWidth} from '../typeset/index.js';
import {layoutOf} from './layout.js';
import {isTypingMode} from './mode.js';
import {modeOf, type State} from './state.js';

/** A topic or a tab as it stands in its strip. Columns of the screen from 0, `to` the first one after it. */
export interface Span {
	/** Of the topic or the tab among all. */
	readonly index: number;
	readonly from: number;
	readonly to: number;
	/** What it says, each part in a look of its own; cut where that is wider than the span. */
	readonly parts: readonly string[];
}

/** The sign that more stand on a side. */
export interface Arrow {
	/** Its column. */
	readonly at: number;
	/** The nearest one hidden, in whole or in part. */
	readonly index: number;
}

/** One line of pieces side by side: drawn from this, and a click is looked up in it. */
export interface Strip {
	/** What stands before the first piece. */
	readonly title: string;
	readonly spans: readonly Span[];
	/** Absent: nothing is hidden on the left. */
	readonly earlier?: Arrow;
	/** Absent: nothing is hidden on the right. */
	readonly later?: Arrow;
}

/** Narrower, the topics say themselves what they are. */
const titleFrom = 60;

/** What is being talked about: digit, label and how many stories. The chosen topic, or the one under the cursor, never is hidden. */
export function topicStrip(state: State): Strip {
	const {columns, topics, topic, topicCursor} = state;
	const chosen = topics.findIndex(({eventId}) => eventId === topic?.eventId);
	const title = columns < titleFrom ? ' ' : ` ${english.masthead.trending}  `;
	const pieces = topics.map(({label, stories}, at) => [
		at < 9 ? `${at + 1} ` : '', // only nine have a key
		label,
		` ${shortCount(stories)}`,
	]);
	const shown = modeOf(state) === 'topics' ? topicCursor : Math.max(0, chosen);
	return {title, ...setStrip(pieces, shown, {from: textWidth(title), to: columns - 1})};
}

/** The shelves of the front page: name and unread rows. The current one never is hidden. */
export function tabStrip(state: State): Strip {
	const pieces = state.tabs.map(({name, count}) => [name, count === 0 ? '' : ` ${shortCount(count)}`]);
	const flag = tabsFlag(state);
	const to = state.columns - 1 - (flag === '' ? 0 : textWidth(flag) + between);
	return {title: ' ', ...setStrip(pieces, state.tab, {from: 1, to})};
}

const flagFrom = 36;

/** What stands right of the tabs: whether they hold all rows; '' when they do. */
export function tabsFlag({list, columns}: State): string {
	return list.query.unreadOnly && columns >= flagFrom ? english.tabs.unreadOnly : '';
}

/** Whether the tabs stand above the body, and nothing in their stead: a prompt, or the name of another list. */
export function showsTabs(state: State): boolean {
	const mode = modeOf(state);
	return (
		layoutOf(state).hasTabs &&
		mode !== 'health' &&
		mode !== 'links' &&
		!isTypingMode(mode) &&
		!state.topic &&
		state.list.title === undefined
	);
}

/** Columns from `from` to before `to`. */
interface Room {
	readonly from: number;
	readonly to: number;
}

type Pieces = readonly (readonly string[])[];

/** Columns between two pieces. */
const between = 3;
/** A piece cut shorter than this names nothing any more. */
const shortestCut = 6;
/** Right of the pieces: no arrow, ` ›`, ` ‹ ›`. Each stands always in the same column: who clicks on it may click again. */
const arrowColumns = {none: 0, later: 2, both: 4};

function setStrip(pieces: Pieces, shown: number, {from, to}: Room): Omit<Strip, 'title'> {
	const {none, later, both} = arrowColumns;
	const beside = (arrows: number): Omit<Strip, 'title'> => {
		const spans = spansOf(pieces, shown, {from, to: to - arrows});
		const before = hiddenBefore(spans);
		const after = hiddenAfter(spans, pieces.length);
		return {
			spans,
			...(before && {earlier: {at: to - 3, index: before.index}}),
			...(after && {later: {at: to - 1, index: after.index}}),
		};
	};

	const whole = beside(none);
	if (!whole.earlier && !whole.later) return whole;
	const fromFirst = beside(later);
	return fromFirst.earlier ? beside(both) : fromFirst;
}

interface Hidden {
	readonly index: number;
}

/** One that stands alone and is cut all the same is as much in sight as it can be. */
function hiddenBefore(spans: readonly Span[]): Hidden | undefined {
	const first = spans[0];
	if (!first) return undefined;
	if (spans.length > 1 && isCut(first)) return first;
	return first.index > 0 ? {index: first.index - 1} : undefined;
}

function hiddenAfter(spans: readonly Span[], count: number): Hidden | undefined {
	const last = spans.at(-1);
	if (!last) return undefined;
	if (spans.length > 1 && isCut(last)) return last;
	return last.index < count - 1 ? {index: last.index + 1} : undefined;
}

function isCut({from, to, parts}: Span): boolean {
	return to - from < widthOf(parts);
}

function widthOf(parts: readonly string[]): number {
	return textWidth(parts.join(''));
}

/** As many as fit from the first that leaves piece `shown` whole; what is left over goes to one that is cut. */
function spansOf(pieces: Pieces, shown: number, room: Room): readonly Span[] {
	const first = firstShown(pieces.map(widthOf), shown, room.to - room.from);
	const spans: Span[] = [];
	let from = room.from;
	for (const [at, parts] of pieces.slice(first).entries()) {
		const width = widthOf(parts);
		const left = room.to - from;
		if (width > left && at > 0 && left < shortestCut) break;
		spans.push({index: first + at, from, to: from + Math.min(width, left), parts});
		if (width > left) break;
		from += width + between;
	}
	return withCutBefore(spans, pieces, room);
}

function firstShown(widths: readonly number[], shown: number, columns: number): number {
	let first = shown;
	let taken = widths[shown] ?? 0;
	while (first > 0) {
		taken += between + (widths[first - 1] ?? 0);
		if (taken > columns) return first;
		first--;
	}
	return 0;
}

/** At the end of the strip nothing follows that could fill the line: the piece before is shown as far as it goes. */
function withCutBefore(spans: readonly Span[], pieces: Pieces, room: Room): readonly Span[] {
	const index = (spans[0]?.index ?? 0) - 1;
	const parts = pieces[index];
	const left = room.to - (spans.at(-1)?.to ?? 0) - between;
	if (!parts || left < shortestCut) return spans;
	const shift = left + between;
	return [
		{index, from: room.from, to: room.from + left, parts},
		...spans.map((span) => ({...span, from: span.from + shift, to: span.to + shift})),
	];
}
