import {type Layout, modeOf, type State, type VisibleRow, visibleRows} from '../app/index.js';
import {dayName} from './dates.js';
import {emptyList} from './empty-list.js';
import {headlineRow} from './headline-row.js';
import type {Paint} from './paint.js';
import {namedRule} from './rules.js';
import {run} from './runs.js';

/** The window on the open list: rows, and a rule where a day ends. */
export function headlineList(state: State, {listColumns, bodyRows}: Layout, paint: Paint): readonly string[] {
	if (state.list.total === 0) return emptyList(state, listColumns, paint);
	return visibleRows(state.list, bodyRows).map((visible) => listLine(visible, state, listColumns, paint));
}

function listLine(visible: VisibleRow, state: State, columns: number, paint: Paint): string {
	const {now, list} = state;
	if (visible.kind === 'day') {
		return paint.line([run(' '), ...namedRule(dayName(visible.at, now), columns - 2)], columns);
	}
	const mode = modeOf(state);
	return headlineRow(
		visible.row,
		{
			columns,
			now,
			isSelected: visible.index === list.cursor,
			hasFocus: mode === 'list' || mode === 'search',
			search: list.query.search,
		},
		paint,
	);
}
