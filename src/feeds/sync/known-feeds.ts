import type {RemoteFeed} from './sync-server.js';

export type FeedsById = ReadonlyMap<string, RemoteFeed>;

interface KnownFeeds {
	/** Asks for them. */
	feeds(): Promise<readonly RemoteFeed[]>;
	/** As they were last listed. */
	byId(): Promise<FeedsById>;
}

/** The subscriptions, which other calls need to know what they bring. */
export function knownFeeds(list: () => Promise<readonly RemoteFeed[]>): KnownFeeds {
	let known: FeedsById | undefined;

	async function feeds(): Promise<readonly RemoteFeed[]> {
		const listed = await list();
		known = new Map(listed.map((feed) => [feed.remoteId, feed]));
		return listed;
	}

	async function byId(): Promise<FeedsById> {
		if (!known) await feeds();
		return known ?? new Map();
	}

	return {feeds, byId};
}
