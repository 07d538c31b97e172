import {isFunctionWord, isFurniture} from './stop-words.js';

/** A word as it is written and as it is compared. */
export interface Word {
	readonly written: string;
	/** Lower case, without Latin, Greek and Cyrillic diacritics. */
	readonly folded: string;
	/** Where it begins in the text, in UTF-16 units. */
	readonly offset: number;
}

// Acronyms with points; numbers with their separators; runs of letters and digits.
const pattern = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Written without spaces between words: pairs of characters stand in for words. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The words of a text in order, function words and all. */
export function readWords(text: string): Word[] {
	return [...text.matchAll(pattern)].flatMap(({0: written, index}) =>
		unspaced.test(written) ? pairsOf(written, index) : [{written, folded: fold(written), offset: index}],
	);
}

function pairsOf(run: string, offset: number): Word[] {
	if (run.length <= 2) return [{written: run, folded: run, offset}];
	return Array.from({length: run.length - 1}, (_, at) => {
		const pair = run.slice(at, at + 2);
		return {written: pair, folded: pair, offset: offset + at};
	});
}

/** Lower case, without points and the diacritics that people leave out. */
export function fold(written: string): string {
	const lower = written.toLowerCase();
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
	if (/^[\u0000-\u007F]*$/.test(lower)) return lower.replaceAll('.', '');
	return lower
		.normalize('NFD')
		.replace(/[\u0300-\u036F.]/g, '')
		.replaceAll('ß', 'ss')
		.normalize('NFC');
}

/** Says something about what happened. Acronyms do, even where they look like a pronoun (US, WHO, IT). */
export function isTelling({written, folded}: Word): boolean {
	if (folded.length < 2 && !/[\p{N}\p{Script=Han}]/u.test(folded)) return false;
	if (isFunctionWord(folded)) return isAcronym(written);
	return !isFurniture(folded);
}

export const isAcronym = (written: string) => /^\p{Lu}[\p{Lu}.]+$/u.test(written) && written.length <= 4;

/** What is left of a word when its number, gender and case are taken away; rough, the same for all languages. */
export function stem(folded: string): string {
	const bare = folded.length > 3 ? folded.replace(/(?<=..[^s])e?s$/, '') : folded;
	return bare.slice(0, 6);
}

/** Whether capitals mark names here; in Title Case and in CAPITALS they do not. */
export function isSentenceCase(words: readonly Word[]): boolean {
	const body = words.slice(1).filter((word) => word.written.length > 3 && isTelling(word));
	return body.filter(({written}) => /^\p{Lu}/u.test(written)).length <= body.length * 0.75;
}
