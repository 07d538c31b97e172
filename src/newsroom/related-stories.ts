import {clusterStories} from './cluster-stories.js';
import {createEvent} from './event.js';
import {vectorOfTerms} from './likeness.js';
import {createMemory} from './memory.js';
import {neighbours} from './neighbours.js';
import {readTerms} from './terms.js';
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
	const event = createEvent(0);
	const clusters = clusterStories(stories, 'event').map(({cluster}) => cluster);
	const clippings = stories.map(clippingOf);
	const terms = clippings.map(readTerms);
	for (const [key, clipping] of clippings.entries())
		memory.append({...clipping, lead: key, event, figures: 0}, terms[key] ?? []);

	return clippings.map(({key, at}) => {
		const own = terms[key] ?? [];
		const related = neighbours(memory, own, vectorOfTerms(memory, own))
			.filter(({story}) => story.key !== key)
			.map(({story, cosine}) => {
				const faded = cosine * 2 ** -(Math.abs(at - story.at) / halfLifeMs || 0);
				return {key: story.key, score: faded + (clusters[story.key] === clusters[key] ? sameEvent : 0)};
			})
			.sort((a, b) => b.score - a.score || a.key - b.key)
			.slice(0, limit);
		return {id: stories[key]?.id ?? '', related: related.map((one) => stories[one.key]?.id ?? '')};
	});
}
