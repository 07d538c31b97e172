/**
 * How it looks: State in, lines of the screen out, and the Ink tree that puts them there. Decides nothing; knows no
 * store, no feed and no clock but the one in State.
 */
import type {MenuItem} from '../app/index.js';
import {themes} from './themes/index.js';

export {App} from './App.js';
export {frameOf} from './frame.js';
export type {Look} from './paint.js';
export {speak} from './speech/speak.js';
export {type SpokenPrompt, spokenPrompt} from './speech/spoken-prompt.js';
export {type TimelessFrame, timelessFrame} from './timeless-frame.js';
export {windowTitleOf} from './window-title.js';

/** The shipped themes for the theme menu and the config's check. */
export const themeChoices: readonly MenuItem[] = themes.map(({name, about}) => ({
	label: name,
	value: name,
	about,
}));

export const themeNames: readonly string[] = themes.map(({name}) => name);
