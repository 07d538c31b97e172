import type {HeadlineWord, ReadHeadline} from './headline-words.js';
import {isAuxiliary, isObjectAt} from './nouns.js';
import {isFunctionWord} from './stop-words.js';

/** A run of 1 to 4 words that stands in headlines of one event. */
export interface Phrase {
	/** Its words, folded. */
	readonly key: string;
	readonly slots: readonly number[];
	readonly words: readonly HeadlineWord[];
	/** How it is written, and how often so. */
	readonly spellings: Map<string, number>;
	/** Headlines that have it. */
	headlines: number;
	/** Those where it hangs on a preposition. */
	asObject: number;
	/** Those where it ends, or a small word or what looks like a verb comes next. */
	closed: number;
	/** Sentence-case headlines that have it; in so many of them a name goes on over its edge. */
	seen: number;
	cut: number;
	/** Those of them where it goes on behind. */
	cutBehind: number;
	/** Words right before it, folded, and how often so. */
	readonly before: Words;
	/** Small words right behind it, folded, and how often so. */
	readonly onward: Words;
}

const longest = 5;

/** Phrases that at least so many headlines have, which begin with a telling word and end with one or with a capital. */
export function phrasesOf(headlines: readonly ReadHeadline[], least: number): readonly Phrase[] {
	const common = commonWords(headlines, least);
	const phrases = new Map<string, Phrase>();
	for (const headline of headlines) {
		const here = new Set<string>();
		for (const {from, words} of runsOf(headline, common)) {
			const key = words.map(({folded}) => folded).join(' ');
			if (here.has(key)) continue;
			here.add(key);
			const phrase = phrases.get(key) ?? newPhrase(key, words);
			phrases.set(key, phrase);
			count(phrase, headline, {from, words});
		}
	}
	return [...phrases.values()].filter((phrase) => phrase.headlines >= least);
}

/** Of other words no phrase is made: what they are in is in too few headlines. */
function commonWords(headlines: readonly ReadHeadline[], least: number): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const {words} of headlines)
		for (const folded of new Set(words.map((word) => word.folded)))
			counts.set(folded, (counts.get(folded) ?? 0) + 1);
	return new Set([...counts].flatMap(([folded, count]) => (count >= least ? [folded] : [])));
}

function newPhrase(key: string, words: readonly HeadlineWord[]): Phrase {
	const slots = words.flatMap((word) => word.slots);
	return {
		key,
		slots,
		words,
		spellings: new Map(),
		headlines: 0,
		asObject: 0,
		closed: 0,
		seen: 0,
		cut: 0,
		cutBehind: 0,
		onward: new Map(),
		before: new Map(),
	};
}

interface Run {
	readonly from: number;
	readonly words: readonly HeadlineWord[];
}

function count(phrase: Phrase, headline: ReadHeadline, run: Run): void {
	phrase.headlines++;
	countBeside(phrase, headline, run);
	if (headline.isSentenceCase) countCapitals(phrase, headline, run);
	countSpelling(phrase, headline, run);
}

function countBeside(phrase: Phrase, headline: ReadHeadline, {from, words}: Run): void {
	const [before, last, next] = [headline.words[from - 1], words.at(-1), headline.words[from + words.length]];
	if (last?.endsPhrase || !next || next.slots.length === 0 || looksLikeVerb.test(next.folded))
		phrase.closed++;
	const isJoined = before && (!before.endsPhrase || before.genitive !== '');
	const owner = isJoined && bare.has(before.folded) ? headline.words[from - 2] : before;
	if (isJoined && owner && owner.slots.length > 0) countWord(phrase.before, owner);
	if (words.length > 1 && isObjectAt(headline, from, words.length)) phrase.asObject++;
}

/** "tênis de mesa": without an article both belong together. */
const bare = new Set(['de', 'di']);

const looksLikeVerb = /[^s]s$|ed$|ing$/;

function countCapitals(phrase: Phrase, {words: all}: ReadHeadline, {from, words}: Run): void {
	const [last, behind] = [words.at(-1), all[from + words.length]];
	const next = behind && words.length === 1 && bare.has(behind.folded) ? all[from + 2] : behind;
	phrase.seen++;
	const isBehind = areOne(all, from + words.length - 1) || (last?.genitive !== '' && !last?.isCapital);
	if (isBehind) phrase.cutBehind++;
	if (isBehind || areOne(all, from - 1)) phrase.cut++;
	else if (next && next.slots.length > 0 && !last?.endsPhrase && !next.isCapital && !next.isNumber)
		countWord(phrase.onward, next);
}

type Words = Map<string, {readonly word: HeadlineWord; readonly times: number}>;

const countWord = (words: Words, word: HeadlineWord) =>
	words.set(word.folded, {word, times: (words.get(word.folded)?.times ?? 0) + 1});

/** Title Case tells nothing about how a word is written; the first word of a headline always has a capital. */
function countSpelling({spellings}: Phrase, {isSentenceCase}: ReadHeadline, {from, words}: Run): void {
	const weight = !isSentenceCase ? 0.1 : from > 0 ? 1 : 0.5;
	const spelling = words
		.map(({written, genitive}, at) => (at < words.length - 1 ? written + genitive : written))
		.join(' ');
	spellings.set(spelling, (spellings.get(spelling) ?? 0) + weight);
}

function runsOf({words, isSentenceCase}: ReadHeadline, common: ReadonlySet<string>): Run[] {
	const mayEnd = ({slots, isCapital}: HeadlineWord) => slots.length > 0 || (isSentenceCase && isCapital);
	return words.flatMap((first, from) => {
		if (!common.has(first.folded)) return [];
		if (first.slots.length === 0 || (first.isNumber && !year.test(first.written))) return [];
		const run = words.slice(from, from + longest);
		const gap = run.findIndex(
			(word) => !common.has(word.folded) || (isGap(word) && !(isSentenceCase && word.isCapital)),
		);
		const joined = gap === -1 ? run : run.slice(0, gap);
		const end = joined.findIndex(({endsPhrase, genitive}) => endsPhrase && genitive === '');
		const whole = end === -1 ? joined : joined.slice(0, end + 1);
		return whole.flatMap((last, at) => (mayEnd(last) ? [{from, words: whole.slice(0, at + 1)}] : []));
	});
}

/** "2032 Games". */
const year = /^(?:19|20)\d\d$/;

/** Words of grammar that stand inside names: "House of Letters", "Vega y Mar", "Wien und Umland". */
const links = new Set(
	'of and the & de del la las los el y e do da dos das du des le les et von van der den und zu di della и'.split(
		' ',
	),
);

/** "Ports to Lisk", "Roe as Assembly": two things beside each other, not one name. */
function isGap(word: HeadlineWord): boolean {
	const {slots, folded} = word;
	return isAuxiliary(word) || (slots.length === 0 && isFunctionWord(folded) && !links.has(folded));
}

/**
 * "Rivka" and "Solberg" of "Rivka Solberg": two capitals beside each other. The first word of a headline is no
 * evidence, and "The Weather Ledger" is whole without its article.
 */
function areOne(words: readonly HeadlineWord[], left: number): boolean {
	const [a, b] = [words[left], words[left + 1]];
	if (left < 1 || !a || !b || a.folded === 'the') return false;
	return a.isCapital && b.isCapital && !a.endsPhrase;
}

/** As most headlines write it. */
export function spell({spellings}: Phrase): string {
	const [best] = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	return best?.[0] ?? '';
}
