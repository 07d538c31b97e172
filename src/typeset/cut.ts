import {graphemes, textWidth} from './text-width.js';

/**
 * A text on at most so many columns, cut between graphemes and then ended with `ellipsis`.
 * Tabs and newlines become spaces. No columns, no text.
 */
export function cut(text: string, columns: number, ellipsis = '…'): string {
	const line = onOneLine(text);
	if (textWidth(line) <= columns) return line;
	const room = columns - textWidth(ellipsis);
	return room < 0 ? '' : headOf(line, room).trimEnd() + ellipsis;
}

/** A text on exactly so many columns: cut, or filled with spaces at its end. */
export function pad(text: string, columns: number): string {
	const line = cut(text, columns);
	return line + fill(line, columns);
}

/** A text on exactly so many columns: cut, or filled with spaces before it. */
export function padStart(text: string, columns: number): string {
	const line = cut(text, columns);
	return fill(line, columns) + line;
}

/** The longest beginning that fits, ending between graphemes; '' when the first is too wide. */
export function headOf(text: string, columns: number): string {
	if (text.length <= columns && textWidth(text) <= columns) return text;
	let width = 0;
	let length = 0;
	for (const grapheme of graphemes(text)) {
		width += textWidth(grapheme);
		if (width > columns) break;
		length += grapheme.length;
	}
	return text.slice(0, length);
}

function fill(line: string, columns: number): string {
	return ' '.repeat(Math.max(0, Math.floor(columns) - textWidth(line)));
}

function onOneLine(text: string): string {
	return /[\t\n\v\f\r]/.test(text) ? text.replace(/[\t\n\v\f\r]+/g, ' ') : text;
}
