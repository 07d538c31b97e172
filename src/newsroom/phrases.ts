import type {HeadlineWord, ReadHeadline} from './headline-words.js';
import {isObjectAt} from './nouns.js';
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
	/** Sentence-case headlines that have it; in so many of them a name goes on over its edge. */
	seen: number;
	cut: number;
	/** Small words right behind it, folded, and how often so. */
	readonly onward: Map<string, {readonly word: HeadlineWord; readonly times: number}>;
}

const longest = 4;

/** All phrases of some headlines that begin with a telling word and end with one or with a capital. */
export function phrasesOf(headlines: readonly ReadHeadline[]): Map<string, Phrase> {
	const phrases = new Map<string, Phrase>();
	for (const headline of headlines) {
		const here = new Set<string>();
		for (const {from, words} of runsOf(headline)) {
			const key = words.map(({folded}) => folded).join(' ');
			if (here.has(key)) continue;
			here.add(key);
			const phrase = phrases.get(key) ?? newPhrase(key, words);
			phrases.set(key, phrase);
			count(phrase, headline, {from, words});
		}
	}
	return phrases;
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
		seen: 0,
		cut: 0,
		onward: new Map(),
	};
}

interface Run {
	readonly from: number;
	readonly words: readonly HeadlineWord[];
}

function count(phrase: Phrase, headline: ReadHeadline, {from, words}: Run): void {
	const {words: all, isSentenceCase} = headline;
	phrase.headlines++;
	if (words.length > 1 && isObjectAt(headline, from, words.length)) phrase.asObject++;
	if (isSentenceCase) {
		phrase.seen++;
		if (isCut(all, from, words.length)) phrase.cut++;
		else goOn(phrase, words.at(-1), all[from + words.length]);
	}
	// Title Case tells nothing about how a word is written; the first word of a headline always has a capital.
	const weight = !isSentenceCase ? 0.1 : from > 0 ? 1 : 0.5;
	const spelling = words.map(({written}) => written).join(' ');
	phrase.spellings.set(spelling, (phrase.spellings.get(spelling) ?? 0) + weight);
}

function goOn({onward}: Phrase, last: HeadlineWord | undefined, next: HeadlineWord | undefined): void {
	if (!next || next.slots.length === 0 || last?.endsPhrase || next.isCapital || next.isNumber) return;
	onward.set(next.folded, {word: next, times: (onward.get(next.folded)?.times ?? 0) + 1});
}

function runsOf({words, isSentenceCase}: ReadHeadline): Run[] {
	const mayEnd = ({slots, isCapital}: HeadlineWord) => slots.length > 0 || (isSentenceCase && isCapital);
	return words.flatMap((first, from) => {
		if (first.slots.length === 0 || (first.isNumber && !year.test(first.written))) return [];
		const run = words.slice(from, from + longest);
		const gap = run.findIndex((word) => isGap(word) && !(isSentenceCase && word.isCapital));
		const joined = gap === -1 ? run : run.slice(0, gap);
		const end = joined.findIndex((word) => word.endsPhrase);
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
function isGap({slots, folded}: HeadlineWord): boolean {
	return slots.length === 0 && isFunctionWord(folded) && !links.has(folded);
}

/** "Rivka" of "Rivka Solberg": a capital stands beside its edge. The first word of a headline is no evidence. */
function isCut(words: readonly HeadlineWord[], from: number, length: number): boolean {
	const areOne = (left: number) => {
		const [a, b] = [words[left], words[left + 1]];
		return left > 0 && a !== undefined && b !== undefined && a.isCapital && b.isCapital && !a.endsPhrase;
	};
	return areOne(from - 1) || areOne(from + length - 1);
}
