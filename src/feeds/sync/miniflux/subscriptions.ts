import {FeedError} from '../../feed-error.js';
import {asRecord, asText} from '../../loose.js';
import {line} from '../../story-fields.js';
import {hostOf, withoutSecrets} from '../../web-address.js';
import {asId, readServerJson} from '../server-json.js';
import type {RemoteFeed, RemoteWish, SyncServer} from '../sync-server.js';
import {toRemoteFeed} from '../to-remote-feed.js';
import {listOf} from './entry-pages.js';
import {isAnswer, type MinifluxApi} from './miniflux-api.js';

/**
 * Every feed of Miniflux lies in a category, and each account is born with this one, in every language. It stands for
 * none: a feed in it has no folder, and one that is to have none is laid into it.
 */
const noFolder = 'All';

export async function listFeeds(api: MinifluxApi): Promise<readonly RemoteFeed[]> {
	return listOf(await api.get('feeds'), api).flatMap((value) => {
		const feed = asRecord(value);
		const category = asRecord(feed['category']);
		return (
			toRemoteFeed({
				id: feed['id'],
				url: feed['feed_url'],
				title: feed['title'],
				siteUrl: feed['site_url'],
				folder: keyOf(category['title']) === keyOf(noFolder) ? undefined : category['title'],
			}) ?? []
		);
	});
}

export function subscriptions(api: MinifluxApi): NonNullable<SyncServer['subscriptions']> {
	return {
		async subscribe(wish) {
			const category = await categoryFor(api, wish.folder);
			const feed = await create(api, wish, category);
			if (feed !== undefined && wish.title !== undefined)
				await api.write('PUT', `feeds/${feed}`, JSON.stringify({title: wish.title}));
		},

		async unsubscribe({remoteId}) {
			try {
				await api.write('DELETE', `feeds/${remoteId}`);
			} catch (error) {
				if (!isAnswer(error, 404)) throw error; // it is gone already
			}
		},

		async move({remoteId}, folder) {
			const category = await categoryFor(api, folder);
			await api.write('PUT', `feeds/${remoteId}`, `{"category_id":${category}}`);
		},
	};
}

/** The number of the new feed; absent: it was there already, or the server does not say. */
async function create(api: MinifluxApi, {url}: RemoteWish, category: string): Promise<string | undefined> {
	try {
		const body = `{"feed_url":${JSON.stringify(url)},"category_id":${category}}`;
		const reply = await api.write('POST', 'feeds', body);
		return asId(asRecord(readServerJson(reply, api.address))['feed_id']);
	} catch (error) {
		if (!isAnswer(error, 400) && !isAnswer(error, 500)) throw error;
		const feeds = await listFeeds(api);
		const address = URL.parse(url)?.href;
		if (feeds.some((feed) => feed.url === url || feed.url === address)) return undefined;
		if (isAnswer(error, 400)) throw error;
		throw unreadable(api, url);
	}
}

/** It answers other questions, so its 500 is about this feed: it could not fetch it, or found no feed there. */
function unreadable({address}: MinifluxApi, url: string): FeedError {
	return new FeedError(
		'http',
		address,
		`${hostOf(address)} could not subscribe to ${withoutSecrets(url)}: it found no feed there.`,
		{status: 422},
	);
}

/** The number of the category of this title, which is made when there is none. */
async function categoryFor(api: MinifluxApi, folder = noFolder): Promise<string> {
	const categories = listOf(await api.get('categories'), api);
	const found = categories.find((category) => keyOf(asRecord(category)['title']) === keyOf(folder));
	const category = found ?? (await makeCategory(api, folder));
	const id = asId(asRecord(category)['id']);
	if (id !== undefined) return id;
	throw new FeedError(
		'malformed',
		api.address,
		`${hostOf(api.address)} does not say the number of a category.`,
	);
}

/** Miniflux has no two categories that differ in their capitals alone. */
function keyOf(title: unknown): string | undefined {
	return line(asText(title))?.toLowerCase();
}

async function makeCategory(api: MinifluxApi, title: string): Promise<unknown> {
	return readServerJson(await api.write('POST', 'categories', JSON.stringify({title})), api.address);
}
