import {english} from '../english.js';
import type {Action} from './action.js';
import type {Command} from './command.js';
import {settled} from './deeds.js';
import * as enclosing from './enclosing.js';
import * as muting from './muting.js';
import {obey} from './obey.js';
import {refreshShown} from './reread.js';
import type {State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import * as undoing from './undoing.js';

type OfDeeds = Extract<
	Action,
	{
		readonly type:
			| 'marking'
			| 'committed'
			| 'recorded'
			| 'deed-found'
			| 'undone'
			| 'feeds-edited'
			| 'edit-taken-back'
			| 'take-back-failed'
			| 'files-arrived'
			| 'download-told'
			| 'download-ended';
	}
>;

/** What became of what the person did; a command is obeyed. */
export function toldOfDeeds(state: State, action: Command | OfDeeds): Step {
	switch (action.type) {
		case 'marking':
			return undoing.marking(state, action);
		case 'committed':
			return committed(state, action);
		case 'recorded':
			return settled(state, action.seq);
		case 'deed-found':
			return undoing.deedFound(state, action);
		case 'undone':
			return undoing.undone(state, action);
		case 'feeds-edited':
			return undoing.feedsEdited(state, action.edit, action.result);
		case 'edit-taken-back':
			return undoing.editTakenBack(state, action);
		case 'take-back-failed':
			return undoing.takeBackFailed(state, action);
		case 'files-arrived':
			return enclosing.filesArrived(state, action);
		case 'download-told':
		case 'download-ended':
			return enclosing.downloadTold(state, action);
		default:
			return obey(state, action);
	}
}

function committed(state: State, action: Extract<Action, {type: 'committed'}>): Step {
	const {seq, intent, stories} = action;
	if (intent.mute !== undefined) return muting.muteCommitted(state, action);
	const written = (so: State) => settled(so, seq);
	if (!intent.query) return chain(state, written, refreshShown);
	const text =
		stories === 0
			? english.marks.nothingUnread
			: english.marks.doneTo(stories, english.marks.done[intent.mark]) + undoing.toUndo(state);
	return chain(state, written, refreshShown, (so) => withNotice(so, text));
}
