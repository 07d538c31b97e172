import {clusterStories} from './cluster-stories.js';
import {createEvent, type Event, join, type Remembered} from './event.js';
import {cosineTo, vectorOfTerms} from './likeness.js';
import {createMemory} from './memory.js';
import {neighbours} from './neighbours.js';
import {readTerms, type Term} from './terms.js';
import {clippingOf, type ToldStory} from './told-story.js';

export interface Related {
	readonly id: string;
	/** Nearest first. */
	readonly related: readonly string[];
}

/** News of one event comes within days. */
const halfLifeMs = 2 * 86_400_000;
/** Telling the same event is worth as much as a few words in common. */
const sameEvent = 0.15;

/** For each story those that are nearest to it, its own event first of all. */
export function relatedStories(stories: readonly ToldStory[], limit: number): readonly Related[] {
	const memory = createMemory();
	const remembered = remember(stories).map(({clipping, terms, event}) => {
		const story = memory.append({...clipping, lead: clipping.key, event, figures: 0}, terms);
		join(event, story);
		return {story, terms};
	});

	return remembered.map(({story, terms}) => {
		const related = likest(story, terms)
			.sort((a, b) => b.score - a.score || a.story.key - b.story.key)
			.slice(0, limit);
		return {id: idOf(story), related: related.map((other) => idOf(other.story))};
	});

	function idOf({key}: Remembered): string {
		return stories[key]?.id ?? '';
	}

	/** Those that share its rarest words, and its event's other stories, which may share none. */
	function likest(own: Remembered, terms: readonly Term[]): {story: Remembered; score: number}[] {
		const vector = vectorOfTerms(memory, terms);
		const near = new Map(neighbours(memory, terms, vector).map(({story, cosine}) => [story, cosine]));
		for (const story of own.event.members) {
			if (!near.has(story)) near.set(story, cosineTo(memory, story, vector));
		}
		near.delete(own);
		return [...near].map(([story, cosine]) => {
			const faded = cosine * 2 ** -(Math.abs(own.at - story.at) / halfLifeMs || 0);
			return {story, score: faded + (story.event === own.event ? sameEvent : 0)};
		});
	}
}

/** Each story with its words and its event, in the order given. */
function remember(stories: readonly ToldStory[]) {
	const events = new Map<string, Event>();
	return clusterStories(stories, 'event').map(({cluster}, key) => {
		const event = events.get(cluster) ?? createEvent(key);
		events.set(cluster, event);
		const clipping = clippingOf(stories[key] ?? {id: ''}, key);
		return {clipping, terms: readTerms(clipping), event};
	});
}
