import type {State} from '../app/index.js';
import {windowTitleOf} from '../components/index.js';
import {type Sequence, windowTitle} from '../terminal/index.js';

/** The title of the terminal's window. */
export interface TitleBar {
	/** Written only when it is another one. */
	show(): void;
	/** Whoever had the terminal has given back the title that stood there before us. */
	renew(): void;
}

export function createTitleBar(
	write: (sequence: Sequence) => void,
	getState: () => State | undefined,
): TitleBar {
	let shown: string | undefined;

	function show(): void {
		const state = getState();
		const title = state && windowTitleOf(state);
		if (title === undefined || title === shown) return;
		shown = title;
		write(windowTitle(title));
	}

	return {
		show,
		renew() {
			shown = undefined;
			show();
		},
	};
}
