import {
	accountHealth,
	emptyPrompt,
	healthOf,
	layoutOf,
	modeOf,
	mostCounted,
	mutingWords,
	type Prompt,
	paceDays,
	type State,
	searchFault,
	showsTabs,
	standInTitle,
} from '../app/index.js';
import {counted, english, grouped} from '../english.js';
import type {EpochMs, Topic} from '../model.js';
import {cut, textWidth} from '../typeset/index.js';
import {findWords} from './find-words.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {columnOf, promptRuns} from './prompt-line.js';
import {gap, type Runs, run, runsWidth, spread} from './runs.js';
import {sparkline} from './sparkline.js';
import {tabsLine} from './tabs-line.js';

/** The line above the body: the tabs, or what stands there instead of a tab's list. */
export function titleLine(state: State, paint: Paint): Painted {
	const {adding, help, feedsView, list, palette, tagging, topic} = state;
	switch (modeOf(state)) {
		case 'search':
		case 'filter':
			return prompted(state, paint, searching(state));
		case 'find':
			return prompted(state, paint, {
				label: english.find.label,
				prompt: state.reading?.find?.prompt ?? emptyPrompt,
				right: findWords(state),
			});
		case 'add':
			return prompted(state, paint, {
				label: english.adding.label,
				prompt: adding.prompt,
				right: adding.lookingAt === undefined ? english.adding.hint : english.adding.lookingHint,
			});
		case 'pipe':
			return prompted(state, paint, {
				label: english.pipe.label,
				prompt: state.piping?.prompt ?? emptyPrompt,
				right: english.pipe.hint,
			});
		case 'health':
			return healthTitle(state, paint);
		case 'palette':
			return prompted(state, paint, {
				label: ':',
				prompt: palette.prompt,
				right: english.palette.hint,
			});
		case 'links':
			return linksTitle(state, paint);
		case 'mute':
			return prompted(state, paint, {
				label: english.mute.label,
				prompt: state.muting,
				right: mutingHint(state),
			});
		case 'tags':
			return prompted(state, paint, {
				label: english.tags.label,
				prompt: tagging?.prompt ?? emptyPrompt,
				right: english.tags.hint,
			});
		case 'help':
			return prompted(state, paint, {
				label: english.help.label,
				prompt: help.filter,
				right: english.help.hint,
			});
		case 'feeds':
			return prompted(state, paint, {
				label: english.feeds.label,
				prompt: feedsView.filter,
				right: english.help.hint,
			});
		default:
			if (showsTabs(state)) return tabsLine(state, paint);
			return topic && list.title === undefined
				? topicTitle(state, paint, topic)
				: listTitle(state, paint, list.title ?? '');
	}
}

/** Narrower, a line holds its left half only. */
const rightFrom = 40;

interface Prompted {
	readonly label: string;
	readonly prompt: Prompt;
	readonly right: string;
}

function prompted({columns}: State, paint: Paint, line: Prompted): Painted {
	const left = [run(` ${line.label} `, 'accent', 'bold'), ...promptRuns(line.prompt, roomFor(line, columns))];
	return paint.line(spread(left, endOf(line, columns), columns), columns);
}

function endOf({right}: Prompted, columns: number): Runs {
	return columns < rightFrom ? [] : [run(`${right} `, 'dim')];
}

/** Columns of the text being typed. */
function roomFor(line: Prompted, columns: number): number {
	return columns - line.label.length - 4 - runsWidth(endOf(line, columns));
}

function searching(state: State): Prompted {
	const label = modeOf(state) === 'filter' ? english.search.narrow : '/';
	return {label, prompt: state.search, right: searchCount(state)};
}

/** For the line under a search: where it is not understood, and what was expected there. Absent: it is. */
export function faultLine(state: State, paint: Paint): Painted | undefined {
	const fault = searchFault(state);
	if (!fault) return undefined;
	const {columns, search} = state;
	const line = searching(state);
	const at = line.label.length + 2 + columnOf(search, fault.at, roomFor(line, columns));
	const pointer = run('^', 'error', 'bold');
	const fitsBehind = at + 2 + textWidth(fault.expected) < columns;
	const runs =
		fitsBehind || at < columns / 2
			? [run(' '.repeat(at)), pointer, run(` ${cut(fault.expected, columns - at - 3)}`, 'error')]
			: [run(`${cut(fault.expected, at - 1)} `.padStart(at), 'error'), pointer];
	return paint.line(runs, columns);
}

function mutingHint(state: State): string {
	return mutingWords(state) ?? english.mute.hint;
}

function searchCount(state: State): string {
	const {search, list} = state;
	const typed = search.text.trim();
	if (typed === '') return english.search.hint;
	if (searchFault(state)) return layoutOf(state).hasRules ? '' : english.search.notUnderstood;
	if (list.query.search === undefined)
		return typed.length < 3 ? english.search.tooShort : english.search.goOn;
	const hits = list.hits ?? list.total;
	if (hits > mostCounted) return `${grouped(mostCounted)}+`;
	return `${grouped(hits)}${list.hasMoreHits ? '+' : ''}`;
}

function listTitle({columns, list}: State, paint: Paint, title: string): Painted {
	const left = [
		run(` ${title}`, 'bold'),
		run(`   ${counted(list.hits ?? list.total, 'story', 'stories')}`, 'dim'),
	];
	return paint.line(
		spread(left, columns < rightFrom ? [] : escHint(english.health.escape), columns),
		columns,
	);
}

function healthTitle(state: State, paint: Paint): Painted {
	const {columns} = state;
	const left = [run(` ${english.health.title}`, 'accent', 'bold'), run(`   ${healthWords(state)}`, 'bold')];
	return paint.line(
		spread(left, columns < rightFrom ? [] : escHint(english.health.escape), columns),
		columns,
	);
}

/** Which links; right, the number being typed. */
function linksTitle({columns, linksView, reading}: State, paint: Paint): Painted {
	const {links = [], digits = ''} = linksView ?? {};
	const title = reading ? standInTitle(reading.article.headline) : '';
	const left = [
		run(` ${english.links.title}`, 'accent', 'bold'),
		run(`   ${english.links.count(links.length)}`, 'dim'),
		run(title, 'bold'),
	];
	const typed = digits === '' ? run(`${english.links.hint} `, 'dim') : run(`${digits}▏`, 'accent', 'bold');
	return paint.line(spread(left, columns < rightFrom ? [] : [typed], columns), columns);
}

/** Servers first; of their feeds each is as well as its server. */
function healthWords({accounts, feeds: all, now}: State): string {
	const {sick, allWell} = english.accounts;
	const troubled = accounts.find(({fault}) => fault);
	const feeds = all.filter(({account}) => account === undefined);
	const words = troubled
		? sick(troubled.name, accountHealth(troubled, now).words)
		: accounts.length > 0 && allWell(accounts.length);
	const own = accounts.length > 0 && feeds.length === 0 ? false : feedsWords(feeds, now);
	return [words, own].filter(Boolean).join(' · ');
}

function feedsWords(feeds: State['feeds'], now: EpochMs): string {
	const said = english.health;
	const sick = feeds.filter((feed) => healthOf(feed, now).advice !== undefined).length;
	if (feeds.length === 0) return said.noFeeds;
	if (sick > 0) return said.sick(sick, feeds.length);
	const unfetched = feeds.filter(({lastOkAt}) => lastOkAt === undefined).length;
	return unfetched > 0 ? said.unfetched(unfetched, feeds.length) : said.allWell(feeds.length);
}

function topicTitle({columns, list}: State, paint: Paint, {label, stories, outlets}: Topic): Painted {
	const extent = `   ${english.topic.extent(stories, outlets)}`;
	const left = [run(` ${english.topic.title}  `, 'accent', 'bold'), run(label, 'bold'), run(extent, 'dim')];
	const right = columns < rightFrom ? [] : escHint(english.topic.escape);
	const fits = (told: Runs) => runsWidth(told) + gap + runsWidth(right) <= columns;
	const told = paceForms(list.pace).map((pace) => [...left, ...pace]);
	return paint.line(spread(told.find(fits) ?? left, right, columns), columns);
}

/** When its stories came, the widest first. */
function paceForms(pace: readonly number[] | undefined): readonly Runs[] {
	if (!pace) return [];
	const line = run(`   ${sparkline(pace)}`, 'accent');
	return [[line, run(` ${english.topic.pace(paceDays)}`, 'dim')], [line]];
}

function escHint(words: string): Runs {
	return [run(english.keys.shown.escape, 'text'), run(` ${words} `, 'dim')];
}
