import {wrap} from '../../typeset/index.js';
import type {HelpPage, HelpRow} from '../help-page.js';

/** Lines in the language of man(7). Every text passes `escaped`. */
export type Roff = readonly string[];

/**
 * Text that troff prints as it stands (groff_char(7)): backslashes, hyphens that are to be copied, what would be a request
 * at the start of a line, and letters beyond ASCII, which not every troff reads.
 */
export function escaped(text: string): string {
	return text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll("'", '\\(aq')
		.replaceAll('`', '\\(ga')
		.replaceAll('^', '\\(ha')
		.replaceAll('~', '\\(ti')
		.replace(
			/[^\n -~]/gu,
			(letter) => `\\[u${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`,
		)
		.replace(/^\./, '\\&.');
}

/** Running text, in lines as short as they should be in a source. */
export function prose(text: string): Roff {
	return wrap(text, 70).map(escaped);
}

export function section(title: string, body: Roff): Roff {
	return [`.SH ${escaped(title.toUpperCase())}`, ...body];
}

export function subsection(title: string, body: Roff): Roff {
	return [`.SS ${escaped(title)}`, ...body];
}

/** A term in bold, and below it, indented, what it is. */
export function term(name: string, words: string): Roff {
	return ['.TP', `\\fB${escaped(name)}\\fR`, ...prose(words)];
}

export function rows(table: readonly HelpRow[]): Roff {
	return table.flatMap(([name, words]) => (name === '' ? prose(words) : term(name, words)));
}

/** A page of help without its title: lines run on, '' begins a paragraph; what is indented stays a line of its own. */
export function pageBody(page: HelpPage): Roff {
	const [title = '', ...parts] = page;
	const about = typeof title === 'string' ? title.split(': ').slice(1).join(': ') : '';
	const opening = about === '' ? [] : prose(`${about[0]?.toUpperCase()}${about.slice(1)}.`);
	return withoutLastBreak([...opening, ...parts].flatMap(partBody));
}

function partBody(part: string | readonly HelpRow[], at: number, all: HelpPage): Roff {
	if (typeof part !== 'string') return rows(part);
	if (part === '') return ['.PP'];
	const before = all[at - 1];
	const isBelowTable = typeof before === 'object' ? ['.PP'] : [];
	return part.startsWith('  ') ? ['.br', escaped(part.trim())] : [...isBelowTable, ...prose(part)];
}

/** A paragraph that nothing follows, or a table does, is none. */
function withoutLastBreak(lines: Roff): Roff {
	return lines.filter((line, at) => {
		const next = lines[at + 1];
		return line !== '.PP' || (at > 0 && next !== undefined && next !== '.PP' && next !== '.TP');
	});
}
