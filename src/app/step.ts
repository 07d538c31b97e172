import type {Effect} from './action.js';
import type {State} from './state.js';

/** What is so now, and what to do about it outside. */
export type Step = readonly [state: State, ...effects: Effect[]];

/** One change after another, their effects in a row. */
export function chain(state: State, ...changes: readonly ((state: State) => Step)[]): Step {
	let so: Step = [state];
	for (const change of changes) {
		const [next, ...effects] = change(so[0]);
		so = [next, ...(so.slice(1) as Effect[]), ...effects];
	}
	return so;
}

/** How long a notice stands (SCREENS: undo can be read and reached for). */
const noticeMs = 8_000;

export function withNotice(state: State, text: string, tone: 'plain' | 'error' = 'plain'): Step {
	return [
		{...state, notice: {text, tone, until: state.now + noticeMs}},
		{type: 'wake', afterMs: noticeMs},
	];
}
