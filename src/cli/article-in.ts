import type {SaveFormat} from '../app/index.js';
import type {Article} from '../model.js';
import {type Block, blocksOf, textOf} from '../typeset/index.js';
import {articleDocument, articleMarkdown} from './article-documents.js';
import {momentText} from './moment-text.js';
import {webLink} from './web-link.js';

const documents = {markdown: articleMarkdown, html: articleDocument, text: articleText};

/** An article as a document of its own, made of what the feed gave. */
export function articleIn(format: SaveFormat, article: Article): string {
	const {url} = article.headline;
	return documents[format](article, blocksOf(article.body, url === undefined ? {} : {baseUrl: url}));
}

/** As plain text, a paragraph a line: programs and mailers break lines as they like. */
function articleText({headline, byline, publishedAt}: Article, blocks: readonly Block[]): string {
	const {title, lede, section, outlet, url} = headline;
	return [
		title || lede,
		[section, outlet, publishedAt !== undefined && momentText(publishedAt)].filter(Boolean).join(' · '),
		byline && `By ${byline}`,
		textOf(blocks),
		url && webLink(url),
	]
		.filter(Boolean)
		.join('\n\n');
}
