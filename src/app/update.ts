import type {Action} from './action.js';
import * as browse from './browse.js';
import type {Command} from './command.js';
import * as feedsScreen from './feeds-screen.js';
import * as firstRun from './first-run.js';
import {commandFor} from './keymap.js';
import {layoutOf} from './layout.js';
import {cursorTo, missingRows, selectedHeadline} from './list.js';
import * as marks from './marks.js';
import * as menus from './menus.js';
import {isTypingMode} from './mode.js';
import * as news from './news.js';
import {nextUnread, unreadFound} from './next-unread.js';
import {pointed, wheeled} from './pointing.js';
import {edit, insert} from './prompt.js';
import * as reading from './reading.js';
import * as searching from './searching.js';
import {modeOf, type Prompt, type State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

/** The whole behaviour of the reader, without I/O: what happened in; what is so, and what to do, out. */
export function update(state: State, action: Action): Step {
	switch (action.type) {
		case 'typed':
			return typed(state, action);
		case 'pasted':
			return isTypingMode(modeOf(state)) ? typeText(state, '', action.text) : [state];
		case 'clicked':
			return pointed(state, action.column, action.row, obey);
		case 'wheeled':
			return wheeled(state, action.by, action.column, obey);
		case 'menu-chosen':
			return menus.menuChosen(state, action.value);
		case 'resized':
			return resized(state, action.columns, action.rows);
		case 'time-passed':
			return [withoutOldNotice({...state, now: action.now})];
		case 'list-opened':
			return browse.listOpened(state, action.query, action.headlines, action.total);
		case 'page-arrived':
			return browse.pageArrived(state, action.ask, action.headlines);
		case 'siblings-arrived':
			return browse.siblingsArrived(state, action.lead, action.headlines);
		case 'article-arrived':
			return reading.articleArrived(state, action.article, action.as);
		case 'unread-found':
			return unreadFound(state, action.step, action.ask, action.headlines);
		case 'front-page-arrived':
			return news.frontPageArrived(state, action.page);
		case 'store-changed':
			return browse.refreshShown(state);
		case 'round-started':
			return [{...state, round: {done: 0, total: action.feeds}, results: []}];
		case 'feed-ended':
			return news.feedEnded(state, action.result);
		case 'round-ended':
			return news.roundEnded(state);
		case 'committed':
			return committed(state, action);
		case 'undone':
			return undone(state, action);
		case 'config-changed':
			return chain({...state, settings: action.settings, keymap: action.keymap}, browse.refreshShown);
		case 'config-refused':
		case 'failed':
			return withNotice(state, action.reason, 'error');
		case 'noticed':
			return withNotice(state, action.text);
		case 'begun':
			return begun(state);
		default:
			return obey(state, action);
	}
}

/** A key in the mode that owns it: a command, or text. */
function typed(state: State, {key, text, times = 1}: Extract<Action, {type: 'typed'}>): Step {
	const mode = modeOf(state);
	const command = commandFor(state.keymap, mode, key);
	const awake = {...state, isFilling: false};
	if (command?.type === 'move') return obey(awake, {...command, by: command.by * times});
	if (command) return obey(awake, command);
	return isTypingMode(mode) ? typeText(awake, key, text?.repeat(times)) : [awake];
}

function typeText(state: State, key: string, text: string | undefined): Step {
	const change = (prompt: Prompt) =>
		text === undefined ? (edit(prompt, key) ?? prompt) : insert(prompt, text);
	switch (modeOf(state)) {
		case 'search':
			return searching.searchTyped(state, change(state.search));
		case 'feeds':
			return feedsScreen.filterFeeds(state, change(state.feedsView.filter));
		case 'help':
			return [{...state, help: {filter: change(state.help.filter), top: 0}}];
		case 'first-run':
			return firstRun.typeAddress(state, key, text);
		default:
			return [state];
	}
}

/** Does what a key, a click or a menu asks for. */
function obey(state: State, command: Command): Step {
	switch (command.type) {
		case 'move':
			return move(state, command.by);
		case 'page':
			return page(state, command.by);
		case 'go-to':
			return modeOf(state) === 'article'
				? reading.endOfArticle(state, command.end)
				: browse.endOfList(state, command.end);
		case 'next-unread':
			return nextUnread(state, command.step);
		case 'step-story':
			return reading.stepStory(state, command.step);
		case 'read-on':
			return chain(state, reading.readWhatScrolls, reading.readOn);
		case 'open':
			return open(state);
		case 'back':
			return back(state);
		case 'leave':
			return browse.backInList(state) ?? [state, {type: 'quit'}];
		case 'unfold':
			return browse.toggleFold(state);
		case 'step-tab':
			return browse.stepTab(inList(state), command.step);
		case 'switch-pane':
			return layoutOf(state).isSideBySide ? [inList(state)] : [state];
		case 'enter-topics':
			return browse.enterTopics(state);
		case 'step-topic':
			return browse.stepTopic(state, command.step);
		case 'choose-topic':
			return browse.chooseTopic(state, command.index ?? state.topicCursor);
		case 'toggle-unread-only':
			return browse.toggleUnreadOnly(state);
		case 'start-search':
			return searching.startSearch(inList(state));
		case 'show-help':
			return [{...state, modes: [...state.modes, 'help'], help: {filter: {text: '', caret: 0}, top: 0}}];
		case 'show-feeds':
			return feedsScreen.showFeeds(state);
		case 'choose-section':
			return menus.chooseSection(inList(state));
		case 'choose-theme':
			return menus.chooseTheme(state);
		case 'refresh':
			return news.refresh(state, command.scope);
		case 'toggle-read':
			return marks.toggle(state, 'read');
		case 'toggle-star':
			return marks.toggle(state, 'starred');
		case 'mark-all-read':
			return state.list.total === 0 ? [state] : marks.commit(state, {mark: 'read', query: state.list.query});
		case 'open-in-browser':
			return withLink(state, (url) => [state, {type: 'open-url', url}]);
		case 'copy-link':
			return withLink(state, (url) =>
				chain(
					state,
					(so) => [so, {type: 'copy', text: url}],
					(so) => withNotice(so, `Copied ${url}`),
				),
			);
		case 'tick':
			return firstRun.tick(state);
		default:
			return [state, command]; // undo, edit-config, redraw, suspend, quit: done outside
	}
}

function move(state: State, by: number): Step {
	switch (modeOf(state)) {
		case 'article':
			return chain(state, reading.readWhatScrolls, (so) => reading.moveInArticle(so, by));
		case 'feeds':
			return feedsScreen.moveInFeeds(state, by);
		case 'help':
			return [{...state, help: {...state.help, top: Math.max(0, state.help.top + by)}}];
		case 'first-run':
			return firstRun.moveInFirstRun(state, by);
		default:
			return browse.moveInList(state, by);
	}
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
			return reading.openStory({...state, trail: []}, selectedHeadline(state.list));
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

function resized(state: State, columns: number, rows: number): Step {
	const sized = {...state, columns, rows};
	const height = layoutOf(sized).bodyRows;
	const list = cursorTo(sized.list, sized.list.cursor, height);
	return chain({...sized, list}, (so) => [so, ...missingRows(so.list, height)], reading.preview);
}

function committed(state: State, {seq, intent, stories}: Extract<Action, {type: 'committed'}>): Step {
	const pending = state.pending.filter((waiting) => waiting.seq !== seq);
	const done = {...state, pending};
	if (!intent.query) return browse.refreshShown(done);
	const text =
		stories === 0
			? 'Nothing here was unread'
			: `${countOf(stories)} ${marks.deedOf(intent.mark)} — u to undo`;
	return chain(done, browse.refreshShown, (so) => withNotice(so, text));
}

function undone(state: State, {undone: what}: Extract<Action, {type: 'undone'}>): Step {
	if (!what) return withNotice(state, 'Nothing to undo');
	return chain(state, browse.refreshAll, (so) =>
		withNotice(so, `Undone: ${countOf(what.stories)} no longer ${marks.deedOf(what.mark)}`),
	);
}

function countOf(stories: number): string {
	return stories === 1 ? '1 story' : `${stories.toLocaleString('en')} stories`;
}

function withLink(state: State, use: (url: string) => Step): Step {
	const url = marks.storyInHand(state)?.url;
	return url ? use(url) : withNotice(state, 'This story has no link');
}

function withoutOldNotice(state: State): State {
	if (!state.notice || state.notice.until > state.now) return state;
	const {notice: _, ...rest} = state;
	return rest;
}

/** The first-run page has done its work: the front page fills. */
function begun(state: State): Step {
	const {firstRun: _, ...rest} = state;
	return chain({...rest, modes: ['list'], isFilling: true}, browse.openTabList);
}
