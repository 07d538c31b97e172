import type {Action, App as Reader} from '../app/index.js';
import type {InputEvent} from '../terminal/index.js';
import type {Lending} from './lending.js';

/** What came in goes to the reader, or while the terminal is lent to whoever waits for its being given back. */
export function hear(event: InputEvent, lending: Lending, reader: Reader | undefined): void {
	if (lending.isLent()) {
		lending.hear(event.type === 'key' ? event.name : '');
		return;
	}
	const action = actionOf(event);
	// What it sets off counts from now: the clock of the state stands still between two minutes.
	if (action) reader?.dispatch({type: 'time-passed', now: Date.now()}, action);
}

/** What came in at the terminal, as the reader hears it; absent: nothing for it. */
function actionOf(event: InputEvent): Action | undefined {
	switch (event.type) {
		case 'key': {
			const {name, text, times} = event;
			return {
				type: 'typed',
				key: name,
				...(text !== undefined && {text}),
				...(times !== undefined && {times}),
			};
		}
		case 'paste':
			return {type: 'pasted', text: event.text};
		case 'mouse': {
			const {kind, column, row, times} = event;
			if (kind === 'press') return {type: 'clicked', column, row};
			return {type: 'wheeled', by: kind === 'wheel-down' ? times : -times, column, row};
		}
		case 'focus':
			return {type: 'focus-changed', isFocused: event.isFocused};
		default:
			return undefined;
	}
}
