import type {HeadlineWord, ReadHeadline} from './headline-words.js';

/** A run of 1 to 4 words that stands in headlines of one event. */
export interface Phrase {
	/** The same for all inflections. */
	readonly key: string;
	readonly slots: readonly number[];
	readonly words: readonly HeadlineWord[];
	/** How it is written, and how often so. */
	readonly spellings: Map<string, number>;
	/** Headlines that have it. */
	headlines: number;
	/** Sentence-case headlines that have it; in so many of them a name goes on over its edge. */
	seen: number;
	cut: number;
}

const longest = 4;

/** All phrases of some headlines that begin and end with a telling word. */
export function phrasesOf(headlines: readonly ReadHeadline[]): Map<string, Phrase> {
	const phrases = new Map<string, Phrase>();
	for (const headline of headlines) {
		const here = new Set<string>();
		for (const {from, words} of runs(headline.words)) {
			const slots = words.flatMap((word) => word.slots);
			const key = slots.join(' ');
			const phrase = phrases.get(key) ?? {
				key,
				slots,
				words,
				spellings: new Map(),
				headlines: 0,
				seen: 0,
				cut: 0,
			};
			phrases.set(key, phrase);
			if (here.has(key)) continue;
			here.add(key);
			phrase.headlines++;
			if (headline.isSentenceCase) {
				phrase.seen++;
				if (isCut(headline.words, from, words.length)) phrase.cut++;
			}
			// Title Case tells less about how a word is written.
			const spelling = words.map(({written}) => written).join(' ');
			const weight = headline.isSentenceCase && from > 0 ? 1 : 0.1;
			phrase.spellings.set(spelling, (phrase.spellings.get(spelling) ?? 0) + weight);
		}
	}
	return phrases;
}

function* runs(words: readonly HeadlineWord[]): Iterable<{from: number; words: readonly HeadlineWord[]}> {
	for (let from = 0; from < words.length; from++) {
		const first = words[from];
		if (!first || first.slots.length === 0 || first.isNumber) continue;
		for (let to = from; to < Math.min(words.length, from + longest); to++) {
			const last = words[to];
			if (!last) break;
			if (last.slots.length > 0) yield {from, words: words.slice(from, to + 1)};
			if (last.endsPhrase) break;
		}
	}
}

/** "Rivka" of "Rivka Solberg": a capital stands beside its edge. The first word of a headline is no evidence. */
function isCut(words: readonly HeadlineWord[], from: number, count: number): boolean {
	const isName = (at: number) =>
		at > 0 && (words[at]?.isCapital ?? false) && (words[at]?.slots.length ?? 0) > 0;
	const to = from + count;
	const before = from > 1 && !words[from - 1]?.endsPhrase && words[from]?.isCapital && isName(from - 1);
	const behind = !words[to - 1]?.endsPhrase && words[to - 1]?.isCapital && isName(to);
	return Boolean(before || behind);
}
