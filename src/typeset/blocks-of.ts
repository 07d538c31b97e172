import {decodeHTML} from 'entities';
import type {Block} from './block.js';
import {htmlBlocks} from './html-blocks.js';
import {plainBlocks} from './plain-text.js';

export interface BlocksOptions {
	/** What relative links and pictures are resolved against; without it they are dropped. */
	readonly baseUrl?: string;
	/** Pictures may be files of this machine, too: the text is that of a feed that is one. */
	readonly allowsFiles?: boolean;
}

/**
 * The blocks of an article's HTML, or of plain text (paragraphs at blank lines). Total: any markup, however deep or
 * broken, in time linear to its length; what a reader cannot use (scripts, forms, frames, tracking pixels, empty
 * paragraphs) is left out. Text is decoded and printable, links are http(s) or mailto, pictures http(s), or files where those are allowed.
 */
export function blocksOf(html: string, {baseUrl, allowsFiles = false}: BlocksOptions = {}): readonly Block[] {
	return /<[a-z!/]/i.test(html) ? htmlBlocks(html, {baseUrl, allowsFiles}) : plainBlocks(decodeHTML(html));
}
