import {FeedError, type FetchAnswer} from '../feeds/index.js';
import type {EpochMs, FeedResult, Story, Subscription} from '../model.js';
import type {FeedOutcome, StoredFeed} from '../store/index.js';
import type {IngestDesk} from './desk.js';
import {editStory} from './edit-story.js';
import type {NewsroomMemory} from './newsroom-memory.js';
import {nextFetch, nextTry} from './schedule.js';

/** Small enough that a mark waits 20 ms at most, large enough that commits cost little. */
const batchSize = 50;

export interface FeedTask {
	readonly stored: StoredFeed;
	readonly subscription: Subscription;
	readonly everyMinutes: number;
}

/** Fetches one feed and stores what is new. Its trouble is news about that feed: nothing is thrown for it. */
export async function refreshFeed(
	task: FeedTask,
	desk: IngestDesk,
	memory: NewsroomMemory,
): Promise<FeedResult> {
	const startedAt = desk.now();
	try {
		const answer = await fetchAnswer(task, desk);
		return await storeAnswer(task, answer, desk, memory);
	} catch (error) {
		if (!(error instanceof FeedError)) throw error; // a bug in our house, not a fault of the feed
		return storeFault(task, error, desk, startedAt);
	}
}

async function fetchAnswer({stored, subscription}: FeedTask, desk: IngestDesk): Promise<FetchAnswer> {
	const {headers, auth} = await desk.withSecrets(subscription);
	const fetcher = await desk.fetcher();
	return fetcher.fetchFeed({
		url: stored.url,
		validators: {
			...(stored.etag && {etag: stored.etag}),
			...(stored.lastModified && {lastModified: stored.lastModified}),
		},
		...(stored.bodyHash && {bodyHash: stored.bodyHash}),
		...(headers && {headers}),
		...(auth && {auth}),
	});
}

async function storeAnswer(
	task: FeedTask,
	answer: FetchAnswer,
	desk: IngestDesk,
	memory: NewsroomMemory,
): Promise<FeedResult> {
	const {stored, everyMinutes} = task;
	const {bytes, ms, notBefore} = answer;
	const result = {
		url: stored.url,
		title: stored.title,
		status: answer.status,
		added: 0,
		updated: 0,
		ms,
		bytes,
	};
	if (answer.status === 'not-modified') {
		const nextFetchAt = nextFetch(desk.now(), {everyMinutes, ...(notBefore && {notBefore})});
		desk.store.endFeed({result, nextFetchAt}, desk.now());
		return result;
	}

	const {feed, validators, bodyHash, movedTo} = answer;
	const title = task.subscription.title ?? feed.title ?? stored.title;
	const ended = (added: number, updated: number): FeedOutcome => ({
		result: {...result, title, added, updated},
		...(feed.title && {title: feed.title}),
		...(feed.link && {siteUrl: feed.link}),
		validators,
		// A partial document is asked for anew: it must not pass for known.
		bodyHash: feed.isPartial ? '' : bodyHash,
		nextFetchAt: nextFetch(desk.now(), {
			everyMinutes,
			...(feed.ttlMinutes && {ttlMinutes: feed.ttlMinutes}),
			...(notBefore && {notBefore}),
		}),
		...(movedTo && {movedTo}),
	});
	return storeStories({url: stored.url, title, stories: feed.stories, ended}, desk, memory);
}

interface Delivery {
	readonly url: string;
	readonly title: string;
	readonly stories: readonly Story[];
	readonly ended: (added: number, updated: number) => FeedOutcome;
}

/** In batches, oldest first, each whole; the feed's end is written with the last. */
async function storeStories(
	delivery: Delivery,
	desk: IngestDesk,
	memory: NewsroomMemory,
): Promise<FeedResult> {
	const {store} = desk;
	const stories = oldestFirst(delivery.stories, desk.now());
	let added = 0;
	let updated = 0;
	for (let at = 0; at === 0 || at < stories.length; at += batchSize) {
		if (at > 0) await desk.pause();
		const edited = stories.slice(at, at + batchSize).map((story) => editStory(story, delivery.title));
		const isLast = at + batchSize >= stories.length;
		store.batch(() => {
			const upserted = store.upsert(delivery.url, edited, desk.now());
			memory.place(upserted.added, desk.now());
			added += upserted.added.length;
			updated += upserted.updated;
			if (isLast) store.endFeed(delivery.ended(added, updated), desk.now());
		});
		if (added + updated > 0) desk.tell({type: 'stored'});
	}
	return delivery.ended(added, updated).result;
}

/** The lead of a fold is the first stored: within a document that is the first published. */
function oldestFirst(stories: readonly Story[], now: EpochMs): readonly Story[] {
	return stories.toSorted((one, other) => (one.publishedAt ?? now) - (other.publishedAt ?? now));
}

function storeFault(
	{stored, everyMinutes}: FeedTask,
	error: FeedError,
	desk: IngestDesk,
	startedAt: EpochMs,
): FeedResult {
	const now = desk.now();
	const result: FeedResult = {
		url: stored.url,
		title: stored.title,
		status: error.kind === 'gone' ? 'gone' : 'error',
		added: 0,
		updated: 0,
		ms: now - startedAt,
		bytes: 0,
		fault: {code: error.kind, message: error.message},
	};
	const nextFetchAt = Math.max(nextTry(now, everyMinutes, stored.failCount), error.retryAt ?? 0);
	desk.store.endFeed({result, nextFetchAt, ...(error.retryAt && {retryAt: error.retryAt})}, now);
	return result;
}
