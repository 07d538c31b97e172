import type {StoredFeed} from '../store/index.js';

/** Those that come from the servers of accounts, and are not named in the config itself. */
export function servedFeeds(
	feeds: readonly StoredFeed[],
	own: readonly {readonly url: string}[],
): readonly StoredFeed[] {
	const named = new Set(own.map(({url}) => url));
	return feeds.filter(({url, account}) => account !== undefined && !named.has(url));
}
