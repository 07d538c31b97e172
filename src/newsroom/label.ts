import type {Desk} from './desk.js';
import {current, type Event, type Remembered} from './event.js';
import type {ReadHeadline} from './headline-words.js';
import {bestFirst, type Judged, judge, judgeSlots, type Members} from './judged.js';
import {setsNounsSideBySide} from './nouns.js';
import {
	isDeed,
	isFullNameOf,
	isNameable,
	isTheme,
	isThing,
	isTitleOf,
	isWhole,
	tellingWords,
} from './phrase-kinds.js';
import {type Phrase, phrasesOf} from './phrases.js';

/** A label that finds less of its stories is not what they are about. */
const leastRecall = 0.3;
/** A name that brings in more strangers is told with a word of what happened … */
const ambiguous = 0.6;
/** … and where no word tells it, a whole name stands alone as long as it is not everybody's. */
const leastPrecision = 0.15;
/** Named in more strangers than this, a name gives way to a thing. */
const common = 0.35;
/** What stands beside a name is in so many of the stories; a word of what happened, failing that, in fewer. */
const besideRecall = 0.4;
const deedRecall = 0.25;
/** Words that two stories put side by side may stand so in no other: two are too few to make a label of. */
const fewest = 3;
/** Enough to see how an event is told. */
const mostHeadlines = 120;

/** An event that is to be named. */
interface Named {
	readonly event: Event;
	/** Its stories of the last day: what they tell is what it is called by. */
	readonly recent: readonly Remembered[];
}

/** What a label is looked for in. */
interface Told {
	readonly headlines: readonly ReadHeadline[];
	readonly phrases: readonly Phrase[];
	readonly members: Members;
	readonly desk: Desk;
	/** Their language puts nouns side by side: "Lindqvist vote". */
	readonly compounds: boolean;
}

/** A short name for what the stories tell, by which they can also be found. Absent: none is good enough. */
export function labelOf({event, recent}: Named, desk: Desk): string | undefined {
	const headlines = recent.slice(0, mostHeadlines).map(({title}) => desk.read(title));
	const phrases = [...phrasesOf(headlines).values()].filter(
		({headlines: n}) => n >= Math.max(2, headlines.length * 0.15),
	);
	const compounds = headlines.filter(setsNounsSideBySide).length > headlines.length / 2;
	const members = {event: current(event), recent: new Set(recent)};
	const told = {headlines, phrases, members, desk, compounds};
	const names = phrases
		.filter((phrase) => isNameable(phrase, desk))
		.map((phrase) => judge(phrase, members, desk))
		.filter(({recall}) => recall >= leastRecall)
		.sort(bestFirst);
	const thing = thingOf(told);
	// Who is named in everything else as well tells less than the thing does.
	if (thing && (names[0]?.precision ?? 0) < common) return spell(thing);
	for (const name of names.filter(({phrase}) => isWhole(phrase, desk))) {
		const full =
			names.find(({phrase}) => isFullNameOf(phrase, name.phrase, desk)) ??
			names.find(({phrase}) => isTitleOf(phrase, name.phrase)) ??
			name;
		const label = labelWith(full, told);
		if (label !== undefined) return label;
	}
	return thing && spell(thing);
}

/**
 * A name that says which event is meant stands alone. A surname, a place and whoever is in other news as well do not:
 * another word or name goes beside them.
 */
function labelWith({phrase, precision}: Judged, told: Told): string | undefined {
	const {desk} = told;
	const isWord = phrase.words.length === 1;
	const isPlace = phrase.slots.every(desk.isName) && phrase.words.slice(0, 1).some(desk.isPlace);
	// In a small archive a single event is in a fifth of it.
	const theme = precision < ambiguous && isTheme(phrase, desk);
	if (!isWord && !isPlace && !theme && precision >= ambiguous) return spell(phrase);
	const beside = isWord && !theme ? nameBeside(phrase, told) : undefined;
	const other = deedOf(phrase, told, besideRecall) ?? beside ?? deedOf(phrase, told, deedRecall);
	if (other) return together(phrase, other, told);
	const standsAlone = isWord ? !isPlace && precision >= ambiguous : precision >= leastPrecision;
	return !theme && standsAlone ? spell(phrase) : undefined;
}

/** What the name is in the news for, in one word. */
function deedOf(name: Phrase, told: Told, least: number): Phrase | undefined {
	const deeds = told.phrases.filter((phrase) => isDeed(phrase, told.desk) && isApart(phrase, name));
	return tellingBest(deeds, told, {beside: name, least});
}

/** Who else it is about, "Chiquita Fyffes"; failing that where, "Torvale Winter Games". */
function nameBeside(name: Phrase, told: Told): Phrase | undefined {
	const {phrases, members, desk} = told;
	const names = phrases.filter((phrase) => phrase.slots.every(desk.isName) && isApart(phrase, name));
	const own = names.filter(({slots}) => judgeSlots(slots, members, desk).precision >= ambiguous);
	const by = {beside: name, least: besideRecall};
	const best = tellingBest(own, told, by) ?? tellingBest(names, told, by);
	// "Xbox" is cut, "Xbox One" is whole; a name more would make three.
	const isWholeOf = (whole: Phrase, part: Phrase) =>
		whole.slots.length === part.slots.length && isFullNameOf(whole, part, desk);
	return best && (names.find((other) => isWholeOf(other, best)) ?? best);
}

const isApart = (one: Phrase, other: Phrase): boolean =>
	!one.slots.some((slot) => other.slots.includes(slot));

/** What happened, where no name tells it: "milk recall", "opening ceremony". */
function thingOf(told: Told): Phrase | undefined {
	const things = told.phrases.filter((phrase) => isThing(phrase, told.desk, told.compounds));
	return tellingBest(things, told, {least: besideRecall});
}

/** The one that, with the name it is told beside, finds the stories best; absent: none finds enough and few others. */
function tellingBest(
	phrases: readonly Phrase[],
	{members, desk}: Told,
	{beside, least}: {readonly beside?: Phrase; readonly least: number},
): Phrase | undefined {
	const [best] = phrases
		.map((phrase) => ({phrase, ...judgeSlots([...(beside?.slots ?? []), ...phrase.slots], members, desk)}))
		.filter(({precision, recall}) => precision >= ambiguous && recall >= least)
		.sort(bestFirst);
	return best?.phrase;
}

/**
 * As headlines have the two in one run, "hermanos Abe", "apoyo de Vega"; else the name first, and of two names that
 * which comes first. Absent: they are never told side by side, and told too rarely.
 */
function together(name: Phrase, other: Phrase, told: Told): string | undefined {
	const run = runOf(name, other, told);
	if (run) return spell(run);
	const {headlines, members, desk, compounds} = told;
	if (members.recent.size < fewest) return undefined;
	const isSecond = other.slots.every(desk.isName) && comesFirst(other, name, headlines);
	const [first, second] = isSecond ? [other, name] : [name, other];
	return `${spell(first)}${compounds ? '' : ':'} ${spell(second)}`;
}

/** Made of the words of both and of words of grammar. */
function runOf(name: Phrase, other: Phrase, {phrases}: Told): Phrase | undefined {
	const both = [...tellingWords(name), ...tellingWords(other)].map(({folded}) => folded);
	const length = name.words.length + other.words.length;
	const [run] = phrases
		.filter((phrase) => {
			const telling = tellingWords(phrase);
			const isBoth = telling.length === both.length && telling.every(({folded}) => both.includes(folded));
			return isBoth && phrase.words.length >= length;
		})
		.sort((a, b) => b.headlines - a.headlines);
	return run;
}

/** In most of the headlines that have both. */
function comesFirst(one: Phrase, other: Phrase, headlines: readonly ReadHeadline[]): boolean {
	const at = (words: ReadHeadline['words'], {words: [first]}: Phrase) =>
		words.findIndex(({folded}) => folded === first?.folded);
	const places = headlines.map(({words}) => [at(words, one), at(words, other)] as const);
	const ofBoth = places.filter(([a, b]) => a !== -1 && b !== -1);
	return ofBoth.filter(([a, b]) => a < b).length > ofBoth.length / 2;
}

/** As most headlines write it. */
function spell({spellings}: Phrase): string {
	const [best] = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	return best?.[0] ?? '';
}
