import type {Figure} from './block.js';
import type {Line, Span} from './line.js';
import {type Place, setSpans, spanText} from './set-spans.js';
import type {Symbols} from './symbols.js';
import {textWidth} from './text-width.js';

/** Least space between a caption and the credit on its last line. */
const gap = 2;

/** The words of a picture: a mark that links to it, the caption, and at the right its credit. */
export function setFigure(figure: Figure, place: Place, symbols: Symbols): readonly Line[] {
	const words = figure.caption ?? figure.alt ?? '';
	const caption = setSpans(
		[
			{text: symbols.picture, style: 'bullet', href: figure.url},
			{text: words === '' ? '' : ` ${words}`, style: 'caption'},
		],
		place,
	);
	return figure.credit === undefined ? caption : withCredit(caption, figure.credit, place);
}

function withCredit(caption: readonly Line[], credit: string, {columns, indent}: Place): readonly Line[] {
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
