import {keyOf, modeOf, type State, unquotedValue} from '../app/index.js';
import {grouped} from '../english.js';
import type {Fault} from '../model.js';
import {wrap} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {run} from './runs.js';

interface Reason {
	readonly why: string;
	/** Name of the command that helps, and what it does. */
	readonly command: string;
	readonly what: string;
}

/** An empty list says why it is empty, and the key that helps. */
export function emptyList(state: State, columns: number, paint: Paint): readonly string[] {
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
	if (unreadOnly) return because('Everything here is read.', 'unread-only', 'shows it all again');
	if (starredOnly) return because('Nothing is starred yet.', 'star', 'stars the selected story');
	if (followedOnly) return nothingFollowed(state);
	if (saved !== undefined) return because(`No story fits “${saved}” now.`, 'refresh', 'fetches');
	if (topic) return because(`No stories about ${topic.label} are left.`, 'back', 'shows all news');
	if (feeds.length === 0) return because('The config file names no feeds.', 'add-feed', 'adds one');
	if (round)
		return because('Fetching: stories come as the feeds answer.', 'health', 'shows how each is doing');
	return allFailing(state) ?? nothingYet(state);
}

function nothingYet(state: State): Reason {
	if (state.lastRoundAt === undefined) return because('No stories yet.', 'refresh', 'fetches them');
	return because(`No stories${whereOf(state)} yet.`, 'refresh', 'fetches again');
}

/** Of the shelf that is open; absent: some of its feeds answer, or were not asked yet. */
function allFailing(state: State): Reason | undefined {
	if (state.isOffline) return because('No feed could be reached.', 'refresh', 'tries again');
	const feeds = feedsOf(state);
	if (feeds.length === 0 || feeds.some(({fault}) => !fault)) return undefined;
	const where = state.tabs[state.tab]?.kind === 'section' ? ' of this section' : '';
	const why =
		feeds.length === 1 ? `The feed${where} fails.` : `All ${grouped(feeds.length)} feeds${where} fail.`;
	return because(why, 'health', 'shows why');
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
		? because('What is followed is muted, or its feed was removed.', 'mute', 'shows what is muted')
		: because('No event is followed now.', 'follow', 'follows that of the selected story');
}

function nothingFound(search: string, state: State): Reason {
	const meant = unquotedValue(search);
	const quoted = meant === undefined ? '' : ` Several words want quotes: ${meant}.`;
	const why = `No story fits “${search}”.${quoted}`;
	const closes = {filter: 'filter-close', list: 'back'}[modeOf(state) as string] ?? 'search-close';
	return because(why, closes, 'gives the old list back');
}

function emptyFeed(fault: Fault | undefined): Reason {
	const why = fault ? `This feed has brought nothing: ${fault.message}` : 'This feed has no stories yet.';
	return because(why, 'back', 'goes back');
}

function whereOf({tabs, tab}: State): string {
	const current = tabs[tab];
	return current?.kind === 'section' ? ` in ${current.name}` : '';
}
