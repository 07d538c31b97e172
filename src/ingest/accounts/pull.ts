import {FeedError, type RemoteFeed, type RemoteStory, type SyncServer} from '../../feeds/index.js';
import type {ListedIds, Served, ServedStory, StoredAccount} from '../../store/index.js';
import type {IngestDesk} from '../desk.js';
import {editStory} from '../edit-story.js';
import {batchSize, type WriteQueue} from '../write-queue.js';
import {isRefusal} from './is-refusal.js';
import {tagOf} from './tag-of.js';

export interface Pulling {
	readonly account: StoredAccount;
	readonly server: SyncServer;
	readonly desk: IngestDesk;
	readonly queue: Pick<WriteQueue, 'write'>;
	/** The account's feeds are others: shows them. */
	readonly follow: () => void;
}

/** As many as are kept of any feed. */
const mostOfNewFeed = 5000;

/** Takes in what a server has, and what was done there. Told first, it does not say otherwise by then. @throws {FeedError} */
export async function pull(pulling: Pulling): Promise<Served> {
	const {account, server, desk, follow} = pulling;
	const {sync} = desk.store;
	const {name, cursor} = account;
	const feeds = await server.feeds();
	sync.takeFeeds(name, feeds);
	follow();
	const taker = createTaker(pulling, feeds);

	for await (const {stories, cursor: next} of server.news(cursor)) await taker.take(stories, next);
	if (server.lists) await compareLists(pulling, taker);
	// At the first time, however often that was cut off, all that matters came with what is unread and starred.
	if (account.lastOkAt === undefined) sync.noteFeedsRead(name);
	await readNewFeeds(pulling, feeds, taker);
	await lookThroughLabel(pulling, taker);
	return taker.served();
}

/** A server may answer each call just in time, for ever; feeds of the same round would wait for it. */
const longestMs = 15 * 60_000;

function tooSlow(url: string): FeedError {
	return new FeedError(
		'timeout',
		url,
		'It took more than a quarter of an hour; the next sync goes on from there.',
	);
}

interface Taker {
	/** In batches, the cursor with the last of them. */
	take(stories: readonly RemoteStory[], cursor?: string): Promise<void>;
	/** All of these that the server has; returns those that it does not. */
	takeByIds(ids: readonly string[]): Promise<readonly string[]>;
	/** Stories that were found marked elsewhere, other than by `take`. */
	noteChanged(stories: number): void;
	served(): Served;
}

function createTaker(
	{account: {name, url}, server, desk, queue}: Pulling,
	feeds: readonly RemoteFeed[],
): Taker {
	const {store, now, tell} = desk;
	const titles = new Map(feeds.map(({url, title}) => [url, title ?? url]));
	const total = {added: 0, updated: 0, changed: 0};
	const startedAt = now();

	function edit({story, labels, ...status}: RemoteStory): ServedStory {
		const edited = editStory(story, {title: titles.get(story.feedUrl) ?? story.feedUrl});
		return {...status, edited, ...(labels && {tags: labels.flatMap((label) => tagOf(label) ?? [])})};
	}

	async function take(stories: readonly RemoteStory[], cursor?: string): Promise<void> {
		if (now() - startedAt > longestMs) throw tooSlow(url);
		const edited = oldestFirst(stories, now()).map(edit);
		for (let at = 0; at === 0 || at < edited.length; at += batchSize) {
			const batch = edited.slice(at, at + batchSize);
			const isLast = at + batchSize >= edited.length;
			await queue.write(batch.length, () => {
				const when = {now: now(), ...(isLast && cursor !== undefined && {cursor})};
				const {added, updated, changed} = store.sync.takeStories(name, batch, when);
				total.added += added;
				total.updated += updated;
				total.changed += changed;
			});
		}
		if (total.added + total.updated + total.changed > 0) tell({type: 'stored'});
	}

	return {
		take,
		async takeByIds(ids) {
			const missing: string[] = [];
			for (let at = 0; at < ids.length; at += server.storiesAtOnce) {
				const asked = ids.slice(at, at + server.storiesAtOnce);
				const stories = await server.byIds(asked);
				const found = new Set(stories.map(({remoteId}) => remoteId));
				await take(stories);
				missing.push(...asked.filter((id) => !found.has(id)));
			}
			return missing;
		},
		noteChanged(stories) {
			total.changed += stories;
			if (stories > 0) tell({type: 'stored'});
		},
		served: () => total,
	};
}

/** The lead of a fold is the first stored: within a page that is the first published. */
function oldestFirst(stories: readonly RemoteStory[], now: number): readonly RemoteStory[] {
	return stories.toSorted((one, other) => (one.story.publishedAt ?? now) - (other.story.publishedAt ?? now));
}

/** Also when nothing is new: what was read elsewhere is an older story. */
async function compareLists({account: {name}, server, desk}: Pulling, taker: Taker): Promise<void> {
	const {lists} = server;
	if (!lists) return;
	const unread = await lists.unread();
	const starred = await lists.starred();
	const {changed, unknown, vanished} = desk.store.sync.compareLists(name, {unread, starred}, desk.now());
	taker.noteChanged(changed);
	await taker.takeByIds(unknown);
	// A star that is gone was taken back, or its story thrown away there: then it is kept here.
	desk.store.sync.forgetServed(name, await taker.takeByIds(vanished));
}

/** What a feed had before it was subscribed to is older than the cursor. */
async function readNewFeeds(
	{account: {name}, server, desk}: Pulling,
	feeds: readonly RemoteFeed[],
	taker: Taker,
): Promise<void> {
	const isNew = new Set(desk.store.sync.servedFeeds(name).flatMap((feed) => (feed.isNew ? feed.url : [])));
	for (const feed of feeds.filter(({url}) => isNew.has(url))) {
		await readThrough(feed, server, taker).catch((error: unknown) => {
			if (!isRefusal(error)) throw error; // its news comes all the same
		});
		desk.store.sync.noteFeedsRead(name, [feed.url]);
	}
}

async function readThrough(feed: RemoteFeed, server: SyncServer, taker: Taker): Promise<void> {
	let stories = 0;
	for await (const page of server.storiesOf(feed)) {
		await taker.take(page);
		stories += page.length;
		if (stories >= mostOfNewFeed) return;
	}
}

/** One label a sync, in turn with their names: that costs one request, however many there are. */
async function lookThroughLabel(
	{account: {name}, server: {labels}, desk}: Pulling,
	taker: Taker,
): Promise<void> {
	if (!labels) return;
	const {sync} = desk.store;
	const compare = async (label: string, listed: ListedIds): Promise<void> => {
		const tag = tagOf(label);
		if (tag === undefined) return;
		const {changed, unknown} = sync.compareLabel(name, {tag, listed}, desk.now());
		taker.noteChanged(changed);
		await taker.takeByIds(unknown);
	};
	const label = sync.nextLabel(name);
	if (label !== undefined) return compare(label, await labels.listed(label));
	for (const gone of sync.takeLabels(name, await labels.names()))
		await compare(gone, {ids: [], isWhole: true});
}
