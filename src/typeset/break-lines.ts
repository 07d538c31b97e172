import {linePieces} from './line-pieces.js';

/** Where one line stands in the text it was broken from: [start, end) in UTF-16 units, outer spaces left out. */
export interface LineRange {
	readonly start: number;
	readonly end: number;
}

/**
 * Breaks text without newlines into lines of at most so many columns: greedily, at white space, after hyphens and soft
 * hyphens, within addresses, anywhere in Chinese and Japanese but before closing marks; a word too long for a line
 * between graphemes. A grapheme too wide for a line of its own is left out. At least one line, maybe an empty one.
 */
export function breakLines(text: string, columns: number): readonly LineRange[] {
	const lines: LineRange[] = [];
	let start = 0;
	let end = 0;
	let width = 0;

	const nextLine = (at: number) => {
		if (width > 0) lines.push({start, end});
		start = end = at;
		width = 0;
	};

	for (const piece of linePieces(text, columns)) {
		if (piece.width > columns) {
			nextLine(piece.end);
			continue;
		}
		if (width > 0 && width + piece.gap + piece.width + piece.hyphen > columns) nextLine(piece.start);
		if (width === 0) start = piece.start;
		width += (width > 0 ? piece.gap : 0) + piece.width;
		end = piece.end;
	}
	if (width > 0 || lines.length === 0) lines.push({start, end});
	return lines;
}

/**
 * How a stretch of a line is drawn: hard spaces as spaces, a soft hyphen only at the line's end, and no invisible
 * break opportunities, some of which terminals draw as boxes (kept before a mark, which would climb elsewhere).
 */
export function drawn(text: string, isLineEnd: boolean): string {
	if (!/[\t\r\u00A0\u00AD\u200B\u202F\u2060]/.test(text)) return text;
	const shown = isLineEnd && text.endsWith('\u00AD') ? `${text.slice(0, -1)}-` : text;
	return shown.replace(/[\u00AD\u200B\u2060](?![\p{M}\u200D])/gu, '').replace(/[\t\r\u00A0\u202F]/g, ' ');
}
