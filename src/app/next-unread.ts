import {english} from '../english.js';
import type {PageAround} from './action.js';
import {layoutOf} from './layout.js';
import {around, cursorTo, edge, isLead, missingRows, rowAt} from './list.js';
import {modeOf, type State} from './state.js';
import {type Step, withNotice} from './step.js';

/** To the nearest unread row: among those that are loaded, else the store is asked where it is. */
export function nextUnread(state: State, step: 1 | -1): Step {
	const {list} = state;
	const end = list.offset + list.rows.length;
	for (let index = list.cursor + step; index >= list.offset && index < end; index += step) {
		if (rowAt(list, index)?.headline.isUnread) return goTo(state, index);
	}
	const hasMore = step === 1 ? end < list.total : list.offset > 0;
	if (!hasMore) return none(state, step);
	const from = edge(step === 1 ? list.rows.findLast(isLead) : list.rows.find(isLead));
	return [state, {type: 'find-unread', query: list.query, from, step}];
}

/** The window is put around it. */
export function unreadFound(state: State, step: 1 | -1, found: PageAround | undefined): Step {
	if (!found) return none(state, step);
	return goTo({...state, list: around(state.list, found)}, found.index);
}

function goTo(state: State, index: number): Step {
	const height = layoutOf(state).bodyRows;
	const list = cursorTo(state.list, index, height);
	const moved = {...state, list};
	const headline = rowAt(list, index)?.headline;
	const effects = missingRows(list, height);
	if (modeOf(state) !== 'article' || !headline) return [moved, ...effects];
	return [moved, ...effects, {type: 'read-article', key: headline.key, as: 'opened'}];
}

function none(state: State, step: 1 | -1): Step {
	return withNotice(state, step === 1 ? english.whyNot.noUnreadBelow : english.whyNot.noUnreadAbove);
}
