import {type Printable, printable} from '../printable.js';

/** One object as a line of JSON. JSON.stringify escapes C0 alone: what else may harm a terminal goes from every string. */
export function jsonLine(value: unknown): Printable {
	const line = JSON.stringify(value, (_key, item: unknown) =>
		typeof item === 'string' ? printable(item) : item,
	);
	return printable(line); // names, too, may be somebody's
}

/** The same of a line that others made: nearly all are clean as they are, and not taken apart. */
export function cleanJsonLine(line: string): Printable {
	const clean = printable(line);
	return line.includes('\\u00') || clean !== line ? jsonLine(JSON.parse(line)) : clean;
}

/** Each line of JSON in a text, in order; `kind` is what a line should have been. */
export function* jsonLines(text: string): Iterable<{readonly line: number; readonly value: unknown}> {
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		yield {line: index + 1, value: parse(line)};
	}
}

/** Absent: it is not JSON. */
function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined; // the caller says which line it was
	}
}
