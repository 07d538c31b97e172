import type {StoredFeed} from '../store/index.js';
import {putInFront} from './browse.js';
import {layoutOf} from './layout.js';
import {emptyPrompt} from './prompt.js';
import {refreshFeeds} from './reread.js';
import type {FeedsView, Prompt, State} from './state.js';
import type {Step} from './step.js';
import {windowTop} from './window-top.js';

export const closedFeedsView: FeedsView = {filter: emptyPrompt, cursor: 0, top: 0};

/** Rows of the screen that hold no feed: the filter, the heads of the columns, the words about the selected one. */
const otherRows = 4;

export function showFeeds(state: State): Step {
	return refreshFeeds({...state, modes: [...state.modes, 'feeds'], feedsView: closedFeedsView});
}

/** The feeds that hold every word typed in title, section, account or address. */
export function shownFeeds(state: State): readonly StoredFeed[] {
	const words = state.feedsView.filter.text.toLowerCase().split(' ').filter(Boolean);
	const isShown = ({title, section, url, account}: StoredFeed) => {
		const text = `${title} ${section} ${account ?? ''} ${url}`.toLowerCase();
		return words.every((word) => text.includes(word));
	};
	return state.feeds.filter(isShown);
}

export function moveInFeeds(state: State, by: number): Step {
	const last = Math.max(0, shownFeeds(state).length - 1);
	const cursor = Math.max(0, Math.min(last, state.feedsView.cursor + by));
	const top = windowTop(state.feedsView.top, cursor, feedRows(state));
	return [{...state, feedsView: {...state.feedsView, cursor, top}}];
}

export function feedRows(state: State): number {
	return Math.max(1, layoutOf(state).bodyRows - otherRows);
}

export function filterFeeds(state: State, filter: Prompt): Step {
	return [{...state, feedsView: {filter, cursor: 0, top: 0}}];
}

export function selectedFeed(state: State): StoredFeed | undefined {
	return shownFeeds(state)[state.feedsView.cursor];
}

export function openFeed(state: State): Step {
	const feed = selectedFeed(state);
	if (!feed) return [state];
	return putInFront({...state, modes: [...state.modes, 'list']}, {feedUrl: feed.url}, feed.title);
}
