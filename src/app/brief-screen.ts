import type {Brief} from './brief.js';
import {selectedInBrief} from './brief-stories.js';
import {layoutOf} from './layout.js';
import {openStory} from './reading.js';
import {modeOf, type State} from './state.js';
import type {Step} from './step.js';
import {windowTop} from './window-top.js';

/** The head, and a blank row under it. */
const headRows = 2;

export function showBrief(state: State): Step {
	const {since} = state.visit;
	return [state, {type: 'read-brief', ...(since !== undefined && {leftAt: since})}];
}

export function briefArrived(state: State, told: Brief): Step {
	const modes: State['modes'] = modeOf(state) === 'brief' ? state.modes : [...state.modes, 'brief'];
	const isFilling =
		told.entries.length === 0 || (state.brief?.isFilling === true && state.round !== undefined);
	return [{...state, modes, brief: {told, cursor: 0, top: 0, isFilling}}];
}

/** From the first key on nothing in it moves. */
export function settledBrief(state: State): State {
	const {brief} = state;
	const isMovable = brief?.isFilling === true && brief.told.entries.length > 0;
	return isMovable ? {...state, brief: {...brief, isFilling: false}} : state;
}

/** What comes into a brief that is not full yet. */
export function fillBrief(state: State): Step {
	return modeOf(state) === 'brief' && state.brief?.isFilling ? showBrief(state) : [state];
}

/** Rows of an entry: the sentence, then who says it; one more where all have room for it. */
export function entryRows(state: State): number {
	const entries = state.brief?.told.entries.length ?? 0;
	return layoutOf(state).bodyRows - headRows >= 4 * entries ? 4 : 3;
}

/** Entries that have room at once. */
function shownEntries(state: State): number {
	return Math.max(1, Math.floor((layoutOf(state).bodyRows - headRows) / entryRows(state)));
}

/** The first entry in sight: the window follows the cursor, at any size. */
export function briefTop(state: State): number {
	const {brief} = state;
	return brief ? windowTop(brief.top, brief.cursor, shownEntries(state)) : 0;
}

export function moveInBrief(state: State, by: number): Step {
	const {brief} = state;
	if (!brief) return [state];
	const last = Math.max(0, brief.told.entries.length - 1);
	const moved = {...state, brief: {...brief, cursor: Math.max(0, Math.min(last, brief.cursor + by))}};
	return [{...moved, brief: {...moved.brief, top: briefTop(moved)}}];
}

export function pageInBrief(state: State, by: number): Step {
	return moveInBrief(state, Math.round(by * shownEntries(state)));
}

/** The entry on a line of the body, from 0. */
export function entryAt(state: State, line: number): number | undefined {
	const index = briefTop(state) + Math.floor((line - headRows) / entryRows(state));
	return line >= headRows && state.brief?.told.entries[index] ? index : undefined;
}

/** By its number, or the one under the cursor. */
export function openEntry(state: State, index = state.brief?.cursor ?? 0): Step {
	const {brief} = state;
	if (!brief?.told.entries[index]) return [state];
	const [chosen] = moveInBrief(state, index - brief.cursor);
	return openStory(chosen, selectedInBrief(chosen));
}
