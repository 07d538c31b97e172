import type {FeedResult} from '../model.js';
import type {FrontPage} from './action.js';
import {withStories} from './article-stories.js';
import {reopen} from './browse.js';
import {fresher, withFresh} from './list.js';
import {withOverlay} from './marks.js';
import {refreshFeeds} from './reread.js';
import type {State} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import {tabIndex, tabsOf} from './tabs.js';

/** What the worker and the store tell of: rounds, arrivals. Nothing on the screen moves by it. */
export function frontPageArrived(state: State, page: FrontPage): Step {
	const tabs = tabsOf(page.tabs);
	const topic = page.topics.find(({eventId}) => eventId === state.topic?.eventId) ?? state.topic;
	const fresh = new Map(page.headlines.map((headline) => [headline.key, headline]));
	const reading = state.reading && {
		...state.reading,
		article: withStories(state.reading.article, (headline) => fresher(headline, fresh)),
	};

	const next = withOverlay({
		...state,
		generation: page.generation,
		tabs,
		tab: tabIndex(tabs, state.tabs[state.tab]),
		topics: page.topics,
		topicCursor: Math.min(state.topicCursor, Math.max(0, page.topics.length - 1)),
		...(page.feeds && {feeds: page.feeds}),
		list: {...withFresh(state.list, fresh), waiting: page.waiting},
		...(topic && {topic}),
		...(reading && {reading}),
		...(page.lastRoundAt !== undefined && {lastRoundAt: page.lastRoundAt}),
	});
	return state.isFilling && page.waiting > 0 ? reopen(next) : [next];
}

export function feedEnded(state: State, result: FeedResult): Step {
	const round = state.round && {...state.round, done: state.round.done + 1};
	return [{...state, results: [...state.results, result], ...(round && {round})}];
}

export function roundEnded(state: State): Step {
	const {round: _, ...rest} = state;
	const tried = state.results.filter(({status}) => status !== 'waiting');
	const failed = tried.filter(({fault}) => fault);
	const isOffline = tried.length > 0 && tried.every(({fault}) => fault?.code === 'offline');
	const ended = {...rest, isOffline, isFilling: false};
	return chain(ended, (so) => sayFailures(so, failed), refreshFeeds, ...(state.isFilling ? [reopen] : []));
}

function sayFailures(state: State, failed: readonly FeedResult[]): Step {
	const [only] = failed;
	if (state.isOffline) return withNotice(state, 'No network: this is the stored news');
	if (failed.length > 1) return withNotice(state, `${failed.length} feeds failed — F shows why`, 'error');
	return only?.fault ? withNotice(state, `${only.title}: ${only.fault.message}`, 'error') : [state];
}

/** The tab's own feeds, or all of them. */
export function refresh(state: State, scope: 'tab' | 'all'): Step {
	if (state.round) return withNotice(state, 'Already fetching');
	const tab = state.tabs[state.tab];
	if (scope === 'all' || tab?.kind !== 'section') return [state, {type: 'refresh'}];
	const urls = state.feeds.filter(({section}) => section === tab.name).map(({url}) => url);
	return [state, {type: 'refresh', urls}];
}
