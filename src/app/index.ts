/**
 * What happens when: State, Action and the pure `update` between them; effects are data, `perform` does them.
 * Knows the reader's wishes and the store's pages; knows nothing of React, colours, feeds or the shell.
 */
export type {Action, Effect, FrontPage} from './action.js';
export {type App, createApp, type Perform} from './app.js';
export {type ArticlePage, articlePage, type PageLine, standInTitle} from './article-page.js';
export type {Command} from './command.js';
export {defaultKeymap} from './default-keymap.js';
export {feedRows, shownFeeds} from './feeds-screen.js';
export {addressLine, sampleLine} from './first-run.js';
export {type Beginning, initialState} from './initial-state.js';
export {type HelpPart, type Hint, helpFor, helpPart, hintsFor, shownKey} from './key-help.js';
export {type Binding, commandNames, type Keymap, type Place, withKeys} from './keymap.js';
export {type Layout, layoutOf, smallest} from './layout.js';
export {position} from './list.js';
export type {Mode} from './mode.js';
export {otherNewsFor} from './other-news.js';
export {createPerform, type ReaderDesk} from './perform.js';
export {readPercent} from './reading.js';
export type {
	FeedsView,
	FirstRun,
	List,
	Menu,
	MenuItem,
	Notice,
	Prompt,
	Reading,
	Row,
	Settings,
	Starter,
	State,
	Tab,
} from './state.js';
export {modeOf} from './state.js';
export type {Step} from './step.js';
export {update} from './update.js';
export {type VisibleRow, visibleRows} from './visible-rows.js';
