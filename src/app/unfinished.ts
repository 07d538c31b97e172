import type {Command} from './command.js';
import {beginsSequence, commandFor} from './keymap.js';
import {shownKey} from './shown-key.js';
import {modeOf, type State} from './state.js';
import {chain, type Step} from './step.js';

/** What was typed of a sequence of keys, and the count before it. */
export interface Unfinished {
	/** 0: none. */
	readonly count: number;
	/** As the keymap writes a sequence: `g`; '' while none is begun. */
	readonly keys: string;
}

export const nothingTyped: Unfinished = {count: 0, keys: ''};

/** A list of more rows ends before that. */
const highestCount = 99_999;
/** Pages and sections: nobody means more by it. */
const mostTimes = 100;

export function withoutUnfinished(state: State): State {
	return isUnfinished(state) ? {...state, unfinished: nothingTyped} : state;
}

function isUnfinished({unfinished: {count, keys}}: State): boolean {
	return count > 0 || keys !== '';
}

/** What a key means after those typed before it. */
export type Heard =
	| {readonly kind: 'command'; readonly command: Command; readonly count: number}
	| {readonly kind: 'waiting'; readonly unfinished: Unfinished}
	| {readonly kind: 'dropped'}
	| {readonly kind: 'nothing'};

/** No key begins a sequence and is a command besides: nothing is ever waited for that may not come. */
export function heard(state: State, key: string): Heard {
	const {count, keys} = state.unfinished;
	const sofar = keys === '' ? key : `${keys} ${key}`;
	if (isUnfinished(state) && key === 'escape') return {kind: 'dropped'};
	const command = commandFor(state.keymap, modeOf(state), sofar);
	if (command?.type === 'count') return waiting(Math.min(highestCount, 10 * count + command.digit), '');
	if (command) return {kind: 'command', command, count};
	if (beginsSequence(state.keymap, modeOf(state), sofar)) return waiting(count, sofar);
	return {kind: isUnfinished(state) ? 'dropped' : 'nothing'};
}

function waiting(count: number, keys: string): Heard {
	return {kind: 'waiting', unfinished: {count, keys}};
}

/** What stands in the footer meanwhile: `5g`. */
export function unfinishedKeys({unfinished: {count, keys}}: State): string {
	return `${count === 0 ? '' : count}${shownKey(keys)}`;
}

/** A move goes so far at once, a page is turned so often, an end is the row of this number; the rest is done once. */
export function obeyCounted(
	state: State,
	command: Command,
	{count, obey}: {readonly count: number; readonly obey: (state: State, command: Command) => Step},
): Step {
	if (count === 0) return obey(state, command);
	switch (command.type) {
		case 'move':
			return obey(state, {...command, by: command.by * count});
		case 'go-to':
			return obey(state, {...command, row: count});
		case 'page':
		case 'step-tab':
		case 'step-topic':
			return chain(
				state,
				...Array.from({length: Math.min(count, mostTimes)}, () => (so: State) => obey(so, command)),
			);
		default:
			return obey(state, command);
	}
}
