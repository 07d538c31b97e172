import {type Row, standInTitle} from '../app/index.js';
import {english} from '../english.js';
import type {EpochMs, Headline} from '../model.js';
import {age, hourMs, pad, padStart} from '../typeset/index.js';
import {withHits} from './hits.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {type Runs, run, runsWidth, type Tone} from './runs.js';

/** How a row stands in its list. */
export interface RowLook {
	readonly columns: number;
	/** Absent: no age is told. */
	readonly now?: EpochMs;
	readonly isSelected: boolean;
	/** The keys go to this list: its selected row carries the bar, and the full tint. */
	readonly hasFocus: boolean;
	/** What the list was searched for. */
	readonly search: string | undefined;
}

/** Columns, and the pane's width from which each is shown: the narrower the pane, the fewer stand beside the headline. */
const outletColumns = 16;
const outletFrom = 72;
const foldColumns = 6;
const foldFrom = 48;
const ageColumns = 8;
const ageFrom = 36;

function tintOf({isSelected, hasFocus}: RowLook): readonly Tone[] {
	if (!isSelected) return [];
	return hasFocus ? ['selection', 'selectionText'] : ['resting'];
}

const composed = new WeakMap<Headline, {readonly key: string; readonly line: Painted}>();

/**
 * One row of a list, exactly `columns` wide: gutter, headline, outlet, other outlets, age. Composed once for a look:
 * a key that moves the cursor composes two rows, not forty.
 */
export function headlineRow(row: Row, look: RowLook, paint: Paint): Painted {
	const {columns, now, isSelected, hasFocus, search} = look;
	const key = [
		paint.key,
		columns,
		isSelected,
		hasFocus,
		row.siblingOf,
		search,
		ageText(row.headline, now),
	].join('\n');
	const kept = composed.get(row.headline);
	if (kept?.key === key) return kept.line;

	const line = composeRow(row, look, paint);
	composed.set(row.headline, {key, line});
	return line;
}

function composeRow({headline, siblingOf}: Row, look: RowLook, paint: Paint): Painted {
	const {columns, search} = look;
	const tinted = tintOf(look);
	const isSibling = siblingOf !== undefined;
	const left = [...gutter(headline, look), ...(isSibling ? siblingRuns(headline, columns, tinted) : [])];
	const right = run(isSibling ? ageCell(headline, look) : leadCells(headline, look), 'dim', ...tinted);

	const room = Math.max(0, columns - runsWidth([...left, right]));
	const weight = headline.isUnread ? 'unread' : 'dim';
	const title = withHits(pad(standInTitle(headline), room), search, weight, ...tinted);
	return paint.line([...left, ...title, right], columns, ...tinted);
}

/**
 * Bar, status, and the sign of a followed event, whose news goes on. The bar stands on the page's own ground: in its
 * own colour it shows beside any tint.
 */
function gutter({isStarred, isUnread, isFollowed}: Headline, look: RowLook): Runs {
	const {isSelected, hasFocus} = look;
	const tinted = tintOf(look);
	const mark = isStarred ? run('★', 'star', ...tinted) : run(isUnread ? '●' : ' ', 'accent', ...tinted);
	return [
		run(isSelected && hasFocus ? '▌' : ' ', 'accent'),
		mark,
		run(isFollowed ? '›' : ' ', 'accent', ...tinted),
	];
}

/** A sibling hangs on a hairline under its lead, its outlet first: that is what tells it from the row above. */
function siblingRuns({outlet}: Headline, columns: number, tinted: readonly Tone[]): Runs {
	const width = columns < outletFrom ? 10 : outletColumns;
	return [run('  │ ', 'rule', ...tinted), run(`${pad(outlet, width)}  `, 'dim', ...tinted)];
}

function leadCells(headline: Headline, look: RowLook): string {
	const {outlet, others} = headline;
	const source = look.columns < outletFrom ? '' : `  ${pad(outlet, outletColumns)}`;
	const fold = look.columns < foldFrom ? '' : padStart(others > 0 ? `+${others}` : '', foldColumns);
	return source + fold + ageCell(headline, look);
}

function ageCell(headline: Headline, {columns, now}: RowLook): string {
	return columns < ageFrom ? ' ' : `${padStart(ageText(headline, now), ageColumns)} `;
}

/** A fold that got news from another outlet says so for an hour; the row stays where it is. */
function ageText({sortAt, updatedAt}: Headline, now: EpochMs | undefined): string {
	if (now === undefined) return '';
	if (updatedAt !== undefined && now - updatedAt < hourMs) return english.age.updated;
	return age(sortAt, now);
}
