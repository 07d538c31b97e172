import type {StoryKey} from '../model.js';
import type {Effect} from './action.js';
import {bodyMode, type Reading, type Row, type State} from './state.js';
import type {Step} from './step.js';
import {wantsNotifications} from './wants-notifications.js';

/** Rows beside the window that are asked again, too: a turn of the wheel finds them fresh. */
const around = 100;

/** What the store says of everything that is on the screen. */
export function refreshShown(state: State): Step {
	const {list} = state;
	const from = Math.max(0, list.top - list.offset - around);
	return [state, rereadRows(state, list.rows.slice(from, from + 3 * around))];
}

/** The same for every row that is loaded: an undo may have touched any. */
export function refreshAll(state: State): Step {
	return [state, rereadRows(state, state.list.rows)];
}

/** The feeds and their counts as well. */
export function refreshFeeds(state: State): Step {
	return [state, {...rereadRows(state, state.list.rows.slice(0, 3 * around)), withFeeds: true}];
}

function rereadRows(state: State, rows: readonly Row[]): Extract<Effect, {type: 'read-front-page'}> {
	return {
		type: 'read-front-page',
		query: state.list.query,
		keys: [...rows.map(({headline}) => headline.key), ...keysOf(state.reading), ...briefKeys(state)],
		...(state.placedKey !== undefined && {after: state.placedKey}),
		withFeeds: bodyMode(state) === 'feeds' || bodyMode(state) === 'health',
		savedQueries: savedToCount(state),
		...(wantsNotifications(state) && {notifyFeeds: [...(state.settings.notify?.feeds ?? [])]}),
		now: state.now,
	};
}

/** While a round runs only the one that is open: each is a search, and its number can wait. */
function savedToCount({settings, list, round}: State): readonly string[] {
	if (round) return list.query.saved === undefined ? [] : [list.query.saved];
	return (settings.savedQueries ?? []).map(({query}) => query);
}

/** The article on the screen and the stories below it. */
function keysOf(reading: Reading | undefined): readonly StoryKey[] {
	if (!reading) return [];
	const {headline, alsoReported, otherNews} = reading.article;
	return [headline, ...alsoReported, ...otherNews].map(({key}) => key);
}

function briefKeys({brief}: State): readonly StoryKey[] {
	return brief?.told.entries.map(({headline}) => headline.key) ?? [];
}
