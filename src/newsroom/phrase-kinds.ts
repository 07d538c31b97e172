import type {Desk} from './desk.js';
import type {HeadlineWord} from './headline-words.js';
import type {Phrase} from './phrases.js';

/** Share of headlines in which a name may go on over the edge of a label. */
const mostCut = 0.4;
/** A surname gives way to the full name when so many headlines write it. */
const fullName = 0.2;
/** Share of headlines in which two words hang on a preposition together: they are a thing. */
const mostlyObject = 0.25;

/** Its words without those of grammar. */
export const tellingWords = ({words}: Phrase): readonly HeadlineWord[] =>
	words.filter(({slots}) => slots.length > 0);

/** Has a name in it, and of other words only nouns and what stands before them. */
export function isNameable(phrase: Phrase, {isName, isNoun, isNominal}: Desk): boolean {
	const isNamed = ({isCapital, isNumber, slots}: HeadlineWord) =>
		isCapital && !isNumber && slots.some(isName);
	const telling = tellingWords(phrase);
	const last = phrase.words.at(-1);
	return (
		phrase.slots.length <= 5 &&
		phrase.cut <= phrase.seen * mostCut &&
		telling.some(isNamed) &&
		telling.every((word) => word.isNumber || isNamed(word) || (word === last ? isNoun : isNominal)(word))
	);
}

/** A part is "Rivka" of "Rivka Solberg", "Samoan" of "Samoan weightlifters". */
export function isWhole({cut, seen, onward}: Phrase, {isNoun}: Desk): boolean {
	const most = seen * mostCut;
	return ![...onward.values()].some(({word, times}) => cut + times > most && isNoun(word));
}

/** "Rivka Solberg" of "Solberg". */
export function isFullNameOf(long: Phrase, short: Phrase, {isName}: Desk): boolean {
	if (long.words.length <= short.words.length || long.headlines < short.headlines * fullName) return false;
	return short.slots.every((slot) => long.slots.includes(slot)) && long.slots.every(isName);
}

/** "hermanos Torvale", "judoka Vega": so most headlines say it. */
export function isTitleOf(long: Phrase, short: Phrase): boolean {
	if (short.words.length > 1 || long.words.length === 1 || long.headlines < short.headlines / 2) return false;
	return long.words.some(({folded}) => folded === short.key) && !long.words.some(({isNumber}) => isNumber);
}

/** Names what the feeds are about, as an Olympic summer is: it tells no event apart. */
export const isTheme = ({slots}: Phrase, desk: Desk): boolean => slots.every(desk.isTheme);

/** One word that says what a name is in the news for. */
export function isDeed({words, slots}: Phrase, {isName, isNoun}: Desk): boolean {
	const [word, ...others] = words;
	return word !== undefined && others.length === 0 && !word.isNumber && !slots.some(isName) && isNoun(word);
}

/**
 * Two words that name what happened: "milk recall", "salud mental", "venta de pan". Where nouns do not stand side by
 * side the second of two is an adjective, or a verb; what hangs on a preposition does nothing.
 */
export function isThing(phrase: Phrase, desk: Desk, compounds: boolean): boolean {
	const [first, last, ...others] = tellingWords(phrase);
	if (!first || !last || others.length > 0 || first.isNumber || last.isNumber) return false;
	if (phrase.slots.some(desk.isName) || phrase.words.some(({folded}) => conjunctions.has(folded)))
		return false;
	const isObject = phrase.asObject >= phrase.headlines * mostlyObject;
	if (phrase.words.length > 2) return desk.isNoun(first) && desk.isNoun(last);
	return compounds
		? desk.isNoun(last) && (isObject || desk.isNominal(first))
		: isObject && !desk.isVerb(first) && !desk.isVerb(last);
}

/** "rowing and archery" are two things. */
const conjunctions = new Set('and y e et und en и &'.split(' '));
