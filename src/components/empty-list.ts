import {accountHealth, keyOf, modeOf, type State, unquotedValue} from '../app/index.js';
import {english} from '../english.js';
import type {Fault} from '../model.js';
import {wrap} from '../typeset/index.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {run} from './runs.js';

interface Reason {
	readonly why: string;
	/** Name of the command that helps, and what it does. */
	readonly command: string;
	readonly what: string;
}

const {empty, emptyKey} = english;

/** An empty list says why it is empty, and the key that helps. */
export function emptyList(state: State, columns: number, paint: Paint): readonly Painted[] {
	const {why, command, what} = emptyReason(state);
	const key = keyOf(state, command);
	const help = key === undefined ? [] : [run(` ${paint.keys(key)} `, 'bold'), run(what, 'dim')];
	return [
		paint.line([], columns),
		...wrap(why, columns - 2).map((line) => paint.line([run(` ${line}`, 'text')], columns)),
		paint.line(help, columns),
	];
}

/** Why the open list is empty, and what helps. */
export function emptyReason(state: State): Reason {
	const {list, feeds, round, topic} = state;
	const {search, saved, feedUrl, unreadOnly, starredOnly, followedOnly} = list.query;

	if (search !== undefined) return nothingFound(search, state);
	if (feedUrl !== undefined) return emptyFeed(feeds.find(({url}) => url === feedUrl)?.fault);
	if (unreadOnly) return because(empty.allRead, 'unread-only', emptyKey.allRead);
	if (starredOnly) return because(empty.noStarred, 'star', emptyKey.noStarred);
	if (followedOnly) return nothingFollowed(state);
	if (saved !== undefined) return because(empty.noneSaved(saved), 'refresh', emptyKey.noneSaved);
	if (topic) return because(empty.noneAbout(topic.label), 'back', emptyKey.noneAbout);
	if (feeds.length + state.accounts.length === 0) return because(empty.noFeeds, 'add-feed', emptyKey.noFeeds);
	if (round) return because(empty.fetching, 'health', emptyKey.fetching);
	if (feeds.length === 0) return nothingServed(state);
	return allFailing(state) ?? nothingYet(state);
}

/** There are servers alone, and they have brought no feed yet. */
function nothingServed({accounts, now}: State): Reason {
	const failing = accounts.find(({fault}) => fault);
	if (!failing) return because(empty.notSynced, 'refresh', emptyKey.notSynced);
	const {words} = accountHealth(failing, now);
	return because(empty.serverFails(failing.name, words), 'health', emptyKey.serverFails);
}

function nothingYet(state: State): Reason {
	if (state.lastRoundAt === undefined) return because(empty.neverFetched, 'refresh', emptyKey.neverFetched);
	const shelf = state.tabs[state.tab];
	const why = shelf?.kind === 'section' ? empty.noneIn(shelf.name) : empty.noneYet;
	return because(why, 'refresh', emptyKey.noneYet);
}

/** Of the shelf that is open; absent: some of its feeds answer, or were not asked yet. */
function allFailing(state: State): Reason | undefined {
	if (state.isOffline) return because(empty.unreachable, 'refresh', emptyKey.unreachable);
	const feeds = feedsOf(state);
	if (feeds.length === 0 || feeds.some(({fault}) => !fault)) return undefined;
	const isSection = state.tabs[state.tab]?.kind === 'section';
	return because(empty.failing(feeds.length, isSection), 'health', emptyKey.failing);
}

function feedsOf({feeds, tabs, tab}: State): State['feeds'] {
	const current = tabs[tab];
	return current?.kind === 'section' ? feeds.filter(({section}) => section === current.name) : feeds;
}

function because(why: string, command: string, what: string): Reason {
	return {why, command, what};
}

/** Followed events stay followed while they are muted. */
function nothingFollowed({tabs, tab}: State): Reason {
	const shelf = tabs[tab];
	return shelf?.kind === 'followed' && !shelf.isLeft
		? because(empty.followedHidden, 'mute', emptyKey.followedHidden)
		: because(empty.noneFollowed, 'follow', emptyKey.noneFollowed);
}

function nothingFound(search: string, state: State): Reason {
	const meant = unquotedValue(search);
	const quoted = meant === undefined ? '' : ` ${empty.wantsQuotes(meant)}`;
	const closes = {filter: 'filter-close', list: 'back'}[modeOf(state) as string] ?? 'search-close';
	return because(empty.noneFound(search) + quoted, closes, emptyKey.noneFound);
}

function emptyFeed(fault: Fault | undefined): Reason {
	const why = fault ? empty.feedFails(fault.message) : empty.feedHasNone;
	return because(why, 'back', emptyKey.emptyFeed);
}
