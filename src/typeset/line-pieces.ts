import {graphemes, textWidth} from './text-width.js';

/** A stretch of text that a line holds whole: [start, end) in UTF-16 units. */
export interface Piece {
	readonly start: number;
	readonly end: number;
	readonly width: number;
	/** Columns of the white space before it, which is lost at a line's start. */
	readonly gap: number;
	/** Columns it takes more when a line ends with it: the hyphen of a soft one. */
	readonly hyphen: 0 | 1;
}

/** Most words: nothing in them breaks, and a letter is a column. It saves a long article half its time. */
const plainWord = /^[!-%'-,.0-<>@-~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0590\u2018-\u201F]+$/;
const words = /[^ \t\n\r\u200B]+/g;
/** What stands between words. */
export const wordSpace = /[ \t\n\r\u200B]/;
const isAddress = /:\/\/|^www\./;
const addressBreaks = /(?<=[-/?&=#])(?<!:\/{1,2})(?=[^-/?&=#\p{M}\p{Default_Ignorable_Code_Point}])/u;
// "well-known" and "here—again", but neither "3-2" nor "e-mail"; soft hyphens anywhere.
const wordBreaks = /(?<=\p{L}{2}[-—])(?=[\p{L}“‘"']{2})|(?<=\u00AD)(?=.)/u;

// Chinese and Japanese break anywhere but before closing and after opening marks (JIS X 4051, the plain rules).
const han =
	'\\u2E80-\\u2FFF\\u3005-\\u3007\\u3012\\u3021-\\u303A\\u3041-\\u9FFF\\uF900-\\uFAFF\\uFF10-\\uFF5A\\uFF66-\\uFF9D\\u{20000}-\\u{3FFFF}';
const opening = '（〔［｛〈《「『【〖〘“‘(\\[';
const hanClosing =
	'、。，．・：；？！）〕］｝〉》」』】〗〙々〻ー…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ\\uFF9E\\uFF9F';
const closing = `${hanClosing}”’)\\],.!?;:%`;
const hanBreaks = new RegExp(
	`(?<=[${han}${hanClosing}]\\p{M}{0,8})(?=[^\\p{M}${closing}])|(?<=[^${opening}])(?=[${han}])(?=[^${closing}])`,
	'u',
);
const hasHan = new RegExp(`[${han}]`, 'u');

/** The pieces of a text from a place on, in order, none but a single grapheme wider than a line of so many columns. */
export function* linePieces(text: string, columns: number, from: number): Iterable<Piece> {
	for (const piece of wholePieces(text, from)) {
		if (piece.width + piece.hyphen <= columns) yield piece;
		else yield* graphemePieces(text, piece);
	}
}

function* wholePieces(text: string, from: number): Iterable<Piece> {
	let start = from;
	words.lastIndex = from; // where matchAll begins
	for (const match of text.matchAll(words)) {
		const [word] = match;
		const between = text.slice(start, match.index);
		let gap = between === ' ' ? 1 : between.replaceAll('\u200B', '').length;
		start = match.index;
		if (plainWord.test(word)) {
			yield {start, end: start + word.length, width: word.length, gap, hyphen: 0};
			start += word.length;
			continue;
		}
		for (const part of partsOf(word)) {
			const end = start + part.length;
			yield {start, end, width: textWidth(part), gap, hyphen: part.endsWith('\u00AD') ? 1 : 0};
			start = end;
			gap = 0;
		}
	}
}

function partsOf(word: string): readonly string[] {
	if (isAddress.test(word)) return word.split(addressBreaks);
	if (hasHan.test(word)) return word.split(hanBreaks);
	return /[-—\u00AD]/.test(word) ? word.split(wordBreaks) : [word];
}

function* graphemePieces(text: string, {start: first, end: last, gap: firstGap}: Piece): Iterable<Piece> {
	let start = first;
	let gap = firstGap;
	for (const grapheme of graphemes(text.slice(first, last))) {
		const end = start + grapheme.length;
		// A soft hyphen alone would show where no syllable ends.
		if (grapheme !== '\u00AD') {
			yield {start, end, width: textWidth(grapheme), gap, hyphen: 0};
			gap = 0;
		}
		start = end;
	}
}
