import {FeedError} from '../../feed-error.js';
import {hostOf} from '../../web-address.js';
import type {CallServer} from '../call.js';
import {knownFeeds} from '../known-feeds.js';
import type {SignIn, SyncServer} from '../sync-server.js';
import {entryPages} from './entry-pages.js';
import {entryOf, setRead, starrer} from './marks.js';
import {minifluxApi} from './miniflux-api.js';
import {news} from './news.js';
import {listFeeds, subscriptions} from './subscriptions.js';
import {toRemoteStories} from './to-remote.js';

/**
 * Miniflux by its own API, https://miniflux.app/docs/api.html. It tells of every change since a time, so it has no lists;
 * it has no labels. Marking a whole feed read is not asked of it: that has no bound in time, and would read what nobody
 * has seen yet.
 */
export function openMiniflux(signIn: SignIn, call: CallServer): SyncServer {
	const api = minifluxApi(signIn, call);
	const setStarred = starrer(api);
	const {feeds, byId} = knownFeeds(() => listFeeds(api));

	return {
		idsAtOnce: 100,
		storiesAtOnce: 10,
		feeds,
		async *news(cursor) {
			yield* news(api, await byId(), cursor);
		},
		async *storiesOf(feed) {
			const path = `feeds/${feed.remoteId}/entries`;
			const itself = new Map([[feed.remoteId, feed]]);
			for await (const {entries} of entryPages(api, {path, filter: '', direction: 'desc'}))
				yield toRemoteStories(entries, itself);
		},
		async byIds(ids) {
			const feedsById = await byId();
			const entries = [];
			for (const id of ids) entries.push((await entryOf(api, id)) ?? []);
			return toRemoteStories(entries.flat(), feedsById);
		},
		async send({field, value, ids}) {
			if (field === 'read') return setRead(api, ids, value);
			if (field === 'starred') return setStarred(ids, value);
			throw new FeedError('refused', api.address, `${hostOf(api.address)} keeps no labels.`);
		},
		subscriptions: subscriptions(api),
		spent: api.spent,
	};
}
