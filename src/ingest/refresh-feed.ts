import {FeedError, type FetchAnswer, type FetchAsk} from '../feeds/index.js';
import type {EpochMs, Feed, FeedResult, Story, Subscription} from '../model.js';
import {printableLine} from '../printable.js';
import type {FeedOutcome, Rests, StoredFeed} from '../store/index.js';
import type {IngestDesk} from './desk.js';
import {editStory, type Imprint} from './edit-story.js';
import {nextFetch, nextTry, type Wish} from './schedule.js';
import {batchSize, type WriteQueue} from './write-queue.js';

export interface FeedTask {
	readonly stored: StoredFeed;
	readonly subscription: Subscription;
	/** For feeds without a wish of their own. */
	readonly everyMinutes: number;
}

/**
 * Fetches one feed and stores what is new. Its trouble is news about that feed: nothing is thrown for it. A feed that
 * moved to a place where it is not is asked for where it was.
 */
export async function refreshFeed(task: FeedTask, desk: IngestDesk, queue: WriteQueue): Promise<FeedResult> {
	const startedAt = desk.now();
	/** Until its stories are stored, what a large feed takes is taken. */
	let leave = (): void => {};
	const onLarge = (left: () => void): void => {
		leave = left;
	};
	try {
		const answer = await fetchAnswer(task, desk, {...queue, onLarge});
		return await storeAnswer(task, answer, desk, queue);
	} catch (error) {
		if (!(error instanceof FeedError)) throw error; // a bug in our house, not a fault of the feed
		if (task.stored.movedTo && !error.isPassing) return refreshFeed(whereItWas(task), desk, queue);
		const outcome = error.isHeldBack ? waitOf(task, error, desk) : faultOf(task, error, desk, startedAt);
		await queue.write(0, () => desk.store.endFeed(outcome, desk.now()));
		return outcome.result;
	} finally {
		leave();
	}
}

/** What the new place gave to be recognised by means nothing to the old one. */
function whereItWas({stored, ...task}: FeedTask): FeedTask {
	const {movedTo: _place, etag: _tag, lastModified: _date, ...before} = stored;
	return {...task, stored: before};
}

function wishOf({stored, subscription, everyMinutes}: FeedTask, over: Partial<Wish>): Wish {
	const {refreshMinutes} = subscription;
	return {
		everyMinutes: refreshMinutes ?? everyMinutes,
		isOwn: refreshMinutes !== undefined,
		lastStoryAt: stored.lastStoryAt,
		rests: stored.rests,
		...over,
	};
}

async function fetchAnswer(
	{stored, subscription}: FeedTask,
	desk: IngestDesk,
	{room, onLarge}: Pick<WriteQueue, 'room'> & Pick<FetchAsk, 'onLarge'>,
): Promise<FetchAnswer> {
	const {headers, auth} = await desk.withSecrets(subscription);
	const fetcher = await desk.fetcher();
	return fetcher.fetchFeed({
		url: stored.url,
		...(stored.movedTo && {from: stored.movedTo}),
		...(stored.formerUrl && {formerUrl: stored.formerUrl}),
		validators: {
			...(stored.etag && {etag: stored.etag}),
			...(stored.lastModified && {lastModified: stored.lastModified}),
		},
		...(stored.bodyHash && {bodyHash: stored.bodyHash}),
		...(headers && {headers}),
		...(auth && {auth}),
		...(onLarge && {onLarge}),
		whenWanted: room,
	});
}

async function storeAnswer(
	task: FeedTask,
	answer: FetchAnswer,
	desk: IngestDesk,
	queue: WriteQueue,
): Promise<FeedResult> {
	const {stored} = task;
	const {bytes, ms, notBefore, movedTo} = answer;
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
		const nextFetchAt = nextFetch(desk.now(), wishOf(task, {notBefore}));
		const outcome = {result, nextFetchAt, ...(movedTo && {movedTo})};
		await queue.write(0, () => desk.store.endFeed(outcome, desk.now()));
		return result;
	}

	const {feed, validators, bodyHash} = answer;
	const rests = restsOf(feed);
	const ownTitle = task.subscription.title ?? (feed.title && ofItsOwn(feed.title));
	const title = ownTitle === undefined ? stored.title : printableLine(ownTitle);
	const ended = (added: number, updated: number): FeedOutcome => ({
		result: {...result, title, added, updated},
		...(feed.title && {title: feed.title}),
		...(feed.link && {siteUrl: feed.link}),
		validators,
		// A partial document is asked for anew: it must not pass for known.
		bodyHash: feed.isPartial ? '' : bodyHash,
		nextFetchAt: nextFetch(
			desk.now(),
			wishOf(task, {rests, notBefore, ...(added > 0 && {lastStoryAt: desk.now()})}),
		),
		rests,
		...(movedTo && {movedTo}),
	});
	const {language, stories} = feed;
	return storeStories({url: stored.url, title, language, stories, ended}, desk, queue);
}

/** A piece of a text keeps all of it in memory, and what a round tells of a feed lives as long as the round. */
function ofItsOwn(piece: string): string {
	return Buffer.from(piece).toString();
}

function restsOf({ttlMinutes, skipHours, skipDays}: Feed): Rests {
	return {...(ttlMinutes && {ttlMinutes}), ...(skipHours && {skipHours}), ...(skipDays && {skipDays})};
}

interface Delivery extends Imprint {
	readonly url: string;
	readonly stories: readonly Story[];
	readonly ended: (added: number, updated: number) => FeedOutcome;
}

/**
 * In batches, oldest first, each whole; the feed's end is written with the last. They can be read from then on; what they
 * belong to is found out later.
 */
async function storeStories(delivery: Delivery, desk: IngestDesk, queue: WriteQueue): Promise<FeedResult> {
	const {store} = desk;
	const stories = oldestFirst(delivery.stories, desk.now());
	let added = 0;
	let updated = 0;
	for (let at = 0; at === 0 || at < stories.length; at += batchSize) {
		const edited = stories.slice(at, at + batchSize).map((story) => editStory(story, delivery));
		const isLast = at + batchSize >= stories.length;
		await queue.write(edited.length, () => {
			const upserted = store.upsert(delivery.url, edited, desk.now());
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

/** Another feed of its host was asked to wait, and this one with it: that is no fault of its own. */
function waitOf(task: FeedTask, {retryAt}: FeedError, {now, random}: IngestDesk): FeedOutcome {
	const {url, title} = task.stored;
	const result: FeedResult = {url, title, status: 'waiting', added: 0, updated: 0, ms: 0, bytes: 0};
	const nextFetchAt = nextTry(now(), wishOf(task, {notBefore: retryAt}), {failCount: 0, chance: random()});
	return {result, nextFetchAt, ...(retryAt && {retryAt})};
}

function faultOf(task: FeedTask, error: FeedError, desk: IngestDesk, startedAt: EpochMs): FeedOutcome {
	const {stored} = task;
	const {retryAt, insteadUrl} = error;
	const now = desk.now();
	const result: FeedResult = {
		url: stored.url,
		title: stored.title,
		status: error.kind === 'gone' ? 'gone' : 'error',
		added: 0,
		updated: 0,
		ms: now - startedAt,
		bytes: 0,
		fault: {code: error.kind, message: error.message, ...(insteadUrl && {insteadUrl})},
	};
	const wish = wishOf(task, {notBefore: retryAt});
	const nextFetchAt = nextTry(now, wish, {failCount: stored.failCount, chance: desk.random()});
	const {movedTo} = stored;
	return {result, nextFetchAt, ...(retryAt && {retryAt}), ...(movedTo && {movedTo})};
}
