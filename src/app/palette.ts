import type {Command} from './command.js';
import {foundChoices} from './found-choices.js';
import {layoutOf} from './layout.js';
import type {Mode} from './mode.js';
import {paletteChoices} from './palette-choices.js';
import {emptyPrompt} from './prompt.js';
import {preview, withoutTop} from './reading.js';
import {modeOf, type PaletteView, type Prompt, type State} from './state.js';
import {chain, type Step} from './step.js';
import {windowTop} from './window-top.js';

export const closedPalette: PaletteView = {
	prompt: emptyPrompt,
	choices: [],
	found: [],
	cursor: 0,
	top: 0,
	recent: [],
};

/** Where it opens. A text half typed, a question asked and the first page are finished first. */
const opensFrom: ReadonlySet<Mode> = new Set([
	'list',
	'topics',
	'article',
	'search',
	'feeds',
	'health',
	'brief',
]);

/** As many choices as are known again. */
const keptRecent = 20;

export function showPalette(state: State): Step {
	if (!opensFrom.has(modeOf(state))) return [state];
	const opened = {...closedPalette, recent: state.palette.recent, choices: paletteChoices(state)};
	return [{...state, modes: [...state.modes, 'palette'], palette: withFound(opened, emptyPrompt)}];
}

export function paletteTyped(state: State, prompt: Prompt): Step {
	if (prompt.text === state.palette.prompt.text) return [{...state, palette: {...state.palette, prompt}}];
	return [{...state, palette: withFound(state.palette, prompt)}];
}

function withFound(view: PaletteView, prompt: Prompt): PaletteView {
	const found = foundChoices(view.choices, prompt.text, view.recent);
	return {...view, prompt, found, cursor: 0, top: 0};
}

export function moveInPalette(state: State, by: number): Step {
	const {palette} = state;
	const last = Math.max(0, palette.found.length - 1);
	const moved = {...state, palette: {...palette, cursor: Math.max(0, Math.min(last, palette.cursor + by))}};
	return [{...moved, palette: {...moved.palette, top: paletteTop(moved)}}];
}

/** The first choice in sight: the window follows the cursor, at any size. */
export function paletteTop(state: State): number {
	const {top, cursor} = state.palette;
	return windowTop(top, cursor, layoutOf(state).bodyRows);
}

/** What was under it stands there as it was. */
export function closePalette(state: State): Step {
	const palette = {...closedPalette, recent: state.palette.recent};
	return preview({...state, modes: withoutTop(state.modes), palette});
}

/** In the place the palette was opened from. */
export function runChoice(state: State, obey: (state: State, command: Command) => Step): Step {
	const choice = state.palette.found[state.palette.cursor];
	if (!choice) return [state];
	const {id, command} = choice;
	const recent = [id, ...state.palette.recent.filter((other) => other !== id)].slice(0, keptRecent);
	return chain({...state, palette: {...state.palette, recent}}, closePalette, (so) => obey(so, command));
}
