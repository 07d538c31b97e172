import {english} from '../english.js';
import * as adding from './adding.js';
import * as briefScreen from './brief-screen.js';
import * as browse from './browse.js';
import type {Command} from './command.js';
import * as enclosing from './enclosing.js';
import {farTo} from './far-to.js';
import * as feedsScreen from './feeds-screen.js';
import * as finding from './finding.js';
import * as firstRun from './first-run.js';
import {toggleFollow} from './following.js';
import {toggleFullText} from './full-text.js';
import * as going from './going-to.js';
import * as health from './health.js';
import {helpFor, shownHelp} from './key-help.js';
import {layoutOf} from './layout.js';
import * as links from './links-screen.js';
import {selectedHeadline} from './list.js';
import * as marks from './marks.js';
import * as menus from './menus.js';
import * as muting from './muting.js';
import * as narrowing from './narrowing.js';
import * as news from './news.js';
import {nextUnread} from './next-unread.js';
import {closeMenu} from './open-menu.js';
import * as palette from './palette.js';
import {pipe, startPiping} from './piping.js';
import {emptyPrompt} from './prompt.js';
import * as reading from './reading.js';
import {removeFeed} from './removing.js';
import * as searching from './searching.js';
import {chooseShare, copied} from './sharing.js';
import {withEndTold} from './spoken-ends.js';
import {modeOf, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import * as tagging from './tagging.js';
import {undo} from './undoing.js';
import {whyNot} from './why-not.js';

type Deeds = {readonly [T in Command['type']]: (state: State, command: Extract<Command, {type: T}>) => Step};

/** What each command does. A command is one line here, one in command.ts, and its keys one in the keymap. */
const deeds: Deeds = {
	move: (state, {by}) => withEndTold(state, move(state, by), by),
	page: (state, {by}) => page(state, by),
	'go-to': goTo,
	count: (state) => [state], // it belongs to the key after it
	'next-unread': (state, {step}) =>
		finding.isFinding(state) ? finding.stepHit(state, step) : nextUnread(state, step),
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
	'toggle-best-first': searching.toggleBestFirst,
	'start-search': (state) => searching.startSearch(inList(state)),
	'start-filter': (state) => narrowing.startFilter(inList(state)),
	'keep-filter': narrowing.keepFilter,
	'show-help': (state) => [{...state, modes: [...state.modes, 'help'], help: {filter: emptyPrompt, top: 0}}],
	'show-palette': palette.showPalette,
	'show-feeds': feedsScreen.showFeeds,
	'show-health': (state) =>
		health.showHealth(state, modeOf(state) === 'feeds' ? feedsScreen.selectedFeed(state) : undefined),
	'show-brief': (state) => briefScreen.showBrief(inList(state)),
	'start-find': finding.startFind,
	'step-hit': (state, {step}) => finding.stepHit(state, step),
	'show-links': links.showLinks,
	'type-digit': (state, {digit}) => links.typeDigit(state, digit),
	'open-numbered': (state, {index}) => briefScreen.openEntry(state, index),
	'start-adding': adding.startAdding,
	'remove-feed': removeFeed,
	retry: health.retry,
	'follow-move': health.followMove,
	'choose-section': (state) => menus.chooseSection(inList(state)),
	'choose-theme': menus.chooseTheme,
	'show-tab': going.showTab,
	'show-topic': (state, {eventId}) => going.showTopic(state, eventId),
	'show-feed': (state, {url}) => going.showFeed(state, url),
	'set-theme': (state, {theme}) => menus.setTheme(state, theme),
	refresh: (state, {scope}) => news.refresh(state, scope),
	'toggle-read': (state) => marks.toggle(state, 'read'),
	'toggle-star': (state) => marks.toggle(state, 'starred'),
	'toggle-follow': toggleFollow,
	'show-tags': tagging.showTags,
	mute: muting.askToMute,
	'mark-all-read': (state) => marks.commit(state, {mark: 'read', query: state.list.query}),
	'open-in-browser': (state) => withLink(state, (url) => [state, {type: 'open-url', url}]),
	'toggle-full-text': toggleFullText,
	play: (state) => enclosing.askForFiles(state, 'play'),
	download: (state) => enclosing.askForFiles(state, 'download'),
	'copy-link': (state) => withLink(state, (url) => copied(state, url)),
	share: chooseShare,
	'start-piping': startPiping,
	tick: firstRun.tick,
	undo,
	'edit-config': outside,
	redraw: outside,
	suspend: outside,
	quit: outside,
};

/** Does what a key, a click or a menu asks for. */
export function obey(state: State, command: Command): Step {
	const reason = whyNot(state, command);
	if (reason !== undefined) return withNotice(state, reason);
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
		case 'find':
			return chain(state, reading.readWhatScrolls, (so) => reading.moveInArticle(so, by));
		case 'feeds':
			return feedsScreen.moveInFeeds(state, by);
		case 'health':
			return health.moveInHealth(state, by);
		case 'brief':
			return briefScreen.moveInBrief(state, by);
		case 'palette':
			return palette.moveInPalette(state, by);
		case 'links':
			return links.moveInLinks(state, by);
		case 'tags':
			return tagging.moveInTags(state, by);
		case 'add':
		case 'pipe':
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

function goTo(state: State, {end, row}: Extract<Command, {type: 'go-to'}>): Step {
	if (row !== undefined && modeOf(state) === 'list')
		return browse.moveInList(state, row - 1 - state.list.cursor);
	switch (modeOf(state)) {
		case 'article':
			return reading.endOfArticle(state, end);
		case 'health':
			return health.moveInHealth(state, farTo(end));
		case 'brief':
			return briefScreen.moveInBrief(state, farTo(end));
		case 'links':
			return links.moveInLinks(state, farTo(end));
		default:
			return browse.endOfList(state, end);
	}
}

function scrollHelp(state: State, by: number): Step {
	const lines = helpFor(state).reduce((so, {rows}) => so + rows.length + 2, 0);
	const lowest = Math.max(0, state.isSpoken ? helpRows(state) - 1 : lines - layoutOf(state).bodyRows);
	return [{...state, help: {...state.help, top: Math.max(0, Math.min(lowest, state.help.top + by))}}];
}

/** Spoken, they are told one by one. */
function helpRows(state: State): number {
	return shownHelp(state).reduce((so, {rows}) => so + rows.length, 0);
}

function page(state: State, by: number): Step {
	const rows = Math.round(by * (layoutOf(state).bodyRows - 1));
	switch (modeOf(state)) {
		case 'article':
		case 'find':
			return chain(state, reading.readWhatScrolls, (so) => reading.pageInArticle(so, by));
		case 'brief':
			return briefScreen.pageInBrief(state, by);
		case 'links':
			return links.pageInLinks(state, by);
		case 'feeds':
		case 'health':
		case 'tags':
		case 'help':
		case 'palette':
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
		case 'find':
			return finding.keepFind(state);
		case 'brief':
			return briefScreen.openEntry(state);
		case 'links':
			return links.openLink(state);
		case 'feeds':
			return feedsScreen.openFeed(state);
		case 'health':
			return health.openDetails(state);
		case 'add':
			return adding.look(state);
		case 'palette':
			return palette.runChoice(state, obey);
		case 'pipe':
			return pipe(state);
		case 'tags':
			return tagging.toggleTag(state);
		case 'mute':
			return muting.muteWord(state);
		case 'first-run':
			return firstRun.begin(state);
		case 'filter':
			return chain(state, narrowing.leaveFilter, open);
		default:
			return reading.openStory(state, selectedHeadline(state.list));
	}
}

function back(state: State): Step {
	switch (modeOf(state)) {
		case 'article':
		case 'find':
			return finding.closeFind(state) ?? reading.closeArticle(state);
		case 'search':
			return searching.closeSearch(state);
		case 'filter':
			return narrowing.closeFilter(state);
		case 'menu':
			return closeMenu(state);
		case 'palette':
			return palette.closePalette(state);
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

/** The list with the focus: what is asked for there is not asked of an article. */
function inList(state: State): State {
	if (modeOf(state) === 'links') return inList(withoutTop(state));
	if (modeOf(state) !== 'article') return state;
	return {...state, modes: reading.withoutTop(state.modes), trail: []};
}

/** Of the story in hand; among the links of an article, the selected one; on the health of the feeds, of the feed's site. */
function withLink(state: State, use: (url: string) => Step): Step {
	if (modeOf(state) === 'health') {
		const feed = health.selectedInHealth(state);
		return feed ? use(feed.siteUrl ?? new URL('/', feed.url).href) : [state];
	}
	const {linksView} = state;
	const selected = modeOf(state) === 'links' ? linksView?.links[linksView.cursor] : undefined;
	const url = (selected ?? marks.storyInHand(state))?.url;
	return url ? use(url) : withNotice(state, english.whyNot.noLink);
}
