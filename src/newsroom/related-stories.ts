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
/** … and so is having the same neighbours, of whom so many are asked. */
const sameNeighbours = {worth: 0.3, of: 20};

/** Nobody waits for a key here, and the last of five may be a distant relation. */
const far: Reach = {perTerm: 400, inAll: 1600, looksAt: 100, fewest: 1};

interface Entry {
	readonly story: Remembered;
	/** How alike the others are to it, nearest first. */
	readonly near: ReadonlyMap<Remembered, number>;
	/** Its nearest and itself. */
	readonly circle: ReadonlyMap<Remembered, number>;
}

/** For each story those that are nearest to it: by their words, their events and their neighbours. */
export function relatedStories(stories: readonly ToldStory[], limit: number): readonly Related[] {
	const entries = entriesOf(stories);
	const idOf = ({key}: Remembered) => stories[key]?.id ?? '';
	return entries.map(({story: own, near, circle}) => {
		const ranked = [...near]
			.map(([story, likeness]) => {
				const others = entries[story.key]?.circle ?? new Map();
				const ofEvent = story.event === own.event ? sameEvent : 0;
				return {story, score: likeness + ofEvent + sameNeighbours.worth * overlap(circle, others)};
			})
			.sort((a, b) => b.score - a.score || a.story.key - b.story.key);
		return {id: idOf(own), related: ranked.slice(0, limit).map(({story}) => idOf(story))};
	});
}

/** Each story with those it may be related to, in the order given. */
function entriesOf(stories: readonly ToldStory[]): readonly Entry[] {
	const filled = createMemory();
	const remembered = remember(filled, stories);
	// A rare word tells which event it is; for what is related, common ones tell nearly as much.
	const memory: Memory = {...filled, rarity: (slot) => Math.sqrt(filled.rarity(slot))};
	return remembered.map(({story, terms}) => {
		const near = likest(memory, story, terms);
		return {story, near, circle: new Map([[story, 1], ...[...near].slice(0, sameNeighbours.of)])};
	});
}

/** Those that share its rarest words, and its event's other stories, which may share none. */
function likest(memory: Memory, own: Remembered, terms: readonly Term[]): ReadonlyMap<Remembered, number> {
	const vector = vectorOfTerms(memory, terms);
	const found = new Map(neighbours(memory, terms, vector, far).map(({story, cosine}) => [story, cosine]));
	for (const story of own.event.members) {
		if (!found.has(story)) found.set(story, cosineTo(memory, story, vector, far.fewest));
	}
	found.delete(own);
	const faded = (story: Remembered) => 2 ** -(Math.abs(own.at - story.at) / halfLifeMs || 0);
	return new Map(
		[...found]
			.map(([story, cosine]) => [story, cosine * faded(story)] as const)
			.sort(([a, alike], [b, other]) => other - alike || a.key - b.key),
	);
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
