import type {Judged} from './judged.js';
import {isFullNameOf, isNameable, isNamed, isThing, isWhole, tellingWords} from './phrase-kinds.js';
import {type Phrase, spell} from './phrases.js';
import {isRegion} from './regions.js';
import type {Told} from './together.js';

/** All its words are in so many of the stories, or it does not tell what they do; without a name to tell it by, in more. */
export const leastRecall = 0.3;
const leastRecallOfThing = 0.4;
/** One name of fewer stories says too little. */
const fewest = 5;

/**
 * How much of a topic it is to a reader, beside a whole name or a name with what happened as headlines write it. Around
 * these figures little changes.
 */
export const worths = {
	/** "milk recall" */
	thing: 0.8,
	/** "Harbour Games opener", where everybody tells of the Harbour Games. */
	oneWord: 0.63,
	/** Of words without a name little is known where all tell the event with one headline. */
	ofOneHeadline: 0.55,
	/** "Torvale's Lindqvist" */
	owned: 0.8,
	/** "Port Alden" */
	place: 0.5,
	/** "Lindqvist", "Titanic"; "New Zealand" */
	bareName: 0.4,
	/** "Lindqvist vote", side by side in every headline; "Chiquita Fyffes". */
	nameWithDeed: 0.9,
	/** "Harbour Games: rowing" */
	themeWithDeed: 0.55,
	twoNames: 0.7,
} as const;
/** Words that are seldom told in one run, though many headlines have them all, are worth this much less. */
const apart = 0.7;

/** What an event may be called. */
export interface Candidate {
	readonly text: string;
	readonly slots: readonly number[];
	readonly hasName: boolean;
	/** Share of the stories that have all its words. */
	readonly recall: number;
	/** From 0 to 1: how well it finds the stories, times how much of a topic it is. */
	readonly worth: number;
}

export const bestFirst = (a: Candidate, b: Candidate): number =>
	b.worth - a.worth || a.text.length - b.text.length || (a.text < b.text ? -1 : 1);

/**
 * Words as headlines have them in one run. What finds too few to win is not looked at: reading its words takes longest.
 */
export function bestRun(phrases: readonly Phrase[], least: number, told: Told): Candidate | undefined {
	let best: Candidate | undefined;
	for (const phrase of [...phrases].sort((a, b) => b.headlines - a.headlines)) {
		if (phrase.words.length === 1 && !phrase.words.some((word) => isNamed(word, told.desk))) continue;
		const judged = told.judge(phrase.slots);
		if (judged.recall < leastRecall || judged.score < (best?.worth ?? least)) continue;
		const run = runOf(phrase, judged, told);
		if (run && run.worth >= least && (!best || bestFirst(run, best) < 0)) best = run;
	}
	return best;
}

function runOf(phrase: Phrase, {score, recall}: Judged, told: Told): Candidate | undefined {
	const hasName = isNameable(phrase, told);
	if (!hasName && (recall < leastRecallOfThing || !isThing(phrase, told))) return undefined;
	if (!isWhole(phrase, told)) return undefined;
	const full = fullName(phrase, told) ?? phrase;
	const share = phrase.headlines / told.headlines.length / recall;
	const nearness = full === phrase ? 1 - apart * (1 - Math.min(1, share)) : 1;
	return {
		text: spell(full),
		slots: full.slots,
		hasName,
		recall,
		worth: score * worthOf(full, told) * nearness,
	};
}

function worthOf(phrase: Phrase, {isOneHeadline, isTheme, members, desk}: Told): number {
	const telling = tellingWords(phrase);
	const own = telling.filter(({slots}) => !slots.every(isTheme));
	if (own.length === 0) return 0;
	const names = own.filter((word) => isNamed(word, desk));
	const known = isOneHeadline ? worths.ofOneHeadline : 1;
	if (own.length === 1 && telling.length > 1) return known * worths.oneWord;
	if (names.length === 0) return known * worths.thing;
	const isPlace = names.length === telling.length && phrase.words.slice(0, 1).some(desk.isPlace);
	if (telling.length === 1 || isRegion(phrase.key)) return members.recent.size < fewest ? 0 : worths.bareName;
	const isOwned = phrase.words.slice(0, -1).some(({genitive}) => genitive !== '');
	if (isPlace) return worths.place;
	return isOwned ? worths.owned : 1;
}

function fullName(phrase: Phrase, told: Told): Phrase | undefined {
	if (phrase.words.length > 1) return undefined;
	return told.phrases
		.filter((long) => isFullNameOf(long, phrase, told.desk) && isWhole(long, told))
		.sort((a, b) => b.headlines - a.headlines)[0];
}
