import {pad, textWidth, wrap} from '../typeset/index.js';

/** What is written at the left, and what it is or does. One without a term goes on with the row above. */
export type HelpRow = readonly [term: string, words: string];

/** Lines of text, '' between paragraphs, and tables. The first line is the title, what it is of behind a colon. */
export type HelpPage = readonly (string | readonly HelpRow[])[];

/** A page as lines for a terminal of 80 columns. */
export function helpLines(page: HelpPage): readonly string[] {
	return page.flatMap((part) => (typeof part === 'string' ? part : aligned(part)));
}

/** As `--help` fits every terminal. */
const columns = 80;

/** Two columns, indented; what does not fit goes on below. */
function aligned(rows: readonly HelpRow[]): readonly string[] {
	const width = Math.max(...rows.map(([term]) => textWidth(term)));
	return rows.flatMap(([term, words]) =>
		wrap(words, columns - width - 4).map((line, at) => `  ${pad(at === 0 ? term : '', width)}  ${line}`),
	);
}
