import type {State} from '../app/index.js';
import {windowTitleOf} from '../components/index.js';
import {windowTitle} from '../terminal/index.js';

/** The title of the terminal's window. */
export interface TitleBar {
	/** Written only when it is another one. */
	show(state: State): void;
	/** It was taken back meanwhile: it is to be written anew. */
	forget(): void;
}

export function createTitleBar(write: (sequence: string) => void): TitleBar {
	let shown: string | undefined;
	return {
		show(state) {
			const title = windowTitleOf(state);
			if (title === shown) return;
			shown = title;
			write(windowTitle(title));
		},
		forget() {
			shown = undefined;
		},
	};
}
