import {linePieces, wordSpace} from './line-pieces.js';
import {textWidth} from './text-width.js';

/** Where one line stands in the text it was broken from: [start, end) in UTF-16 units, outer spaces left out. */
export interface LineRange {
	readonly start: number;
	readonly end: number;
	/** A word goes on in the next line: a hyphen is drawn here that the text does not have. */
	readonly isParted?: true;
}

/** Where the word at [start, end) of the text may be parted, in order: indices into the text. None: it may not. */
export type PartWord = (start: number, end: number) => readonly number[];

/** A line may fall short of the measure by this share of it before a word is parted to fill it. */
const raggedShare = 1 / 12;
/** What is longer is no word, and not looked through. */
const longestWord = 60;
/** More hyphens below each other are a ladder. */
const mostHyphens = 2;

/**
 * Breaks text without newlines into lines of at most so many columns: greedily, at white space, after hyphens and soft
 * hyphens, within addresses, anywhere in Chinese and Japanese but before closing marks; within words where `partWord`
 * allows it and the line would be ragged; a word too long for a line between graphemes. A grapheme too wide for a line
 * of its own is left out. At least one line, maybe an empty one.
 */
export function breakLines(text: string, columns: number, partWord?: PartWord): readonly LineRange[] {
	const lines: LineRange[] = [];
	for (let at = 0; at < text.length; ) {
		const whole = plainLine(text, at, columns) ?? pieceLines(text, at, columns);
		const broken = partWord && !isLadder(lines) ? filledUp(whole, {text, columns, partWord}) : whole;
		lines.push(...broken.lines);
		at = broken.next;
	}
	return lines.length > 0 ? lines : [{start: 0, end: 0}];
}

function isLadder(lines: readonly LineRange[]): boolean {
	return lines.length >= mostHyphens && lines.slice(-mostHyphens).every(({isParted}) => isParted);
}

/** Lines from some place of a text on, and the place where the next one begins. */
interface Broken {
	readonly lines: readonly LineRange[];
	readonly next: number;
}

// In a stretch without these nothing breaks but at its spaces, and a letter is a column. Most lines of most articles
// are such: they cost a look, where taking words to pieces costs ten.
const unplain = /^ | {2}|[^ !-%'-,.0-<>@-~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0590\u2018-\u201F]/;

/** The line that begins at a place, if nothing in its columns asks for a second look. */
function plainLine(text: string, start: number, columns: number): Broken | undefined {
	const stretch = text.slice(start, start + columns + 1);
	if (unplain.test(stretch)) return undefined;
	if (stretch.length <= columns)
		return {lines: [{start, end: start + stretch.trimEnd().length}], next: text.length};
	const space = stretch.lastIndexOf(' ');
	const next = start + space + 1;
	const below = text.slice(next, next + columns + 1);
	// A word longer than a line begins in what is left of this one.
	if (space === -1 || (below.length > columns && !below.includes(' '))) return undefined;
	return {lines: [{start, end: start + space}], next};
}

/** The same for any text; more than one line where a word is broken, since the fast way begins at words. */
function pieceLines(text: string, from: number, columns: number): Broken {
	const lines: LineRange[] = [];
	for (const {next, ...line} of piecedLines(text, from, columns)) {
		lines.push(line);
		if (wordSpace.test(text.charAt(next - 1))) return {lines, next};
	}
	return {lines, next: text.length};
}

function* piecedLines(
	text: string,
	from: number,
	columns: number,
): Iterable<LineRange & {readonly next: number}> {
	let start = from;
	let end = from;
	let width = 0;

	for (const piece of linePieces(text, columns, from)) {
		if (width > 0 && width + piece.gap + piece.width + piece.hyphen > columns) {
			yield {start, end, next: piece.start};
			width = 0;
		}
		if (piece.width > columns) continue;
		if (width === 0) start = piece.start;
		width += (width > 0 ? piece.gap : 0) + piece.width;
		end = piece.end;
	}
	if (width > 0) yield {start, end, next: text.length};
}

interface Parting {
	readonly text: string;
	readonly columns: number;
	readonly partWord: PartWord;
}

/** With a part of the next word at the end of the last line, where that is ragged; the last word of a text stays whole. */
function filledUp(broken: Broken, {text, columns, partWord}: Parting): Broken {
	const {lines, next} = broken;
	const last = lines.at(-1);
	if (!last || columns - textWidth(text.slice(last.start, last.end)) < columns * raggedShare) return broken;
	const room = columns - textWidth(text.slice(last.start, next));
	const length = text.slice(next, next + longestWord).search(wordSpace);
	const isWord = length > 0 && wordSpace.test(text.charAt(next - 1));
	const places = isWord ? partWord(next, next + length) : [];
	// The hyphen takes a column, too.
	const place = places.findLast((one) => textWidth(text.slice(next, one)) < room);
	if (place === undefined) return broken;
	return {lines: [...lines.slice(0, -1), {start: last.start, end: place, isParted: true}], next: place};
}

/**
 * How a stretch of a line is drawn: hard spaces as spaces, a soft hyphen only at the line's end, and no invisible
 * break opportunities, some of which terminals draw as boxes (kept before a mark, which would climb elsewhere).
 */
export function drawn(text: string, isLineEnd: boolean): string {
	if (!/[\t\r\u00A0\u00AD\u200B\u202F\u2060]/.test(text)) return text;
	const shown = isLineEnd && text.endsWith('\u00AD') ? `${text.slice(0, -1)}-` : text;
	return shown.replace(/[\u00AD\u200B\u2060](?![\p{M}\u200D])/gu, '').replace(/[\t\r\u00A0\u202F]/g, ' ');
}
