import {type Desk, remembering} from './desk.js';
import {current, type Event, type Remembered} from './event.js';
import {judge} from './judged.js';
import {setsNounsSideBySide} from './nouns.js';
import {
	isBound,
	isDeed,
	isFullNameOf,
	isNameable,
	isNamed,
	isThing,
	isWhole,
	isWholeBehind,
	tellingWords,
} from './phrase-kinds.js';
import {type Phrase, phrasesOf, spell} from './phrases.js';
import {type Told, together} from './together.js';

/** An event of a few stories without a label that is worth so much is not shown. */
const leastWorth = 0.35;
/** The more stories, the more ways they have to tell it, and the less any one label finds: of 100 a third less is asked. */
const few = 5;
const lessWithSize = 0.12;
/** What happened is in so many of the stories, where no name says whose it is. */
const leastRecall = 0.4;
/** Words that are told beside a label that says too little are worth this much of it at least, in so many stories. */
const lessBeside = 0.5;
const besideRecall = 0.4;
/** Enough to see how an event is told. */
const mostHeadlines = 120;
/** Names, and other words, that are looked at to be told together: those that most headlines have. */
const mostBeside = 8;

/**
 * How much of a topic it is to a reader, beside a whole name or a name with what happened as headlines write it. Around
 * these figures little changes.
 */
const worths = {
	/** "milk recall" */
	thing: 0.8,
	/** "Harbour Games opener", where everybody tells of the Harbour Games. */
	oneWord: 0.65,
	/** "Torvale's Lindqvist" */
	owned: 0.8,
	/** "Port Alden" */
	place: 0.5,
	/** "Lindqvist", "Titanic" */
	bareName: 0.4,
	barePlace: 0.25,
	/** "Lindqvist vote", side by side in every headline; "Chiquita Fyffes". */
	nameWithDeed: 0.9,
	/** "Port Alden vote", "Harbour Games rowing" */
	placeWithDeed: 0.7,
	themeWithDeed: 0.5,
	twoNames: 0.7,
} as const;
/** Words that are seldom told in one run, though many headlines have them all, are worth this much less. */
const apart = 0.7;

/** An event that is to be named. */
interface Named {
	readonly event: Event;
	/** Its stories of the last day: what they tell is what it is called by. */
	readonly recent: readonly Remembered[];
}

interface Candidate {
	readonly text: string;
	readonly slots: readonly number[];
	readonly hasName: boolean;
	/** Share of the stories that have all its words. */
	readonly recall: number;
	/** From 0 to 1: how well it finds the stories, times how much of a topic it is. */
	readonly worth: number;
}

/** A short name for what the stories tell, by which they can also be found. Absent: none is good enough. */
export function labelOf({event, recent}: Named, desk: Desk): string | undefined {
	const headlines = recent.slice(0, mostHeadlines).map(({title}) => desk.read(title));
	const phrases = phrasesOf(headlines, Math.max(2, headlines.length * 0.15));
	const compounds = headlines.filter(setsNounsSideBySide).length > headlines.length / 2;
	const members = {event: current(event), recent: new Set(recent)};
	const isTheme = remembering((slot: number) => desk.isTheme(slot, members.event));
	const told = {headlines, phrases, members, desk, compounds, isTheme};
	const candidates = [...runs(told), ...pairs(told)].sort(
		(a, b) => b.worth - a.worth || a.text.length - b.text.length || (a.text < b.text ? -1 : 1),
	);
	const [best] = candidates;
	const least = leastWorth * (few / Math.max(few, recent.length)) ** lessWithSize;
	return best && best.worth >= least ? fullerOf(best, candidates, compounds).text : undefined;
}

/** One word says too little, and what happened not to whom; that is told with it where the stories do. */
function fullerOf(best: Candidate, candidates: readonly Candidate[], compounds: boolean): Candidate {
	if (best.text.includes(' ') && (best.hasName || !compounds)) return best;
	const isFuller = ({slots, recall, worth}: Candidate) =>
		slots.length > best.slots.length &&
		best.slots.every((slot) => slots.includes(slot)) &&
		recall >= besideRecall &&
		worth >= best.worth * lessBeside;
	return candidates.find(isFuller) ?? best;
}

/** Words as headlines have them in one run. */
function runs(told: Told): Candidate[] {
	return told.phrases.flatMap((phrase) => {
		if (!isWhole(phrase, told)) return [];
		const hasName = isNameable(phrase, told);
		return hasName || isThing(phrase, told) ? runOf(phrase, hasName, told) : [];
	});
}

function runOf(phrase: Phrase, hasName: boolean, told: Told): Candidate[] {
	const full = fullName(phrase, told) ?? phrase;
	const worth = worthOf(full, told);
	if (worth === 0) return [];
	const {score, recall} = judge(phrase.slots, told.members, told.desk);
	if (!hasName && recall < leastRecall) return [];
	const share = phrase.headlines / told.headlines.length / recall;
	const nearness = full === phrase ? 1 - apart * (1 - Math.min(1, share)) : 1;
	return [{text: spell(full), slots: full.slots, hasName, recall, worth: score * worth * nearness}];
}

function worthOf(phrase: Phrase, {isTheme, desk}: Told): number {
	const telling = tellingWords(phrase);
	const own = telling.filter(({slots}) => !slots.every(isTheme));
	if (own.length === 0) return 0;
	const names = own.filter((word) => isNamed(word, desk));
	if (names.length === 0) return own.length === 1 ? worths.oneWord : worths.thing;
	const isPlace = names.length === telling.length && phrase.words.slice(0, 1).some(desk.isPlace);
	if (telling.length === 1) return isPlace ? worths.barePlace : worths.bareName;
	const isOwned = phrase.words.slice(0, -1).some(({genitive}) => genitive !== '');
	if (isPlace) return worths.place;
	// "Torvale Games", where everybody tells of Torvale.
	if (own.length === 1 && telling.every((word) => isNamed(word, desk))) return worths.oneWord;
	return isOwned ? worths.owned : 1;
}

function fullName(phrase: Phrase, told: Told): Phrase | undefined {
	if (phrase.words.length > 1) return undefined;
	return told.phrases
		.filter((long) => isFullNameOf(long, phrase, told.desk) && isWhole(long, told))
		.sort((a, b) => b.headlines - a.headlines)[0];
}

/** A name with what happened, or with another name. */
function pairs(told: Told): Candidate[] {
	const {phrases, desk, compounds, isTheme} = told;
	const isTheirs = ({slots}: Phrase) => slots.every(isTheme);
	const partners = phrases.filter((phrase) => isPartner(phrase, told));
	const own = (phrase: Phrase) => !phrase.slots.some(isTheme);
	const names = most(partners.filter(own));
	const themes = compounds ? most(partners.filter(isTheirs)) : [];
	const deeds = most(
		phrases
			.filter(own)
			.filter((phrase) => isWhole(phrase, told) && (isDeed(phrase, desk) || isThing(phrase, told))),
	);
	const isPlace = ({words}: Phrase) => words.length === 1 && words.some(desk.isPlace);
	const withDeed = (name: Phrase) => (isPlace(name) ? worths.placeWithDeed : worths.nameWithDeed);
	return [
		...names.flatMap((name) => beside(name, deeds, withDeed(name), told)),
		...names.flatMap((name) => beside(name, names, worths.twoNames, told)),
		...themes.flatMap((theme) => beside(theme, deeds, worths.themeWithDeed, told)),
	];
}

function beside(name: Phrase, others: readonly Phrase[], worth: number, told: Told): Candidate[] {
	return others.flatMap((other) => {
		if (other.slots.some((slot) => name.slots.includes(slot))) return [];
		const slots = [...name.slots, ...other.slots];
		const {score, recall} = judge(slots, told.members, told.desk);
		const pair = score > 0 ? together(name, other, told) : undefined;
		return pair
			? [{text: pair.text, slots, hasName: true, recall, worth: worth * score * pair.nearness}]
			: [];
	});
}

/** A surname does beside another word; "Alden" of "Port Alden" does not, nor does "Xbox" of "Xbox One". */
const isPartner = (phrase: Phrase, told: Told): boolean =>
	phrase.words.every((word) => isNamed(word, told.desk)) &&
	isWholeBehind(phrase, told) &&
	!isBound(phrase, told);

/** Those that most headlines have, each word in one form. */
function most(phrases: readonly Phrase[]): Phrase[] {
	const taken = new Set<string>();
	return [...phrases]
		.sort((a, b) => b.headlines - a.headlines)
		.filter(({slots}) => !taken.has(slots.join()) && taken.add(slots.join()))
		.slice(0, mostBeside);
}
