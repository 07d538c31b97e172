import {runInNewContext} from 'node:vm';
import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom/worker';
import {printable} from '../../printable.js';

export interface ReadableText {
	/** HTML, printable. */
	readonly html: string;
	/** Of its text, white space folded. */
	readonly characters: number;
}

/** No honest page takes a tenth of it; a mark that is made meanwhile waits so long. */
const budgetMs = 4_000;

/** `typeset` knows captions by them. */
const classesToPreserve = ['wp-caption-text', 'image-caption', 'photo-caption'];

/**
 * The article in a page that is clean already (`feeds` cleans it); absent: there is none, finding it would take too long,
 * or the libraries tripped over it. Loaded late: they cost as much as all the rest of the worker.
 */
export function readableText(markup: string, withinMs = budgetMs): ReadableText | undefined {
	try {
		// The one way to end work that does not pause.
		return runInNewContext('read()', {read: () => read(markup)}, {timeout: withinMs});
	} catch {
		return undefined; // a stranger's page in others' code: it must not end the program, and the feed's text stays
	}
}

function read(markup: string): ReadableText | undefined {
	const {document} = parseHTML(markup);
	const found = new Readability(document, {disableJSONLD: true, classesToPreserve}).parse();
	if (!found?.content) return undefined;
	const text = (found.textContent ?? '').replace(/\s+/g, ' ').trim();
	return {html: printable(found.content), characters: text.length};
}
