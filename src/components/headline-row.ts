import {type Row, standInTitle} from '../app/index.js';
import type {EpochMs, Headline} from '../model.js';
import {cut, pad, padStart} from '../typeset/index.js';
import {age} from './age.js';
import {hourMs} from './dates.js';
import {withHits} from './hits.js';
import type {Paint} from './paint.js';
import {type Run, run, runsWidth, type Tone} from './runs.js';

/** How a row stands in its list. */
export interface RowLook {
	readonly columns: number;
	readonly now: EpochMs;
	readonly isSelected: boolean;
	/** The keys go to this list: its selected row carries the bar. */
	readonly hasFocus: boolean;
	/** What the list was searched for. */
	readonly search: string | undefined;
}

/** Columns with their spaces, and the pane's width from which each is shown: the last named goes first. */
const ageColumn = {width: 7, from: 36};
const foldColumn = {width: 6, from: 48};
const outletColumn = {width: 16, from: 72};
const gap = 2;

const composed = new WeakMap<Headline, {readonly key: string; readonly line: string}>();

/**
 * One row of a list, exactly `columns` wide: gutter, headline, outlet, other outlets, age. Composed once for a look:
 * a key that moves the cursor composes two rows, not forty.
 */
export function headlineRow(row: Row, look: RowLook, paint: Paint): string {
	const {columns, isSelected, hasFocus, search} = look;
	const key = [
		paint.key,
		columns,
		isSelected,
		hasFocus,
		row.siblingOf,
		search,
		ageText(row.headline, look.now),
	].join('\n');
	const kept = composed.get(row.headline);
	if (kept?.key === key) return kept.line;

	const line = composeRow(row, look, paint);
	composed.set(row.headline, {key, line});
	return line;
}

function composeRow(row: Row, look: RowLook, paint: Paint): string {
	const tinted = tintOf(look);
	const left = [
		...gutter(row.headline, look),
		...(row.siblingOf === undefined ? [] : siblingRuns(row.headline, look)),
	];
	const right =
		row.siblingOf === undefined ? leadColumns(row.headline, look) : siblingColumns(row.headline, look);
	const room = look.columns - runsWidth(left) - runsWidth(right);
	const words = pad(cut(standInTitle(row.headline), Math.max(0, room)), Math.max(0, room));
	const weight: Tone = row.headline.isUnread ? 'unread' : 'dim';
	return paint.line(
		[...left, ...withHits(words, look.search, weight, ...tinted), ...right],
		look.columns,
		...tinted,
	);
}

function tintOf({isSelected}: RowLook): readonly Tone[] {
	return isSelected ? ['selection', 'selectionText'] : [];
}

/** The bar stands on the page's own ground, so that it shows beside any tint. */
function gutter({isStarred, isUnread}: Headline, {isSelected, hasFocus}: RowLook): readonly Run[] {
	const ground: readonly Tone[] = isSelected ? ['selection'] : [];
	const mark = isStarred ? run('★', 'star', ...ground) : run(isUnread ? '●' : ' ', 'accent', ...ground);
	return [run(isSelected && hasFocus ? '▌' : ' ', 'accent'), mark, run(' ', ...ground)];
}

function leadColumns(headline: Headline, look: RowLook): readonly Run[] {
	const {columns} = look;
	const tinted = tintOf(look);
	const {outlet, others} = headline;
	const others5 = others > 0 ? `+${Math.min(others, 999)}` : '';
	return [
		...(columns < outletColumn.from
			? []
			: [
					run(' '.repeat(gap), ...tinted),
					run(pad(cut(outlet, outletColumn.width), outletColumn.width), 'dim', ...tinted),
				]),
		...(columns < foldColumn.from ? [] : [run(padStart(others5, foldColumn.width), 'dim', ...tinted)]),
		...ageRuns(headline, look),
	];
}

/** A sibling hangs on a hairline under its lead, its outlet first: that is what tells it from the row above. */
function siblingRuns({outlet}: Headline, look: RowLook): readonly Run[] {
	const tinted = tintOf(look);
	const width = look.columns < outletColumn.from ? 10 : outletColumn.width;
	return [run('  │ ', 'rule', ...tinted), run(`${pad(cut(outlet, width), width)}  `, 'dim', ...tinted)];
}

function siblingColumns(headline: Headline, look: RowLook): readonly Run[] {
	return ageRuns(headline, look);
}

function ageRuns(headline: Headline, look: RowLook): readonly Run[] {
	const tinted = tintOf(look);
	if (look.columns < ageColumn.from) return [run(' ', ...tinted)];
	return [run(`${padStart(ageText(headline, look.now), ageColumn.width + 1)} `, 'dim', ...tinted)];
}

/** A fold that got news from another outlet says so for an hour; the row stays where it is. */
function ageText({sortAt, updatedAt}: Headline, now: EpochMs): string {
	if (updatedAt !== undefined && now - updatedAt < hourMs) return 'updated';
	return age(sortAt, now);
}
