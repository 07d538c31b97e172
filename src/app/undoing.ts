import type {FileEdit} from '../config/index.js';
import {english} from '../english.js';
import type {Undone} from '../store/index.js';
import type {Action} from './action.js';
import {feedsAdded} from './adding.js';
import {giveBack} from './browse.js';
import {handOn, settled, withDeed} from './deeds.js';
import type {DoneEdit, EditResult, FeedsEdit} from './feeds-edit.js';
import {closeDetails, withMove} from './health.js';
import {isTypingMode} from './mode.js';
import {refilled} from './muting.js';
import {refreshAll} from './reread.js';
import {keyOf} from './shown-key.js';
import {modeOf, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import {contraryWish, doneWish} from './wishes.js';

/**
 * The last deed, a mark or an edit of the feeds, of today or of a former day: the store keeps them. The mark of a list that is
 * being made goes no further.
 */
export function undo(state: State): Step {
	const isMarking = state.pending.some((deed) => 'intent' in deed && deed.intent.query !== undefined);
	const stop = (so: State): Step => (isMarking ? [so, {type: 'stop-marking'}] : [so]);
	return chain(state, stop, (so) => handOn(withDeed(so, {undo: undefined})));
}

/** Of very many stories: how far it is, and how it is stopped. */
export function marking(state: State, {seq, done, of}: Extract<Action, {type: 'marking'}>): Step {
	const isUndo = state.pending.some((deed) => deed.seq === seq && 'undo' in deed);
	const key = isUndo ? undefined : keyOf(state, 'undo');
	return withNotice(
		state,
		english.marks.soFar(done, of) + (key === undefined ? '' : english.marks.stop(key)),
	);
}

export function deedFound(state: State, {seq, id, done}: Extract<Action, {type: 'deed-found'}>): Step {
	if (id === undefined)
		return chain(
			state,
			(so) => settled(so, seq),
			(so) => withNotice(so, english.undo.nothing),
		);
	if (done?.wish && !state.accounts.some(({name}) => name === done.wish?.account))
		return takeBackFailed(state, {seq, reason: english.accounts.accountGone(done.wish.account)});
	const pending = state.pending.map((deed) => (deed.seq === seq ? {seq, undo: id} : deed));
	return [{...state, pending}, done ? {type: 'take-back', seq, id, done} : {type: 'undo', seq, id}];
}

export function undone(state: State, {seq, undone: what}: Extract<Action, {type: 'undone'}>): Step {
	const written = (so: State) => settled(so, seq);
	if (what?.mark === 'edit') return written(state); // it is told already
	const text = what ? undoneWords(what) : english.undo.already;
	const shown = what?.mute === undefined ? refreshAll : refilled;
	return chain(state, written, shown, (so) => withNotice(so, text));
}

/** What an undo of a mark did, in a line. */
export function undoneWords(what: Undone): string {
	if (what.mark === 'edit') return english.undo.undone;
	const {mark, stories, tag} = what;
	const how = [english.marks.undone[mark], tag ?? []].flat().join(' ');
	const isOfEvent = mark === 'followed' || mark === 'unfollowed'; // a story is followed for its event
	return isOfEvent ? english.undo.event(how) : english.undo.stories(stories, how);
}

/** What came of an edit of the person's file. */
export function feedsEdited(state: State, edit: FeedsEdit, {changed, file}: EditResult): Step {
	const done = doneOf(edit, file);
	const kept = (so: State): Step => (done ? handOn(withDeed(so, {done})) : [so]);
	if (edit.kind === 'add') return chain(state, kept, (so) => feedsAdded(so, edit, changed));
	if (!done) return withNotice(state, english.removing.notThere(edit.title));
	if (edit.kind === 'move')
		return chain(state, kept, (so) =>
			withNotice(withMove(so, edit.url, edit.to), english.health.moved(edit.title, edit.to) + toUndo(so)),
		);
	return chain(
		closeDetails(state) ?? state,
		kept,
		(so) => withoutList(so, edit.url),
		(so) => withNotice(so, removedWords(edit) + toUndo(so)),
	);
}

function removedWords({title, wish}: Extract<FeedsEdit, {kind: 'remove'}>): string {
	return wish ? english.accounts.unsubscribed(title, wish.account) : english.removing.removed(title);
}

/** Absent: nothing was done. */
function doneOf(edit: FeedsEdit, file: FileEdit | undefined): DoneEdit | undefined {
	const wish = edit.kind === 'remove' ? edit.wish : undefined;
	const wished = wish && doneWish(wish);
	return file ? {...doneEdit(edit, file), ...wished} : wished;
}

/** The list of nothing but the feed that is gone is left. */
function withoutList(state: State, url: string): Step {
	return state.list.query.feedUrl === url ? giveBack(state) : [state];
}

/** How it is taken back, to be said behind what was done; '' when no key does. */
export function toUndo(state: State): string {
	const key = keyOf(state, 'undo');
	return key === undefined ? '' : english.undo.key(key, isTypingMode(modeOf(state)));
}

export function editTakenBack(
	state: State,
	{seq, id, done}: Extract<Action, {type: 'edit-taken-back'}>,
): Step {
	return chain(
		state,
		(so) => withNotice(so, done.words),
		(so) => [so, {type: 'forget-edit', seq, id, ...(done.wish && {wish: contraryWish(done.wish)})}],
	);
}

/** An edit as it is kept: the line of the file, and what to say when it is back. */
export function doneEdit(edit: FeedsEdit, file: FileEdit): DoneEdit {
	return {words: takenBackWords(edit, file), file};
}

function takenBackWords(edit: FeedsEdit, file: FileEdit): string {
	switch (edit.kind) {
		case 'add':
			return addedGone(edit, file);
		case 'move':
			return english.undo.movedBack(edit.title);
		case 'remove':
			return english.undo.feedBack(edit.title);
	}
}

/** Of a list some stood there already. */
function addedGone({name, feeds}: Extract<FeedsEdit, {kind: 'add'}>, {contrary}: FileEdit): string {
	const added = contrary.kind === 'remove' ? contrary.urls.length : feeds.length;
	return feeds.length === 1 && added === 1 ? english.undo.feedGone(name) : english.undo.feedsGone(added);
}

/** It may be taken back yet: the store has kept it. */
export function takeBackFailed(
	state: State,
	{seq, reason}: Omit<Extract<Action, {type: 'take-back-failed'}>, 'type'>,
): Step {
	return chain(
		state,
		(so) => settled(so, seq),
		(so) => withNotice(so, reason, 'error'),
	);
}
