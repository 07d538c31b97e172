import {asRecord} from '../../loose.js';
import type {CallServer} from '../call.js';
import {toRemoteStory} from '../remote-story.js';
import type {RemoteFeed, RemoteStory, SignIn, SyncServer} from '../sync-server.js';
import {openContents, storiesAPage} from './contents.js';
import {listIds} from './item-ids.js';
import type {Items} from './items-by-id.js';
import {openLabels} from './labels.js';
import {readNews} from './news.js';
import {notTheApi} from './not-the-api.js';
import {endless} from './pages.js';
import {readItem} from './read-item.js';
import {readSubscriptions, type Subscriptions} from './read-subscriptions.js';
import {openSession} from './session.js';
import {read, readingList, starred} from './streams.js';
import {openSubscribing} from './subscribing.js';
import {openWriting} from './writing.js';

/** More take FreshRSS so long that a call could time out: 15 ms each. */
const idsAtOnce = 50;

/**
 * The API that Google Reader had and FreshRSS, Miniflux, BazQux, The Old Reader and Inoreader have taken over. It has no
 * list of what changed: who wants to know what was read or starred elsewhere compares two lists of ids.
 */
export function openGreader(signIn: SignIn, call: CallServer): SyncServer {
	const session = openSession(signIn, call);
	const contents = openContents(session);
	let subscriptions: Subscriptions | undefined;

	async function subscribed(): Promise<Subscriptions> {
		const path = 'subscription/list';
		const list = asRecord(await session.get(path, []))['subscriptions'];
		if (!Array.isArray(list)) throw notTheApi(session.addressOf(path));
		subscriptions = readSubscriptions(list);
		return subscriptions;
	}
	const known = async () => subscriptions ?? subscribed();
	const feeds = async () => (await subscribed()).feeds;

	/** @param asked whose stream it is; absent: of any feed */
	function toStories({feedOf, folders}: Subscriptions, {items}: Items, asked?: RemoteFeed) {
		return items.flatMap((item): readonly RemoteStory[] => {
			const {streamId} = asRecord(item['origin']);
			const feed = feedOf(typeof streamId === 'string' ? streamId : undefined) ?? asked;
			const wire = feed && readItem(item, feed, folders);
			const story = wire && toRemoteStory(contents.hasLabels() ? wire : {...wire, labels: undefined}, feed);
			return story ? [story] : [];
		});
	}

	async function* storiesOf(feed: RemoteFeed) {
		const all = await known();
		for await (const page of contents.of(feed.remoteId)) {
			yield toStories(all, page, feed).filter(({story}) => story.feedUrl === feed.url);
			if (page.next === 'endless') throw endless(session.addressOf('stream/contents'));
		}
	}

	return {
		idsAtOnce,
		storiesAtOnce: storiesAPage,
		feeds,
		async *news(cursor) {
			const all = await known();
			yield* readNews(contents, cursor, (page) => toStories(all, page), session.addressOf('stream/contents'));
		},
		storiesOf,
		byIds: async (ids) => toStories(await known(), await contents.byIds(ids)),
		lists: {
			unread: () => listIds(session, readingList, [['xt', read]]),
			starred: () => listIds(session, starred),
		},
		labels: openLabels(session, async () => (await known()).folders),
		...openWriting(session, contents),
		subscriptions: openSubscribing(session, feeds),
		spent: session.spent,
	};
}
