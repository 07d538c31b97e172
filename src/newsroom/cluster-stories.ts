import {createClusters} from './create-clusters.js';
import {clippingOf, type ToldStory} from './told-story.js';

export interface ClusteredStory {
	readonly id: string;
	/** The id of the cluster's first story. */
	readonly cluster: string;
	readonly dup_of?: string;
}

/** What is told by which stories, in the order given: `event` as topics see it, `fold` as rows do. */
export function clusterStories(
	stories: readonly ToldStory[],
	level: 'event' | 'fold',
): readonly ClusteredStory[] {
	const clusters = createClusters();
	const merged = new Map<number, number>();
	const moved = new Map<number, number>();
	const places = stories.map((story, key) => {
		const {place, merges, moves} = clusters.add(clippingOf(story, key));
		for (const {from, into} of merges) merged.set(from, into);
		for (const {lead, into} of moves) moved.set(lead, into);
		return place;
	});
	const idOf = (key: number) => stories[key]?.id ?? '';
	return places.map(({key, lead, eventId, dupOf}) => ({
		id: idOf(key),
		cluster: idOf(level === 'fold' ? lead : end(merged, moved.get(lead) ?? eventId)),
		...(dupOf !== undefined && {dup_of: idOf(dupOf)}),
	}));
}

function end(merged: ReadonlyMap<number, number>, eventId: number): number {
	let id = eventId;
	for (let into = merged.get(id); into !== undefined; into = merged.get(id)) id = into;
	return id;
}
