import type {Article} from '../model.js';
import {safeUrl} from '../terminal/index.js';
import type {Block} from '../typeset/index.js';
import {escapeHtml, htmlOf} from './article-html.js';
import {escapeMarkdown, markdownOf} from './article-markdown.js';
import {isoDate} from './iso-date.js';

/** An article as a whole page of HTML. */
export function articleDocument(article: Article, blocks: readonly Block[]): string {
	const {headline, byline, publishedAt} = article;
	const title = escapeHtml(headline.title || headline.lede);
	const url = safeUrl(headline.url ?? '');
	const date = isoDate(publishedAt);
	return [
		'<!doctype html>',
		'<meta charset="utf-8">',
		`<title>${title}</title>`,
		'<article>',
		`<p>${escapeHtml(headline.section)} · ${escapeHtml(headline.outlet)}${date === undefined ? '' : ` · <time>${date}</time>`}</p>`,
		`<h1>${url === undefined ? title : `<a href="${escapeHtml(url)}">${title}</a>`}</h1>`,
		...(byline === undefined ? [] : [`<p>By ${escapeHtml(byline)}</p>`]),
		htmlOf(blocks),
		'</article>',
	].join('\n');
}

/** An article as Markdown. */
export function articleMarkdown(article: Article, blocks: readonly Block[]): string {
	const {headline, byline, publishedAt} = article;
	const title = escapeMarkdown(headline.title || headline.lede);
	const url = safeUrl(headline.url ?? '');
	const date = isoDate(publishedAt);
	return [
		`# ${url === undefined ? title : `[${title}](<${url}>)`}`,
		[headline.section, headline.outlet, ...(date === undefined ? [] : [date])]
			.map(escapeMarkdown)
			.join(' · '),
		...(byline === undefined ? [] : [escapeMarkdown(`By ${byline}`)]),
		...(blocks.length === 0 ? [] : [markdownOf(blocks)]),
	].join('\n\n');
}
