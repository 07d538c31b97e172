import type {EpochMs} from '../model.js';
import {createClusters} from './create-clusters.js';
import {clippingOf, type ToldStory} from './told-story.js';

export interface TopicAt {
	readonly at: string;
	readonly rank: number;
	readonly label: string;
	readonly stories: readonly string[];
	readonly score: number;
	readonly sources: number;
}

/** The bar as it would have stood at each of the times (ISO 8601), from the stories published by then. */
export function topicsAt(
	stories: readonly ToldStory[],
	times: readonly string[],
	limit: number,
): readonly TopicAt[] {
	const clusters = createClusters();
	const bars = new Map<string, readonly TopicAt[]>();
	let next = 0;
	for (const at of [...times].sort((a, b) => Date.parse(a) - Date.parse(b))) {
		const now: EpochMs = Date.parse(at);
		for (; next < stories.length; next++) {
			const clipping = clippingOf(stories[next] ?? {id: ''}, next);
			if (clipping.at > now) break;
			clusters.add(clipping);
		}
		bars.set(
			at,
			clusters.topics({now, limit}).map(({label, keys, score, outlets}, index) => ({
				at,
				rank: index + 1,
				label,
				stories: keys.map((key) => stories[key]?.id ?? ''),
				score,
				sources: outlets,
			})),
		);
	}
	return times.flatMap((at) => bars.get(at) ?? []);
}
