import {english} from '../english.js';
import type {Headline} from '../model.js';
import type {FrontPage} from './action.js';
import {standInTitle} from './article-page.js';
import {refreshShown} from './reread.js';
import type {State} from './state.js';
import type {Step} from './step.js';
import {wantsNotifications} from './wants-notifications.js';

/** Who is back sees what came; another process may have written meanwhile, too. */
export function focusChanged(state: State, isFocused: boolean): Step {
	const so = {...state, notifying: {isAway: !isFocused, stories: []}};
	return isFocused ? refreshShown(so) : [so];
}

/** What came of followed events and chosen feeds: one notification a round, however much it is. */
export function notifyOf(state: State, {joined, notified = []}: FrontPage): Step {
	const {notifying} = state;
	const arrived = [...joined, ...notified].filter(({isUnread}) => isUnread);
	const stories = eachOnce([...notifying.stories, ...arrived]);
	if (stories.length === 0 || !wantsNotifications(state)) return [state];
	if (state.round) return [{...state, notifying: {...notifying, stories}}];
	return [
		{...state, notifying: {...notifying, stories: []}},
		{type: 'notify', ...wordsOf(stories)},
	];
}

function eachOnce(stories: readonly Headline[]): readonly Headline[] {
	const byKey = new Map(stories.map((story) => [story.key, story]));
	return [...byKey.values()].sort((one, other) => other.sortAt - one.sortAt);
}

function wordsOf(stories: readonly Headline[]): {readonly title: string; readonly text: string} {
	const [newest, ...more] = stories;
	if (!newest) return {title: 'newsterm', text: ''};
	if (more.length === 0) return {title: newest.outlet, text: standInTitle(newest)};
	return {
		title: english.rounds.notifiedTitle(stories.length),
		text: english.rounds.notified(newest.outlet, standInTitle(newest), more.length),
	};
}
