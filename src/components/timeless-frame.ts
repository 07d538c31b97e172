import type {State} from '../app/index.js';
import {frameOf} from './frame.js';
import {type Look, paintFor} from './paint.js';
import type {Painted} from './painted.js';
import {hairline} from './rules.js';

/** A screen to be shown later, when what was told in minutes is not so any more. */
export interface TimelessFrame {
	/** As `frameOf`, but no age is told. */
	readonly rows: readonly Painted[];
	/** Its name and its rules: all that holds when the news is other. */
	readonly bones: readonly Painted[];
}

export function timelessFrame(state: State, look: Look): TimelessFrame {
	const timeless: Look = {...look, isTimeless: true};
	const paint = paintFor(state.settings, timeless);
	const rows = frameOf(state, timeless);
	const rule = hairline(state.columns, paint);
	const blank = paint.line([], state.columns);
	return {rows, bones: rows.map((row, at) => (at === 0 || row === rule ? row : blank))};
}
