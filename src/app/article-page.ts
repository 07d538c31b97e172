import {english} from '../english.js';
import type {Article, Headline} from '../model.js';
import {type ArticleText, articleText, type PageLine, type Shown} from './article-text.js';
import type {Settings} from './settings.js';

export interface ArticlePage extends Omit<ArticleText, 'lines'> {
	readonly lines: readonly PageLine[];
	/** Columns left of the text. */
	readonly margin: number;
	/** Index of the first line below the text. */
	readonly textEnd: number;
	/** What stands in the lists below, in order. */
	readonly stories: readonly Headline[];
}

interface Kept {
	readonly text: ArticleText;
	readonly columns: number;
	readonly page: ArticlePage;
}

const pages = new WeakMap<Article, Kept>();

/** An article set for a pane. Set once for a width: scrolling asks for the same page again and again. */
export function articlePage(shown: Shown, columns: number, settings: Settings): ArticlePage {
	const {article} = shown;
	const text = articleText(shown, columns, settings);
	const kept = pages.get(article);
	if (kept?.text === text && kept.columns === columns) return kept.page;

	const page = withLists(text, article, columns);
	pages.set(article, {text, columns, page});
	return page;
}

function withLists(text: ArticleText, {alsoReported, otherNews}: Article, columns: number): ArticlePage {
	return {
		...text,
		lines: [
			...text.lines,
			...storyList(english.article.alsoReportedBy, alsoReported, 0),
			...storyList(english.article.otherNews, otherNews, alsoReported.length),
		],
		margin: Math.max(0, Math.floor((columns - text.measure) / 2)),
		textEnd: text.lines.length,
		stories: [...alsoReported, ...otherNews],
	};
}

function storyList(title: string, headlines: readonly Headline[], firstIndex: number): readonly PageLine[] {
	if (headlines.length === 0) return [];
	return [
		{kind: 'blank'},
		{kind: 'list-title', text: title},
		...headlines.map((headline, at): PageLine => ({kind: 'story', headline, index: firstIndex + at})),
	];
}

/** Microblogs have no titles: the first words stand in. */
export function standInTitle({title, lede}: Headline): string {
	return title || lede || english.article.noTitle;
}
