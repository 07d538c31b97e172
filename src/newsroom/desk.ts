import type {EpochMs} from '../model.js';
import type {Remembered} from './event.js';
import {type HeadlineWord, type ReadHeadline, readHeadline} from './headline-words.js';
import type {Desk} from './label.js';
import type {Memory} from './memory.js';
import {isNounAt} from './nouns.js';
import {kinds} from './terms.js';

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
	return {
		withWord: remembering((slot) => storiesWith(memory, slot, from, to)),
		isName: remembering((slot) => isName(memory, slot, read)),
		isNoun: remembering((slot) => isNoun(memory, slot, read)),
		read,
	};
}

function remembering<About, T>(ask: (about: About) => T): (about: About) => T {
	const known = new Map<About, T>();
	return (about) => {
		const answer = known.get(about) ?? ask(about);
		known.set(about, answer);
		return answer;
	};
}

function storiesWith(memory: Memory, slot: number, from: number, to: number): ReadonlySet<Remembered> {
	const found = new Set<Remembered>();
	memory.walk(slot, (story, kind) => {
		if (kind !== kinds.body && story.at > from && story.at <= to) found.add(story);
		return true;
	});
	return found;
}

/** Headlines that have a word. */
const oftenSeen = 3;
/** Who opens headlines that go on in so many ways did something in each: "Guinea pulls out", "Guinea withdraws". */
const goesOn = 4;

function isName(memory: Memory, slot: number, read: Desk['read']): boolean {
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
	// Companies open their headlines: one clear case, and never a small letter, is enough for a word often seen.
	if (names === 1 && others === 0) return unclear >= oftenSeen;
	if (names === 0 && others === 0) return unclear >= goesOn && nextWords(memory, slot, read).size >= goesOn;
	return names > 1 && names > others * 2;
}

/** Behind the word in headlines; four are enough to know. */
function nextWords(memory: Memory, slot: number, read: Desk['read']): ReadonlySet<string> {
	const next = new Set<string>();
	memory.walk(slot, ({title}, kind) => {
		if (kind === kinds.body) return true;
		const {words} = read(title);
		next.add(words[indexOf(words, slot) + 1]?.folded ?? '');
		return next.size < goesOn;
	});
	return next;
}

function isNoun(memory: Memory, slot: number, read: Desk['read']): boolean {
	let noun = 0;
	let seen = 0;
	let left = 30;
	memory.walk(slot, ({title}, kind) => {
		if (kind === kinds.body) return true;
		const headline = read(title);
		const at = indexOf(headline.words, slot);
		if (at > 0) {
			seen++;
			if (isNounAt(headline, at)) noun++;
		}
		return --left > 0;
	});
	return noun >= Math.max(1, seen * 0.2);
}

const indexOf = (words: readonly HeadlineWord[], slot: number): number =>
	words.findIndex(({slots}) => slots.includes(slot));
