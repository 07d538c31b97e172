import {type HelpPart, type Layout, type State, shownHelp} from '../app/index.js';
import {english} from '../english.js';
import {pad} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {beside, type Painted} from './painted.js';
import {type Runs, run} from './runs.js';

/** As narrow as a column can be where several stand side by side: no sentence of the keymap is cut. */
const narrowest = 58;
const widest = 62;
const mostColumns = 3;
/** Columns of the keys: the longest row of the default keymap fits. */
const keyColumns = 16;

/** The keys of the place it was asked from, then everywhere, then the others: what the filter leaves of them. */
export function helpView(state: State, {bodyRows}: Layout, paint: Paint): readonly Painted[] {
	const {columns, help} = state;
	const parts = shownHelp(state).map((part) => partLines(part, paint));
	if (parts.length === 0)
		return [paint.line([], columns), paint.line([run(` ${english.help.none}`, 'dim')], columns)];

	const count = Math.max(1, Math.min(mostColumns, Math.floor(columns / narrowest)));
	const columnsOf = inColumns(parts, count);
	const width = count === 1 ? columns : Math.min(widest, Math.floor(columns / count));
	const rows = Math.max(...columnsOf.map(({length}) => length));
	const top = Math.max(0, Math.min(help.top, rows - bodyRows));
	const blank = paint.line([], columns - width * columnsOf.length);

	return Array.from({length: Math.min(bodyRows, rows - top)}, (_, at) =>
		beside(...columnsOf.map((lines) => paint.line(lines[top + at] ?? [], width)), blank),
	);
}

function partLines({title, rows}: HelpPart, paint: Paint): readonly Runs[] {
	return [
		[],
		[run(` ${title}`, 'accent', 'bold')],
		...rows.map(({keys, words}) => [
			run(` ${pad(paint.keys(keys), keyColumns)}`, 'bold'),
			run(words, 'text'),
		]),
	];
}

type Part = readonly Runs[];

/** At most `count` columns of even heights: parts stay whole and in order, the highest is as low as it can be. */
function inColumns(parts: readonly Part[], count: number): readonly Part[] {
	let height = Math.max(...parts.map(({length}) => length));
	let packed = packedTo(height, parts);
	while (packed.length > count) packed = packedTo(++height, parts);
	return packed;
}

/** Columns filled one after another, none higher than `height`. */
function packedTo(height: number, parts: readonly Part[]): readonly Part[] {
	const columns: Part[] = [];
	for (const part of parts) {
		const last = columns.at(-1);
		if (last && last.length + part.length <= height) columns.splice(-1, 1, [...last, ...part]);
		else columns.push(part);
	}
	return columns;
}
