import {defaultKeymap, initialState, type State} from '../../src/app/index.js';

export const noon = Date.UTC(2026, 10, 23, 12);

/** The reader before anything has happened. */
export function blankState({columns = 100, rows = 30} = {}): State {
	return initialState({
		columns,
		rows,
		now: noon,
		settings: {theme: 'broadsheet', measure: 72, symbols: 'unicode', bidi: 'auto', share: []},
		keymap: defaultKeymap,
		themes: [],
	});
}
