import {clusterStories} from './cluster-stories.js';
import {createEvent, type Event, join, type Remembered} from './event.js';
import {cosineTo, vectorOfTerms} from './likeness.js';
import {createMemory, type Memory} from './memory.js';
import {neighbours, type Reach} from './neighbours.js';
import {overlap} from './overlap.js';
import {readTerms, type Term} from './terms.js';
import {clippingOf, type ToldStory} from './told-story.js';

export interface Related {
	readonly id: string;
	/** Nearest first. */
	readonly related: readonly string[];
}

/** News of one event comes within days. */
const halfLifeMs = 2 * 86_400_000;
/** Telling the same event is worth as much as a few words in common … */
const sameEvent = 0.15;
/** … and having the same neighbours, of whom so many are asked, as much as many. */
const sameNeighbours = {worth: 0.4, of: 20};

/** Nobody waits for a key here, and the last of five may be a distant relation. */
const far: Reach = {perTerm: 400, inAll: 1600, looksAt: 100, fewest: 1};

interface Scored {
	readonly story: Remembered;
	readonly score: number;
}

/** For each story those that are nearest to it: by their words, their events and their neighbours. */
export function relatedStories(stories: readonly ToldStory[], limit: number): readonly Related[] {
	const filled = createMemory();
	const remembered = remember(filled, stories);
	// A rare word tells which event it is; for what is related, common ones tell nearly as much.
	const memory: Memory = {...filled, rarity: (slot) => Math.sqrt(filled.rarity(slot))};
	const atMost = Math.max(limit, sameNeighbours.of);
	const likest = remembered.map(({story, terms}) => likestOf(memory, story, {terms, atMost}));
	const circles = remembered.map(({story}, key) => circleOf(story, likest[key] ?? []));
	const idOf = ({key}: Remembered) => stories[key]?.id ?? '';

	return remembered.map(({story: own}, key) => {
		const circle = circles[key] ?? new Map();
		const ranked = (likest[key] ?? [])
			.map(({story, score}) => {
				const shared = overlap(circle, circles[story.key] ?? new Map());
				return {story, score: score + sameNeighbours.worth * shared};
			})
			.sort(byScore);
		return {id: idOf(own), related: ranked.slice(0, limit).map(({story}) => idOf(story))};
	});
}

/** A story and its nearest, each with how alike it is. */
const circleOf = (own: Remembered, likest: readonly Scored[]): ReadonlyMap<Remembered, number> =>
	new Map([[own, 1], ...likest.slice(0, sameNeighbours.of).map(({story, score}) => [story, score] as const)]);

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.story.key - b.story.key;

/** Those that share its rarest words, and its event's other stories, which may share none; nearest first. */
function likestOf(
	memory: Memory,
	own: Remembered,
	{terms, atMost}: {terms: readonly Term[]; atMost: number},
): readonly Scored[] {
	const vector = vectorOfTerms(memory, terms);
	const found = new Map(neighbours(memory, terms, vector, far).map(({story, cosine}) => [story, cosine]));
	for (const story of own.event.members) {
		if (!found.has(story)) found.set(story, cosineTo(memory, story, vector, far.fewest));
	}
	found.delete(own);
	return [...found]
		.map(([story, cosine]) => {
			const faded = cosine * 2 ** -(Math.abs(own.at - story.at) / halfLifeMs || 0);
			return {story, score: faded + (story.event === own.event ? sameEvent : 0)};
		})
		.sort(byScore)
		.slice(0, atMost);
}

/** Each story with its words and its event, in the order given. */
function remember(memory: Memory, stories: readonly ToldStory[]) {
	const events = new Map<string, Event>();
	return clusterStories(stories, 'event').map(({cluster}, key) => {
		const event = events.get(cluster) ?? createEvent(key);
		events.set(cluster, event);
		const clipping = clippingOf(stories[key] ?? {id: ''}, key);
		const terms = readTerms(clipping);
		const story = memory.append({...clipping, lead: key, event, figures: 0}, terms);
		join(event, story);
		return {story, terms};
	});
}
