import {createApp, type Perform, type State} from '../app/index.js';
import {keepFrame, type StoreReader} from '../store/index.js';
import {frameLook} from './first-frame.js';
import type {SessionDesk} from './first-run-session.js';

interface Left {
	readonly reader: StoreReader;
	readonly perform: Perform;
	/** As the session ends. */
	readonly state: State;
	/** As the next one begins, but for what was changed meanwhile. */
	readonly beginning: State;
}

/** All that the front page is read by. */
const reads = new Set(['read-front-page', 'open-list']);

/** Keeps the front page as the next start finds it, if nothing happens until then. */
export function keepFrontPage({home, screen}: SessionDesk, {reader, perform, state, beginning}: Left): void {
	const {columns, rows, settings, keymap} = state;
	const look = frameLook(home.configFile, Date.now());
	if (screen.isSpoken || look === '') return; // there would be nothing to show, or nothing to know it by
	const next = createApp({...beginning, columns, rows, settings, keymap}, (effect, dispatch) =>
		reads.has(effect.type) ? perform(effect, dispatch) : undefined,
	);
	next.dispatch({type: 'begun'});
	const frame = screen.timeless(next.getState());
	if (frame) keepFrame(home.cacheDir, {look, generation: reader.generation(), ...frame});
}
