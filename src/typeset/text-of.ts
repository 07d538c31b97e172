import type {Block} from './block.js';
import {spanText} from './set-spans.js';

/** An article as plain text: a blank line between blocks, list items with their marks, captions without credits. */
export function textOf(blocks: readonly Block[]): string {
	return blocks
		.map(blockText)
		.filter((text) => text !== '')
		.join('\n\n');
}

/** The text of the first paragraph, '' when there is none: where a dateline would stand. */
export function firstParagraph(blocks: readonly Block[]): string {
	const first = blocks.find(({kind}) => kind === 'paragraph');
	return first?.kind === 'paragraph' ? spanText(first.spans) : '';
}

function blockText(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return spanText(block.spans);
		case 'list':
			return block.items
				.map((item, index) => `${block.isOrdered ? `${block.start + index}.` : '-'} ${textOf(item)}`)
				.join('\n');
		case 'quote':
			return textOf(block.blocks);
		case 'code':
			return block.text;
		case 'rule':
			return '';
		case 'table':
			return block.rows
				.map((row) => row.map(({spans}) => spanText(spans).replaceAll('\n', ' ')).join('\t'))
				.join('\n');
		case 'figure':
			return block.caption ?? '';
	}
}
