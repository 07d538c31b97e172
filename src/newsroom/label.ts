import {current, type Event, type Remembered} from './event.js';
import type {ReadHeadline} from './headline-words.js';
import {doCompound} from './nouns.js';
import {type Phrase, phrasesOf} from './phrases.js';

/** What is known about words while the topics of one bar are named. */
export interface Desk {
	/** The stories of the last days with the word in their headline. */
	readonly withWord: (slot: number) => ReadonlySet<Remembered>;
	/** Written with a capital inside sentences. */
	readonly isName: (slot: number) => boolean;
	readonly isNoun: (slot: number) => boolean;
	readonly read: (title: string) => ReadHeadline;
}

/** A label is a filter: what it lets in must belong, so precision counts for a little more. */
const beta = 0.8;
/** Names are what a reader looks for: another word must earn its place. */
const otherWord = 0.35;
/** A label that finds less of its stories is not what they are about. */
const leastRecall = 0.3;
/** A name that brings in twenty strangers for each story of its own is the day's, not the event's. */
const leastPrecision = 0.05;
/** A name by itself that brings in so many strangers is told with a word of what happened … */
const ambiguous = 0.6;
const deedOfAmbiguous = 0.4;
/** … and a bare surname or a place is where so many headlines have the word. */
const deedOfShort = 0.4;
/** Named in more strangers than this, a name gives way to a thing. */
const common = 0.35;
/** Share of headlines in which a thing stands behind an article or preposition, and nothing of it behind its end. */
const mostlyNoun = 0.4;
/** A surname gives way to the full name when so many headlines write it. */
const fullName = 0.3;
/** Share of headlines in which a name may go on over the edge of a label. */
const mostCut = 0.4;
/** Enough to see how an event is told. */
const mostHeadlines = 120;

/** An event that is to be named. */
interface Named {
	readonly event: Event;
	/** Its stories of the last day: what they tell is what it is called by. */
	readonly recent: readonly Remembered[];
}

interface Judged {
	readonly phrase: Phrase;
	readonly precision: number;
	readonly recall: number;
	readonly score: number;
}

interface Members {
	readonly event: Event;
	readonly recent: ReadonlySet<Remembered>;
}

/** What a label is looked for in. */
interface Told {
	readonly phrases: readonly Phrase[];
	readonly members: Members;
	readonly desk: Desk;
	/** Their language puts nouns side by side: "Lindqvist vote". */
	readonly compounds: boolean;
}

/** A short name for what the stories tell, by which they can also be found. Absent: none is good enough. */
export function labelOf({event, recent}: Named, desk: Desk): string | undefined {
	const headlines = recent.slice(0, mostHeadlines).map(({title}) => desk.read(title));
	const members = {event: current(event), recent: new Set(recent)};
	const phrases = [...phrasesOf(headlines).values()].filter(
		({headlines: n}) => n >= Math.max(2, headlines.length * 0.15),
	);
	const judged = phrases
		.filter((phrase) => isNameable(phrase, desk) && phrase.cut <= phrase.seen * mostCut)
		.map((phrase) => judge(phrase, members, desk))
		.filter(({recall}) => recall >= leastRecall)
		.sort(bestFirst);
	// Looked at one after the other: what is a noun costs a look at thirty headlines.
	const best = judged.find(({phrase}) => isWhole(phrase, desk));
	const told = {phrases, members, desk, compounds: doCompound(headlines)};
	// Who is named in everything else as well tells less than the thing does.
	const thing = (best?.precision ?? 0) < common ? thingOf(told) : undefined;
	if (thing) return spell(thing);
	if (!best) return undefined;
	const named = judged.find((other) => isFullNameOf(other, best, desk)) ?? best;
	const deed = deedOf(named, told);
	if (deed) return together(named.phrase, deed, told);
	return named.precision < leastPrecision ? undefined : spell(named.phrase);
}

/** A part is "Rivka" of "Rivka Solberg", "Samoan" of "Samoan weightlifters". */
function isWhole({cut, seen, onward}: Phrase, {isNoun}: Desk): boolean {
	const most = seen * mostCut;
	const often = [...onward].filter(([, times]) => cut + times > most);
	return !often.some(([slot]) => isNoun(slot));
}

/** What the name is in the news for, in one word, where the name by itself says too little. */
function deedOf({phrase: name, precision}: Judged, told: Told): Phrase | undefined {
	const isAmbiguous = precision < ambiguous;
	if (!isAmbiguous && !isShort(name, told.desk)) return undefined;
	const deeds = told.phrases.filter((phrase) => isDeed(phrase, name, told.desk));
	return tellingBest(deeds, told, {beside: name.slots, least: isAmbiguous ? deedOfAmbiguous : deedOfShort});
}

/** As headlines have the two side by side, "hermanos Abe"; else the name first. */
function together(name: Phrase, deed: Phrase, {phrases, compounds}: Told): string {
	const both = new Set([...name.slots, ...deed.slots]);
	const [as] = phrases
		.filter(({slots}) => slots.length === both.size && slots.every((slot) => both.has(slot)))
		.sort((a, b) => b.headlines - a.headlines);
	if (as) return spell(as);
	return `${spell(name)}${compounds ? '' : ':'} ${spell(deed)}`;
}

/** What happened where no name tells it: "milk recall", "opening ceremony"; failing that two words of it, "Harbour picked". */
function thingOf(told: Told): Phrase | undefined {
	const pairs = told.phrases.filter((phrase) => isPair(phrase, told.desk));
	const things = pairs.filter(({headlines, asNoun}) => asNoun >= headlines * mostlyNoun);
	const by = {beside: [], least: deedOfAmbiguous};
	return tellingBest(things, told, by) ?? tellingBest(pairs, told, by);
}

/** The one that, with the words it is told beside, finds the stories best; absent: none finds enough and few others. */
function tellingBest(
	phrases: readonly Phrase[],
	{members, desk}: Told,
	{beside, least}: {readonly beside: readonly number[]; readonly least: number},
): Phrase | undefined {
	const [best] = phrases
		.map((phrase) => ({phrase, ...judgeSlots([...beside, ...phrase.slots], members, desk)}))
		.filter(({precision, recall}) => precision >= ambiguous && recall >= least)
		.sort(bestFirst);
	return best?.phrase;
}

const bestFirst = (a: Judged, b: Judged): number =>
	b.score - a.score ||
	b.phrase.slots.length - a.phrase.slots.length ||
	(a.phrase.key < b.phrase.key ? -1 : 1);

/** Has a name in it, and of other words only nouns. */
function isNameable({words, slots}: Phrase, {isName, isNoun}: Desk): boolean {
	const telling = words.filter((word) => word.slots.length > 0);
	const isNamed = (word: (typeof words)[number]) => !word.isNumber && word.slots.some(isName);
	return (
		slots.length <= 5 &&
		telling.some(isNamed) &&
		telling.every((word) => word.isNumber || isNamed(word) || word.slots.every(isNoun))
	);
}

/** "Rivka Solberg" of "Solberg". */
function isFullNameOf({phrase: long}: Judged, {phrase: short}: Judged, {isName}: Desk): boolean {
	if (long.words.length <= short.words.length || long.headlines < short.headlines * fullName) return false;
	return short.slots.every((slot) => long.slots.includes(slot)) && long.slots.every(isName);
}

/** One word, or a place: what prepositions stand before. */
function isShort({words, slots}: Phrase, {isName, isNoun}: Desk): boolean {
	const [first = 0] = slots;
	return slots.every(isName) && (words.length === 1 || isNoun(first));
}

/** One word that says what a name is in the news for. */
function isDeed({words, slots}: Phrase, {slots: known}: Phrase, {isName, isNoun}: Desk): boolean {
	const [word] = words;
	if (!word || words.length > 1 || word.isNumber || slots.some((slot) => known.includes(slot))) return false;
	return slots.every((slot) => isNoun(slot) && !isName(slot));
}

/** Two words without a name. */
function isPair({words, slots}: Phrase, {isName}: Desk): boolean {
	const telling = words.filter((word) => word.slots.length > 0);
	return telling.length === 2 && !words.some(({isNumber}) => isNumber) && !slots.some(isName);
}

function judge(phrase: Phrase, members: Members, desk: Desk): Judged {
	const judged = judgeSlots(phrase.slots, members, desk);
	const others = phrase.slots.filter((slot) => !desk.isName(slot)).length;
	return {phrase, ...judged, score: judged.score / (1 + otherWord * others)};
}

/**
 * How well the stories with all the words are the event's: precision over the last days, so that what has been in all
 * news for days names nothing; recall over the last one.
 */
function judgeSlots(
	slots: readonly number[],
	{event, recent}: Members,
	{withWord}: Desk,
): Omit<Judged, 'phrase'> {
	const found = intersection(slots.map(withWord));
	const told = found.filter((story) => recent.has(story)).length;
	if (told === 0) return {precision: 0, recall: 0, score: 0};
	const precision = found.filter((story) => current(story.event) === event).length / found.length;
	const recall = told / recent.size;
	return {
		precision,
		recall,
		score: ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall),
	};
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
