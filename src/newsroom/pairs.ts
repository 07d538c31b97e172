import {type Candidate, leastRecall, worths} from './candidates.js';
import type {Judged} from './judged.js';
import {isBound, isDeed, isNameable, isNamed, isThing, isWhole, isWholeBehind} from './phrase-kinds.js';
import type {Phrase} from './phrases.js';
import {isRegion} from './regions.js';
import {type Told, together} from './together.js';

/** Names, and other words, that are looked at to be told together: those that most headlines have. */
const mostBeside = 8;
/** A word explains a name in so many of the stories. */
const explains = 0.35;

/** A name with what happened, or with another name; of those worth at least so much. */
export function pairs(least: number, told: Told): Candidate[] {
	const {phrases, desk} = told;
	const isOwn = (phrase: Phrase) => !phrase.slots.some(told.isTheme);
	const isTheirs = (phrase: Phrase) => phrase.slots.every(told.isTheme);
	const byHeadlines = [...phrases].sort((a, b) => b.headlines - a.headlines);
	const names = most(byHeadlines, (phrase) => !isTheirs(phrase) && isPartner(phrase, told));
	const themes = most(byHeadlines, (phrase) => isTheirs(phrase) && isPartner(phrase, told));
	const halves = most(byHeadlines, (phrase) => isHalfTheirs(phrase, told));
	const deeds = most(
		byHeadlines,
		(phrase) => isOwn(phrase) && (isDeed(phrase, desk) || isThing(phrase, told)) && isWhole(phrase, told),
	);
	const themeWithDeed = worths.themeWithDeed * (told.isOneHeadline ? worths.ofOneHeadline : 1);
	const withDeed = (name: Phrase) => (isOwn(name) ? worths.nameWithDeed : themeWithDeed);
	return [
		...names.flatMap((name) => beside(name, deeds, {worth: withDeed(name), least}, told)),
		...names.flatMap((name) => beside(name, names, {worth: worths.twoNames, least}, told)),
		...halves.flatMap((name) => beside(name, deeds, {worth: worths.nameWithDeed, least}, told)),
		...themes.flatMap((theme) => beside(theme, deeds, {worth: themeWithDeed, least}, told)),
	];
}

/** "Villa Olímpica", where everybody tells of what is "olímpico". */
function isHalfTheirs(phrase: Phrase, told: Told): boolean {
	if (told.compounds || phrase.words.length !== 2 || phrase.words.some(({isNumber}) => isNumber))
		return false;
	if (phrase.slots.every(told.isTheme) || !phrase.slots.some(told.isTheme)) return false;
	return (isThing(phrase, told) || isNameable(phrase, told)) && isWhole(phrase, told);
}

function beside(
	name: Phrase,
	others: readonly Phrase[],
	{worth, least}: {readonly worth: number; readonly least: number},
	told: Told,
): Candidate[] {
	return others.flatMap((other) => {
		if (other.slots.some((slot) => name.slots.includes(slot))) return [];
		const slots = [...name.slots, ...other.slots];
		const {score, recall} = judgeBeside(name, other, told);
		if (recall < leastRecall || worth * score < least) return [];
		const pair = together(name, other, told);
		return pair
			? [{text: pair.text, slots, hasName: true, recall, worth: worth * score * pair.nearness}]
			: [];
	});
}

/** What is told beside a name that says too little need not find the stories: one of the two does, the other explains. */
function judgeBeside(name: Phrase, other: Phrase, {judge, compounds, isTheme}: Told): Judged {
	const both = judge([...name.slots, ...other.slots]);
	const saysLittle =
		name.words.length === 1 || isRegion(name.key) || (!compounds && name.slots.some(isTheme));
	if (!saysLittle || both.recall < explains) return both;
	const alone = [name, other].map(({slots}) => judge(slots).score);
	return {...both, score: Math.sqrt(both.score * Math.max(both.score, ...alone))};
}

/** A surname does beside another word; "Alden" of "Port Alden" does not, nor does "Xbox" of "Xbox One". */
const isPartner = (phrase: Phrase, told: Told): boolean =>
	phrase.words.every((word) => isNamed(word, told.desk)) &&
	isWholeBehind(phrase, told) &&
	!isBound(phrase, told);

/** Those that most headlines have, each word in one form; the rest are not looked at. */
function most(phrases: readonly Phrase[], isWanted: (phrase: Phrase) => boolean): Phrase[] {
	const found: Phrase[] = [];
	const taken = new Set<string>();
	for (const phrase of phrases) {
		if (found.length === mostBeside) break;
		if (taken.has(phrase.slots.join()) || !isWanted(phrase)) continue;
		taken.add(phrase.slots.join());
		found.push(phrase);
	}
	return found;
}
