import {beginsWord, fold, foldedWords} from '../typeset/index.js';
import {selectedHeadline} from './list.js';
import {soughtWords} from './sought-words.js';
import type {State} from './state.js';
import type {Step} from './step.js';

/** Characters before the word, and in all: two lines of a wide screen. */
const before = 60;
const longest = 500;

/** Asks for the passage that a hit in the text was found by, once it is selected. */
export function excerptWanted(state: State): Step {
	const {list, excerpt} = state;
	const headline = selectedHeadline(list);
	const words = soughtWords(list.query);
	if (list.textFrom === undefined || list.cursor < list.textFrom || !headline || !words) return [state];
	if (excerpt?.key === headline.key) return [state];
	return [state, {type: 'read-excerpt', key: headline.key, words}];
}

/** From shortly before the first of the words on; '' where none of them stands. */
export function excerptOf(text: string, words: string): string {
	const {folded, starts} = fold(text.slice(0, 200_000));
	const first = Math.min(...foldedWords(words).map((word) => placeOf(folded, word)));
	if (!Number.isFinite(first)) return '';
	const at = starts[first] ?? 0;
	const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1;
	return `${from > 0 ? '… ' : ''}${text
		.slice(from, from + longest)
		.replaceAll(/\s+/g, ' ')
		.trim()}`;
}

/** Where a word begins with it, or stands at all in a script without spaces. */
function placeOf(folded: string, word: string): number {
	for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
		if (beginsWord(folded, at)) return at;
	}
	const anywhere = folded.indexOf(word);
	return anywhere === -1 ? Number.POSITIVE_INFINITY : anywhere;
}
