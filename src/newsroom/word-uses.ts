import type {HeadlineWord, ReadHeadline} from './headline-words.js';
import type {Memory} from './memory.js';
import {isCount, isPlaceAt, type Role, roleAt} from './nouns.js';
import {kinds} from './terms.js';

/** How headlines use a word. */
export interface WordUses {
	readonly seen: number;
	readonly as: Readonly<Record<Role, number>>;
	/** Behind "in" and its like. */
	readonly inPlace: number;
	/** How it is written where it has another ending. */
	readonly forms: ReadonlySet<string>;
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
	const forms = new Set<string>();
	memory.walk(slot, ({title}, kind) => {
		if (kind === kinds.body) return true;
		const headline = read(title);
		const at = headline.words.findIndex((word) => word.folded === folded);
		for (const word of headline.words) if (word.slots.includes(slot)) forms.add(word.written.toLowerCase());
		if (at < 1) return true;
		as[roleAt(headline, at)]++;
		if (isPlaceAt(headline, at)) inPlace++;
		return ++seen < enough;
	});
	return {seen, as, inPlace, forms};
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

/** It stands before nouns and hardly ever in the place of one. */
export const isAdjective = ({as: {noun, modifier}}: WordUses): boolean =>
	modifier > 2 && noun <= modifier * nounByModifier;

/**
 * Nothing tells that it is none: no headline, and not its end, which is none that verbs have where headlines tell of
 * somebody: "pulls", "accused"; "renuncia", "llegó".
 */
export const mayBeNoun = ({as: {verb}, forms}: WordUses, word: HeadlineWord, compounds: boolean): boolean =>
	verb === 0 &&
	!isCount(word) &&
	(!(compounds ? verbEnds.en : verbEnds.es).test(word.written) ||
		(!compounds && hasGenders(forms, word.written)));

/** "olímpica" beside "olímpicos", "holandesa" beside "holandés": an adjective. */
function hasGenders(forms: ReadonlySet<string>, written: string): boolean {
	const root = /^(.{3,})as?$/.exec(written.toLowerCase())?.[1];
	return root !== undefined && [root, `${root}o`, `${root}os`, `${root}es`].some((form) => forms.has(form));
}

const verbEnds = {en: /(?:s|ed|ing)$/, es: /(?:[ae][nm]?|[óáéí]|[aei]u|[áa]n|r[áa]o|[aeií]r|ndo)$/};

export const isVerb = ({as: {noun, verb, modifier}}: WordUses): boolean => verb > noun + modifier;

export const isPlace = ({seen, inPlace}: WordUses): boolean => inPlace > 0 && inPlace >= seen * leastInPlace;

/** Endings that make nouns of verbs and adjectives, in all eight languages, folded; "silences" and "damages" may be verbs. */
const namesDeed =
	/..(?:[ae]nce|age|(?:[st]ion|ment|ness|ity|ship|ism|cion|miento|dad|anza|encia|ismo|cao|mento|dade|anca|agem|ung|heit|keit|ние|ость|ция)s?)$/;
