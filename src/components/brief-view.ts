import {
	type BriefEntry,
	briefCounts,
	briefHead,
	briefTop,
	entryRows,
	type Layout,
	type State,
} from '../app/index.js';
import {english} from '../english.js';
import type {EpochMs} from '../model.js';
import {age, cut, wrap} from '../typeset/index.js';
import {filled} from './filled.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {run, type Tone} from './runs.js';

/** Longer lines are hard to read on from. */
const widest = 100;

/** Bar, number, and a space on either side of it. */
const gutter = 4;

/** What came since the person was here: a line that says how much, then the events, each with a number. */
export function briefView(state: State, {bodyRows}: Layout, paint: Paint): readonly Painted[] {
	const {brief, columns, now} = state;
	if (!brief) return [];
	const head = paint.line([run(` ${briefHead(brief.told)}`, 'bold')], columns);
	const blank = paint.line([], columns);
	const rows = entryRows(state);
	const top = briefTop(state);
	const entries = brief.told.entries.slice(top).flatMap((entry, at) => {
		const look = {columns, now, rows, number: top + at + 1, isSelected: top + at === brief.cursor};
		return filled(entryLines(entry, look, paint), rows, blank);
	});
	return [head, blank, ...entries].slice(0, bodyRows);
}

interface EntryLook {
	readonly columns: number;
	readonly now: EpochMs;
	/** At most. */
	readonly rows: number;
	readonly number: number;
	readonly isSelected: boolean;
}

/** The sentence, and under it who says it. */
function entryLines(entry: BriefEntry, {columns, now, rows, number, isSelected}: EntryLook, paint: Paint) {
	const {headline, sentence} = entry;
	const width = Math.max(1, Math.min(widest, columns - gutter - 1));
	const weight: Tone = headline.isUnread ? 'unread' : 'dim';
	const bar = run(isSelected ? '▌' : ' ', 'accent');
	const line = (mark: string, text: string, tone: Tone) =>
		paint.line([bar, run(mark.padEnd(gutter - 1), 'accent'), run(text, tone)], columns);
	return [
		...atMost(wrap(sentence, width), rows - 1, width).map((text, at) =>
			line(at === 0 ? ` ${number}` : '', text, weight),
		),
		line('', cut(sourceOf(entry, now), width), 'dim'),
	];
}

/** What has no room is cut off where it can be seen. */
function atMost(lines: readonly string[], rows: number, width: number): readonly string[] {
	if (lines.length <= rows) return lines;
	return [...lines.slice(0, rows - 1), cut(lines.slice(rows - 1).join(' '), width)];
}

function sourceOf(entry: BriefEntry, now: EpochMs): string {
	const {outlet, sortAt, isStarred, isFollowed} = entry.headline;
	return [
		outlet,
		briefCounts(entry),
		age(sortAt, now),
		...(isStarred ? [english.marks.starred] : []),
		...(isFollowed ? [english.marks.followed] : []),
	]
		.filter(Boolean)
		.join(' · ');
}
