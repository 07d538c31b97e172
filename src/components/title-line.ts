import {healthOf, modeOf, type Prompt, type State, showsTabs} from '../app/index.js';
import type {EpochMs, Topic} from '../model.js';
import {counted, grouped} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {promptRuns} from './prompt-line.js';
import {type Runs, run, runsWidth, spread} from './runs.js';
import {tabsLine} from './tabs-line.js';

/** The line above the body: the tabs, or what stands there instead of a tab's list. */
export function titleLine(state: State, paint: Paint): string {
	const {search, adding, help, feedsView, list, topic} = state;
	switch (modeOf(state)) {
		case 'search':
			return prompted(state, paint, {label: '/', prompt: search, right: searchCount(state)});
		case 'add':
			return prompted(state, paint, {
				label: 'Add a feed',
				prompt: adding.prompt,
				right: adding.lookingAt === undefined ? 'address of a feed or a site' : 'looking …',
			});
		case 'health':
			return healthTitle(state, paint);
		case 'help':
			return prompted(state, paint, {label: 'Keys', prompt: help.filter, right: narrowing});
		case 'feeds':
			return prompted(state, paint, {label: 'Feeds', prompt: feedsView.filter, right: narrowing});
		default:
			if (showsTabs(state)) return tabsLine(state, paint);
			return topic && list.title === undefined
				? topicTitle(state, paint, topic)
				: listTitle(state, paint, list.title ?? '');
	}
}

const narrowing = 'type to narrow';

/** Narrower, a line holds its left half only. */
const rightFrom = 40;

interface Prompted {
	readonly label: string;
	readonly prompt: Prompt;
	readonly right: string;
}

function prompted({columns}: State, paint: Paint, {label, prompt, right}: Prompted): string {
	const end = columns < rightFrom ? [] : [run(`${right} `, 'dim')];
	const room = columns - label.length - 4 - runsWidth(end);
	const left = [run(` ${label} `, 'accent', 'bold'), ...promptRuns(prompt, room)];
	return paint.line(spread(left, end, columns), columns);
}

/** More are not counted: nobody reads the five-thousandth hit. */
const mostCounted = 5000;

function searchCount({search, list}: State): string {
	if (search.text.trim() === '') return 'words of the headline or its first lines';
	if (list.query.search === undefined) return 'three letters or more';
	const hits = list.hits ?? list.total;
	return hits > mostCounted ? `${grouped(mostCounted)}+` : grouped(hits);
}

function listTitle({columns, list}: State, paint: Paint, title: string): string {
	const left = [run(` ${title}`, 'bold'), run(`   ${counted(list.total, 'story', 'stories')}`, 'dim')];
	return paint.line(spread(left, columns < rightFrom ? [] : escHint('back'), columns), columns);
}

function healthTitle({columns, feeds, now}: State, paint: Paint): string {
	const left = [run(' Health', 'accent', 'bold'), run(`   ${healthWords(feeds, now)}`, 'bold')];
	return paint.line(spread(left, columns < rightFrom ? [] : escHint('back'), columns), columns);
}

function healthWords(feeds: State['feeds'], now: EpochMs): string {
	const all = counted(feeds.length, 'feed');
	const sick = feeds.filter((feed) => healthOf(feed, now).advice !== undefined).length;
	if (feeds.length === 0) return 'No feeds yet';
	if (sick > 0) return `${grouped(sick)} of ${all} ${sick === 1 ? 'wants' : 'want'} looking after`;
	const unfetched = feeds.filter(({lastOkAt}) => lastOkAt === undefined).length;
	if (unfetched > 0) return `${grouped(unfetched)} of ${all} not fetched yet`;
	return feeds.length === 1 ? 'The feed is well' : `All ${all} are well`;
}

function topicTitle({columns}: State, paint: Paint, {label, stories, outlets}: Topic): string {
	const extent = `   ${counted(stories, 'story', 'stories')} from ${counted(outlets, 'outlet')}`;
	const left = [run(' Topic  ', 'accent', 'bold'), run(label, 'bold'), run(extent, 'dim')];
	return paint.line(spread(left, columns < rightFrom ? [] : escHint('all news'), columns), columns);
}

function escHint(words: string): Runs {
	return [run('Esc', 'text'), run(` ${words} `, 'dim')];
}
