import type {Clipping} from './clusters.js';
import {isSentenceCase, isTelling, readWords} from './words.js';

const atMost = 6;

/** The words by which stories on the same matter can be searched, most telling first: names, then long words. */
export function searchWords({title, lede}: Pick<Clipping, 'title' | 'lede'>): readonly string[] {
	const words = readWords(title.slice(0, 400));
	const isSentence = isSentenceCase(words);
	const inLede = new Set(readWords(lede.slice(0, 700)).map(({folded}) => folded));
	const worth = new Map<string, number>();
	for (const [index, word] of words.entries()) {
		if (!isTelling(word) || word.folded.length < 2 || worth.has(word.folded)) continue;
		const isName = isSentence && index > 0 && /^\p{Lu}/u.test(word.written);
		const figure = /^\p{N}/u.test(word.written) ? -6 : 0;
		worth.set(
			word.folded,
			(isName ? 8 : 0) + (inLede.has(word.folded) ? 3 : 0) + Math.min(word.folded.length, 10) + figure,
		);
	}
	return [...worth]
		.sort((a, b) => b[1] - a[1])
		.slice(0, atMost)
		.map(([word]) => word);
}
