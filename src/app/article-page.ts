import type {Article, Headline} from '../model.js';
import {readDateline} from '../newsroom/index.js';
import {type Cells, pictureCells, pictureSpace} from '../terminal/index.js';
import {balance, firstParagraph, type Line, readingMinutes, setArticle, wrap} from '../typeset/index.js';
import {articleBlocks} from './article-blocks.js';
import type {PictureSizes} from './known-pictures.js';
import type {Settings} from './settings.js';
import type {Reading} from './state.js';

/** One row of the article view. Its text never exceeds the measure it was set for. */
export type PageLine =
	| {readonly kind: 'blank'}
	| {readonly kind: 'kicker'}
	| {readonly kind: 'title'; readonly text: string}
	| {readonly kind: 'byline'; readonly text: string}
	| {readonly kind: 'body'; readonly line: Line}
	| {readonly kind: 'list-title'; readonly text: string}
	| {readonly kind: 'story'; readonly headline: Headline; readonly index: number};

export interface ArticlePage {
	readonly lines: readonly PageLine[];
	/** Columns the text is set in. */
	readonly measure: number;
	/** Columns left of the text. */
	readonly margin: number;
	readonly minutes: number;
	/** Index of the first line below the text. */
	readonly textEnd: number;
	/** What stands in the lists below, in order. */
	readonly stories: readonly Headline[];
}

type Shown = Pick<Reading, 'article' | 'sizes'>;

interface Kept {
	readonly key: string;
	readonly sizes: PictureSizes | undefined;
	readonly page: ArticlePage;
}

const pages = new WeakMap<Article, Kept>();

/** An article set for a pane. Set once for a width: scrolling asks for the same page again and again. */
export function articlePage(shown: Shown, columns: number, settings: Settings): ArticlePage {
	const {article, sizes} = shown;
	const key = `${columns} ${settings.measure} ${settings.symbols} ${settings.pictures}`;
	const kept = pages.get(article);
	if (kept?.key === key && kept.sizes === sizes) return kept.page;

	const page = setPage(shown, columns, settings);
	pages.set(article, {key, sizes, page});
	return page;
}

function setPage({article, sizes}: Shown, columns: number, settings: Settings): ArticlePage {
	const measure = Math.max(1, Math.min(settings.measure, columns - 2));
	const spaceFor = pictureSpaces(settings, sizes);
	const blocks = articleBlocks(article, (url) => spaceFor(url, measure) !== undefined);
	const stories = [...article.alsoReported, ...article.otherNews];

	const head: PageLine[] = [
		{kind: 'blank'},
		{kind: 'kicker'},
		{kind: 'blank'},
		...titleOf(article, measure),
		...bylineOf(article, measure),
	];
	const dateline = readDateline(firstParagraph(blocks));
	const body = setArticle(blocks, {
		columns: measure,
		symbols: settings.symbols,
		pictureSpace: spaceFor,
		...(dateline && {datelineLength: dateline.offset}),
	}).map((line): PageLine => ({kind: 'body', line}));
	const text = [...head, ...body];

	return {
		lines: [
			...text,
			...storyList('Also reported by', article.alsoReported, 0),
			...storyList('Other news', article.otherNews, article.alsoReported.length),
		],
		measure,
		margin: Math.max(0, Math.floor((columns - measure) / 2)),
		minutes: readingMinutes(blocks),
		textEnd: text.length,
		stories,
	};
}

/** As much as a picture takes; one that is still to come, the most it may take. */
function pictureSpaces({pictures: way}: Settings, sizes: PictureSizes = new Map()) {
	return (url: string, columns: number): Cells | undefined => {
		const size = sizes.get(url);
		if (!way || size === 'none') return undefined;
		const space = pictureSpace(columns, way);
		return size ? pictureCells(size, space, way) : space;
	};
}

/** A post without a title is its text: the stand-in of the lists would say it twice. */
function titleOf({headline}: Article, measure: number): readonly PageLine[] {
	if (!headline.title) return [];
	return [
		...balance(headline.title, measure).map((text): PageLine => ({kind: 'title', text})),
		{kind: 'blank'},
	];
}

function bylineOf({byline}: Article, measure: number): readonly PageLine[] {
	if (!byline) return [];
	return [
		...wrap(`By ${byline}`, measure).map((text): PageLine => ({kind: 'byline', text})),
		{kind: 'blank'},
	];
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
	return title || lede || '(no title)';
}
