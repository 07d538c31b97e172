import {fold} from '../typeset/index.js';
import type {ArticlePage} from './article-page.js';
import type {PageLine} from './article-text.js';

/** Where a hit stands on a line of the page, in code units of the line's text: [from, to). */
export interface HitPiece {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

/** A stretch of the text that was looked for: one piece, or one on each line it is broken over. */
export type Hit = readonly [HitPiece, ...HitPiece[]];

/** More are not counted: who looks for the letter e reads nothing out of its number. */
export const mostHits = 5000;

const found = new WeakMap<ArticlePage, {readonly words: string; readonly hits: readonly Hit[]}>();

/** Where words stand in the text of an article, whatever their case and marks, also over the end of a line. In order. */
export function hitsOn(page: ArticlePage, words: string): readonly Hit[] {
	const kept = found.get(page);
	if (kept?.words === words) return kept.hits;
	const hits = search(textOf(page), words);
	found.set(page, {words, hits});
	return hits;
}

/** The text of a page as a search sees it; each of its code units with the place it came from. Lines end in a newline. */
interface PageText {
	readonly folded: string;
	readonly places: readonly HitPiece[];
}

const texts = new WeakMap<ArticlePage, PageText>();

function textOf(page: ArticlePage): PageText {
	const kept = texts.get(page);
	if (kept) return kept;
	let folded = '';
	const places: HitPiece[] = [];
	for (const [line, shown] of page.lines.slice(0, page.textEnd).entries()) {
		for (const {text, offset} of partsOf(shown)) {
			const part = fold(text);
			const ends = endsOf(part.starts, text.length);
			folded += part.folded;
			for (const [at, start] of part.starts.entries())
				places.push({line, from: offset + start, to: offset + (ends[at] ?? text.length)});
		}
		folded += '\n';
		places.push({line, from: 0, to: 0});
	}
	const made = {folded, places};
	texts.set(page, made);
	return made;
}

/** What the author wrote of a line, without hairlines and bullets. */
function partsOf(line: PageLine): readonly {readonly text: string; readonly offset: number}[] {
	if (line.kind === 'title' || line.kind === 'byline') return [{text: line.text, offset: 0}];
	if (line.kind !== 'body') return [];
	let offset = 0;
	return line.line.spans.flatMap(({text, style}) => {
		const at = offset;
		offset += text.length;
		return style === 'rule' || style === 'bullet' ? [] : [{text, offset: at}];
	});
}

/** Where the letter of each code unit ends, with the marks that stand on it. */
function endsOf(starts: readonly number[], length: number): readonly number[] {
	const ends: number[] = [];
	let end = length;
	for (let at = starts.length - 1; at >= 0; at--) {
		const next = starts[at + 1];
		if (next !== undefined && next !== starts[at]) end = next;
		ends[at] = end;
	}
	return ends;
}

function search({folded, places}: PageText, words: string): readonly Hit[] {
	const pattern = patternOf(words);
	if (!pattern) return [];
	const hits: Hit[] = [];
	for (const match of folded.matchAll(pattern)) {
		const [first, ...more] = piecesOf(match[0], places.slice(match.index, match.index + match[0].length));
		if (first) hits.push([first, ...more]);
		if (hits.length === mostHits) break;
	}
	return hits;
}

/** A word may be broken anywhere, maybe behind a hyphen that was not written; what follows may be indented. */
const lineBreak = '(?:-?\\n *)?';
const gap = '(?: +| *\\n *)';

function patternOf(words: string): RegExp | undefined {
	const sought = fold(words).folded.split(/\s+/).filter(Boolean);
	if (sought.length === 0) return undefined;
	return new RegExp(sought.map((word) => [...word].map(literal).join(lineBreak)).join(gap), 'gu');
}

function literal(character: string): string {
	return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

/** One piece a line, without the spaces at its ends. */
function piecesOf(text: string, places: readonly HitPiece[]): readonly HitPiece[] {
	const pieces: HitPiece[] = [];
	for (const [at, place] of places.entries()) {
		if (/\s/.test(text[at] ?? '')) continue;
		const last = pieces.at(-1);
		if (last?.line === place.line) pieces[pieces.length - 1] = {...last, to: place.to};
		else pieces.push(place);
	}
	return pieces;
}
