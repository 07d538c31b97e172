import {type SaveFormat, writtenBlocks} from '../app/index.js';
import type {Article} from '../model.js';
import {safeUrl} from '../terminal/index.js';
import {type Block, textOf} from '../typeset/index.js';
import {articleDocument, articleMarkdown} from './article-documents.js';
import {momentText} from './moment-text.js';

const documents = {markdown: articleMarkdown, html: articleDocument, text: articleText};

/** An article as a document of its own, of the text that it shows. */
export function articleIn(format: SaveFormat, article: Article): string {
	return documents[format](article, writtenBlocks(article));
}

/** As plain text, a paragraph a line: programs and mailers break lines as they like. */
function articleText({headline, byline, publishedAt}: Article, blocks: readonly Block[]): string {
	const {title, lede, section, outlet, url} = headline;
	return [
		title || lede,
		[section, outlet, publishedAt !== undefined && momentText(publishedAt)].filter(Boolean).join(' · '),
		byline && `By ${byline}`,
		textOf(blocks),
		url && safeUrl(url),
	]
		.filter(Boolean)
		.join('\n\n');
}
