import type {Action, Effect} from './action.js';
import type {State} from './state.js';
import {update} from './update.js';

/** Answers at once with what was read, later with what was waited for, or not at all. */
export type Perform = (
	effect: Effect,
	dispatch: (action: Action) => void,
) => Action | undefined | Promise<Action | undefined>;

export interface App {
	getState(): State;
	/** The answer takes the listener away again. */
	subscribe(listener: () => void): () => void;
	/** Several that came together are one frame. */
	dispatch(...actions: readonly Action[]): void;
}

/** The loop: action → state → effects → action. React only listens. */
export function createApp(initial: State, perform: Perform): App {
	let state = initial;
	const listeners = new Set<() => void>();

	/** What the store answers at once belongs to the same frame: listeners hear of it once. */
	function dispatch(...actions: readonly Action[]): void {
		const before = state;
		const waiting = [...actions];
		for (let next = waiting.shift(); next; next = waiting.shift()) waiting.push(...take(next));
		if (state !== before) for (const listener of listeners) listener();
	}

	/** The next state; what its effects answered at once. */
	function take(action: Action): readonly Action[] {
		const [so, ...effects] = update(state, action);
		state = so;
		return effects.flatMap((effect) => {
			const answer = perform(effect, dispatch);
			if (!(answer instanceof Promise)) return answer ?? [];
			void answer.then((late) => late && dispatch(late));
			return [];
		});
	}

	return {
		getState: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		dispatch,
	};
}
