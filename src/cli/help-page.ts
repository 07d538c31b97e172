import {pad, textWidth, wrap} from '../typeset/index.js';

/** What is written at the left, and what it is or does. One without a term goes on with the row above. */
export type HelpRow = readonly [term: string, words: string];

/** Lines of text, '' between paragraphs, and tables. The first line is the title, what it is of behind a colon. */
export type HelpPage = readonly (string | readonly HelpRow[])[];

/** A page as lines for a terminal of 80 columns. */
export function helpLines(page: HelpPage): readonly string[] {
	return page.flatMap((part) => (typeof part === 'string' ? folded(part) : aligned(part)));
}

/** As `--help` fits every terminal. */
const columns = 80;
/** A longer one has lines to itself. */
const widestTerm = 42;

/** What is indented is an example, to be copied as it is. */
function folded(line: string): readonly string[] {
	return line.startsWith('  ') || textWidth(line) <= columns ? [line] : wrap(line, columns);
}

/** Two columns, indented; what does not fit goes on below. */
function aligned(rows: readonly HelpRow[]): readonly string[] {
	const widest = Math.max(...rows.map(([term]) => textWidth(term)));
	const width = Math.min(widest, widestTerm);
	return rows.flatMap(([term, words]) => {
		const isAbove = textWidth(term) > width;
		const beside = wrap(words, columns - width - 4).map(
			(line, at) => `  ${pad(at === 0 && !isAbove ? term : '', width)}  ${line}`,
		);
		return isAbove ? [...wrap(term, columns - 2).map((line) => `  ${line}`), ...beside] : beside;
	});
}
