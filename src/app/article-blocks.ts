import type {Article, Enclosure, Picture} from '../model.js';
import {type Block, blocksOf, type Figure} from '../typeset/index.js';

/** Photographs stand where a newspaper puts them: when the story has begun. */
const blocksBeforePictures = 2;

/** The whole text of an article: what the feed wrote, its photographs, the files that come with it. */
export function articleBlocks(article: Article): readonly Block[] {
	const {url} = article.headline;
	const written = blocksOf(article.body, url ? {baseUrl: url} : {});
	const shown = new Set(written.flatMap((block) => (block.kind === 'figure' ? [block.url] : [])));
	const pictures = article.pictures.filter((picture) => !shown.has(picture.url));
	const told = written.filter((block) => block.kind !== 'figure' || hasWords(block));

	return [
		...told.slice(0, blocksBeforePictures),
		...pictures.map(figureOf).filter(hasWords),
		...told.slice(blocksBeforePictures),
		...(written.length === 0 && pictures.length === 0 ? [nothingToRead(url)] : []),
		...article.enclosures.filter(isFile).map(fileOf),
	];
}

/** A photograph that cannot be shown yet is told of by its words; without any there is nothing to tell. */
function hasWords({caption, credit, alt}: Figure): boolean {
	return Boolean(caption || credit || alt);
}

function figureOf({url, caption, credit}: Picture): Figure {
	return {kind: 'figure', url, ...(caption && {caption}), ...(credit && {credit})};
}

/** Feeds of links give none. */
function nothingToRead(url: string | undefined): Block {
	const text = url ? 'The feed gives no text; o opens the page in the browser.' : 'The feed gives no text.';
	return {kind: 'paragraph', spans: [{text, style: 'caption'}]};
}

/** Photographs are also enclosed by some feeds; they stand above already. */
function isFile({type = ''}: Enclosure): boolean {
	return !type.startsWith('image/');
}

function fileOf({url, type, bytes}: Enclosure): Block {
	const about = [type, bytes && sizeOf(bytes)].filter(Boolean).join(', ');
	return {
		kind: 'paragraph',
		spans: [
			{text: 'Enclosed: ', style: 'caption'},
			{text: url, style: 'link', href: url},
			{text: about && ` (${about})`, style: 'caption'},
		],
	};
}

function sizeOf(bytes: number): string {
	const megabytes = bytes / 1_000_000;
	return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
