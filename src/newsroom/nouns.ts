import type {ReadHeadline} from './headline-words.js';
import {isFunctionWord, type Language} from './stop-words.js';

/** Articles and prepositions: a noun comes next. */
const determiners = {
	en: wordSet('the a an of in on at for from with after over by off near'),
	es: wordSet('el la los las un una de del al en por con tras sobre'),
	pt: wordSet('o a os as um uma de do da dos das em no na nos nas ao com por'),
	fr: wordSet('le la les un une de des du au aux en'),
	de: wordSet('der die das den dem ein eine einem einen im am zum zur von vom mit nach'),
	ru: wordSet('в на с о об из по для'),
	it: wordSet('il lo la i gli le un una di del della dei nel nella al alla'),
	nl: wordSet('de het een van in op met voor'),
} satisfies Record<Language, ReadonlySet<string>>;

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}

/** There an adjective comes between determiner and noun. */
const adjectiveFirst: ReadonlySet<Language> = new Set(['en', 'de', 'nl', 'ru']);
/** Elsewhere an infinitive may come behind these as well: "por participar". */
const beforeInfinitive = wordSet('de di en por con com');
const infinitive = /(?:[aei]r|re)$/;

/** Whether all these headlines are in languages that set nouns side by side. */
export function doCompound(headlines: readonly ReadHeadline[]): boolean {
	return headlines.every(({languages}) => languages.every((language) => adjectiveFirst.has(language)));
}

/**
 * Whether the word, or a run of words from there, stands where a noun is expected, in each language that the headline
 * may be in: Spanish says "no" before verbs, Portuguese before nouns.
 */
export function isNounAt({words, isSentenceCase, languages}: ReadHeadline, at: number, length = 1): boolean {
	const before = words[at - 1]?.folded;
	if (before === undefined || !isFunctionWord(before)) return false;
	const next = words[at + length];
	const isName = isSentenceCase && words[at]?.isCapital;
	const isEnd = words[at + length - 1]?.endsPhrase || !next || isFunctionWord(next.folded);
	const isLast = isName || isEnd;
	const isVerb = beforeInfinitive.has(before) && infinitive.test(words[at]?.folded ?? '');
	return languages.every(
		(language) =>
			determiners[language].has(before) && (length > 1 || adjectiveFirst.has(language) ? isLast : !isVerb),
	);
}
