import {english} from '../english.js';
import type {Article, Enclosure, Picture} from '../model.js';
import {type Block, blocksOf, type Figure, textOf} from '../typeset/index.js';
import {aboutFile, filesOf} from './enclosed.js';

/** Photographs stand where a newspaper puts them: when the story has begun. */
const blocksBeforePictures = 2;

/** Whether the text is that of the story's own page. */
export function showsFullText({fullText, showsFeedText}: Article): boolean {
	return fullText !== undefined && !showsFeedText;
}

/** The blocks of the text that is shown. */
export function writtenBlocks(article: Article): readonly Block[] {
	const {body, fullText = body, headline} = article;
	const allowsFiles = article.feedUrl.startsWith('file:');
	const options = headline.url ? {baseUrl: headline.url, allowsFiles} : {allowsFiles};
	if (!showsFullText(article)) return blocksOf(body, options);
	const [first, ...rest] = blocksOf(fullText, options);
	if (!first) return [];
	return saysTitle(first, headline.title) ? rest : [first, ...rest];
}

/** A page has its own headline, often the feed's with a word more or less. */
function saysTitle(block: Block, title: string): boolean {
	if (block.kind !== 'heading') return false;
	const [one, other] = [textOf([block]), title].map((text) =>
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim(),
	);
	return Boolean(one && other && (one.startsWith(other) || other.startsWith(one)));
}

/**
 * All of an article: what the feed or the page wrote, its photographs, the files that come with it.
 *
 * @param isShown whether there is a place for the picture at an address
 */
export function articleBlocks(
	article: Article,
	isShown: (url: string) => boolean = () => false,
): readonly Block[] {
	const {url} = article.headline;
	const written = writtenBlocks(article);
	const shown = new Set(written.flatMap((block) => (block.kind === 'figure' ? [block.url] : [])));
	// A page shows the feed's photographs in another size, at another address.
	const beside = showsFullText(article) && shown.size > 0 ? [] : article.pictures;
	const pictures = beside.filter((picture) => !shown.has(picture.url));
	const isTold = (figure: Figure) => hasWords(figure) || isShown(figure.url);
	const told = written.filter((block) => block.kind !== 'figure' || isTold(block));

	return [
		...told.slice(0, blocksBeforePictures),
		...pictures.map(figureOf).filter(isTold),
		...told.slice(blocksBeforePictures),
		...(written.length === 0 && pictures.length === 0 ? [nothingToRead(url)] : []),
		...filesOf(article).map(fileBlock),
	];
}

/** A photograph that is not shown is told of by its words; without any there is nothing to tell. */
function hasWords({caption, credit, alt}: Figure): boolean {
	return Boolean(caption || credit || alt);
}

function figureOf({url, caption, credit}: Picture): Figure {
	return {kind: 'figure', url, ...(caption && {caption}), ...(credit && {credit})};
}

/** Feeds of links give none. */
function nothingToRead(url: string | undefined): Block {
	const text = url ? english.article.noTextButPage : english.article.noText;
	return {kind: 'paragraph', spans: [{text, style: 'caption'}]};
}

function fileBlock(enclosure: Enclosure): Block {
	const {url} = enclosure;
	const about = aboutFile(enclosure);
	return {
		kind: 'paragraph',
		spans: [
			{text: english.article.enclosed, style: 'caption'},
			{text: url, style: 'link', href: url},
			{text: about && ` (${about})`, style: 'caption'},
		],
	};
}
