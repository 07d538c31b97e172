import {printable} from '../printable.js';
import type {Block} from './block.js';
import type {Span} from './line.js';

/** A long novel. More is a dump, not an article: the rest is left unread, which bounds time and memory. */
export const mostCharacters = 500_000;

/** The paragraphs of a text without tags, which blank lines part. Web addresses in it are links. */
export function plainBlocks(text: string): readonly Block[] {
	return printable(text.slice(0, mostCharacters))
		.split(/\n\s*\n/)
		.map((paragraph) => paragraphSpans(paragraph))
		.filter((spans) => spans.length > 0)
		.map((spans) => ({kind: 'paragraph', spans}));
}

function paragraphSpans(paragraph: string): readonly Span[] {
	const lines = paragraph.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
	const text = lines.join(isFilled(lines) ? ' ' : '\n').trim();
	if (text === '') return [];
	return text
		.split(/(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’])/)
		.flatMap((part, index): readonly Span[] => {
			if (part === '') return [];
			const href = index % 2 === 1 ? URL.parse(part)?.href : undefined;
			return [href === undefined ? {text: part, style: 'text'} : {text: part, style: 'link', href}];
		});
}

/** Mail and wires break lines at about 72 columns: such lines run on, shorter ones were broken on purpose. */
function isFilled(lines: readonly string[]): boolean {
	return lines.slice(0, -1).every(({length}) => length >= 50 && length <= 80);
}
