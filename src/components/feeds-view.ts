import {feedRows, type Layout, type State, shownFeeds} from '../app/index.js';
import type {EpochMs} from '../model.js';
import {cut, pad, padStart, wrap} from '../typeset/index.js';
import {age, ago} from './age.js';
import {shortCount} from './count.js';
import {feedState, type ShownFeed} from './feed-state.js';
import {filled} from './filled.js';
import type {Paint} from './paint.js';
import {hairline} from './rules.js';
import {type Run, run, type Tone} from './runs.js';

/** Columns with their spaces; the first of a row that does not fit goes. */
const sectionColumns = 14;
const unreadColumns = 8;
const lastColumns = 9;
const stateColumns = 26;
/** A name is not read across half a screen: what is wider goes to the state. */
const widestTitle = 44;
const sectionFrom = 90;
const stateFrom = 64;
const lastFrom = 44;

/** All feeds with how they are; below a hairline, the selected one's state in full. */
export function feedsView(state: State, {bodyRows}: Layout, paint: Paint): readonly string[] {
	const {columns, now, feedsView: view} = state;
	const feeds = shownFeeds(state);
	const height = feedRows(state);
	const top = Math.max(0, Math.min(view.top, view.cursor, feeds.length - 1));
	const rows = feeds.slice(top, top + height).map((feed, at) => {
		return feedLine(feed, {columns, now, isSelected: top + at === view.cursor}, paint);
	});
	const nothing = paint.line(
		[run(state.feeds.length === 0 ? ' No feeds yet.' : ' No feed is called that.', 'dim')],
		columns,
	);

	return [
		headLine(columns, paint),
		...filled(rows.length === 0 ? [nothing] : rows, height, columns, paint),
		hairline(columns, paint),
		...filled(wordsOf(feeds[view.cursor], columns, now, paint), bodyRows - height - 2, columns, paint),
	];
}

function headLine(columns: number, paint: Paint): string {
	return paint.line(
		cells(columns, {section: 'SECTION', title: 'FEED', unread: 'UNREAD', last: 'LAST', state: 'STATE'}, [
			'faint',
		]),
		columns,
	);
}

interface FeedLook {
	readonly columns: number;
	readonly now: EpochMs;
	readonly isSelected: boolean;
}

function feedLine(feed: ShownFeed, {columns, now, isSelected}: FeedLook, paint: Paint): string {
	const tinted: readonly Tone[] = isSelected ? ['selection', 'selectionText'] : [];
	const state = feedState(feed, now);
	const words = {
		section: feed.section,
		title: feed.title,
		unread: feed.unread === 0 ? '' : shortCount(feed.unread),
		last: feed.lastStoryAt === undefined ? '' : age(feed.lastStoryAt, now),
		state: state.words,
	};
	const bar = run(isSelected ? '▌' : ' ', 'accent');
	const [, ...rest] = cells(columns, words, tinted, state.isFault ? 'error' : 'dim');
	return paint.line([bar, ...rest], columns, ...tinted);
}

type Cells = Readonly<Record<'section' | 'title' | 'unread' | 'last' | 'state', string>>;

function cells(
	columns: number,
	words: Cells,
	tones: readonly Tone[],
	stateTone: Tone = 'faint',
): readonly Run[] {
	const hasSection = columns >= sectionFrom;
	const hasState = columns >= stateFrom;
	const hasLast = columns >= lastFrom;
	const taken =
		(hasSection ? sectionColumns : 0) +
		unreadColumns +
		(hasLast ? lastColumns : 0) +
		(hasState ? stateColumns : 0);
	const room = Math.max(0, columns - 2 - taken);
	const title = hasState ? Math.min(widestTitle, room) : room;
	const state = stateColumns - 2 + room - title;
	return [
		run(' '),
		...(hasSection
			? [run(pad(cut(words.section, sectionColumns - 2), sectionColumns), 'dim', ...tones)]
			: []),
		run(pad(words.title, title), 'text', ...tones),
		run(padStart(words.unread, unreadColumns), 'text', ...tones),
		...(hasLast ? [run(padStart(words.last, lastColumns), 'dim', ...tones)] : []),
		...(hasState ? [run(`  ${pad(words.state, state)}`, stateTone, ...tones)] : []),
		run(' ', ...tones),
	];
}

function wordsOf(
	feed: ShownFeed | undefined,
	columns: number,
	now: EpochMs,
	paint: Paint,
): readonly string[] {
	if (!feed) return [];
	const {fault, url, lastOkAt} = feed;
	const good = lastOkAt === undefined ? 'never answered yet' : `last answered ${ago(lastOkAt, now)}`;
	const address = paint.line([run(` ${url}`, 'dim')], columns);
	if (!fault) return [address];
	const sentence = wrap(`${fault.message} (${good})`, columns - 2).map((text) =>
		paint.line([run(` ${text}`, 'error')], columns),
	);
	return sentence.length > 1 ? sentence : [...sentence, address];
}
