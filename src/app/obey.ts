import * as browse from './browse.js';
import type {Command} from './command.js';
import * as feedsScreen from './feeds-screen.js';
import * as firstRun from './first-run.js';
import {helpFor} from './key-help.js';
import {layoutOf} from './layout.js';
import {selectedHeadline} from './list.js';
import * as marks from './marks.js';
import * as menus from './menus.js';
import * as news from './news.js';
import {nextUnread} from './next-unread.js';
import {emptyPrompt} from './prompt.js';
import * as reading from './reading.js';
import * as searching from './searching.js';
import {modeOf, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

type Deeds = {readonly [T in Command['type']]: (state: State, command: Extract<Command, {type: T}>) => Step};

/** What each command does. A command is one line here, one in command.ts, and its keys one in the keymap. */
const deeds: Deeds = {
	move: (state, {by}) => move(state, by),
	page: (state, {by}) => page(state, by),
	'go-to': (state, {end}) =>
		modeOf(state) === 'article' ? reading.endOfArticle(state, end) : browse.endOfList(state, end),
	'next-unread': (state, {step}) => nextUnread(state, step),
	'step-story': (state, {step}) => reading.stepStory(state, step),
	'read-on': (state) => chain(state, reading.readWhatScrolls, reading.readOn),
	open,
	back,
	leave: (state) => browse.backInList(state) ?? [state, {type: 'quit'}],
	unfold: browse.toggleFold,
	'step-tab': (state, {step}) => browse.stepTab(inList(state), step),
	'switch-pane': (state) => (layoutOf(state).isSideBySide ? [inList(state)] : [state]),
	'enter-topics': browse.enterTopics,
	'step-topic': (state, {step}) => browse.stepTopic(state, step),
	'choose-topic': (state, {index}) => browse.chooseTopic(state, index ?? state.topicCursor),
	'toggle-unread-only': browse.toggleUnreadOnly,
	'start-search': (state) => searching.startSearch(inList(state)),
	'show-help': (state) => [{...state, modes: [...state.modes, 'help'], help: {filter: emptyPrompt, top: 0}}],
	'show-feeds': feedsScreen.showFeeds,
	'choose-section': (state) => menus.chooseSection(inList(state)),
	'choose-theme': menus.chooseTheme,
	refresh: (state, {scope}) => news.refresh(state, scope),
	'toggle-read': (state) => marks.toggle(state, 'read'),
	'toggle-star': (state) => marks.toggle(state, 'starred'),
	'mark-all-read': (state) =>
		state.list.total === 0 ? [state] : marks.commit(state, {mark: 'read', query: state.list.query}),
	'open-in-browser': (state) => withLink(state, (url) => [state, {type: 'open-url', url}]),
	'copy-link': (state) =>
		withLink(state, (url) =>
			chain(
				state,
				(so) => [so, {type: 'copy', text: url}],
				(so) => withNotice(so, `Copied ${url}`),
			),
		),
	tick: firstRun.tick,
	undo: outside,
	'edit-config': outside,
	redraw: outside,
	suspend: outside,
	quit: outside,
};

/** Does what a key, a click or a menu asks for. */
export function obey(state: State, command: Command): Step {
	const deed = deeds[command.type] as (state: State, command: Command) => Step;
	return deed(state, command);
}

type Outside = Extract<Command, {type: 'undo' | 'edit-config' | 'redraw' | 'suspend' | 'quit'}>;

/** Nothing changes here; the effect has the command's name. */
function outside(state: State, command: Outside): Step {
	return [state, command];
}

function move(state: State, by: number): Step {
	switch (modeOf(state)) {
		case 'article':
			return chain(state, reading.readWhatScrolls, (so) => reading.moveInArticle(so, by));
		case 'feeds':
			return feedsScreen.moveInFeeds(state, by);
		case 'help':
			return scrollHelp(state, by);
		case 'first-run':
			return firstRun.moveInFirstRun(state, by);
		default:
			return browse.moveInList(state, by);
	}
}

function scrollHelp(state: State, by: number): Step {
	const lines = helpFor(state).reduce((so, {rows}) => so + rows.length + 2, 0);
	const lowest = Math.max(0, lines - layoutOf(state).bodyRows);
	return [{...state, help: {...state.help, top: Math.max(0, Math.min(lowest, state.help.top + by))}}];
}

function page(state: State, by: number): Step {
	const rows = Math.round(by * (layoutOf(state).bodyRows - 1));
	switch (modeOf(state)) {
		case 'article':
			return chain(state, reading.readWhatScrolls, (so) => reading.pageInArticle(so, by));
		case 'feeds':
		case 'help':
		case 'first-run':
			return move(state, rows);
		default:
			return browse.pageInList(state, by);
	}
}

function open(state: State): Step {
	switch (modeOf(state)) {
		case 'article':
			return reading.openSelected(state);
		case 'feeds':
			return feedsScreen.openFeed(state);
		case 'first-run':
			return firstRun.begin(state);
		default:
			return reading.openStory(state, selectedHeadline(state.list));
	}
}

function back(state: State): Step {
	switch (modeOf(state)) {
		case 'article':
			return reading.closeArticle(state);
		case 'search':
			return searching.closeSearch(state);
		case 'menu':
			return menus.closeMenu(state);
		case 'list':
			return browse.backInList(state) ?? [state];
		default:
			return [{...state, modes: reading.withoutTop(state.modes)}];
	}
}

/** The list with the focus: what is asked for there is not asked of an article. */
function inList(state: State): State {
	if (modeOf(state) !== 'article') return state;
	return {...state, modes: reading.withoutTop(state.modes), trail: []};
}

function withLink(state: State, use: (url: string) => Step): Step {
	const url = marks.storyInHand(state)?.url;
	return url ? use(url) : withNotice(state, 'This story has no link');
}
