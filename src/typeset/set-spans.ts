import {breakLines, drawn} from './break-lines.js';
import type {Line, Span, SpanStyle} from './line.js';
import {partWordsOf} from './part-words.js';
import type {Syllables} from './syllables.js';
import {startsRtl} from './visual-order.js';

/** Where lines are set: so many columns, after so many from the left. */
export interface Place {
	readonly columns: number;
	readonly indent: number;
}

/** Lines of a run of spans: newlines hold, styles and links survive the breaks. Words are parted where syllables are given. */
export function setSpans(
	spans: readonly Span[],
	{columns, indent}: Place,
	syllables?: Syllables,
): readonly Line[] {
	const text = spanText(spans);
	const isRtl = startsRtl(text);
	const cutOut = spanCutter(spans);
	const partWord = syllables && partWordsOf(text, spans, syllables);
	let start = 0;

	return text.split('\n').flatMap((hardLine) => {
		const at = start;
		start += hardLine.length + 1;
		const part =
			partWord && ((from: number, to: number) => partWord(at + from, at + to).map((place) => place - at));
		return breakLines(hardLine, columns, part).map((range): Line => {
			const kept = cutOut(at + range.start, at + range.end);
			const cut = range.isParted ? hyphened(kept) : kept;
			return isRtl ? {spans: cut, indent, isRtl} : {spans: cut, indent};
		});
	});
}

/** The hyphen looks as the word does, and is part of no text but this line's. */
function hyphened(spans: readonly Span[]): readonly Span[] {
	const last = spans.at(-1);
	return last ? [...spans.slice(0, -1), {...last, text: `${last.text}-`}] : spans;
}

export function spanText(spans: readonly Span[]): string {
	return spans.map(({text}) => text).join('');
}

/** Plain spans in another style; what stood out goes on standing out. */
export function restyled(spans: readonly Span[], style: SpanStyle): readonly Span[] {
	return style === 'text' ? spans : spans.map((span) => (span.style === 'text' ? {...span, style} : span));
}

/** Cuts ranges out of spans. They are asked for in order, so that a long paragraph is walked once. */
function spanCutter(spans: readonly Span[]): (start: number, end: number) => readonly Span[] {
	let index = 0;
	let offset = 0;

	return (start, end) => {
		const cuts: Span[] = [];
		for (let span = spans[index]; span && offset < end; span = spans[index]) {
			const text = span.text.slice(Math.max(0, start - offset), end - offset);
			const shown = drawn(text, offset + span.text.length >= end);
			if (shown !== '') cuts.push({...span, text: shown});
			if (offset + span.text.length > end) break;
			offset += span.text.length;
			index += 1;
		}
		return cuts;
	};
}
