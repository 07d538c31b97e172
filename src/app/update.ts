import type {Action} from './action.js';
import * as adding from './adding.js';
import {briefArrived, settledBrief} from './brief-screen.js';
import * as browse from './browse.js';
import type {Command} from './command.js';
import {refused} from './deeds.js';
import * as feedsScreen from './feeds-screen.js';
import {findTyped, isFinding} from './finding.js';
import * as firstRun from './first-run.js';
import * as fullText from './full-text.js';
import * as hyphenation from './hyphenation.js';
import {layoutOf} from './layout.js';
import {fitted, missingRows} from './list.js';
import * as menus from './menus.js';
import {isTypingMode} from './mode.js';
import * as muting from './muting.js';
import {filterTyped} from './narrowing.js';
import * as news from './news.js';
import {unreadFound} from './next-unread.js';
import {focusChanged} from './notifying.js';
import {obey} from './obey.js';
import {paletteTyped} from './palette.js';
import {askForPictures, pictureFetched, withSizes} from './pictures.js';
import {commandTyped} from './piping.js';
import {pointed, wheeled} from './pointing.js';
import {edit, emptyPrompt, insert} from './prompt.js';
import * as reading from './reading.js';
import {confirmRemoval} from './removing.js';
import {refreshFeeds, refreshShown} from './reread.js';
import * as searching from './searching.js';
import {typedInMenu} from './spoken-menu.js';
import {modeOf, type Prompt, type State} from './state.js';
import {chain, type Step, withNotice, withoutNotice, withoutStrangeNotice} from './step.js';
import * as tagging from './tagging.js';
import {toldOfDeeds} from './told-of-deeds.js';
import {type Heard, heard, obeyCounted, withoutUnfinished} from './unfinished.js';
import {used} from './visit.js';

/** The whole behaviour of the reader, without I/O: what happened in; what is so, and what to do, out. */
export function update(state: State, action: Action): Step {
	return askForPictures(state, withoutStrangeNotice(happened(state, action)));
}

function happened(state: State, action: Action): Step {
	switch (action.type) {
		case 'typed':
			return withKeysInSight(state, typed(state, action));
		case 'pasted':
			return isTypingMode(modeOf(state)) ? typeText(state, '', action.text) : [state];
		case 'clicked':
			return pointed(awake(withoutUnfinished(state)), action.column, action.row, obey);
		case 'wheeled':
			return wheeled(awake(state), action.by, action.column, obey);
		case 'menu-chosen':
			return menus.menuChosen(state, action.value);
		case 'resized':
			return resized(state, action.columns, action.rows);
		case 'time-passed':
			return [withoutOldNotice({...state, now: action.now})];
		case 'focus-changed':
			return focusChanged(state, action.isFocused);
		case 'syllables-loaded':
			return hyphenation.syllablesLoaded(state, action);
		case 'picture-fetched':
			return pictureFetched(state, action.url, action.fetched);
		case 'lists-counted':
			return news.listsCounted(state, action.counts);
		case 'account-synced':
			return news.accountSynced(state, action.synced);
		case 'excerpt-arrived':
			return [{...state, excerpt: {key: action.key, text: action.text}}];
		default:
			return told(state, action);
	}
}

/** What was said before a place was opened would stand where its keys are told. */
function withKeysInSight(before: State, [after, ...effects]: Step): Step {
	const isOpened = after.modes.length > before.modes.length && modeOf(after) !== 'article';
	if (!isOpened || !after.notice || after.notice !== before.notice) return [after, ...effects];
	return [withoutNotice(after), ...effects];
}

type OfScreen = 'typed' | 'pasted' | 'clicked' | 'wheeled' | 'menu-chosen' | 'resized' | 'focus-changed';
type Passing =
	| 'time-passed'
	| 'syllables-loaded'
	| 'picture-fetched'
	| 'excerpt-arrived'
	| 'lists-counted'
	| 'account-synced';

/** What the store, the worker and the config file say; the rest are commands. */
function told(state: State, action: Exclude<Action, {readonly type: OfScreen | Passing}>): Step {
	switch (action.type) {
		case 'list-opened':
			return browse.listOpened(state, action);
		case 'page-arrived':
			return browse.pageArrived(state, action.ask, action.headlines);
		case 'siblings-arrived':
			return browse.siblingsArrived(state, action.lead, action.headlines);
		case 'article-arrived':
			return hyphenation.articleArrived(state, action);
		case 'full-text-fetched':
			return fullText.fullTextFetched(state, action.key, action.fetched);
		case 'unread-found':
			return unreadFound(state, action.step, action.found);
		case 'front-page-arrived':
			return news.frontPageArrived(state, action.page);
		case 'row-rested':
			return reading.rowRested(state, action.key);
		case 'article-rested':
			return reading.articleRested(state, action.key);
		case 'other-news-arrived':
			return reading.otherNewsArrived(state, action.key, action.headlines);
		case 'brief-arrived':
			return briefArrived(state, action.brief);
		case 'mutes-arrived':
		case 'mute-counted':
			return muting.mutesTold(state, action);
		case 'tags-arrived':
			return tagging.tagsArrived(state, action.tags);
		case 'store-changed':
			return refreshShown(state);
		case 'feeds-changed':
			return action.areMutesOthers ? muting.refilled(state) : refreshFeeds(state);
		case 'round-started':
			return news.roundStarted(state, action);
		case 'feed-ended':
			return news.feedEnded(state, action.result);
		case 'round-ended':
			return news.roundEnded(state);
		case 'config-changed':
			return chain(withConfig(state, action), refreshShown, hyphenation.withHyphens);
		case 'looked-at':
			return adding.lookedAt(state, action.address, action.found);
		case 'look-failed':
			return adding.lookFailed(state, action.address, action.reason);
		case 'feed-named':
			return confirmRemoval(state, action);
		case 'config-refused':
			return withNotice(state, action.reason, 'error');
		case 'failed':
			return withNotice(
				action.seq === undefined ? state : refused(state, action.seq),
				action.reason,
				'error',
			);
		case 'noticed':
			return withNotice(state, action.text);
		case 'begun':
			return begun(state);
		default:
			return toldOfDeeds(state, action);
	}
}

function withConfig(state: State, {settings, keymap}: Pick<State, 'settings' | 'keymap'>): State {
	return reading.keepPlace(withoutRefusal({...withoutUnfinished(state), settings, keymap}), state);
}

/** A key in the mode that owns it: a command, the beginning of one, or text. */
function typed(state: State, {type, key, text, times = 1}: Extract<Action, {type: 'typed'}>): Step {
	const inMenu = typedInMenu(state, key, times);
	if (inMenu) return inMenu;
	const meant = heard(state, key);
	const so = awake(withoutUnfinished(state));
	switch (meant.kind) {
		case 'command':
			return commanded(so, meant, times);
		case 'waiting': {
			const waiting = {...so, unfinished: meant.unfinished};
			return times > 1 ? typed(waiting, {type, key, times: times - 1}) : [waiting];
		}
		case 'dropped':
			return [so];
		default:
			return isTypingMode(modeOf(so)) ? typeText(so, key, text?.repeat(times)) : [so];
	}
}

/** Presses of one key that came together are one move; of nearly anything else one is meant. */
function commanded(state: State, {command, count}: Extract<Heard, {kind: 'command'}>, times: number): Step {
	const all = Math.max(1, count) + times - 1;
	if (isCounted(state, command)) return often(state, command, all);
	return obeyCounted(state, command, {count: command.type === 'move' ? all : count, obey});
}

/** What is done as often as the key came: two equal digits over a slow line are no single one. */
function isCounted(state: State, {type}: Command): boolean {
	return type === 'type-digit' || type === 'step-hit' || (type === 'next-unread' && isFinding(state));
}

function often(state: State, command: Command, times: number): Step {
	return chain(state, ...Array.from({length: times}, () => (so: State) => obey(so, command)));
}

/** From the first key or click among rows on, nothing comes into the list or the brief by itself. */
function awake(state: State): State {
	const so = settledBrief(used(state));
	return so.isFilling && so.list.total > 0 ? {...so, isFilling: false} : so;
}

function typeText(state: State, key: string, text: string | undefined): Step {
	const change = (prompt: Prompt) =>
		text === undefined ? (edit(prompt, key) ?? prompt) : insert(prompt, text);
	switch (modeOf(state)) {
		case 'search':
			return searching.searchTyped(state, change(state.search));
		case 'filter':
			return filterTyped(state, change(state.search));
		case 'find':
			return findTyped(state, change(state.reading?.find?.prompt ?? emptyPrompt));
		case 'pipe':
			return commandTyped(state, change(state.piping?.prompt ?? emptyPrompt));
		case 'add':
			return adding.addressTyped(state, change(state.adding.prompt));
		case 'mute':
			return muting.muteTyped(state, change(state.muting));
		case 'tags':
			return state.tagging ? tagging.tagTyped(state, change(state.tagging.prompt)) : [state];
		case 'feeds':
			return feedsScreen.filterFeeds(state, change(state.feedsView.filter));
		case 'palette':
			return paletteTyped(state, change(state.palette.prompt));
		case 'help':
			return [{...state, help: {filter: change(state.help.filter), top: 0}}];
		case 'first-run':
			return firstRun.typeAddress(state, key, text);
		default:
			return [state];
	}
}

function resized(state: State, columns: number, rows: number): Step {
	const wider = {...state, columns, rows};
	const sized = reading.keepPlace(
		wider.reading ? {...wider, reading: withSizes(wider, wider.reading)} : wider,
		state,
	);
	const height = layoutOf(sized).bodyRows;
	const list = fitted(sized.list, height);
	return chain({...sized, list}, (so) => [so, ...missingRows(so.list, height)], reading.preview);
}

function withoutOldNotice(state: State): State {
	return state.notice && state.notice.until <= state.now ? withoutNotice(state) : state;
}

/** A file that was refused is well now. What was done meanwhile is still to be read. */
function withoutRefusal(state: State): State {
	return state.notice?.tone === 'error' ? withoutNotice(state) : state;
}

/** The screen is there: it is filled with what is stored. */
function begun(state: State): Step {
	return chain(state, browse.openTabList, refreshFeeds);
}
