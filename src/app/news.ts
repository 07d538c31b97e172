import {english} from '../english.js';
import type {AccountResult, ListCount} from '../ingest/index.js';
import type {FeedResult} from '../model.js';
import type {StoredFeed} from '../store/index.js';
import type {FrontPage} from './action.js';
import {withStories} from './article-stories.js';
import {fillBrief} from './brief-screen.js';
import {withBriefStories} from './brief-stories.js';
import {reopen} from './browse.js';
import {shownFeeds} from './feeds-screen.js';
import {tellFollowed} from './following.js';
import {shownHealth} from './health.js';
import {type HealthRow, rowKey} from './health-row.js';
import {fresher, selectedHeadline, withFresh} from './list.js';
import {withOverlay} from './marks.js';
import {notifyOf} from './notifying.js';
import {refreshFeeds, refreshShown} from './reread.js';
import {keyOf} from './shown-key.js';
import type {State, Tab} from './state.js';
import {chain, type Step, withNotice} from './step.js';
import {savedTabs, tabIndex, tabsOf} from './tabs.js';

/** What the worker and the store tell of: rounds, arrivals. Nothing on the screen moves by it. */
export function frontPageArrived(state: State, page: FrontPage): Step {
	const tabs = tabsOf(page.tabs, state.tabs[state.tab], savedTabs(state));
	const topic = page.topics.find(({eventId}) => eventId === state.topic?.eventId) ?? state.topic;
	const fresh = new Map(page.headlines.map((headline) => [headline.key, headline]));
	const reading = state.reading && {
		...state.reading,
		article: withStories(state.reading.article, (headline) => fresher(headline, fresh)),
	};

	const next = withOverlay({
		...state,
		accounts: page.accounts,
		generation: page.generation,
		placedKey: page.placedKey,
		tabs,
		tab: tabIndex(tabs, state.tabs[state.tab]),
		topics: page.topics,
		topicCursor: Math.min(state.topicCursor, Math.max(0, page.topics.length - 1)),
		list: {...withFresh(state.list, fresh), waiting: page.waiting},
		...(topic && {topic}),
		...(reading && {reading}),
		...(state.brief && {brief: withBriefStories(state.brief, (headline) => fresher(headline, fresh))}),
		...(page.lastRoundAt !== undefined && {lastRoundAt: page.lastRoundAt}),
	});
	const toBrief = (so: State): Step => (page.placedKey === state.placedKey ? [so] : fillBrief(so));
	// Where nothing stands nothing can move, whenever it comes.
	const letsIn = state.isFilling || state.list.total === 0;
	return chain(
		next,
		toBrief,
		(so) => (page.feeds ? feedsArrived(so, page.feeds) : [so]),
		(so) => (letsIn && page.waiting > 0 ? reopen(so) : [so]),
		(so) => tellFollowed(so, page.joined),
		(so) => notifyOf(so, page),
	);
}

/** A server that cannot be reached keeps nobody from reading: only what it says is told. */
export function accountSynced(state: State, {name, fault, notes}: AccountResult): Step {
	const [said = fault?.message] = notes;
	return chain(state, refreshShown, (so) =>
		said === undefined ? [so] : withNotice(so, `${name}: ${said}`, 'error'),
	);
}

/** The numbers of the tabs that are queries come later than the others. */
export function listsCounted(state: State, counts: readonly ListCount[]): Step {
	const counted = new Map(counts.map(({list, rows}) => [list.saved, rows]));
	const withCount = (tab: Tab): Tab =>
		tab.kind === 'saved' ? {...tab, count: counted.get(tab.query) ?? tab.count} : tab;
	return [{...state, tabs: state.tabs.map(withCount)}];
}

/** The feeds as they are now. Who was selected is so still; rows of a feed that was removed, or is back, go and come. */
function feedsArrived(state: State, feeds: readonly StoredFeed[]): Step {
	const next = withSelections({...state, feeds}, state);
	if (state.feeds.length === 0) return [next];
	const before = new Set(state.feeds.map(({url}) => url));
	const now = new Set(feeds.map(({url}) => url));
	const isBack = feeds.some(({url, stories}) => stories > 0 && !before.has(url));
	const isGone = state.feeds.some(({url}) => !now.has(url));
	const near = selectedHeadline(state.list);
	return isBack || isGone
		? [next, {type: 'open-list', query: state.list.query, ...(near && {near})}]
		: [next];
}

function withSelections(state: State, before: State): State {
	return {
		...state,
		feedsView: keptOn(state.feedsView, shownFeeds(before), shownFeeds(state)),
		healthView: keptOn(state.healthView, shownHealth(before), shownHealth(state)),
	};
}

function keptOn<View extends {readonly cursor: number}>(
	view: View,
	before: readonly HealthRow[],
	now: readonly HealthRow[],
): View {
	const selected = before[view.cursor];
	const key = selected && rowKey(selected);
	const at = now.findIndex((row) => rowKey(row) === key);
	return {...view, cursor: at === -1 ? Math.max(0, Math.min(view.cursor, now.length - 1)) : at};
}

export function roundStarted(
	state: State,
	{feeds, isForced}: {readonly feeds: number; readonly isForced: boolean},
): Step {
	return [{...state, round: {done: 0, total: feeds, isForced}, results: []}];
}

export function feedEnded(state: State, result: FeedResult): Step {
	const round = state.round && {...state.round, done: state.round.done + 1};
	return [{...state, results: [...state.results, result], ...(round && {round})}];
}

export function roundEnded(state: State): Step {
	const {round: _, ...rest} = state;
	const tried = triedIn(state);
	const failed = tried.filter(({fault}) => fault);
	const asked = tried.length > 0 ? tried : state.accounts;
	const isOffline = asked.length > 0 && asked.every(({fault}) => fault?.code === 'offline');
	const ended = {...rest, isOffline, isFilling: false};
	return chain(
		ended,
		(so) => sayFailures(so, failed),
		refreshFeeds,
		fillBrief,
		...(state.isFilling ? [reopen] : []),
	);
}

/** A feed known to be gone for good is passed over in each round, and told of no more. */
function triedIn({results, feeds}: State): readonly FeedResult[] {
	const gone = new Set(feeds.filter(({fault}) => fault?.code === 'gone').map(({url}) => url));
	const isPassedOver = ({status, url}: FeedResult) =>
		status === 'gone' && gone.has(url) && results.length > 1;
	return results.filter((result) => result.status !== 'waiting' && !isPassedOver(result));
}

function sayFailures(state: State, failed: readonly FeedResult[]): Step {
	const [only] = failed;
	if (state.isOffline) return withNotice(state, english.rounds.noNetwork);
	if (failed.length > 1)
		return withNotice(state, english.rounds.failed(failed.length) + toShowWhy(state), 'error');
	return only?.fault ? withNotice(state, `${only.title}: ${only.fault.message}`, 'error') : [state];
}

function toShowWhy(state: State): string {
	const key = keyOf(state, 'health');
	return key === undefined ? '' : english.rounds.keyShowsWhy(key);
}

/** The tab's own feeds, or all of them; after a round that began by itself, which asks only those that are due. */
export function refresh(state: State, scope: 'tab' | 'all'): Step {
	if (state.round?.isForced) return withNotice(state, english.rounds.alreadyFetching);
	const tab = state.tabs[state.tab];
	if (scope === 'all' || tab?.kind !== 'section') return [state, {type: 'refresh'}];
	const feeds = state.feeds.filter(({section}) => section === tab.name);
	const accounts = [...new Set(feeds.flatMap(({account}) => account ?? []))];
	const urls = feeds.filter(({account}) => account === undefined).map(({url}) => url);
	return [state, {type: 'refresh', urls, ...(accounts.length > 0 && {accounts})}];
}
