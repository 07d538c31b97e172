import {printableLine} from '../printable.js';
import {cut, pad, padStart} from '../typeset/index.js';
import type {CliDesk} from './command.js';

/** How a cell is set on a terminal; the last one of a row takes what is left. */
export interface Column {
	/** Columns. */
	readonly width: number;
	readonly isRight?: boolean;
	/** Left out where the terminal is narrower. */
	readonly from?: number;
}

const gap = '  ';

/** A row to read: its cells aligned and cut to the terminal, or whole and parted by tabs where something else reads. */
export function tableLine(
	cells: readonly string[],
	columns: readonly Column[],
	desk: Pick<CliDesk, 'isTerminal' | 'columns'>,
): string {
	const lines = cells.map(printableLine);
	if (!desk.isTerminal) return lines.join('\t');
	const set = columns.flatMap(({width, isRight, from = 0}, at) => {
		if (desk.columns < from) return [];
		const cell = lines[at] ?? '';
		return isRight ? padStart(cell, width) : pad(cell, width);
	});
	return cut([...set, lines.at(-1) ?? ''].join(gap), desk.columns).trimEnd();
}
