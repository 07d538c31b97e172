import type {HeadlineWord, ReadHeadline} from './headline-words.js';
import type {Judged, Members} from './judged.js';
import {isModified, isNamed, isWhole, type Reading, tellingWords} from './phrase-kinds.js';
import {type Phrase, spell} from './phrases.js';

/** What a label is looked for in. */
export interface Told extends Reading {
	readonly headlines: readonly ReadHeadline[];
	readonly phrases: readonly Phrase[];
	readonly members: Members;
	/** How well the words find the stories; each asked once. */
	readonly judge: (slots: readonly number[]) => Judged;
	/** All tell it in nearly the same words. */
	readonly isOneHeadline: boolean;
	/** In very many headlines that tell other events. */
	readonly isTheme: (slot: number) => boolean;
}

/** Words that two stories put side by side may stand so in no other: two are too few to make a label of. */
const fewest = 3;
/** So many words between halve what two words side by side are worth; a comma or colon between counts as three. */
const halving = 6;
const comma = 3;

/** Two phrases as a label tells them beside each other. */
export interface Together {
	readonly text: string;
	/** 1: side by side in all headlines that have both; the more words between, the less. */
	readonly nearness: number;
}

/**
 * As headlines have the two in one run, "hermanos Abe", "apoyo de Vega"; else the name first, and of two names that
 * which comes first. Absent: no headline has both, or too few stories tell it.
 */
export function together(name: Phrase, other: Phrase, told: Told): Together | undefined {
	const spans = told.headlines.flatMap((headline) => spanOf(headline, name, other));
	if (spans.length === 0) return undefined;
	const run = runOf(name, other, told);
	if (run && isModified(run, told)) return undefined;
	if (run) return {text: spell(run), nearness: 1};
	if (told.members.recent.size < fewest) return undefined;
	const nearness = spans.reduce((sum, {between}) => sum + 1 / (1 + between / halving), 0) / spans.length;
	const behind = spans.filter(({isNameFirst}) => !isNameFirst).length;
	const isSecond = other.words.every((word) => isNamed(word, told.desk)) && behind > spans.length / 2;
	const [first, second] = isSecond ? [other, name] : [name, other];
	return {text: `${spell(first)}${told.compounds ? '' : ':'} ${spell(second)}`, nearness};
}

/** Made of the words of both and of words of grammar. */
function runOf(name: Phrase, other: Phrase, told: Told): Phrase | undefined {
	const both = [...tellingWords(name), ...tellingWords(other)].map(({folded}) => folded);
	const length = name.words.length + other.words.length;
	const [run] = told.phrases
		.filter((phrase) => {
			const telling = tellingWords(phrase);
			const isBoth = telling.length === both.length && telling.every(({folded}) => both.includes(folded));
			return isBoth && phrase.words.length >= length && isWhole(phrase, told);
		})
		.sort((a, b) => b.headlines - a.headlines);
	return run;
}

function spanOf({words}: ReadHeadline, name: Phrase, other: Phrase) {
	const [a, b] = [placeOf(words, name), placeOf(words, other)];
	if (a === -1 || b === -1) return [];
	const [end, start] = a < b ? [a + name.words.length, b] : [b + other.words.length, a];
	const telling = words.slice(end, start).filter(({slots}) => slots.length > 0);
	const commas = words
		.slice(end - 1, start)
		.filter(({endsPhrase, genitive}) => endsPhrase && genitive === '');
	return [{between: telling.length + comma * commas.length, isNameFirst: a < b}];
}

const placeOf = (words: readonly HeadlineWord[], phrase: Phrase): number =>
	words.findIndex((_, at) => phrase.words.every(({folded}, next) => words[at + next]?.folded === folded));
