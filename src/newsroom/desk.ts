import type {EpochMs} from '../model.js';
import {current, type Event, type Remembered} from './event.js';
import {type HeadlineWord, type ReadHeadline, readHeadline} from './headline-words.js';
import type {Memory} from './memory.js';
import {setsNounsSideBySide} from './nouns.js';
import {isRegion} from './regions.js';
import {kinds} from './terms.js';
import {isAdjective, isNominal, isNoun, isPlace, isVerb, mayBeNoun, usesOf} from './word-uses.js';
import {isAcronym} from './words.js';

/** What is known about words while the topics of one bar are named. */
export interface Desk {
	/** The stories of the last days with all the words in their headline. */
	readonly withAll: (slots: readonly number[]) => readonly Remembered[];
	/** Written with a capital inside sentences. */
	readonly isName: (word: HeadlineWord) => boolean;
	/** In very many of the headlines that tell other events. */
	readonly isTheme: (slot: number, event: Event) => boolean;
	readonly isNoun: (word: HeadlineWord) => boolean;
	/** A noun or an adjective. */
	readonly isNominal: (word: HeadlineWord) => boolean;
	readonly isAdjective: (word: HeadlineWord) => boolean;
	/** Not known as anything else. */
	readonly mayBeNoun: (word: HeadlineWord, compounds: boolean) => boolean;
	readonly isVerb: (word: HeadlineWord) => boolean;
	readonly isPlace: (word: HeadlineWord) => boolean;
	readonly read: (title: string) => ReadHeadline;
}

interface Span {
	readonly from: EpochMs;
	readonly to: EpochMs;
}

/** Headlines as they were read, for one bar and the next. */
export interface Clipboard {
	read(title: string): ReadHeadline;
	/** A bar begins: what the one before it had no use for is let go. */
	turn(): void;
}

/** Bars of one day look at nearly the same headlines, and reading these is a third of what a bar costs. */
export function createClipboard(): Clipboard {
	let before = new Map<string, ReadHeadline>();
	let now = new Map<string, ReadHeadline>();
	return {
		read(title) {
			const headline = now.get(title) ?? before.get(title) ?? readHeadline(title);
			now.set(title, headline);
			return headline;
		},
		turn() {
			before = now;
			now = new Map();
		},
	};
}

/** Reads of the memory what the naming of topics asks, each word once. */
export function createDesk(memory: Memory, {read}: Clipboard, {from, to}: Span): Desk {
	const withWord = remembering((slot: number) => storiesWith(memory, slot, from, to));
	const uses = remembering(
		(word: HeadlineWord) => usesOf(memory, word, read),
		({folded}) => folded,
	);
	return {
		withAll: (slots) => storiesWithAll(memory, slots, withWord),
		isName: remembering(
			(word: HeadlineWord) => isName(memory, word, read),
			({folded}) => folded,
		),
		isTheme: (slot, event) => {
			const least = Math.max(oftenSeen, (memory.size - event.size) * themeShare);
			if (memory.count(slot) < least) return false;
			const stories = withWord(slot);
			if (stories.length < least || stories.length - event.size >= least) return stories.length >= least;
			return stories.filter((story) => current(story.event) !== event).length >= least;
		},
		isNoun: (word) => isNoun(uses(word), word),
		isNominal: (word) => isNominal(uses(word)),
		isAdjective: (word) => isAdjective(uses(word)),
		mayBeNoun: (word, compounds) => mayBeNoun(uses(word), word, compounds),
		isVerb: (word) => isVerb(uses(word)),
		isPlace: (word) => isRegion(word.folded) || isPlace(uses(word)),
		read,
	};
}

/** What so many of all headlines have is what the feeds are about. */
const themeShare = 0.2;

/** Asks each thing once. */
export function remembering<About, Answer, Key = About>(
	ask: (about: About) => Answer,
	keyOf: (about: About) => Key | About = (about) => about,
): (about: About) => Answer {
	const known = new Map<Key | About, Answer>();
	return (about) => {
		const key = keyOf(about);
		const answer = known.get(key) ?? ask(about);
		known.set(key, answer);
		return answer;
	};
}

/** Looks those through that have the rarest of the words: of a common one there are thousands. */
function storiesWithAll(
	memory: Memory,
	slots: readonly number[],
	withWord: (slot: number) => readonly Remembered[],
): readonly Remembered[] {
	const [rarest, ...others] = [...new Set(slots)].sort((a, b) => memory.count(a) - memory.count(b));
	if (rarest === undefined) return [];
	if (others.length === 0) return withWord(rarest);
	return withWord(rarest).filter((story) => {
		let found = 0;
		memory.terms(story, (slot, kind) => {
			if (kind !== kinds.body && others.includes(slot)) found++;
		});
		return found === others.length;
	});
}

function storiesWith(memory: Memory, slot: number, from: number, to: number): readonly Remembered[] {
	const found: Remembered[] = [];
	memory.walk(slot, (story, kind) => {
		if (kind !== kinds.body && story.at > from && story.at <= to) found.push(story);
		return true;
	});
	return found;
}

/** Headlines that have a word. */
const oftenSeen = 3;
/** Who opens headlines that go on in so many ways did something in each: "Guinea pulls out", "Guinea withdraws". */
const goesOn = 3;

function isName(memory: Memory, word: HeadlineWord, read: Desk['read']): boolean {
	const [slot] = word.slots;
	if (slot === undefined) return false;
	if (isAcronym(word.written) || isRegion(word.folded)) return true;
	let names = 0;
	let others = 0;
	let unclear = 0;
	let left = 200;
	memory.walk(slot, (_story, kind) => {
		if (kind === kinds.name) names++;
		if (kind === kinds.plain) others++;
		if (kind === kinds.unclear) unclear++;
		return --left > 0;
	});
	// What is told of "Brightmoor" also brightens.
	if (names > 1 && others > 0) return isCapitalIn(memory, word, read);
	if (others > 0) return false;
	// Companies open their headlines: one clear case, and never a small letter, is enough for a word often seen.
	if (names > 1 || (names === 1 && unclear >= oftenSeen)) return true;
	if (isBoundToName(memory, slot, read)) return true;
	return names === 0 && unclear >= goesOn && nextWords(memory, slot, read).size >= goesOn;
}

/** In two of three headlines that have the word in this very form. */
function isCapitalIn(memory: Memory, {slots: [slot = 0], folded}: HeadlineWord, read: Desk['read']): boolean {
	let names = 0;
	let others = 0;
	memory.walk(slot, ({title}, kind) => {
		if (kind !== kinds.name && kind !== kinds.plain) return true;
		const found = read(title).words.find((word) => word.folded === folded);
		if (found?.isCapital) names++;
		else if (found) others++;
		return names + others < 60;
	});
	return names > 1 && names > others * 2;
}

/** "Rivka" in front of "Solberg", whatever it opens, and both where neither is told without the other. One headline of two outlets is one. */
function isBoundToName(memory: Memory, slot: number, read: Desk['read']): boolean {
	let bound = 0;
	let free = 0;
	const told = new Set<string>();
	memory.walk(slot, ({title}, kind) => {
		if (kind === kinds.body || told.has(title)) return true;
		told.add(title);
		const {words, isSentenceCase} = read(title);
		const at = indexOf(words, slot);
		if (!isSentenceCase || at === -1) return true;
		if (isBesideCapital(words, at)) bound++;
		else free++;
		return bound + free < 30;
	});
	return bound > 1 && bound > free;
}

function isBesideCapital(words: readonly HeadlineWord[], at: number): boolean {
	const [last, word, next] = [words[at - 1], words[at], words[at + 1]];
	const isWithNext = next?.isCapital && !word?.endsPhrase && !next.isNumber;
	const isWithLast = at > 1 && last?.isCapital && !last.endsPhrase;
	return word?.isCapital === true && Boolean(isWithNext || isWithLast);
}

/** Behind the word in headlines; four are enough to know. Elsewhere verbs open headlines: "Detienen". */
function nextWords(memory: Memory, slot: number, read: Desk['read']): ReadonlySet<string> {
	const next = new Set<string>();
	memory.walk(slot, ({title}, kind) => {
		if (kind === kinds.body) return true;
		const headline = read(title);
		if (!setsNounsSideBySide(headline)) return true;
		const {words} = headline;
		next.add(words[indexOf(words, slot) + 1]?.folded ?? '');
		return next.size < goesOn;
	});
	return next;
}

const indexOf = (words: readonly HeadlineWord[], slot: number): number =>
	words.findIndex(({slots}) => slots.includes(slot));
