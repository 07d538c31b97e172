import {beginsWord, fold, foldedWords} from '../typeset/index.js';
import {type Run, type Runs, run, type Tone} from './runs.js';

/** A text with every word that a search found in it underlined; in one run when there is no search. */
export function withHits(text: string, search: string | undefined, ...tones: readonly Tone[]): Runs {
	const words = foldedWords(search ?? '');
	if (words.length === 0) return [run(text, ...tones)];

	const {folded, starts} = fold(text);
	const runs: Run[] = [];
	let end = 0;
	for (const [from, to] of hitsIn(folded, words)) {
		const start = starts[from] ?? text.length;
		if (start < end) continue; // two words found the same letters
		if (start > end) runs.push(run(text.slice(end, start), ...tones));
		end = endOf(starts, to) ?? text.length;
		runs.push(run(text.slice(start, end), ...tones, 'underline'));
	}
	if (end < text.length) runs.push(run(text.slice(end), ...tones));
	return runs;
}

/** Marks go with their letter, and a syllable that is found in part is found. */
function endOf(starts: readonly number[], to: number): number | undefined {
	return starts.slice(to).find((start) => start !== starts[to - 1]);
}

/** Where each word begins a word of the text, or stands anywhere in a script without spaces. In reading order. */
function hitsIn(folded: string, words: readonly string[]): readonly (readonly [number, number])[] {
	const hits: (readonly [number, number])[] = [];
	for (const word of words) {
		for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
			if (beginsWord(folded, at) || unspaced.test(folded.slice(at, at + 2)))
				hits.push([at, at + word.length]);
		}
	}
	return hits.sort(([one], [other]) => one - other);
}

const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
