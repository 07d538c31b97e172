import type {Headline} from '../model.js';
import type {ListQuery, PageAsk} from '../store/index.js';
import type {Action} from './action.js';
import {excerptWanted} from './excerpt.js';
import {layoutOf} from './layout.js';
import {
	cursorTo,
	fitted,
	folded,
	missingRows,
	noList,
	openedList,
	pageBy,
	rowAt,
	selectedHeadline,
	unfolded,
	withPage,
} from './list.js';
import {withOverlay} from './marks.js';
import {emptyPrompt} from './prompt.js';
import {preview, withoutTop} from './reading.js';
import {refreshShown} from './reread.js';
import {type List, modeOf, type State} from './state.js';
import {chain, type Step} from './step.js';
import {queryOf} from './tabs.js';

const heightOf = (state: State) => layoutOf(state).bodyRows;

/** The list with a new place in it, the rows it lacks asked for, the article beside it following. */
function withList(state: State, list: List): Step {
	return chain(
		withOverlay({...state, list}),
		(so) => [so, ...missingRows(so.list, heightOf(so))],
		excerptWanted,
		preview,
	);
}

export function moveInList(state: State, by: number): Step {
	return withList(state, cursorTo(state.list, state.list.cursor + by, heightOf(state)));
}

export function pageInList(state: State, by: number): Step {
	return withList(state, pageBy(state.list, by, heightOf(state)));
}

/** The top shows what has arrived meanwhile; it is the one key that lets it in. */
export function endOfList(state: State, end: 'first' | 'last'): Step {
	const {list} = state;
	if (end === 'last') return withList(state, cursorTo(list, list.total - 1, heightOf(state)));
	if (list.offset > 0 || list.waiting > 0) return reopen(state);
	return withList(state, cursorTo(list, 0, heightOf(state)));
}

/** The same list as it stands now. */
export function reopen(state: State): Step {
	const {upTo: _, ...query} = state.list.query;
	return [state, {type: 'open-list', query: {...query, ...(query.saved && {searchedAt: state.now})}}];
}

/** The list of the tab or topic that is chosen now. */
export function openTabList(state: State): Step {
	return [
		{...state, behind: []},
		{type: 'open-list', query: queryOf(state)},
	];
}

export function listOpened(
	state: State,
	{query, headlines, offset = 0, total, hits, textFrom, hasMoreHits, pace, cursor = 0}: OpenedList,
): Step {
	const {title, narrows} = sameKind(query, state.list.query) ? state.list : noList;
	const list = {
		...openedList(query, headlines, {total, offset}),
		...(title && {title}),
		...(narrows && {narrows}),
		...(hits !== undefined && {hits}),
		...(textFrom !== undefined && {textFrom}),
		...(hasMoreHits && {hasMoreHits}),
		...(pace && {pace}),
	};
	const placed = cursorTo(list, cursor, heightOf(state));
	return withList({...state, isFilling: state.isFilling || total === 0}, placed);
}

type OpenedList = Extract<Action, {type: 'list-opened'}>;

function sameKind(one: ListQuery, other: ListQuery): boolean {
	return one.feedUrl === other.feedUrl && one.search === other.search && one.saved === other.saved;
}

export function pageArrived(state: State, ask: PageAsk, headlines: readonly Headline[]): Step {
	return withList(state, withPage(state.list, ask, headlines, heightOf(state)));
}

export function toggleUnreadOnly(state: State): Step {
	const {unreadOnly, ...query} = state.list.query;
	const {upTo: _, ...wanted} = unreadOnly ? query : {...query, unreadOnly: true};
	const near = selectedHeadline(state.list);
	return [state, {type: 'open-list', query: wanted, ...(near && {near})}];
}

export function toggleFold(state: State): Step {
	const {list} = state;
	const row = rowAt(list, list.cursor);
	if (!row) return [state];
	const lead = row.siblingOf ?? row.headline.key;
	const isUnfolded = list.rows.some(({siblingOf}) => siblingOf === lead);
	if (isUnfolded) return withList(state, fitted(folded(list, lead), heightOf(state)));
	if (row.headline.others === 0) return [state];
	return [state, {type: 'read-siblings', lead}];
}

export function siblingsArrived(state: State, lead: number, siblings: readonly Headline[]): Step {
	return withList(state, unfolded(state.list, lead, siblings));
}

/** What is chosen elsewhere is shown in the list; whatever stood over it is closed. */
export function bareList(state: State): State {
	return {...state, modes: ['list'], trail: [], search: emptyPrompt};
}

export function stepTab(state: State, step: 1 | -1): Step {
	const count = state.tabs.length;
	return goToTab(state, (state.tab + step + count) % count);
}

/** It ends a search, if one lies under the article or the menu it was asked from. */
export function goToTab(state: State, tab: number): Step {
	const {topic: _, ...rest} = state;
	return openTabList({...rest, tab, modes: ['list'], search: emptyPrompt});
}

export function enterTopics(state: State): Step {
	const chosen = state.topics.findIndex(({eventId}) => eventId === state.topic?.eventId);
	return [{...state, modes: [...state.modes, 'topics'], topicCursor: Math.max(0, chosen)}];
}

export function stepTopic(state: State, step: 1 | -1): Step {
	const topicCursor = Math.max(0, Math.min(state.topics.length - 1, state.topicCursor + step));
	return [{...state, topicCursor}];
}

/** The topic's folds become the list; the same topic again gives all back. */
export function chooseTopic(state: State, index: number): Step {
	const topic = state.topics[index];
	if (!topic) return [state];
	const modes = modeOf(state) === 'topics' ? withoutTop(state.modes) : state.modes;
	const {topic: chosen, ...rest} = state;
	if (chosen?.eventId === topic.eventId) return openTabList({...rest, modes});
	return openTabList({...rest, modes, topic});
}

/** Back from a topic, a feed's list or a search's; at the front page there is nothing behind. */
export function backInList(state: State): Step | undefined {
	if (state.behind.length > 0) return giveBack(state);
	if (!state.topic) return undefined;
	const {topic: _, ...rest} = state;
	return openTabList(rest);
}

/** A list that stands in for another, which waits behind it untouched. */
export function putInFront(state: State, query: ListQuery, title: string): Step {
	const list: List = {...noList, query, title};
	return [
		{...state, list, behind: [...state.behind, state.list]},
		{type: 'open-list', query, ...(state.isBestFirst && {isBestFirst: true})},
	];
}

/** A feed's list stands over the feeds screen it was opened from; what was looked for in it stands over the list. */
function isOverFeeds({modes, list}: State): boolean {
	return modes.at(-1) === 'list' && modes.at(-2) === 'feeds' && list.query.search === undefined;
}

export function giveBack(state: State): Step {
	const list = state.behind.at(-1);
	if (!list) return [state];
	const modes = isOverFeeds(state) ? withoutTop(state.modes) : state.modes;
	return chain({...state, modes, list, behind: state.behind.slice(0, -1)}, refreshShown, preview);
}
