import type {Figure} from './block.js';
import type {Line, PictureSpace, Span} from './line.js';
import {type Place, setSpans, spanText} from './set-spans.js';
import type {Symbols} from './symbols.js';
import {textWidth} from './text-width.js';

/** Least space between a caption and the credit on its last line. */
const gap = 2;

interface Setting {
	readonly symbols: Symbols;
	readonly pictureSpace: (url: string, columns: number) => PictureSpace | undefined;
}

/** A picture in its space, below it the caption, and at the right its credit. Without space: a mark that links to it. */
export function setFigure(figure: Figure, place: Place, {symbols, pictureSpace}: Setting): readonly Line[] {
	const space = pictureSpace(figure.url, place.columns);
	const words = figure.caption ?? figure.alt ?? '';
	if (space) return [...pictureLines(figure.url, space, place), ...underPicture(figure, words, place)];
	const caption = setSpans(
		[
			{text: symbols.picture, style: 'bullet', ...linkTo(figure.url)},
			{text: words === '' ? '' : ` ${words}`, style: 'caption'},
		],
		place,
	);
	return withCredit(caption, figure.credit, place);
}

function pictureLines(url: string, space: PictureSpace, {indent}: Place): readonly Line[] {
	return Array.from({length: space.rows}, (_, row) => ({spans: [], indent, picture: {...space, url, row}}));
}

/** The picture itself shows that it is one; its caption links to the whole of it. */
function underPicture({url, credit}: Figure, words: string, place: Place): readonly Line[] {
	if (words === '' && credit === undefined) return [];
	const caption = words === '' ? [] : setSpans([{text: words, style: 'caption', ...linkTo(url)}], place);
	return withCredit(caption, credit, place);
}

function linkTo(url: string): {readonly href?: string} {
	return /^https?:/.test(url) ? {href: url} : {};
}

function withCredit(
	caption: readonly Line[],
	credit: string | undefined,
	{columns, indent}: Place,
): readonly Line[] {
	if (credit === undefined) return caption;
	const last = caption.at(-1);
	const width = textWidth(credit);
	const space = last === undefined ? 0 : columns - textWidth(spanText(last.spans)) - width;
	if (last !== undefined && !last.isRtl && space >= gap) {
		const fill: Span = {text: ' '.repeat(space), style: 'caption'};
		return [
			...caption.slice(0, -1),
			{...last, spans: [...last.spans, fill, {text: credit, style: 'credit'}]},
		];
	}
	if (width > columns) return [...caption, ...setSpans([{text: credit, style: 'credit'}], {columns, indent})];
	return [...caption, {spans: [{text: credit, style: 'credit'}], indent: indent + columns - width}];
}
