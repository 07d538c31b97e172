import {safeUrl} from '../terminal/index.js';
import type {Block, Span} from '../typeset/index.js';

/** Blocks as HTML of our own making: nothing of the feed's markup is in it, every text is escaped. */
export function htmlOf(blocks: readonly Block[]): string {
	return blocks.map(blockHtml).join('\n');
}

export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

function blockHtml(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
			return `<p>${spansHtml(block.spans)}</p>`;
		case 'heading': {
			const tag = `h${Math.min(6, Math.max(2, block.level))}`; // h1 is the headline
			return `<${tag}>${spansHtml(block.spans)}</${tag}>`;
		}
		case 'list': {
			const items = block.items.map((item) => `<li>${htmlOf(item)}</li>`).join('\n');
			return block.isOrdered ? `<ol start="${block.start}">\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
		}
		case 'quote':
			return `<blockquote>\n${htmlOf(block.blocks)}\n</blockquote>`;
		case 'code':
			return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
		case 'rule':
			return '<hr>';
		case 'table':
			return `<table>\n${block.rows.map(rowHtml).join('\n')}\n</table>`;
		case 'figure':
			return figureHtml(block);
	}
}

function rowHtml(cells: Extract<Block, {kind: 'table'}>['rows'][number]): string {
	const set = cells.map(({isHeading, spans}) => {
		const tag = isHeading ? 'th' : 'td';
		return `<${tag}>${spansHtml(spans)}</${tag}>`;
	});
	return `<tr>${set.join('')}</tr>`;
}

function figureHtml({url, alt, caption, credit}: Extract<Block, {kind: 'figure'}>): string {
	const words = [caption, credit].filter((part) => part !== undefined).map(escapeHtml);
	const below = words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`;
	return `<figure><img src="${escapeHtml(safeUrl(url) ?? '')}" alt="${escapeHtml(alt ?? '')}">${below}</figure>`;
}

function spansHtml(spans: readonly Span[]): string {
	return spans.map(spanHtml).join('');
}

const tags: Readonly<Partial<Record<Span['style'], string>>> = {
	strong: 'strong',
	emphasis: 'em',
	code: 'code',
	struck: 's',
};

function spanHtml({text, style, href}: Span): string {
	const words = escapeHtml(text).replaceAll('\n', '<br>\n');
	const tag = tags[style];
	const styled = tag === undefined ? words : `<${tag}>${words}</${tag}>`;
	const address = href === undefined ? undefined : safeUrl(href);
	return address === undefined ? styled : `<a href="${escapeHtml(address)}">${styled}</a>`;
}
