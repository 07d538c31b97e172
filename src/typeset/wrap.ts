import {breakLines, drawn} from './break-lines.js';
import {cut} from './cut.js';
import {textWidth} from './text-width.js';

/** Greedy lines of at most so many columns; newlines hold. No columns, no lines. */
export function wrap(text: string, columns: number): string[] {
	if (columns < 1) return [];
	return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

/**
 * Lines of similar length, as a headline wants them: as few as greedy ones and as narrow as that many allow, no last
 * line of one short word. Text beyond `maxRows` ends in `…`. No columns, no lines.
 */
export function balance(text: string, columns: number, maxRows = Number.POSITIVE_INFINITY): string[] {
	if (columns < 1 || maxRows < 1) return [];
	const line = text.replace(/\s+/g, ' ').trim();
	const greedy = wrapLine(line, columns);
	if (greedy.length > maxRows) {
		const whole = greedy.slice(0, maxRows - 1);
		return [...whole, cut(greedy.slice(maxRows - 1).join(' '), columns)];
	}
	return withoutOrphan(wrapLine(line, narrowest(line, columns, greedy.length)), columns);
}

/** The fewest columns that need no more rows. */
function narrowest(line: string, columns: number, rows: number): number {
	if (rows === 1) return columns;
	let tooFew = Math.min(Math.floor(textWidth(line) / rows), columns) - 1;
	let enough = Math.floor(columns);
	while (enough - tooFew > 1) {
		const middle = Math.floor((tooFew + enough) / 2);
		if (breakLines(line, middle).length <= rows) enough = middle;
		else tooFew = middle;
	}
	return enough;
}

/** A last line of one word shorter than this looks lost. */
const orphanColumns = 10;

function withoutOrphan(lines: string[], columns: number): string[] {
	const last = lines.at(-1) ?? '';
	const above = lines.at(-2)?.split(' ') ?? [];
	if (above.length < 3 || last.includes(' ') || textWidth(last) >= orphanColumns) return lines;
	const longer = `${above.at(-1)} ${last}`;
	if (textWidth(longer) > columns) return lines;
	return [...lines.slice(0, -2), above.slice(0, -1).join(' '), longer];
}

function wrapLine(line: string, columns: number): string[] {
	return breakLines(line, columns).map(({start, end}) => drawn(line.slice(start, end), true));
}
