import type {RemoteChange, SyncServer} from '../../feeds/index.js';
import type {Printable} from '../../printable.js';
import type {PendingStory, ServedFeed, Store} from '../../store/index.js';
import {isRefusal} from './is-refusal.js';

/** What is told, and by whom. */
export interface Telling {
	/** The account's. */
	readonly name: string;
	readonly server: SyncServer;
	readonly store: Store;
	/** The server's word for a tag. */
	readonly labelOf: (tag: string) => string;
	/** Whether all of a feed may be told in one call: only once the server was asked what was done there. */
	readonly wholeFeeds: 'never' | 'later' | 'now';
	/** False: what is left waits for the next time. */
	readonly mayGoOn: () => boolean;
	/** The server will not do what the person wished: it is wished no more. */
	readonly refused: (sentence: Printable) => void;
}

/** So many at a time: a change made meanwhile is seen in the next look. */
const atOnce = 5000;
/** From here on all of a feed in one call is worth asking whether it can be. */
const manyOfFeed = 100;

/** Tells a server what the person did since it was last told; returns how many stories and feeds that were. @throws {FeedError} */
export async function push(telling: Telling): Promise<number> {
	const {store, name, mayGoOn} = telling;
	const wishes = await tellWishes(telling);
	const answers: Answers = {told: new Set(), refused: new Set()};
	while (mayGoOn()) {
		const pending = notYet(telling, store.sync.pending(name, atOnce), answers);
		if (pending.length === 0) break;
		await tellStories(telling, pending, answers);
	}
	return wishes + answers.told.size;
}

/**
 * Where so many of a feed were read that all of it might be, that is told after the server was asked: before, nobody knows what
 * was made unread there meanwhile.
 */
function notYet(
	{wholeFeeds, server}: Telling,
	pending: readonly PendingStory[],
	{refused}: Answers,
): readonly PendingStory[] {
	const left = pending.filter(({remoteId}) => !refused.has(remoteId));
	if (wholeFeeds !== 'later' || !server.markFeedRead) return left;
	const many = [...readByFeed(left).values()].filter(({length}) => length >= manyOfFeed).flat();
	const later = new Set(many.map(({key}) => key));
	return left.filter(({key}) => !later.has(key));
}

/** By the server's numbers. */
interface Answers {
	readonly told: Set<string>;
	/** The server has them, and yet will not do it: they wait. */
	readonly refused: Set<string>;
}

async function tellStories(
	telling: Telling,
	pending: readonly PendingStory[],
	answers: Answers,
): Promise<void> {
	const inOneCall = telling.wholeFeeds === 'now' ? await tellReadFeeds(telling, pending) : new Set<string>();
	for (const id of inOneCall) answers.told.add(id);
	const changes = changesOf(pending.filter(({remoteId}) => !inOneCall.has(remoteId)));
	for (const change of changes.flatMap((one) => inChunks(one, telling.server.idsAtOnce))) {
		if (!telling.mayGoOn()) return;
		await tell(telling, change, answers);
	}
}

async function tellWishes({store, name, server, mayGoOn, refused}: Telling): Promise<number> {
	const {subscriptions} = server;
	if (!subscriptions) return 0;
	let told = 0;
	for (const feed of store.sync.servedFeeds(name)) {
		// What was not subscribed to yet when it was given up is listed first.
		if (feed.wish === undefined || (feed.wish !== 'subscribe' && !feed.remoteId) || !mayGoOn()) continue;
		try {
			await tellWish(subscriptions, feed);
			store.sync.noteFeedTold(name, feed);
			told++;
		} catch (error) {
			if (!isRefusal(error)) throw error;
			store.sync.noteFeedRefused(name, feed);
			refused(error.message);
		}
	}
	return told;
}

async function tellWish(
	{subscribe, unsubscribe, move}: NonNullable<SyncServer['subscriptions']>,
	{url, remoteId, title, folder, wish}: ServedFeed,
): Promise<void> {
	if (wish === 'subscribe') return subscribe({url, ...(title && {title}), ...(folder && {folder})});
	if (remoteId === undefined) return;
	return wish === 'move' ? move({url, remoteId}, folder) : unsubscribe({url, remoteId});
}

/** False: the server will not do it. @throws {FeedError} any other trouble */
async function isTaken(work: Promise<void>): Promise<boolean> {
	try {
		await work;
		return true;
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return false;
	}
}

/** Where all that a server has of a feed is read, up to the newest that waits to be told, it is told so in one call: if it takes such calls. */
async function tellReadFeeds(
	{store, name, server}: Telling,
	pending: readonly PendingStory[],
): Promise<ReadonlySet<string>> {
	const told = new Set<string>();
	if (!server.markFeedRead) return told;
	const remoteIds = new Map(store.sync.servedFeeds(name).map(({url, remoteId}) => [url, remoteId]));
	for (const [url, stories] of readByFeed(pending)) {
		const remoteId = remoteIds.get(url);
		const upTo = Math.max(...stories.map(({crawledAtUs = 0}) => crawledAtUs));
		if (stories.length < manyOfFeed || remoteId === undefined || !store.sync.isReadUpTo(name, url, upTo))
			continue;
		if (!(await isTaken(server.markFeedRead({url, remoteId}, upTo)))) return told;
		store.sync.noteTold(name, {
			field: 'read',
			value: true,
			remoteIds: stories.map((story) => story.remoteId),
		});
		for (const story of stories) told.add(story.remoteId);
	}
	return told;
}

/** Those of which nothing else is to be told. */
function readByFeed(pending: readonly PendingStory[]): ReadonlyMap<string, readonly PendingStory[]> {
	const feeds = new Map<string, PendingStory[]>();
	for (const story of pending) {
		const {read, starred, tagged, untagged, crawledAtUs, feedUrl} = story;
		if (!read || starred !== undefined || tagged.length + untagged.length > 0 || !crawledAtUs) continue;
		const stories = feeds.get(feedUrl) ?? [];
		stories.push(story);
		feeds.set(feedUrl, stories);
	}
	return feeds;
}

type Change = Omit<RemoteChange, 'label'> & {readonly tag?: string};

/** Stars first. Each field by itself: what is told is a value, and one call has one. */
function changesOf(pending: readonly PendingStory[]): readonly Change[] {
	const changes = new Map<string, {change: Omit<Change, 'ids'>; ids: string[]}>();
	const add = (change: Omit<Change, 'ids'>, id: string): void => {
		const key = JSON.stringify(change);
		const found = changes.get(key) ?? {change, ids: []};
		found.ids.push(id);
		changes.set(key, found);
	};
	for (const {remoteId, starred} of pending)
		if (starred !== undefined) add({field: 'starred', value: starred}, remoteId);
	for (const {remoteId, tagged, untagged, read} of pending) {
		for (const tag of tagged) add({field: 'label', value: true, tag}, remoteId);
		for (const tag of untagged) add({field: 'label', value: false, tag}, remoteId);
		if (read !== undefined) add({field: 'read', value: read}, remoteId);
	}
	return [...changes.values()].map(({change, ids}) => ({...change, ids}));
}

function inChunks(change: Change, size: number): readonly Change[] {
	const chunks: Change[] = [];
	for (let at = 0; at < change.ids.length; at += size)
		chunks.push({...change, ids: change.ids.slice(at, at + size)});
	return chunks;
}

/**
 * One call. Refused, it is halved until it is known which story is meant; one that the server does not have any more stays
 * here as it is.
 */
async function tell(telling: Telling, change: Change, answers: Answers): Promise<void> {
	const {store, name, server, labelOf} = telling;
	const {tag, ids, ...rest} = change;
	try {
		await server.send({...rest, ids, ...(tag !== undefined && {label: labelOf(tag)})});
		store.sync.noteTold(name, {...rest, remoteIds: ids, ...(tag !== undefined && {tag})});
		for (const id of ids) answers.told.add(id);
		return;
	} catch (error) {
		if (!isRefusal(error)) throw error;
	}
	const [only] = ids;
	if (ids.length > 1 || only === undefined) {
		const half = Math.ceil(ids.length / 2);
		await tell(telling, {...change, ids: ids.slice(0, half)}, answers);
		await tell(telling, {...change, ids: ids.slice(half)}, answers);
		return;
	}
	await server.feeds(); // an address that is wrong altogether refuses everything: it throws here
	if ((await server.byIds([only])).length > 0) answers.refused.add(only);
	else store.sync.forgetServed(name, [only]);
}
