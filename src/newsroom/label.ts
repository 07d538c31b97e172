import type {Remembered} from './event.js';
import {readHeadline} from './headline-words.js';
import type {Memory} from './memory.js';
import {type Phrase, phrasesOf} from './phrases.js';

/** What the naming of one bar knows: the day's stories by word, read once. */
export interface Desk {
	readonly memory: Memory;
	/** The day's stories with the word in their headline. */
	readonly withWord: (slot: number) => ReadonlySet<Remembered>;
	/** Written with a capital inside sentences. */
	readonly isName: (slot: number) => boolean;
	readonly isNoun: (slot: number) => boolean;
}

export const naming = {
	/** Precision counts double: a label is a filter, what it lets in must belong. */
	beta: 0.5,
	ambiguous: 0.6,
	fullName: 0.25,
	leastRecall: 0.3,
	cut: 0.4,
};

interface Judged {
	readonly phrase: Phrase;
	readonly precision: number;
	readonly recall: number;
	readonly score: number;
}

/** A short name for what the stories tell, by which they can also be found. Absent: none is good enough. */
export function labelOf(stories: readonly Remembered[], desk: Desk): string | undefined {
	const headlines = stories.slice(0, 120).map(({title}) => readHeadline(title));
	const phrases = phrasesOf(headlines);
	const members = new Set(stories);
	const judged = [...phrases.values()]
		.filter((phrase) => phrase.headlines >= Math.max(2, headlines.length * 0.15) && isNameable(phrase, desk))
		.map((phrase) => judge(phrase, members, desk))
		.filter(({recall, phrase}) => recall >= naming.leastRecall && phrase.cut <= phrase.seen * naming.cut)
		.sort(
			(a, b) =>
				b.score - a.score ||
				b.phrase.slots.length - a.phrase.slots.length ||
				(a.phrase.key < b.phrase.key ? -1 : 1),
		);
	const best = judged[0];
	if (!best) return undefined;
	return spell(best.phrase);
}

/** Has a name in it, and of other words only nouns. */
function isNameable({words, slots}: Phrase, {isName, isNoun}: Desk): boolean {
	if (slots.length > 5) return false;
	const telling = words.filter((word) => word.slots.length > 0);
	const names = telling.filter((word) => !word.isNumber && word.slots.some(isName));
	if (names.length === 0) return false;
	return telling.every((word) => word.isNumber || word.slots.some(isName) || word.slots.every(isNoun));
}

function judge(phrase: Phrase, members: ReadonlySet<Remembered>, desk: Desk): Judged {
	const found = intersection(phrase.slots.map(desk.withWord));
	let right = 0;
	for (const story of found) if (members.has(story)) right++;
	const precision = found.length > 0 ? right / found.length : 0;
	const recall = right / members.size;
	const {beta} = naming;
	const score = right > 0 ? ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall) : 0;
	return {phrase, precision, recall, score};
}

function intersection(sets: readonly ReadonlySet<Remembered>[]): Remembered[] {
	const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
	return smallest ? [...smallest].filter((story) => others.every((set) => set.has(story))) : [];
}

/** As most headlines write it. */
function spell({spellings}: Phrase): string {
	const [best] = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	return best?.[0] ?? '';
}
