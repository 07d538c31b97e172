import {entryAt} from './brief-screen.js';
import {bareList, goToTab} from './browse.js';
import type {Command} from './command.js';
import {layoutOf} from './layout.js';
import {linkAt} from './links-screen.js';
import {cursorTo} from './list.js';
import type {Mode} from './mode.js';
import {paletteTop} from './palette.js';
import {preview} from './reading.js';
import {modeOf, type State} from './state.js';
import {chain, type Step} from './step.js';
import {type Arrow, type Strip, showsTabs, tabStrip, topicStrip} from './strip.js';
import {visibleRows} from './visible-rows.js';

/** Where rows have the keys. */
const inRows: ReadonlySet<Mode> = new Set(['list', 'search', 'filter']);

type Obey = (state: State, command: Command) => Step;

/** A click selects a row or an entry, a second one opens it; beside the list it gives the focus. Columns and rows from 0. */
export function pointed(state: State, column: number, row: number, obey: Obey): Step {
	const layout = layoutOf(state);
	const line = row - layout.bodyTop;
	if (line < 0) return clickHeader(state, column, row, obey);
	if (line >= layout.bodyRows) return [state];

	if (modeOf(state) === 'brief') return clickEntry(state, line, obey);
	if (modeOf(state) === 'palette') return clickChoice(state, line, obey);
	if (modeOf(state) === 'links') return clickLink(state, line, obey);
	const isOverArticle = layout.isSideBySide && column >= layout.listColumns;
	if (isOverArticle) return modeOf(state) === 'list' ? obey(state, {type: 'open'}) : [state];
	if (modeOf(state) === 'article' && layout.isSideBySide)
		return clickRow(obey(state, {type: 'switch-pane'})[0], line, obey);
	return inRows.has(modeOf(state)) ? clickRow(state, line, obey) : [state];
}

/** Topics and tabs are there whatever the body shows; a menu, and the first page, are not left by a click beside them. */
function clickHeader(state: State, column: number, row: number, obey: Obey): Step {
	const {hasTopics, isTooSmall} = layoutOf(state);
	const mode = modeOf(state);
	if (isTooSmall || mode === 'menu' || mode === 'first-run') return [state];
	if (row === 0 && column >= healthFrom(state))
		return mode === 'health' ? [state] : obey(state, {type: 'show-health'});
	if (hasTopics && row === 1) return clickTopics(state, column, obey);
	return showsTabs(state) && row === 1 + Number(hasTopics) ? clickTabs(state, column, obey) : [state];
}

/** How the feeds are stands right of the date, which is in the middle. */
function healthFrom({columns}: State): number {
	return Math.floor((2 * columns) / 3);
}

function clickTopics(state: State, column: number, obey: Obey): Step {
	const strip = topicStrip(state);
	const index = pieceAt(strip, column);
	if (index !== undefined) return obey(bareList(state), {type: 'choose-topic', index});

	const hidden = [strip.earlier, strip.later].find((arrow) => isAt(arrow, column));
	if (!hidden) return [state];
	return chain(
		bareList(state),
		(so) => obey(so, {type: 'enter-topics'}),
		(so) => [{...so, topicCursor: hidden.index}],
	);
}

function clickTabs(state: State, column: number, obey: Obey): Step {
	const strip = tabStrip(state);
	const index = pieceAt(strip, column);
	if (index !== undefined) return goToTab(bareList(state), index);
	if (isAt(strip.earlier, column)) return obey(state, {type: 'step-tab', step: -1});
	return isAt(strip.later, column) ? obey(state, {type: 'step-tab', step: 1}) : [state];
}

function pieceAt({spans}: Strip, column: number): number | undefined {
	return spans.find(({from, to}) => column >= from && column < to)?.index;
}

/** One column is easily missed: the blank after the arrow is taken for it. */
function isAt(arrow: Arrow | undefined, column: number): boolean {
	return arrow !== undefined && (column === arrow.at || column === arrow.at + 1);
}

function clickRow(state: State, line: number, obey: Obey): Step {
	const height = layoutOf(state).bodyRows;
	const hit = visibleRows(state.list, height)[line];
	if (hit?.kind !== 'row') return [state];
	if (hit.index === state.list.cursor) return obey(state, {type: 'open'});
	return chain({...state, list: cursorTo(state.list, hit.index, height)}, preview);
}

function clickEntry(state: State, line: number, obey: Obey): Step {
	const index = entryAt(state, line);
	if (!state.brief || index === undefined) return [state];
	const by = index - state.brief.cursor;
	return obey(state, by === 0 ? {type: 'open'} : {type: 'move', by});
}

function clickChoice(state: State, line: number, obey: Obey): Step {
	const {found, cursor} = state.palette;
	const index = paletteTop(state) + line;
	if (!found[index]) return [state];
	return obey(state, index === cursor ? {type: 'open'} : {type: 'move', by: index - cursor});
}

function clickLink(state: State, line: number, obey: Obey): Step {
	const index = linkAt(state, line);
	if (!state.linksView || index === undefined) return [state];
	const by = index - state.linksView.cursor;
	return obey(state, by === 0 ? {type: 'open'} : {type: 'move', by});
}

/** Three lines a notch, in the pane under the pointer, which takes the keys. */
export function wheeled(state: State, by: number, column: number, obey: Obey): Step {
	const mode = modeOf(state);
	const {isSideBySide, listColumns} = layoutOf(state);
	const scroll = (so: State): Step => obey(so, {type: 'move', by: by * 3});
	if (mode === 'menu') return [state]; // what it covers stays as it is
	if (isSideBySide && column >= listColumns && mode === 'list') return obey(state, {type: 'open'});
	if (isSideBySide && column < listColumns && mode === 'article')
		return chain(state, (so) => obey(so, {type: 'switch-pane'}), scroll);
	return scroll(state);
}
