import type {Command} from './command.js';
import {layoutOf} from './layout.js';
import {cursorTo} from './list.js';
import {preview} from './reading.js';
import {modeOf, type State} from './state.js';
import {chain, type Step} from './step.js';
import {visibleRows} from './visible-rows.js';

type Obey = (state: State, command: Command) => Step;

/** A click selects a row, a second one opens it; beside the list it gives the focus. Columns and rows from 0. */
export function pointed(state: State, column: number, row: number, obey: Obey): Step {
	const layout = layoutOf(state);
	const line = row - layout.bodyTop;
	if (line < 0 || line >= layout.bodyRows) return [state];

	const isOverArticle = layout.isSideBySide && column >= layout.listColumns;
	if (isOverArticle) return modeOf(state) === 'list' ? obey(state, {type: 'open'}) : [state];
	if (modeOf(state) === 'article' && layout.isSideBySide)
		return clickRow(obey(state, {type: 'switch-pane'})[0], line, obey);
	return modeOf(state) === 'list' || modeOf(state) === 'search' ? clickRow(state, line, obey) : [state];
}

function clickRow(state: State, line: number, obey: Obey): Step {
	const height = layoutOf(state).bodyRows;
	const hit = visibleRows(state.list, height)[line];
	if (hit?.kind !== 'row') return [state];
	if (hit.index === state.list.cursor) return obey(state, {type: 'open'});
	return chain({...state, list: cursorTo(state.list, hit.index, height)}, preview);
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
