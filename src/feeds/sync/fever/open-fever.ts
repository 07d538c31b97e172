import {FeedError} from '../../feed-error.js';
import {hostOf} from '../../web-address.js';
import type {CallServer} from '../call.js';
import {type FeedsById, knownFeeds} from '../known-feeds.js';
import {isId} from '../server-json.js';
import type {IdList, NewsPage, RemoteChange, SignIn, SyncServer} from '../sync-server.js';
import {type FeverApi, feverApi} from './fever-api.js';
import {askItems, toRemoteStories} from './items.js';
import {listFeeds} from './list-feeds.js';

/** The protocol's own page. */
const itemsAtOnce = 50;
/** The rest comes with the next sync. */
const pagesAtOnce = 200;

/**
 * Fever, https://feedafever.com/api: the last resort, where a server speaks nothing else. It has no labels; feeds are
 * chosen at the server; a story is marked alone. Marking a whole feed goes by the day of publication, not of arrival,
 * so it is not asked for.
 */
export function openFever(signIn: SignIn, call: CallServer): SyncServer {
	const api = feverApi(signIn, call);
	const lists = {
		unread: () => idList(api, 'unread_item_ids'),
		starred: () => idList(api, 'saved_item_ids'),
	};
	const {feeds, byId} = knownFeeds(() => listFeeds(api));

	return {
		idsAtOnce: 1,
		storiesAtOnce: itemsAtOnce,
		feeds,
		async *news(cursor) {
			if (cursor !== undefined && isId(cursor)) yield* newsSince(api, await byId(), cursor);
			else yield* firstCursor(lists);
		},
		// Fever has no way to ask for one feed: the lists name what is unread or starred of it, `byIds` brings it.
		async *storiesOf() {
			yield* [];
		},
		async byIds(ids) {
			if (ids.length === 0) return []; // without numbers it would send any fifty
			const items = await askItems(api, `with_ids=${ids.join(',')}`);
			return toRemoteStories(items, await byId());
		},
		lists,
		async send({field, value, ids}) {
			const set = setters[field];
			for (const id of ids) await set(api, id, value);
		},
		spent: api.spent,
	};
}

/**
 * Upwards from the last number that is known, until a page is empty: a server may give fewer than it has. Never
 * `max_id`, which some servers take for an offset.
 */
async function* newsSince(api: FeverApi, feeds: FeedsById, cursor: string): AsyncGenerator<NewsPage> {
	let since = cursor;
	for (let page = 0; page < pagesAtOnce; page++) {
		const items = await askItems(api, `since_id=${since}`);
		const last = greatest(items.map(({id}) => id));
		// The same again: a server that does not know `since_id`. What is unread comes by the lists.
		if (last === undefined || BigInt(last) <= BigInt(since)) return;
		since = last;
		yield {stories: toRemoteStories(items, feeds), cursor: since};
	}
}

/** Nothing tells the greatest number of all: that of what is unread or starred stands for it. */
async function* firstCursor({unread, starred}: NonNullable<SyncServer['lists']>): AsyncGenerator<NewsPage> {
	const cursor = greatest([...(await unread()).ids, ...(await starred()).ids]);
	if (cursor !== undefined) yield {stories: [], cursor};
}

function greatest(ids: readonly string[]): string | undefined {
	let most = ids[0];
	for (const id of ids) if (most !== undefined && BigInt(id) > BigInt(most)) most = id;
	return most;
}

/** Numbers with commas between; one page, however many. */
async function idList(api: FeverApi, name: string): Promise<IdList> {
	const written = (await api.read(name))[name];
	if (typeof written !== 'string') return {ids: [], isWhole: false};
	const parts = written
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const ids = parts.filter(isId);
	return {ids, isWhole: ids.length === parts.length};
}

type Setter = (api: FeverApi, id: string, value: boolean) => Promise<void>;

const setters: Readonly<Record<RemoteChange['field'], Setter>> = {
	read: (api, id, isRead) => api.mark(isRead ? 'read' : 'unread', id),
	starred: setStarred,
	label: ({address}) =>
		Promise.reject(new FeedError('refused', address, `${hostOf(address)} keeps no labels.`)),
};

/** Some servers, Miniflux among them, turn the star over at either word: its state is looked at first. */
async function setStarred(api: FeverApi, id: string, isStarred: boolean): Promise<void> {
	const items = await askItems(api, `with_ids=${id}`);
	const item = items.find((found) => found.id === id);
	if (item && item.isSaved !== isStarred) await api.mark(isStarred ? 'saved' : 'unsaved', id);
}
