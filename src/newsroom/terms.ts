import type {Clipping} from './clusters.js';
import {isSentenceCase, isTelling, readWords, stem, type Word} from './words.js';

/** How a word stands in a story. The order is that of `worth` in `likeness.ts`. */
export const kinds = {
	/** Capital inside a sentence-case headline. */
	name: 0,
	/** Lower case in a headline. */
	plain: 1,
	/** First word, or a headline all in capitals: says nothing about names. */
	unclear: 2,
	number: 3,
	/** Stands in the lede only. */
	body: 4,
} as const;

export type Kind = (typeof kinds)[keyof typeof kinds];

export interface Term {
	/** Where the word's counts are kept: a hash of its stem. */
	readonly slot: number;
	readonly kind: Kind;
}

/** 2^20 hold the words of 100,000 stories with few neighbours in one. */
export const slots = 1 << 20;

/** Longer than any headline; a feed may ship a megabyte. */
export const longestTitle = 400;
export const longestLede = 700;

/** The distinct telling words of a story, those of its title first. */
export function readTerms({title, lede, url}: Pick<Clipping, 'title' | 'lede' | 'url'>): Term[] {
	const terms = new Map<number, Kind>();
	const note = (word: Word, kind: Kind) => {
		if (!isTelling(word)) return;
		const slot = slotOf(stem(word.folded));
		if (!terms.has(slot)) terms.set(slot, kind);
	};

	const titleWords = readWords(withoutTail(title.slice(0, longestTitle)));
	const isSentence = isSentenceCase(titleWords);
	for (const [index, word] of titleWords.entries()) {
		note(word, kindOf(word, isSentence && index > 0 && !opensClause.test(title.slice(0, word.offset))));
	}
	for (const word of readWords(`${lede.slice(0, longestLede)} ${slugOf(url)}`)) note(word, kinds.body);
	return [...terms].map(([slot, kind]) => ({slot, kind}));
}

/** Behind a colon or a quotation mark any word has a capital. */
const opensClause = /[:.!?…"“„'‘«—–|(¿¡-]\s?$/u;

function kindOf({written}: Word, isCaseTelling: boolean): Kind {
	if (/^\p{N}/u.test(written)) return kinds.number;
	if (!isCaseTelling) return kinds.unclear;
	return /^\p{Lu}|\p{Ll}\p{Lu}/u.test(written) ? kinds.name : kinds.plain;
}

/** "Ferry late | The Herald": what stands behind the last bar is the outlet's name. */
export function withoutTail(title: string): string {
	const bar = Math.max(
		title.lastIndexOf(' | '),
		title.lastIndexOf(' - '),
		title.lastIndexOf(' – '),
		title.lastIndexOf(' — '),
	);
	const tail = title.length - bar;
	return bar > 15 && tail < 40 && tail < bar ? title.slice(0, bar) : title;
}

/** The words of an address: many keep a headline there that has since been rewritten. */
function slugOf(url = ''): string {
	const segments = url
		.slice(0, longestTitle)
		.replace(/[?#].*/su, '')
		.split('/')
		.slice(3);
	const worded = segments.map((segment) => segment.split(/[^\p{L}]+/u).filter((word) => word.length > 2));
	return worded
		.filter((words) => words.length > 2)
		.flat()
		.join(' ');
}

/** FNV-1a, its high bits folded in. */
export function slotOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash ^ (hash >>> 13)) & (slots - 1);
}
