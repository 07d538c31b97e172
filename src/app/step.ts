import type {Effect} from './action.js';
import {bodyMode, type State} from './state.js';

/** What is so now, and what to do about it outside. */
export type Step = readonly [state: State, ...effects: Effect[]];

/** One change after another, their effects in a row. */
export function chain(state: State, ...changes: readonly ((state: State) => Step)[]): Step {
	let so = state;
	const effects: Effect[] = [];
	for (const change of changes) {
		const [next, ...more] = change(so);
		so = next;
		effects.push(...more);
	}
	return [so, ...effects];
}

/** How long a notice stands (SCREENS: undo can be read and reached for). */
const noticeMs = 8_000;

export function withNotice(state: State, text: string, tone: 'plain' | 'error' = 'plain'): Step {
	const about = bodyMode(state) === 'article' ? state.reading?.article.headline.key : undefined;
	return [
		{...state, notice: {text, tone, until: state.now + noticeMs, ...(about !== undefined && {about})}},
		{type: 'wake', afterMs: noticeMs},
	];
}

/** What was said of one story is not said of the next. */
export function withoutStrangeNotice([state, ...effects]: Step): Step {
	const {notice, reading} = state;
	const isStrange = notice?.about !== undefined && notice.about !== reading?.article.headline.key;
	return [isStrange ? withoutNotice(state) : state, ...effects];
}

export function withoutNotice({notice: _, ...rest}: State): State {
	return rest;
}
