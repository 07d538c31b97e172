import {type HelpPart, type Hint, helpFor, type Layout, type State} from '../app/index.js';
import {pad} from '../typeset/index.js';
import type {Paint} from './paint.js';
import {type Run, run} from './runs.js';
import {keysInAscii} from './symbols.js';

/** From here on the keys stand in two columns. */
const twoColumnsFrom = 100;
/** Columns of the keys: the longest row of the default keymap fits. */
const keyColumns = 16;

/** The keys of the place it was asked from, then everywhere, then the others: what the filter leaves of them. */
export function helpView(state: State, {bodyRows}: Layout, paint: Paint): readonly string[] {
	const {columns, help} = state;
	const parts = matching(inTheirSymbols(helpFor(state), paint), help.filter.text);
	if (parts.length === 0)
		return [paint.line([], columns), paint.line([run(' No key does that.', 'dim')], columns)];

	const [left, right] =
		columns < twoColumnsFrom ? [parts.flatMap(partLines), []] : inTwo(parts.map(partLines));
	const rows = Math.max(left.length, right.length);
	const top = Math.max(0, Math.min(help.top, rows - bodyRows));
	const half = right.length === 0 ? columns : Math.floor(columns / 2);

	return Array.from({length: Math.min(bodyRows, rows - top)}, (_, at) => {
		const beside = right.length === 0 ? '' : paint.line(right[top + at] ?? [], columns - half);
		return paint.line(left[top + at] ?? [], half) + beside;
	});
}

function inTheirSymbols(parts: readonly HelpPart[], {symbols}: Paint): readonly HelpPart[] {
	if (symbols === 'unicode') return parts;
	return parts.map(({title, rows}) => ({
		title,
		rows: rows.map(({keys, words}) => ({keys: keysInAscii(keys), words})),
	}));
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

function partLines({title, rows}: HelpPart): readonly (readonly Run[])[] {
	return [
		[],
		[run(` ${title}`, 'accent', 'bold')],
		...rows.map(({keys, words}) => [run(` ${pad(keys, keyColumns)}`, 'bold'), run(words, 'text')]),
	];
}

/** Parts stay whole and in order: the left column ends where it has half of all lines. */
function inTwo(
	parts: readonly (readonly (readonly Run[])[])[],
): readonly [readonly (readonly Run[])[], readonly (readonly Run[])[]] {
	const all = parts.flat().length;
	let taken = 0;
	const isLeft = (part: readonly unknown[]) => {
		const stays = taken < all / 2;
		taken += part.length;
		return stays;
	};
	const count = parts.filter(isLeft).length;
	return [parts.slice(0, count).flat(), parts.slice(count).flat()];
}
