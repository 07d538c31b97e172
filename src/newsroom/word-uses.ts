import type {HeadlineWord, ReadHeadline} from './headline-words.js';
import type {Memory} from './memory.js';
import {isPlaceAt, type Role, roleAt} from './nouns.js';
import {kinds} from './terms.js';

/** How headlines use a word. */
export interface WordUses {
	readonly seen: number;
	readonly as: Readonly<Record<Role, number>>;
	/** Behind "in" and its like. */
	readonly inPlace: number;
}

/** More tell no more. */
const enough = 30;

/**
 * Looks the newest headlines through that have the word in this very form: "celebration" does not make a noun of
 * "celebrates". How a headline opens tells nothing.
 */
export function usesOf(
	memory: Memory,
	{slots: [slot = 0], folded}: HeadlineWord,
	read: (title: string) => ReadHeadline,
): WordUses {
	const as = {noun: 0, verb: 0, modifier: 0, unclear: 0};
	let inPlace = 0;
	let seen = 0;
	memory.walk(slot, ({title}, kind) => {
		if (kind === kinds.body) return true;
		const headline = read(title);
		const at = headline.words.findIndex((word) => word.folded === folded);
		if (at < 1) return true;
		as[roleAt(headline, at)]++;
		if (isPlaceAt(headline, at)) inPlace++;
		return ++seen < enough;
	});
	return {seen, as, inPlace};
}

/** Headlines are short of articles: one telling place in twenty is enough, where none tells otherwise. */
const leastTelling = 0.05;
/** "new" stands before nouns all day and in a noun's place once a week. */
const nounByModifier = 0.3;
/** A place is told of in other ways as well. */
const leastInPlace = 0.1;

export function isNoun({seen, as: {noun, verb, modifier}}: WordUses, {folded}: HeadlineWord): boolean {
	if (verb === 0 && namesDeed.test(folded)) return true;
	return noun > verb && noun > modifier * nounByModifier && noun >= seen * leastTelling;
}

/** May stand before a noun: an adjective, or another noun. */
export const isNominal = ({seen, as: {noun, verb, modifier}}: WordUses): boolean =>
	noun + modifier > verb && noun + modifier >= seen * leastTelling;

export const isVerb = ({as: {noun, verb, modifier}}: WordUses): boolean => verb > noun + modifier;

export const isPlace = ({seen, inPlace}: WordUses): boolean => inPlace > 0 && inPlace >= seen * leastInPlace;

/** Endings that make nouns of verbs and adjectives, in all eight languages, folded. */
const namesDeed =
	/..(?:[st]ion|ment|ness|ity|[ae]nce|age|ship|ism|cion|miento|dad|anza|encia|ismo|cao|mento|dade|anca|agem|ung|heit|keit|ние|ость|ция)s?$/;
