import type {EpochMs} from '../model.js';
import {type Clusters, createClusters} from '../newsroom/index.js';
import type {EditedStory, Placement, Store} from '../store/index.js';

/** What the newsroom looks back on. */
const windowMs = 5 * 24 * 60 * 60_000;
const topicsShown = 9;

/** The clusters of the last days, as the store has them. Filled at the first use: it costs a second at 20,000 stories. */
export interface NewsroomMemory {
	/** Finds new stories their folds and events, and writes them; keys ascend. Call inside the batch that stores them. */
	place(added: readonly {readonly key: number; readonly edited: EditedStory}[], now: EpochMs): void;
	/** Works the topics out anew and puts them on the bar. */
	nameTopics(now: EpochMs): void;
	/** After a batch that was rolled back, memory is ahead of the store: start over. */
	forget(): void;
}

export function createNewsroomMemory(store: Store): NewsroomMemory {
	let clusters: Clusters | undefined;

	/** `before`: the first story that is to be placed now; it and those after it stand in the store already. */
	function remember(now: EpochMs, before = Number.POSITIVE_INFINITY): Clusters {
		if (clusters) return clusters;
		clusters = createClusters();
		for (const {sortAt, ...story} of store.window(now - windowMs)) {
			if (story.key < before) clusters.restore({...story, at: sortAt}, story);
		}
		return clusters;
	}

	return {
		place(added, now) {
			const memory = remember(now, added[0]?.key);
			const places: Placement[] = [];
			const clippings = added.map(({key, edited}) => clippingOf(key, edited, now));
			memory.announce(clippings);
			for (const clipping of clippings) {
				const {place, merges, moves} = memory.add(clipping);
				places.push(place);
				if (merges.length + moves.length === 0) continue;
				store.place(places.splice(0));
				for (const {from, into} of merges) store.mergeEvents(from, into);
				for (const {lead, into} of moves) store.moveFold(lead, into);
			}
			store.place(places);
		},
		nameTopics(now) {
			const ask = {now, limit: topicsShown, shown: store.topics(), without: store.mutedKeys()};
			store.replaceTopics(remember(now).topics(ask));
		},
		forget() {
			clusters = undefined;
		},
	};
}

function clippingOf(key: number, {story, outlet, lede}: EditedStory, now: EpochMs) {
	return {
		key,
		title: story.title ?? '',
		lede,
		outlet,
		// A story from the future is news of now.
		at: Math.min(story.publishedAt ?? now, now),
		...(story.language && {language: story.language}),
		...(story.url && {url: story.url}),
	};
}
