import {type Layout, modeOf, type State, soughtWords, visibleRows} from '../app/index.js';
import {english} from '../english.js';
import {dayName} from '../typeset/index.js';
import {emptyList} from './empty-list.js';
import {headlineRow} from './headline-row.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {namedRule} from './rules.js';
import {run} from './runs.js';

/** The window on the open list: rows, and a rule where a day ends, or the hits by the headlines. */
export function headlineList(
	state: State,
	{listColumns, bodyRows}: Layout,
	paint: Paint,
): readonly Painted[] {
	const {list, now} = state;
	if (list.total === 0) return emptyList(state, listColumns, paint);

	const mode = modeOf(state);
	const look = {
		columns: listColumns,
		...(!paint.isTimeless && {now}),
		search: soughtWords(list.query),
		hasFocus: mode === 'list' || mode === 'search' || mode === 'filter',
	};
	return visibleRows(list, bodyRows).map((visible) => {
		if (visible.kind === 'day') return partRule(dayName(visible.at, now), listColumns, paint);
		if (visible.kind === 'text') return partRule(english.list.inTheText, listColumns, paint);
		return headlineRow(visible.row, {...look, isSelected: visible.index === list.cursor}, paint);
	});
}

function partRule(name: string, columns: number, paint: Paint): Painted {
	return paint.line([run(' '), ...namedRule(name, columns - 2)], columns);
}
