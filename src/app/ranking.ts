import type {Headline} from '../model.js';
import {foldedWords} from '../typeset/index.js';

/** A word of the headline says what a story is about; whole, not only begun; near the beginning, or in the order asked. */
const [whole, begun, inLede, together] = [4, 3, 1, 3];

/** The hits that say most of what was looked for first; of equal ones as they came. */
export function bestFirst(headlines: readonly Headline[], sought: string): readonly Headline[] {
	const words = foldedWords(sought);
	const scores = new Map(headlines.map((headline) => [headline, scoreOf(headline, words)]));
	return headlines.toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
}

function scoreOf(headline: Headline, words: readonly string[]): number {
	const title = foldedWords(headline.title);
	const lede = foldedWords(headline.lede);
	const each = words.map((word) => {
		if (title.includes(word)) return whole;
		if (title.some((one) => one.startsWith(word))) return begun;
		return lede.some((one) => one.startsWith(word)) ? inLede : 0;
	});
	const isPhrase = words.length > 1 && ` ${title.join(' ')} `.includes(` ${words.join(' ')}`);
	return each.reduce<number>((sum, score) => sum + score, 0) + (isPhrase ? together : 0);
}
