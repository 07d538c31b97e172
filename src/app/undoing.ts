import {feedsAdded} from './adding.js';
import {giveBack} from './browse.js';
import type {DoneEdit, EditResult, FeedsEdit} from './feeds-edit.js';
import {closeDetails, withMove} from './health.js';
import {remembered} from './history.js';
import {isTypingMode} from './mode.js';
import {keyOf} from './shown-key.js';
import {modeOf, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

/** The last deed, a mark or an edit of the feeds. Marks of former days are the store's to know. */
export function undo(state: State): Step {
	const last = state.history.at(-1);
	const so = {...state, history: state.history.slice(0, -1)};
	return typeof last === 'object' ? [so, {type: 'take-back', done: last}] : [so, {type: 'undo'}];
}

/** A mark that changed nothing is none. */
export function forgotten(state: State, seq: number): State {
	return {...state, history: state.history.filter((deed) => deed !== seq)};
}

/** What came of an edit of the person's file. */
export function feedsEdited(state: State, edit: FeedsEdit, {changed, id}: EditResult): Step {
	if (edit.kind === 'add') return feedsAdded(state, edit, changed);
	if (changed === 0) return withNotice(state, `${edit.title} is not in the config file any more`);
	const so = {...state, history: remembered(state.history, {edit, id})};
	if (edit.kind === 'move')
		return withNotice(withMove(so, edit.url, edit.to), `${edit.title} moved to ${edit.to}${toUndo(so)}`);
	return chain(
		closeDetails(so) ?? so,
		(next) => withoutList(next, edit.url),
		(next) => withNotice(next, `Removed ${edit.title}${toUndo(next)}`),
	);
}

/** The list of nothing but the feed that is gone is left. */
function withoutList(state: State, url: string): Step {
	return state.list.query.feedUrl === url ? giveBack(state) : [state];
}

/** How it is taken back, to be said behind what was done; '' when no key does. */
export function toUndo(state: State): string {
	const key = keyOf(state, 'undo');
	if (key === undefined) return '';
	return ` — ${isTypingMode(modeOf(state)) ? 'Esc, then ' : ''}${key} to undo`;
}

export function editTakenBack(state: State, {edit}: DoneEdit): Step {
	if (edit.kind === 'move') return withNotice(state, `${edit.title} is at its old address again`);
	return withNotice(state, `${edit.title} is back`);
}

export function takeBackFailed(state: State, done: DoneEdit, reason: string): Step {
	return withNotice({...state, history: remembered(state.history, done)}, reason, 'error');
}
