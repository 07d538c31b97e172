import {type HelpPart, type Hint, helpFor, type Layout, type State} from '../app/index.js';
import {pad} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {type Runs, run} from './runs.js';

/** From here on the keys stand in two columns, no sentence of the keymap cut. */
const twoColumnsFrom = 116;
/** Columns of the keys: the longest row of the default keymap fits. */
const keyColumns = 16;

/** The keys of the place it was asked from, then everywhere, then the others: what the filter leaves of them. */
export function helpView(state: State, {bodyRows}: Layout, paint: Paint): readonly string[] {
	const {columns, help} = state;
	const parts = matching(helpFor(state), help.filter.text).map((part) => partLines(part, paint));
	if (parts.length === 0)
		return [paint.line([], columns), paint.line([run(' No key does that.', 'dim')], columns)];

	const [left, right] = columns < twoColumnsFrom ? [parts.flat(), []] : inTwo(parts);
	const rows = Math.max(left.length, right.length);
	const top = Math.max(0, Math.min(help.top, rows - bodyRows));
	const half = right.length === 0 ? columns : Math.floor(columns / 2);

	return Array.from({length: Math.min(bodyRows, rows - top)}, (_, at) => {
		const beside = right.length === 0 ? '' : paint.line(right[top + at] ?? [], columns - half);
		return paint.line(left[top + at] ?? [], half) + beside;
	});
}

function matching(parts: readonly HelpPart[], filter: string): readonly HelpPart[] {
	const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
	const isShown = ({keys, words: help}: Hint) => {
		const text = `${keys} ${help}`.toLowerCase();
		return words.every((word) => text.includes(word));
	};
	return parts
		.map(({title, rows}) => ({title, rows: rows.filter(isShown)}))
		.filter(({rows}) => rows.length > 0);
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

/** Parts stay whole and in order: the left column takes them until it has half of all lines. */
function inTwo(
	parts: readonly (readonly Runs[])[],
): readonly [left: readonly Runs[], right: readonly Runs[]] {
	const half = parts.flat().length / 2;
	const before = parts.map((_, at) => parts.slice(0, at).flat().length);
	const isLeft = (at: number) => (before[at] ?? 0) < half;
	return [parts.filter((_, at) => isLeft(at)).flat(), parts.filter((_, at) => !isLeft(at)).flat()];
}
