import {Transform} from 'ink';
import {memo} from 'react';
import type {Painted} from './painted.js';

interface RowsProps {
	readonly lines: readonly Painted[];
}

/**
 * Composed lines as the rows of a page. Ink lays out one block of blanks, whose size changes with the window alone: it never
 * measures or takes apart what is drawn (`leanOutput`), and forty rows are one element.
 */
export const Rows = memo(function Rows({lines}: RowsProps) {
	if (lines.length === 0) return null;
	const blank = ` ${'\n '.repeat(lines.length - 1)}`;
	return <Transform transform={(_, at) => lines[at] ?? ''}>{blank}</Transform>;
});
