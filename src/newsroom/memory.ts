import type {Event, Remembered} from './event.js';
import {createPostings, type Found, type Size} from './postings.js';
import type {Kind, Term} from './terms.js';

/** The last days' stories with an index of their words. Old ones fall off the end; nothing is moved or searched for. */
export interface Memory {
	readonly size: number;
	append(story: Omit<Remembered, 'start' | 'end'>, terms: readonly Term[]): Remembered;
	/** Counts the words of a story that is about to come: of what its batch has in common nothing is rare. */
	announce(terms: readonly Term[]): void;
	/** Takes the counting back, when the story comes. */
	withdraw(terms: readonly Term[]): void;
	/** The story that came first. */
	oldest(): Remembered | undefined;
	/** Lets the story go that came first. */
	forgetOldest(): void;
	/** How telling a word is: the fewer stories have it the more, never below 0. */
	rarity(slot: number): number;
	/** How many stories have the word. */
	count(slot: number): number;
	/** The stories that have the word, newest first, until `visit` says false. */
	walk(slot: number, visit: (story: Remembered, kind: Kind) => boolean): void;
	/** The numbers of the newest stories that have the word, newest first; good until it is asked again. */
	newestWith(slot: number, atMost: number): Found;
	/** A story by its number. Absent: it is gone. */
	numbered(number: number): Remembered | undefined;
	/** Each word of a story. */
	terms(story: Remembered, visit: (slot: number, kind: Kind) => void): void;
	/** An event's centre was worked out: of the last so done they are kept, of most events none is asked for again. */
	centred(event: Event): void;
	/** Last come first. */
	newest(): Iterable<Remembered>;
}

/**
 * Before news has come nothing is known to be common. So many stories are thought to have been there already,
 * of other words; without them the first day's rarities are all noise.
 */
const imagined = 200;

/** All of them would take as much as all else that is remembered; a story that comes is held against the last ones. */
const mostCentres = 1024;

export function createMemory(of: Size = 'days'): Memory {
	const postings = createPostings(of);
	let stories: (Remembered | undefined)[] = [];
	let holes = 0; // at the head of `stories`
	let announced = 0;
	let gone = 0; // stories let go: number n stands at stories[n - gone + holes]

	const withCentre: Event[] = []; // a ring
	let centres = 0;

	let logged = {of: 1, logarithm: 0}; // of all stories: asked for thousands of times between two of them

	const size = () => stories.length - holes;

	return {
		get size() {
			return size();
		},

		append(story, terms) {
			const start = postings.written();
			postings.append(terms, gone + size());
			const remembered = {...story, start, end: postings.written()};
			stories.push(remembered);
			return remembered;
		},

		announce(terms) {
			postings.count(terms, 1);
			announced++;
		},

		withdraw(terms) {
			postings.count(terms, -1);
			announced--;
		},

		oldest: () => stories[holes],

		forgetOldest() {
			const story = stories[holes];
			if (!story) return;
			postings.forgetUpTo(story.end);
			stories[holes] = undefined;
			holes++;
			gone++;
			if (holes < 1024 || holes < stories.length / 2) return;
			stories = stories.slice(holes);
			holes = 0;
		},

		rarity(slot) {
			const all = size() + announced + imagined;
			if (all !== logged.of) logged = {of: all, logarithm: Math.log(all)};
			return Math.max(0, logged.logarithm - logarithm(postings.counted(slot) + 0.5));
		},

		count: postings.counted,

		walk(slot, visit) {
			postings.walk(slot, (number, kind) => {
				const story = stories[number - gone + holes];
				return story !== undefined && visit(story, kind);
			});
		},

		newestWith: postings.newestWith,

		numbered: (number) => stories[number - gone + holes],

		terms: (story, visit) => postings.read(story.start, story.end, visit),

		centred(event) {
			const at = centres++ % mostCentres;
			const before = withCentre[at];
			if (before && before !== event) before.centre = undefined;
			withCentre[at] = event;
		},

		*newest() {
			for (let at = stories.length - 1; at >= holes; at--) {
				const story = stories[at];
				if (story) yield story;
			}
		},
	};
}

const known = Float64Array.from({length: 1 << 13}, (_, half) => Math.log(half / 2));

/** Of whole and half numbers; the small ones, asked for a thousand times a story, are kept. */
const logarithm = (n: number): number => (n < 4096 ? (known[n * 2] ?? 0) : Math.log(n));
