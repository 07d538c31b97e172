import {safeUrl} from '../terminal/index.js';
import type {Block, Span} from '../typeset/index.js';

/** Blocks as CommonMark, with the tables and the struck text of GitHub's. Every text is escaped: it reads as it was written. */
export function markdownOf(blocks: readonly Block[]): string {
	return blocks.map(blockMarkdown).join('\n\n');
}

/** Whatever could be read as markup (CommonMark 0.31 §2.4), and HTML, is escaped. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*_[\]<>&~|]/g, '\\$&')
		.replace(/^(\s*)([#+=-])/gm, '$1\\$2')
		.replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}

function blockMarkdown(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
			return spansMarkdown(block.spans);
		case 'heading':
			return `${'#'.repeat(Math.min(6, Math.max(2, block.level)))} ${onOneLine(spansMarkdown(block.spans))}`;
		case 'list':
			return block.items.map((item, at) => itemMarkdown(item, markerOf(block, at))).join('\n');
		case 'quote':
			return prefixed(markdownOf(block.blocks), '> ', '> ');
		case 'code':
			return fenced(block.text);
		case 'rule':
			return '***';
		case 'table':
			return tableMarkdown(block);
		case 'figure':
			return figureMarkdown(block);
	}
}

function markerOf({isOrdered, start}: Extract<Block, {kind: 'list'}>, at: number): string {
	return isOrdered ? `${start + at}. ` : '- ';
}

function itemMarkdown(item: readonly Block[], marker: string): string {
	return prefixed(markdownOf(item), marker, ' '.repeat(marker.length));
}

function prefixed(text: string, first: string, next: string): string {
	return text
		.split('\n')
		.map((line, at) => `${at === 0 ? first : next}${line}`.trimEnd())
		.join('\n');
}

/** The fence is longer than any run of backticks inside (§4.5). */
function fenced(text: string): string {
	const runs = text.match(/`+/g) ?? [];
	const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
	return `${fence}\n${text}\n${fence}`;
}

function tableMarkdown({rows}: Extract<Block, {kind: 'table'}>): string {
	const [head = [], ...body] = rows;
	const width = Math.max(...rows.map((row) => row.length));
	const line = (cells: readonly string[]) =>
		`| ${Array.from({length: width}, (_, at) => cells[at] ?? '').join(' | ')} |`;
	const texts = (row: typeof head) => row.map(({spans}) => onOneLine(spansMarkdown(spans)));
	return [
		line(texts(head)),
		line(Array.from({length: width}, () => '---')),
		...body.map((row) => line(texts(row))),
	].join('\n');
}

function figureMarkdown({url, alt, caption, credit}: Extract<Block, {kind: 'figure'}>): string {
	const picture = `![${onOneLine(escapeMarkdown(alt ?? ''))}](<${safeUrl(url) ?? ''}>)`;
	const words = [caption, credit].filter((part) => part !== undefined).map(escapeMarkdown);
	return [picture, ...words].join('\n\n');
}

function spansMarkdown(spans: readonly Span[]): string {
	return spans.map(spanMarkdown).join('');
}

const marks: Readonly<Partial<Record<Span['style'], string>>> = {strong: '**', emphasis: '*', struck: '~~'};

function spanMarkdown({text, style, href}: Span): string {
	const words = style === 'code' ? inlineCode(text) : marked(escapeMarkdown(text), marks[style]);
	const address = href === undefined ? undefined : safeUrl(href);
	return address === undefined ? words : `[${words}](<${address}>)`;
}

/** Marks stand against the words, never against a space: there they would mean nothing (§6.2). */
function marked(text: string, mark: string | undefined): string {
	const words = text.trim();
	if (mark === undefined || words === '') return text;
	const start = text.indexOf(words);
	return `${text.slice(0, start)}${mark}${words}${mark}${text.slice(start + words.length)}`;
}

function inlineCode(text: string): string {
	const runs = text.match(/`+/g) ?? [];
	const fence = '`'.repeat(Math.max(1, ...runs.map((run) => run.length + 1)));
	const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
	return `${fence}${gap}${onOneLine(text)}${gap}${fence}`;
}

function onOneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}
