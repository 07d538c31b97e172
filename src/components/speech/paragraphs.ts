import {articleBlocks} from '../../app/index.js';
import {english} from '../../english.js';
import type {Article} from '../../model.js';
import {type Block, textOf} from '../../typeset/index.js';
import {parts} from './voice.js';

/** The text of an article as it is read out: a paragraph a line, what else there is named before it. */
export function paragraphs(article: Article): readonly string[] {
	return articleBlocks(article).flatMap(blockWords).filter(Boolean);
}

const said = english.speech.article;

function blockWords(block: Block): readonly string[] {
	switch (block.kind) {
		case 'heading':
			return [said.heading(textOf([block]))];
		case 'quote':
			return [said.quote(block.blocks.flatMap(blockWords).join(' '))];
		case 'figure': {
			const {caption, alt, credit} = block;
			return [said.photograph(parts(caption ?? alt, credit))];
		}
		case 'code':
			return [said.code, ...block.text.split('\n'), said.endOfCode];
		case 'table':
			return [said.table, ...textOf([block]).replaceAll('\t', ', ').split('\n'), said.endOfTable];
		default:
			return textOf([block]).split('\n');
	}
}
