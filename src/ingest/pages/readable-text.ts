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
 * The article in a page that is clean already (`feeds` cleans it); absent: there is none, or finding it would take too
 * long. Loaded late: the parser and its judge cost as much as all the rest of the worker.
 */
export function readableText(markup: string, withinMs = budgetMs): ReadableText | undefined {
	try {
		// The one way to end work that does not pause.
		return runInNewContext('read()', {read: () => read(markup)}, {timeout: withinMs});
	} catch (error) {
		if (isTimeout(error)) return undefined;
		throw error;
	}
}

function read(markup: string): ReadableText | undefined {
	const {document} = parseHTML(markup);
	const found = new Readability(document, {disableJSONLD: true, classesToPreserve}).parse();
	if (!found?.content) return undefined;
	const text = (found.textContent ?? '').replace(/\s+/g, ' ').trim();
	return {html: printable(found.content), characters: text.length};
}

/** It comes from another context, where even `Error` is another. */
function isTimeout(error: unknown): boolean {
	return (error as {readonly code?: unknown} | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
