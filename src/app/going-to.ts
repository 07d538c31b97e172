import {english} from '../english.js';
import {bareList, chooseTopic, giveBack, goToTab, putInFront} from './browse.js';
import type {Command} from './command.js';
import type {State} from './state.js';
import {chain, type Step, withNotice} from './step.js';

/** Straight to a section from wherever one is. It may have gone since it was offered. */
export function showTab(state: State, {kind, name}: Extract<Command, {type: 'show-tab'}>): Step {
	const index = state.tabs.findIndex((tab) => tab.kind === kind && tab.name === name);
	if (index === -1) return withNotice(state, english.whyNot.noSection(name), 'error');
	return goToTab(bareList(state), index);
}

export function showTopic(state: State, wanted: number): Step {
	const index = state.topics.findIndex(({eventId}) => eventId === wanted);
	if (index === -1) return withNotice(state, english.whyNot.topicGone, 'error');
	return chooseTopic(bareList(state), index);
}

/** In front of the list that is open; a search is over by it. */
export function showFeed(state: State, url: string): Step {
	const feed = state.feeds.find((one) => one.url === url);
	if (!feed) return withNotice(state, english.whyNot.feedGone, 'error');
	if (state.list.query.feedUrl === url) return [bareList(state)];
	return chain(
		bareList(state),
		(so) => (so.list.query.search === undefined ? [so] : giveBack(so)),
		(so) => putInFront(so, {feedUrl: url}, feed.title),
	);
}
