import {
	type DetailLine,
	detailsOf,
	type HealthRow,
	healthRows,
	type Layout,
	rowWords,
	type State,
	shownHealth,
	windowTop,
} from '../app/index.js';
import {english} from '../english.js';
import type {EpochMs} from '../model.js';
import {age, cut, pad, padStart} from '../typeset/index.js';
import {filled} from './filled.js';
import type {Paint} from './paint.js';
import type {Painted} from './painted.js';
import {type Runs, run, type Tone} from './runs.js';

type Cell = 'title' | 'state' | 'ok' | 'next';

const widestTitle = 40;
const widestState = 48;

/** Columns of each cell, its spaces with it; 0: no room for it. */
function widthsAt(columns: number): Readonly<Record<Cell, number>> {
	const ok = columns < 56 ? 0 : 11;
	const next = columns < 72 ? 0 : 15;
	const rest = Math.max(0, columns - 2 - ok - next);
	const title = Math.min(widestTitle, Math.floor(rest * 0.45));
	return {title, state: Math.min(widestState, rest - title), ok, next};
}

/** How each server and feed is, trouble first; or all about the selected one. */
export function healthView(state: State, {bodyRows}: Layout, paint: Paint): readonly Painted[] {
	const {columns, healthView: view} = state;
	if (view.details !== undefined) {
		const lines = detailsOf(state).map((line) => paint.line([run(' '), ...detailRuns(line, paint)], columns));
		return lines.slice(Math.max(0, Math.min(view.details, lines.length - bodyRows)));
	}
	return [headLine(columns, paint), ...tableLines(state, paint)];
}

function tableLines(state: State, paint: Paint): readonly Painted[] {
	const {columns, now, healthView: view} = state;
	const all = shownHealth(state);
	const height = healthRows(state);
	const top = windowTop(view.top, view.cursor, height);
	const rows = all
		.slice(top, top + height)
		.map((row, at) => rowLine(row, {columns, now, isSelected: top + at === view.cursor}, paint));
	const nothing = paint.line([run(` ${english.feeds.none}`, 'dim')], columns);
	return filled(rows.length === 0 ? [nothing] : rows, height, paint.line([], columns));
}

function headLine(columns: number, paint: Paint): Painted {
	return paint.line(
		[run(' '), ...cells(columns, english.health.heads, {over: ['faint'], state: 'faint'})],
		columns,
	);
}

interface CellTones {
	/** Over those of every cell. */
	readonly over: readonly Tone[];
	readonly state: Tone;
}

interface RowLook {
	readonly columns: number;
	readonly now: EpochMs;
	readonly isSelected: boolean;
}

function rowLine(row: HealthRow, {columns, now, isSelected}: RowLook, paint: Paint): Painted {
	const tinted: readonly Tone[] = isSelected ? ['selection', 'selectionText'] : [];
	const {title, words: state, advice, due = english.age.never} = rowWords(row, now);
	const words = {
		title,
		state,
		ok: row.lastOkAt === undefined ? english.age.never : age(row.lastOkAt, now),
		next: due,
	};
	const tone = row.fault ? 'error' : advice === undefined ? 'dim' : 'accent';
	const bar = run(isSelected ? '▌' : ' ', 'accent');
	return paint.line([bar, ...cells(columns, words, {over: tinted, state: tone})], columns, ...tinted);
}

function cells(columns: number, words: Readonly<Record<Cell, string>>, {over, state}: CellTones): Runs {
	const widths = widthsAt(columns);
	return [
		run(pad(cut(words.title, widths.title - 2), widths.title), 'text', ...over),
		run(pad(cut(words.state, widths.state), widths.state), state, ...over),
		run(padStart(words.ok, widths.ok), 'dim', ...over),
		run(padStart(words.next, widths.next), 'dim', ...over),
	];
}

const looks: Readonly<Record<DetailLine['kind'], readonly Tone[]>> = {
	title: ['text', 'bold'],
	fault: ['error'],
	advice: ['text'],
	fact: ['text'],
	deed: ['text'],
	blank: [],
};

function detailRuns({kind, name, text}: DetailLine, paint: Paint): Runs {
	const before = kind === 'deed' ? run(paint.keys(name), 'accent', 'bold') : run(name, 'dim');
	return [before, run(text, ...looks[kind])];
}
