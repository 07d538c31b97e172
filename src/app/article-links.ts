import {english} from '../english.js';
import type {Article} from '../model.js';
import {safeUrl} from '../terminal/index.js';
import type {Block, Span} from '../typeset/index.js';
import {articleBlocks} from './article-blocks.js';

/** Where a link of an article leads. */
export interface ArticleLink {
	/** Its words; the address where it has none. */
	readonly text: string;
	/** http(s). */
	readonly url: string;
}

/** The footer asks with every frame. */
const known = new WeakMap<Article, readonly ArticleLink[]>();

/** The links of an article in reading order, each address once; at the end the page where it is talked about. */
export function linksOf(article: Article): readonly ArticleLink[] {
	const links = known.get(article) ?? findLinks(article);
	known.set(article, links);
	return links;
}

function findLinks(article: Article): readonly ArticleLink[] {
	const written = articleBlocks(article).flatMap(runsOf).flatMap(linksIn);
	const {commentsUrl} = article;
	const all =
		commentsUrl === undefined ? written : [...written, {text: english.article.comments, url: commentsUrl}];
	const byUrl = new Map<string, ArticleLink>();
	for (const {text, url} of all) {
		const safe = safeUrl(url);
		if (safe !== undefined && !byUrl.has(safe)) byUrl.set(safe, {text: shown(text) || safe, url: safe});
	}
	return [...byUrl.values()];
}

/** Each stretch of running text in a block. */
function runsOf(block: Block): readonly (readonly Span[])[] {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return [block.spans];
		case 'list':
			return block.items.flat().flatMap(runsOf);
		case 'quote':
			return block.blocks.flatMap(runsOf);
		case 'table':
			return block.rows.flat().map(({spans}) => spans);
		case 'code':
		case 'rule':
		case 'figure':
			return [];
	}
}

/** A link whose words are in several styles is one. */
function linksIn(spans: readonly Span[]): readonly ArticleLink[] {
	const links: ArticleLink[] = [];
	let before: string | undefined;
	for (const {text, href} of spans) {
		const last = href !== undefined && href === before ? links.pop() : undefined;
		if (href !== undefined) links.push({text: `${last?.text ?? ''}${text}`, url: href});
		before = href;
	}
	return links;
}

/** On one line, without the invisible places where it may break. */
function shown(text: string): string {
	return text
		.replace(/[\u00AD\u200B\u2060]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
