import type {Centre, Event, Remembered} from './event.js';
import type {Memory} from './memory.js';
import type {Kind, Term} from './terms.js';
import {cosine, type Vector, vectorOf} from './vector.js';

/** Weights of the kinds of words: name, plain, unclear, number, body. */
export const worth = [1.15, 1, 1, 1.15, 0.3];

/** Weights are worked out when stories are compared: which words are rare is only known later. */
const weigh = (memory: Memory, slot: number, kind: Kind): number => (worth[kind] ?? 0) * memory.rarity(slot);

export function vectorOfTerms(memory: Memory, terms: readonly Term[]): Vector {
	return vectorOf(new Map(terms.map(({slot, kind}) => [slot, weigh(memory, slot, kind)])));
}

export function vectorOfStory(memory: Memory, story: Remembered): Vector {
	const weights = new Map<number, number>();
	memory.terms(story, (slot, kind) => weights.set(slot, weigh(memory, slot, kind)));
	return vectorOf(weights);
}

/** One word in common, however rare, is no likeness. */
const fewestInCommon = 2;

/** `cosine` against a story in memory, without building its vector; 0 for fewer words in common than `fewest`. */
export function cosineTo(
	memory: Memory,
	story: Remembered,
	{weights, length}: Vector,
	fewest = fewestInCommon,
): number {
	let dot = 0;
	let own = 0;
	let shared = 0;
	memory.terms(story, (slot, kind) => {
		const weight = weigh(memory, slot, kind);
		own += weight * weight;
		const other = weights.get(slot);
		if (other === undefined) return;
		dot += weight * other;
		shared++;
	});
	return shared >= fewest && own > 0 && length > 0 ? dot / (length * Math.sqrt(own)) : 0;
}

/** Words that tell what an event is about; more make the centre no better and every comparison dearer. */
const enough = 400;

/** A centre is worked out anew when its event has changed, or when so much more news has told which words are rare. */
const staleAfter = 1.1;

export function centreOf(memory: Memory, event: Event): Centre {
	if (event.centre && memory.size <= event.centre.ofStories * staleAfter) return event.centre;
	const centre = centreOfStories(memory, event.members, event.size);
	event.centre = centre;
	memory.centred(event);
	return centre;
}

/** The centre that an event of so many stories would have, of which the newest are given. */
export function centreOfStories(memory: Memory, stories: readonly Remembered[], size: number): Centre {
	const weights = new Map<number, number>();
	const uses = new Map<number, number>();
	const told = newest(stories);
	for (const story of told) {
		memory.terms(story, (slot, kind) => {
			weights.set(slot, (weights.get(slot) ?? 0) + weigh(memory, slot, kind));
			uses.set(slot, (uses.get(slot) ?? 0) + size / told.length);
		});
	}
	const at = told.reduce((sum, story) => sum + story.at / told.length, 0);
	return {...vectorOf(weights), uses, at, ofStories: memory.size};
}

function newest(stories: readonly Remembered[]): readonly Remembered[] {
	let words = 0;
	let from = stories.length;
	for (; from > 0 && words < enough; from--) {
		const story = stories[from - 1];
		words += story ? story.end - story.start : 0;
	}
	return stories.slice(from);
}

/**
 * The likeness of two events by words that are their own. What the two share counts by how much of its use they
 * have to themselves: a team's name brings its stories together, the tournament's name does not.
 */
export function ownLikeness(memory: Memory, a: Event, b: Event): number {
	const [one, other] = [centreOf(memory, a), centreOf(memory, b)];
	return cosine(one, other, (slot) => owned(memory, slot, usesOf(one, slot) + usesOf(other, slot)));
}

/** The likeness of a story to an event as a whole: a word that the event has to itself counts about twice. */
export function likenessToWhole(memory: Memory, vector: Vector, event: Event): number {
	const centre = centreOf(memory, event);
	return cosine(vector, centre, (slot) => 2 / 3 + owned(memory, slot, usesOf(centre, slot)) / 2);
}

const usesOf = ({uses}: Centre, slot: number): number => uses.get(slot) ?? 0;

/** How much of a word's use so many uses are, 0 to 1. */
const owned = (memory: Memory, slot: number, uses: number): number =>
	Math.min(1, uses / (memory.count(slot) + 0.5));
