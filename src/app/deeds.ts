import type {Intent} from '../store/index.js';
import type {Effect} from './action.js';
import type {DoneEdit} from './feeds-edit.js';
import type {Pending} from './pending.js';
import type {State} from './state.js';
import type {Step} from './step.js';

export type Deed = {readonly intent: Intent} | {readonly done: DoneEdit} | {readonly undo: undefined};

export function withDeed(state: State, deed: Deed): State {
	const seq = state.seq + 1;
	return {...state, seq, pending: [...state.pending, {seq, ...deed}]};
}

/**
 * Hands on what may go, once. What an undo takes back is looked up when all before it is written; all behind it waits,
 * or it would be taken for the last deed.
 */
export function handOn(state: State): Step {
	const {pending} = state;
	const undo = pending.findIndex((deed) => 'undo' in deed);
	const ready = undo === 0 ? pending.slice(0, 1) : undo === -1 ? pending : pending.slice(0, undo);
	const fresh = ready.filter(({seq}) => seq > state.handed);
	return [{...state, handed: fresh.at(-1)?.seq ?? state.handed}, ...fresh.map(toEffect)];
}

function toEffect(deed: Pending): Effect {
	const {seq} = deed;
	if ('intent' in deed) return {type: 'commit', seq, intent: deed.intent};
	return 'done' in deed ? {type: 'record', seq, done: deed.done} : {type: 'find-deed', seq};
}

/** It is written, or there was nothing to do. */
export function settled(state: State, seq: number): Step {
	return handOn({...state, pending: state.pending.filter((deed) => deed.seq !== seq)});
}

/** It could not be written: it goes again with the next one. */
export function refused(state: State, seq: number): State {
	return {...state, handed: Math.min(state.handed, seq - 1)};
}
