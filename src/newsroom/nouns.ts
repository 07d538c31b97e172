import type {HeadlineWord, ReadHeadline} from './headline-words.js';
import {isFunctionWord, type Language} from './stop-words.js';

/** The small words that tell what the word beside them is, folded. */
interface Marks {
	/** Articles and possessives: a noun or its adjective comes next, and before them may stand what is done to it. */
	readonly articles: ReadonlySet<string>;
	/** Prepositions, also those that hold an article: what comes next does nothing itself. */
	readonly prepositions: ReadonlySet<string>;
	/** A verb comes next. */
	readonly beforeVerb: ReadonlySet<string>;
}

const marks = {
	en: marked(
		'the a an his her its their',
		'of in on at for from with after over by off near amid against through under during into about before between without',
		'to will can could would may must should he she they we who not',
	),
	es: marked(
		'el la los las un una su sus',
		'de del al en por con tras sobre ante contra sin para',
		'no se nos les',
	),
	pt: marked(
		'o a os as um uma seu sua',
		'de do da dos das em no na nos nas ao aos com por pelo pela contra sem para',
		'nao se',
	),
	fr: marked('le la les un une son sa ses', 'de des du au aux en par pour sur contre dans', 'ne se'),
	de: marked(
		'der die das den dem ein eine einem einen',
		'im am zum zur von vom mit nach in auf bei aus fur gegen',
		'zu',
	),
	ru: marked('', 'в на с о об из по для от за', 'не'),
	it: marked('il lo la i gli le un una', 'di del della dei nel nella al alla con per', 'non si'),
	nl: marked('de het een', 'van in op met voor', 'te'),
} satisfies Record<Language, Marks>;

function marked(articles: string, prepositions: string, beforeVerb: string): Marks {
	const set = (words: string) => new Set(words.split(' ').filter((word) => word !== ''));
	return {articles: set(articles), prepositions: set(prepositions), beforeVerb: set(beforeVerb)};
}

/** There an adjective comes between article and noun. */
const adjectiveFirst: ReadonlySet<Language> = new Set(['en', 'de', 'nl', 'ru']);

/** "Lindqvist vote", which elsewhere is "vote on Lindqvist". */
export const setsNounsSideBySide = ({languages}: ReadHeadline): boolean =>
	languages.every((language) => language !== 'ru' && adjectiveFirst.has(language));

/** What the words beside it tell of a word. A modifier stands before a noun, and may be one. */
export type Role = 'noun' | 'verb' | 'modifier' | 'unclear';

/**
 * As what a word stands there, where each language that the headline may be in has it so: Spanish says "no" before
 * verbs, Portuguese before nouns.
 */
export function roleAt(headline: ReadHeadline, at: number): Role {
	const {words, languages} = headline;
	if (isThirdPersonAt(headline, at)) return 'verb';
	if (languages.length === 0) return 'unclear';
	if (isDoingAt(headline, at)) return 'verb';
	const isEnd = isEndAt(words, at);
	if (isMarkedIn(headline, at) || isCountedAt(headline, at)) return isEnd ? 'noun' : 'modifier';
	if (isBeforeAuxiliary(headline, at)) return setsNounsSideBySide(headline) ? 'noun' : 'modifier';
	return isEnd && endsObjectIn(headline, at) ? 'noun' : 'unclear';
}

/**
 * Whether the run of words as a whole is something that is done something with. With an article alone before it, it may
 * do something itself: "the flame burns".
 */
export function isObjectAt(headline: ReadHeadline, at: number, length: number): boolean {
	const {words, languages} = headline;
	if (languages.length === 0 || isInfinitiveAt(headline, at) || !isEndAt(words, at + length - 1))
		return false;
	return languages.every((language) => isObjectFrom(words, at, language));
}

/** Whether the word stands where a place does. */
export const isPlaceAt = ({words}: ReadHeadline, at: number): boolean => inside.has(foldedAt(words, at - 1));

const inside = new Set('in off near en em no na nos nas au aux в nel nella'.split(' '));

const foldedAt = (words: ReadHeadline['words'], at: number): string => words[at]?.folded ?? '';

const isMarkedIn = ({words, languages}: ReadHeadline, at: number): boolean =>
	!isGerundAt(words, at) && languages.every((language) => isMarkedAt(words, at, language));

function isMarkedAt(words: ReadHeadline['words'], at: number, language: Language): boolean {
	const {articles, prepositions} = marks[language];
	const before = foldedAt(words, at - 1);
	return articles.has(before) || prepositions.has(before);
}

/** Behind a preposition, or behind the article of what somebody does something with: "Torvale leaves the pact". */
function isObjectFrom(words: ReadHeadline['words'], at: number, language: Language): boolean {
	const {articles, prepositions} = marks[language];
	if (prepositions.has(foldedAt(words, at - 1))) return true;
	const verb = words[at - 2];
	const isVerb =
		adjectiveFirst.has(language) && verb !== undefined && verb.slots.length > 0 && !verb.endsPhrase;
	return articles.has(foldedAt(words, at - 1)) && (isVerb || prepositions.has(foldedAt(words, at - 2)));
}

const endsObjectIn = (headline: ReadHeadline, at: number): boolean =>
	headline.languages.every((language) => endsObject(headline, at, language));

/** "of the Torvale pot sales" tells that sales are things. Right behind a name it need not: "in Torvale falls". */
function endsObject({words, isSentenceCase}: ReadHeadline, at: number, language: Language): boolean {
	const [before, word] = [words[at - 1], words[at]];
	if (!adjectiveFirst.has(language) || !before || before.slots.length === 0 || before.endsPhrase)
		return false;
	if (isGerundAt(words, at - 1)) return false;
	if (isSentenceCase && (before.isCapital || word?.isCapital)) return false;
	let from = at - 1;
	while (words[from - 1]?.isCapital || words[from - 1]?.isNumber) from--;
	return isObjectFrom(words, from, language);
}

function isEndAt(words: ReadHeadline['words'], at: number): boolean {
	const next = words[at + 1];
	return words[at]?.endsPhrase === true || !next || isFunctionWord(next.folded);
}

const isDoingAt = (headline: ReadHeadline, at: number): boolean =>
	isVerbAt(headline, at) || isInfinitiveAt(headline, at);

function isVerbAt({words, languages}: ReadHeadline, at: number): boolean {
	const before = foldedAt(words, at - 1);
	const next = words[at]?.endsPhrase ? '' : foldedAt(words, at + 1);
	return languages.every((language) => {
		const {articles, prepositions, beforeVerb} = marks[language];
		return beforeVerb.has(before) || (articles.has(next) && !prepositions.has(next));
	});
}

/** "three boats". Where adjectives stand behind a noun a year does too, and what comes next may be a verb. */
function isCountedAt(headline: ReadHeadline, at: number): boolean {
	const before = headline.words[at - 1];
	const isYear = /^(?:19|20)\d\d$/.test(before?.folded ?? '') && !setsNounsSideBySide(headline);
	return before?.isNumber === true && !isYear;
}

/** "the skipper is": who is something does nothing. By how it is written: "é" is no "e". */
function isBeforeAuxiliary({words}: ReadHeadline, at: number): boolean {
	const next = words[at]?.endsPhrase ? undefined : words[at + 1];
	return next !== undefined && isAuxiliary(next);
}

/** By how it is written: "é" is no "e". */
export const isAuxiliary = ({written}: HeadlineWord): boolean => auxiliaries.has(written);

const auxiliaries = new Set(
	`is are was were has have had will would can could may might must should
es son fue fueron está están será serán ha han era é são foi foram estão tem têm terá vai
est sont été sera ist sind war waren hat haben wird werden è sono`.split(/\s+/),
);

/** English alone: "hails Torvale", in headlines that often have no word of grammar. */
function isThirdPersonAt({words, isSentenceCase, languages}: ReadHeadline, at: number): boolean {
	const [word, next] = [words[at], words[at + 1]];
	if (!isSentenceCase || !word || word.isCapital || word.endsPhrase || !next?.isCapital) return false;
	return (languages.length === 0 || languages.includes('en')) && /[^s]s$/.test(word.folded);
}

/** "after testing positive", "of facing Torvale": it does something itself. */
const isGerundAt = (words: ReadHeadline['words'], at: number): boolean =>
	marks.en.prepositions.has(foldedAt(words, at - 1)) &&
	/ing$/.test(foldedAt(words, at)) &&
	!isEndAt(words, at);

/** "por participar": there an infinitive may come behind a preposition. */
const isInfinitiveAt = ({words, languages}: ReadHeadline, at: number): boolean =>
	!languages.some((language) => adjectiveFirst.has(language)) &&
	beforeInfinitive.has(foldedAt(words, at - 1)) &&
	infinitive.test(foldedAt(words, at));

const beforeInfinitive = new Set('de di en por con com para sem sin pour ao al'.split(' '));
const infinitive = /(?:[aei]r|re)$/;

/** How many, which of them, or when: it names nothing. */
export const isCount = ({folded, isNumber}: HeadlineWord): boolean => isNumber || counts.has(folded);

const counts = new Set(
	`two three four five six seven eight nine ten first second third last next new number total million billion hundreds thousands dozens rest still again already ready back ever early
dos tres cuatro cinco seis siete ocho nueve diez primer primero primera primeros primeras segundo segunda tercer tercero tercera nuevo nueva nuevos nuevas antes despues ademas numero total millones cientos miles decenas resto algunos algunas varios varias estos estas esos esas otro otra otros otras
dois duas quatro sete oito nove dez primeiro primeira primeiros primeiras terceiro terceira novo nova novos novas alem milhoes centenas milhares dezenas alguns varios estes estas esses essas nesta neste outro outra outros outras
deux trois quatre cinq sept huit neuf dix premier premiere premiers premieres deuxieme troisieme nouveau nouvelle nombre millions milliers centaines
zwei drei vier funf sechs sieben acht neun zehn erste ersten erster zweite zweiten dritte dritten neue neuen neuer zahl millionen tausende hunderte dutzende
due quattro primo prima primi prime twee drie vier vijf eerste tweede derde nieuwe
два две три четыре пять первый первая первое первые новый новая новые`.split(/\s+/),
);
