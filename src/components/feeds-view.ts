import {
	accountHealth,
	faultSentence,
	feedRows,
	healthOf,
	type Layout,
	type State,
	shownFeeds,
	windowTop,
} from '../app/index.js';
import {english} from '../english.js';
import type {EpochMs} from '../model.js';
import {age, ago, cut, pad, padStart, shortCount, wrap} from '../typeset/index.js';
import {filled} from './filled.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {hairline} from './rules.js';
import {type Runs, run, type Tone} from './runs.js';

type ShownFeed = State['feeds'][number];
type Cell = 'section' | 'title' | 'unread' | 'last' | 'state';

/** A name is not read across half a screen: what is wider goes to the state. */
const widestTitle = 44;
const narrowestState = 26;

/** Columns of each cell, its spaces with it; 0: no room for it. */
function widthsAt(columns: number): Readonly<Record<Cell, number>> {
	const section = columns < 90 ? 0 : 14;
	const unread = 8;
	const last = columns < 44 ? 0 : 9;
	const rest = Math.max(0, columns - 2 - section - unread - last);
	const title = columns < 64 ? rest : Math.min(widestTitle, rest - narrowestState);
	return {section, title, unread, last, state: rest - title};
}

/** All feeds with how they are; below a hairline, the selected one's state in full. */
export function feedsView(state: State, {bodyRows}: Layout, paint: Paint): readonly Painted[] {
	const {columns, now, feedsView: view} = state;
	const feeds = shownFeeds(state);
	const height = feedRows(state);
	const top = windowTop(view.top, view.cursor, height);
	const rows = feeds.slice(top, top + height).map((feed, at) => {
		const isFirst = at === 0 || feeds[top + at - 1]?.section !== feed.section;
		return feedLine(feed, {columns, now, isFirst, isSelected: top + at === view.cursor}, paint);
	});
	const nothing = paint.line(
		[run(` ${state.feeds.length === 0 ? english.feeds.none : english.feeds.noneCalled}`, 'dim')],
		columns,
	);

	return [
		headLine(columns, paint),
		...filled(rows.length === 0 ? [nothing] : rows, height, paint.line([], columns)),
		hairline(columns, paint),
		...filled(wordsOf(feeds[view.cursor], state, paint), bodyRows - height - 2, paint.line([], columns)),
	];
}

function headLine(columns: number, paint: Paint): Painted {
	return paint.line(
		[run(' '), ...cells(columns, english.feeds.heads, {over: ['faint'], state: 'faint'})],
		columns,
	);
}

interface CellTones {
	/** Over those of every cell. */
	readonly over: readonly Tone[];
	readonly state: Tone;
}

interface FeedLook {
	readonly columns: number;
	readonly now: EpochMs;
	/** Of its section, in the window: it names it. */
	readonly isFirst: boolean;
	readonly isSelected: boolean;
}

function feedLine(feed: ShownFeed, {columns, now, isFirst, isSelected}: FeedLook, paint: Paint): Painted {
	const tinted: readonly Tone[] = isSelected ? ['selection', 'selectionText'] : [];
	const health = healthOf(feed, now);
	const words = {
		section: isFirst ? feed.section : '',
		title: feed.title,
		unread: feed.unread === 0 ? '' : shortCount(feed.unread),
		last: feed.lastStoryAt === undefined ? '' : age(feed.lastStoryAt, now),
		state: health.words,
	};
	const tones: CellTones = {over: tinted, state: feed.fault ? 'error' : 'dim'};
	const bar = run(isSelected ? '▌' : ' ', 'accent');
	return paint.line([bar, ...cells(columns, words, tones)], columns, ...tinted);
}

function cells(columns: number, words: Readonly<Record<Cell, string>>, tones: CellTones): Runs {
	const widths = widthsAt(columns);
	const {over, state} = tones;
	return [
		run(pad(cut(words.section, widths.section - 2), widths.section), 'dim', ...over),
		run(pad(words.title, widths.title), 'text', ...over),
		run(padStart(words.unread, widths.unread), 'text', ...over),
		run(padStart(words.last, widths.last), 'dim', ...over),
		run(pad(`  ${words.state}`, widths.state), state, ...over),
	];
}

function wordsOf(feed: ShownFeed | undefined, state: State, paint: Paint): readonly Painted[] {
	if (!feed) return [];
	const {columns, now, accounts} = state;
	const {fault, url, lastOkAt, account} = feed;
	const server = accounts.find(({name}) => name === account);
	if (server) return [paint.line([run(` ${url}`, 'dim')], columns), serverLine(server, state, paint)];
	const {neverAnswered, lastAnswered} = english.feeds;
	const good = lastOkAt === undefined ? neverAnswered : lastAnswered(ago(lastOkAt, now));
	const address = paint.line([run(` ${url}`, 'dim')], columns);
	if (!fault) return [address];
	const sentence = wrap(`${faultSentence(fault)} ${good}`, columns - 2).map((text) =>
		paint.line([run(` ${text}`, 'error')], columns),
	);
	return sentence.length > 1 ? sentence : [...sentence, address];
}

/** Of a feed that a server fetches: how that fares, and what to do. */
function serverLine(server: State['accounts'][number], {columns, now}: State, paint: Paint): Painted {
	const {words, advice = ''} = accountHealth(server, now);
	return paint.line(
		[
			run(` ${english.accounts.of(server.name, words)}`, server.fault ? 'error' : 'dim'),
			run(advice && `. ${advice}`, 'dim'),
		],
		columns,
	);
}
