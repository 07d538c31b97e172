import {english} from '../english.js';
import type {Article, Headline} from '../model.js';
import {readDateline, seemsWrittenIn} from '../newsroom/index.js';
import {type Cells, pictureCells, pictureSpace} from '../terminal/index.js';
import {
	type Block,
	balance,
	firstParagraph,
	type Line,
	partedLanguage,
	readingMinutes,
	type Syllables,
	setArticle,
	textOf,
	wrap,
} from '../typeset/index.js';
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

/** What an article says itself, set in lines. */
export interface ArticleText {
	readonly lines: readonly PageLine[];
	/** Columns it is set in. */
	readonly measure: number;
	/** It takes so many to read. */
	readonly minutes: number;
}

/** What is set, and what is known of it. */
export interface Shown extends Pick<Reading, 'article' | 'sizes'> {
	/** Where words of its language may be parted; absent: nowhere. */
	readonly syllables?: Syllables | undefined;
}

interface Kept {
	readonly parts: readonly unknown[];
	readonly text: ArticleText;
}

/** Who leafs through an article and its neighbours finds them set. */
const mostKept = 4;
let keptTexts: readonly Kept[] = [];

/** The text of an article for a pane so wide; set once: news for the lists below it, a star, a mark leave it as it is. */
export function articleText(shown: Shown, columns: number, settings: Settings): ArticleText {
	const parts = partsOf(shown, columns, settings);
	const kept = keptTexts.find((one) => isSame(one.parts, parts));
	const text = kept?.text ?? setText(shown, columns, settings);
	if (kept !== keptTexts[0] || !kept) {
		keptTexts = [{parts, text}, ...keptTexts.filter((one) => one !== kept)].slice(0, mostKept);
	}
	return text;
}

/** All that the lines depend on: the whole of an article but its lists, and of its headline the words. */
function partsOf(
	{article, sizes, syllables}: Shown,
	columns: number,
	settings: Settings,
): readonly unknown[] {
	const {alsoReported: _also, otherNews: _other, headline, ...written} = article;
	const {measure, symbols, pictures} = settings;
	const {title, url} = headline;
	return [...Object.values(written), title, url, sizes, syllables, columns, measure, symbols, pictures];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((part, at) => part === other[at]);
}

function setText({article, sizes, syllables}: Shown, columns: number, settings: Settings): ArticleText {
	const measure = Math.max(1, Math.min(settings.measure, columns - 2));
	const spaceFor = pictureSpaces(settings, sizes);
	const blocks = articleBlocks(article, (url) => spaceFor(url, measure) !== undefined);
	const dateline = readDateline(firstParagraph(blocks));
	const body = setArticle(blocks, {
		columns: measure,
		symbols: settings.symbols,
		pictureSpace: spaceFor,
		syllables: syllables && isInItsLanguage(article, blocks) ? syllables : undefined,
		...(dateline && {datelineLength: dateline.offset}),
	});

	return {
		lines: [
			{kind: 'blank'},
			{kind: 'kicker'},
			{kind: 'blank'},
			...titleOf(article, measure),
			...bylineOf(article, measure),
			...body.map((line): PageLine => ({kind: 'body', line})),
		],
		measure,
		minutes: readingMinutes(blocks),
	};
}

/** Blocks that are looked at for the language they are written in. */
const mostTelling = 12;

function isInItsLanguage({language}: Article, blocks: readonly Block[]): boolean {
	const told = partedLanguage(language);
	return told !== undefined && seemsWrittenIn(textOf(blocks.slice(0, mostTelling)), told);
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
		...wrap(english.article.by(byline), measure).map((text): PageLine => ({kind: 'byline', text})),
		{kind: 'blank'},
	];
}
