import type {Desk} from './desk.js';
import type {HeadlineWord} from './headline-words.js';
import {isCount} from './nouns.js';
import {type Phrase, spell} from './phrases.js';
import {isFunctionWord} from './stop-words.js';

/** Share of headlines in which a phrase may go on over the edge of a label. */
const mostCut = 0.4;
/** A word that has the same word before it in so many headlines is bound to it. */
const mostBound = 0.6;
/** A surname gives way to the full name when so many headlines write it. */
const fullName = 0.3;
/** Share of headlines in which words hang on a preposition together: they are a thing. */
const mostlyObject = 0.25;

/** What phrases are read with. */
export interface Reading {
	readonly desk: Desk;
	/** Their language puts nouns side by side: "Lindqvist vote"; in others adjectives stand behind: "salud mental". */
	readonly compounds: boolean;
}

/** Its words without those of grammar. */
export const tellingWords = ({words}: Phrase): readonly HeadlineWord[] =>
	words.filter(({slots}) => slots.length > 0);

/** Written with a capital, as a name is. */
export const isNamed = (word: HeadlineWord, {isName}: Desk): boolean =>
	word.isCapital && !word.isNumber && isName(word);

/** Has a name in it, and of other words only nouns and what stands before them. */
export function isNameable(phrase: Phrase, reading: Reading): boolean {
	const {desk} = reading;
	const telling = tellingWords(phrase);
	return (
		telling.length <= 4 &&
		phrase.slots.length <= 5 &&
		telling.some((word) => isNamed(word, desk)) &&
		!isModified(phrase, reading) &&
		telling.every((word) => isPlainNumber(word) || isNamed(word, desk) || mayStand(word, phrase, reading))
	);
}

/** "iOS 7.1", "2032 Games"; no score and no "1st". */
const isPlainNumber = ({isNumber, written}: HeadlineWord): boolean => isNumber && /^\d[\d.]*$/.test(written);

/** At the end a noun; before it a noun, an adjective, or whose it is. */
function mayStand(word: HeadlineWord, phrase: Phrase, {desk, compounds}: Reading): boolean {
	const at = phrase.words.indexOf(word);
	if (at === phrase.words.length - 1) return mayEnd(word, phrase, {desk, compounds});
	const isBeforeSmall = phrase.words[at + 1]?.slots.length === 0;
	const mayOpen = !compounds && isBeforeSmall && desk.mayBeNoun(word, compounds);
	return (desk.isNominal(word) || word.genitive !== '' || mayOpen) && !isCount(word);
}

/** "positive Covid" ends too early, and "skipper Osei" is Osei; "Comet Osei" is a name. */
export function isModified(phrase: Phrase, {desk, compounds}: Reading): boolean {
	const [word, last] = phrase.words.slice(-2);
	if (!compounds || !word || !last || word.slots.length === 0 || !isNamed(last, desk)) return false;
	return /^\p{Ll}/u.test(spell(phrase).split(' ').at(-2) ?? '');
}

/** A noun, and what may be one where the run hangs on a preposition or nothing that belongs to it follows. */
function mayEnd(word: HeadlineWord, phrase: Phrase, {desk, compounds}: Reading): boolean {
	if (isCount(word)) return false;
	if (desk.isNoun(word)) return true;
	if (desk.isVerb(word)) return false;
	if (compounds && isObject(phrase)) return true;
	return (isObject(phrase) || (compounds && isClosed(phrase))) && desk.mayBeNoun(word, compounds);
}

const isObject = ({asObject, headlines}: Phrase): boolean => asObject >= headlines * mostlyObject;
const isClosed = ({closed, headlines}: Phrase): boolean => closed > headlines / 2;

/** A part is "Rivka" of "Rivka Solberg", "Samoan" of "Samoan weightlifters", "tennis" of "table tennis". */
export const isWhole = (phrase: Phrase, reading: Reading): boolean =>
	phrase.cut <= phrase.seen * mostCut && isWholeBehind(phrase, reading) && !isBound(phrase, reading);

/** Nothing that belongs to it follows. */
export function isWholeBehind(phrase: Phrase, {desk, compounds}: Reading): boolean {
	const {cutBehind, seen, onward, words} = phrase;
	const last = words.at(-1);
	if (compounds && last && desk.isAdjective(last)) return false;
	const most = seen * mostCut;
	if (cutBehind > most) return false;
	return ![...onward.values()].some(({word, times}) => times > most && desk.isNoun(word));
}

/** The same word stands before it in most headlines, "Port" before "Alden", and is part of it. */
export function isBound({before, headlines, words: [first, second]}: Phrase, reading: Reading): boolean {
	const {desk, compounds} = reading;
	if (!first) return false;
	const isName = isNamed(first, desk);
	const mayHang = second === undefined || (!compounds && !desk.isNoun(first));
	const isPart = (word: HeadlineWord) => {
		if (isName) return isNamed(word, desk) || year.test(word.written);
		return mayHang && !isCount(word) && !isNamed(word, desk) && desk.isNominal(word);
	};
	return [...before.values()].some(({word, times}) => times > headlines * mostBound && isPart(word));
}

/** "2032 Games". */
const year = /^(?:19|20)\d\d$/;

/** "Rivka Solberg" of "Solberg". */
export function isFullNameOf(long: Phrase, short: Phrase, desk: Desk): boolean {
	if (long.words.length <= short.words.length || long.headlines < short.headlines * fullName) return false;
	const isOne = short.slots.every((slot) => long.slots.includes(slot));
	return isOne && long.words.every((word) => isNamed(word, desk) && word.genitive === '');
}

/** One word that says what a name is in the news for. */
export function isDeed({words, before, headlines}: Phrase, desk: Desk): boolean {
	const [word, ...others] = words;
	if (!word || others.length > 0 || isCount(word) || isNamed(word, desk) || !desk.isNoun(word)) return false;
	// "206 teams" are counted, and are no topic.
	return ![...before.values()].some((one) => one.word.isNumber && one.times > headlines * mostBound);
}

/** Two words that name what happened without a name: "milk recall", "salud mental", "venta de pan". */
export function isThing(phrase: Phrase, reading: Reading): boolean {
	const {desk, compounds} = reading;
	const [first, last, ...others] = tellingWords(phrase);
	if (!first || !last || others.length > 0 || isCount(first) || isCount(last)) return false;
	if (phrase.words.some((word) => isNamed(word, desk) || conjunctions.has(word.folded))) return false;
	if (phrase.words.length > 2) {
		const isGrammar = phrase.words.slice(1, -1).every(({folded}) => isFunctionWord(folded));
		const mayOpen = desk.isNoun(first) || (!compounds && desk.mayBeNoun(first, compounds));
		return isGrammar && mayOpen && desk.isNoun(last);
	}
	return compounds ? isCompound(phrase, [first, last], desk) : isNounPhrase(phrase, [first, last], desk);
}

type Two = readonly [HeadlineWord, HeadlineWord];

/** "milk recall": a noun, and before it an adjective or another noun. */
function isCompound(phrase: Phrase, [first, last]: Two, desk: Desk): boolean {
	const isNoun = desk.isNoun(last) || (isClosed(phrase) && desk.mayBeNoun(last, true));
	return isNoun && (isObject(phrase) || desk.isNominal(first) || first.genitive !== '');
}

/** "salud mental", "judoca solar", "grandes ausentes": a noun, behind or before it an adjective. */
function isNounPhrase(phrase: Phrase, [first, last]: Two, desk: Desk): boolean {
	if (participle.test(last.folded) && !desk.isNoun(last)) return false;
	if (isObject(phrase) || (desk.isAdjective(first) && desk.isNoun(last))) return true;
	const opensHeadline = /^\p{Lu}/u.test(spell(phrase)) && !opensAsVerb.test(first.folded);
	const mayOpen = desk.isNominal(first) || opensHeadline;
	return mayOpen && !desk.isNoun(last) && (desk.mayBeNoun(last, false) || desk.isNominal(last));
}

/** "casos vinculados a": what follows belongs to it. */
const participle = /..[ai]d[oa]s?$/;

/** Headlines open with nouns, and with what nobody in particular does: "Detienen", "Podemos"; "Finalmente". */
const opensAsVerb = /[ae][nmr]$|m[eo]s$|mente$/;

/** "rowing and archery" are two things. */
const conjunctions = new Set('and y e et und en и &'.split(' '));
