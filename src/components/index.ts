/**
 * How it looks: State in, lines of the screen out, and the Ink tree that puts them there. Decides nothing; knows no
 * store, no feed and no clock but the one in State.
 */
export {App} from './App.js';
export {frameOf} from './frame.js';
export type {Look} from './paint.js';
export {speak} from './speech/speak.js';
export {type SpokenPrompt, spokenPrompt} from './speech/spoken-prompt.js';
export {themeChoices, themeNames} from './theme-choices.js';
export {type TimelessFrame, timelessFrame} from './timeless-frame.js';
export {windowTitleOf} from './window-title.js';
