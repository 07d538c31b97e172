import type {EpochMs} from '../model.js';
import {type Clipping, type Clusters, createClusters} from '../newsroom/index.js';
import type {Placement, Store, WindowStory} from '../store/index.js';
import {batchSize} from './write-queue.js';

/** What the newsroom looks back on. */
const windowMs = 5 * 24 * 60 * 60_000;
const topicsShown = 9;
const hourMs = 3_600_000;

/** The clusters of the last days, as the store has them. Filled at the first use: it costs a second at 20,000 stories. */
export interface NewsroomMemory {
	/** Finds so many of the stories that were stored next their folds and events, in one batch. Whether more wait. */
	placeNext(now: EpochMs, atOnce?: number): boolean;
	/**
	 * Works the topics out anew and puts them on the bar. Where nothing is remembered, since nothing was placed, they only
	 * cool down: that is done once an hour.
	 */
	nameTopics(now: EpochMs): void;
}

export function createNewsroomMemory(store: Store): NewsroomMemory {
	let clusters: Clusters | undefined;
	let upTo = 0; // the last story that was placed, as far as memory knows

	/** Another process may have placed stories meanwhile. */
	function remember(now: EpochMs): Clusters {
		const placedKey = store.placedKey();
		if (clusters && upTo === placedKey) return clusters;
		clusters = createClusters();
		upTo = placedKey;
		for (const story of store.window(now - windowMs)) {
			if (story.key <= upTo) clusters.restore(clippingOf(story), story);
		}
		return clusters;
	}

	function placeBatch(memory: Clusters): void {
		const stories = store.unplaced(batchSize);
		place(stories.map(clippingOf), memory);
		// Later ones may have been removed before they were placed.
		upTo = stories.length < batchSize ? store.lastKey() : (stories.at(-1)?.key ?? upTo);
		store.notePlaced(upTo);
	}

	function place(clippings: readonly Clipping[], memory: Clusters): void {
		const places: Placement[] = [];
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
	}

	return {
		placeNext(now, atOnce = batchSize) {
			if (store.placedKey() === store.lastKey()) return false;
			try {
				return store.batch(() => {
					const memory = remember(now);
					for (let left = atOnce; left > 0 && upTo < store.lastKey(); left -= batchSize) placeBatch(memory);
					return upTo < store.lastKey();
				});
			} catch (error) {
				clusters = undefined; // ahead of the store, which took all of it back
				throw error;
			}
		},
		nameTopics(now) {
			if (!clusters && hourOf(store.lastRoundAt()) === hourOf(now)) return;
			const ask = {now, limit: topicsShown, shown: store.topics(), without: store.mutedKeys()};
			store.replaceTopics(remember(now).topics(ask));
		},
	};
}

function clippingOf({sortAt, ...story}: WindowStory): Clipping {
	return {...story, at: sortAt};
}

const hourOf = (at: EpochMs = 0): number => Math.floor(at / hourMs);
