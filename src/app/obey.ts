import * as adding from './adding.js';
import * as briefScreen from './brief-screen.js';
import * as browse from './browse.js';
import type {Command} from './command.js';
import * as feedsScreen from './feeds-screen.js';
import * as firstRun from './first-run.js';
import {toggleFollow} from './following.js';
import * as health from './health.js';
import {helpFor} from './key-help.js';
import {layoutOf} from './layout.js';
import {selectedHeadline} from './list.js';
import * as marks from './marks.js';
import * as menus from './menus.js';
import * as muting from './muting.js';
import * as news from './news.js';
import {nextUnread} from './next-unread.js';
import {closeMenu} from './open-menu.js';
import {emptyPrompt} from './prompt.js';
import * as reading from './reading.js';
import {removeFeed} from './removing.js';
import * as searching from './searching.js';
import {modeOf, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import * as tagging from './tagging.js';
import {undo} from './undoing.js';

type Deeds = {readonly [T in Command['type']]: (state: State, command: Extract<Command, {type: T}>) => Step};

/** What each command does. A command is one line here, one in command.ts, and its keys one in the keymap. */
const deeds: Deeds = {
	move: (state, {by}) => move(state, by),
	page: (state, {by}) => page(state, by),
	'go-to': (state, {end}) => goTo(state, end),
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
	'show-health': (state) =>
		health.showHealth(state, modeOf(state) === 'feeds' ? feedsScreen.selectedFeed(state) : undefined),
	'show-brief': (state) => briefScreen.showBrief(inList(state)),
	'open-numbered': (state, {index}) => briefScreen.openEntry(state, index),
	'start-adding': adding.startAdding,
	'remove-feed': removeFeed,
	retry: health.retry,
	'follow-move': health.followMove,
	'choose-section': (state) => menus.chooseSection(inList(state)),
	'choose-theme': menus.chooseTheme,
	refresh: (state, {scope}) => news.refresh(state, scope),
	'toggle-read': (state) => marks.toggle(state, 'read'),
	'toggle-star': (state) => marks.toggle(state, 'starred'),
	'toggle-follow': toggleFollow,
	'show-tags': tagging.showTags,
	mute: muting.askToMute,
	'mark-all-read': (state) =>
		state.list.total === 0 || isOutOfSight(state)
			? [state]
			: marks.commit(state, {mark: 'read', query: state.list.query}),
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
	undo,
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

type Outside = Extract<Command, {type: 'edit-config' | 'redraw' | 'suspend' | 'quit'}>;

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
		case 'health':
			return health.moveInHealth(state, by);
		case 'brief':
			return briefScreen.moveInBrief(state, by);
		case 'tags':
			return tagging.moveInTags(state, by);
		case 'add':
		case 'mute':
			return [state];
		case 'help':
			return scrollHelp(state, by);
		case 'first-run':
			return firstRun.moveInFirstRun(state, by);
		default:
			return browse.moveInList(state, by);
	}
}

function goTo(state: State, end: 'first' | 'last'): Step {
	switch (modeOf(state)) {
		case 'article':
			return reading.endOfArticle(state, end);
		case 'health':
			return health.moveInHealth(state, farTo(end));
		case 'brief':
			return briefScreen.moveInBrief(state, farTo(end));
		default:
			return browse.endOfList(state, end);
	}
}

function farTo(end: 'first' | 'last'): number {
	return end === 'first' ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
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
		case 'brief':
			return briefScreen.pageInBrief(state, by);
		case 'feeds':
		case 'health':
		case 'tags':
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
		case 'brief':
			return briefScreen.openEntry(state);
		case 'feeds':
			return feedsScreen.openFeed(state);
		case 'health':
			return health.openDetails(state);
		case 'add':
			return adding.look(state);
		case 'tags':
			return tagging.toggleTag(state);
		case 'mute':
			return muting.muteWord(state);
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
			return closeMenu(state);
		case 'list':
			return browse.backInList(state) ?? [state];
		case 'health':
			return [health.closeDetails(state) ?? withoutTop(state)];
		default:
			return [withoutTop(state)];
	}
}

function withoutTop(state: State): State {
	return {...state, modes: reading.withoutTop(state.modes)};
}

/** What is not seen is not marked. */
function isOutOfSight(state: State): boolean {
	return modeOf(state) === 'health' || modeOf(state) === 'brief';
}

/** The list with the focus: what is asked for there is not asked of an article. */
function inList(state: State): State {
	if (modeOf(state) !== 'article') return state;
	return {...state, modes: reading.withoutTop(state.modes), trail: []};
}

/** Of the story in hand; on the health of the feeds, of the feed's site. */
function withLink(state: State, use: (url: string) => Step): Step {
	if (modeOf(state) === 'health') {
		const feed = health.selectedInHealth(state);
		return feed ? use(feed.siteUrl ?? new URL('/', feed.url).href) : [state];
	}
	const url = marks.storyInHand(state)?.url;
	return url ? use(url) : withNotice(state, 'This story has no link');
}
