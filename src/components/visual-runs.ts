import {hasRtl, type Placed, visualOrder} from '../typeset/index.js';
import type {Run, Runs} from './runs.js';

const letter = /\p{L}/u;
/** Columns of a row stand so far apart, words of a text do not. */
const betweenCells = / {2,}/;

/**
 * A row as a terminal that sets everything from the left has to be given it. Cells stay where they are, and each is
 * turned round by itself; what has no letters at their ends (bars, marks, numbers of topics) stays there, too.
 */
export function visualRuns(runs: Runs): Runs {
	if (!runs.some(({text}) => hasRtl(text))) return runs;
	return cellsOf(runs).flatMap((cell) => (cell.some(({text}) => hasRtl(text)) ? turned(cell) : cell));
}

/** The runs, parted where blanks part the columns; the blanks are cells, too. */
function cellsOf(runs: Runs): readonly Runs[] {
	const cells: Run[][] = [[]];
	for (const one of runs) {
		for (const text of one.text.split(/( {2,})/)) {
			if (text === '') continue;
			if (betweenCells.test(text)) cells.push([{...one, text}], []);
			else cells.at(-1)?.push({...one, text});
		}
	}
	return cells;
}

function turned(cell: Runs): Runs {
	// Bullets and hairlines of an article's line go to its right end with it.
	if (cell.some(({isRtl}) => isRtl)) return joined(visualOrder(textOfRuns(cell), 'rtl'), cell);
	const first = cell.findIndex(({text}) => letter.test(text));
	const last = cell.findLastIndex(({text}) => letter.test(text));
	const turning = cell.slice(first, last + 1);
	const placed = visualOrder(textOfRuns(turning));
	return [...cell.slice(0, first), ...joined(placed, turning), ...cell.slice(last + 1)];
}

const textOfRuns = (runs: Runs): string => runs.map(({text}) => text).join('');

/** Graphemes that stand side by side and look alike are one run again. */
function joined(placed: readonly Placed[], runs: Runs): Runs {
	const looks = runs.flatMap((one) => Array<Run>(one.text.length).fill(one));
	const found: {look: Run | undefined; text: string}[] = [];
	for (const {text, at} of placed) {
		const last = found.at(-1);
		if (last && last.look === looks[at]) last.text += text;
		else found.push({look: looks[at], text});
	}
	return found.flatMap(({look, text}) => (look ? [{...look, text}] : []));
}
