import {articleBlocks} from '../../app/index.js';
import type {Article} from '../../model.js';
import {type Block, textOf} from '../../typeset/index.js';
import {parts} from './voice.js';

/** The text of an article as it is read out: a paragraph a line, what else there is named before it. */
export function paragraphs(article: Article): readonly string[] {
	return articleBlocks(article).flatMap(blockWords).filter(Boolean);
}

function blockWords(block: Block): readonly string[] {
	switch (block.kind) {
		case 'heading':
			return [`Heading: ${textOf([block])}`];
		case 'quote':
			return [`Quote: ${block.blocks.flatMap(blockWords).join(' ')}`];
		case 'figure': {
			const {caption, alt, credit} = block;
			return [`Photograph: ${parts(caption ?? alt, credit)}`];
		}
		case 'code':
			return ['Code:', ...block.text.split('\n'), 'End of code.'];
		case 'table':
			return ['Table:', ...textOf([block]).replaceAll('\t', ', ').split('\n'), 'End of table.'];
		default:
			return textOf([block]).split('\n');
	}
}
