import type {EpochMs, FeedResult} from '../model.js';
import type {StoredFeed} from '../store/index.js';
import type {Sync} from './accounts/in-turn.js';
import type {IngestDesk, Orders, RoundSummary} from './desk.js';
import type {Placing} from './placing.js';
import {type FeedTask, refreshFeed} from './refresh-feed.js';
import {takeTurn} from './take-turn.js';
import {createWriteQueue, type WriteQueue} from './write-queue.js';

export const refreshLease = 'refresh';
const leaseMs = 60_000;
/** A timer of half an hour comes early by the seconds that its last round took: so soon is now. */
const nearlyMs = 60_000;

/** No feed waits so long by anybody's wish: it was put off when the clock was ahead. */
const tooFarMs = 60 * 86_400_000;

export interface RoundAsk {
	/** Only these feeds; absent: all. */
	readonly urls?: readonly string[];
	/** Those that are not due, too. Feeds that asked to be left alone (429, 503), or are gone (410), still are. */
	readonly isForced: boolean;
	/** The person named these very feeds: one that is gone is asked whether it is back. */
	readonly isByName?: boolean;
	/** Accounts to sync with; absent: all, or none where feeds are named. */
	readonly accounts?: readonly string[];
}

/** One refresh. Absent: another process refreshes just now. One bad feed never delays another. */
export async function runRound(
	ask: RoundAsk,
	orders: Orders,
	desk: IngestDesk,
	{placing, sync}: {readonly placing: Placing; readonly sync: Sync},
): Promise<RoundSummary | undefined> {
	const {store, now, owner} = desk;
	if (!takeTurn(desk, refreshLease, leaseMs)) return undefined;
	const startedAt = now();
	const queue = createWriteQueue(desk);
	try {
		const {tasks, passedOver} = tasksOf(ask, orders, store.feeds(), now());
		desk.tell({type: 'round-started', feeds: tasks.length + passedOver.length, isForced: ask.isForced});
		for (const result of passedOver) desk.tell({type: 'feed-ended', result});
		const fetching = allEnded(tasks.map((task) => refreshAndTell(task, desk, {queue, placing})));
		const withAccounts = ask.urls === undefined || ask.accounts !== undefined;
		await Promise.all([fetching, withAccounts && sync(ask, placed(queue, placing))]);
		const fetched = await fetching;
		await placing.finish();
		store.endRound(now());
		return summaryOf(fetched, passedOver.length, now() - startedAt);
	} finally {
		placing.stop();
		store.releaseLease(refreshLease, owner);
	}
}

/** The turn is not given up while a feed is still being stored, whatever became of another. */
async function allEnded<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
	await Promise.allSettled(work);
	return Promise.all(work);
}

/** What a server brings is placed as what a feed brings. */
function placed(queue: WriteQueue, placing: Placing): Pick<WriteQueue, 'write'> {
	return {
		async write(stories, work) {
			await queue.write(stories, work);
			placing.later();
		},
	};
}

async function refreshAndTell(
	task: FeedTask,
	desk: IngestDesk,
	{queue, placing}: {readonly queue: WriteQueue; readonly placing: Placing},
): Promise<FeedResult> {
	const result = await refreshFeed(task, desk, queue);
	if (result.added > 0) placing.later();
	desk.store.takeLease(refreshLease, desk.owner, desk.now(), leaseMs); // a long round renews it
	desk.tell({type: 'feed-ended', result});
	return result;
}

interface Tasks {
	readonly tasks: readonly FeedTask[];
	/** Due, or asked for by force, but the server said not yet, or never again. */
	readonly passedOver: readonly FeedResult[];
}

function tasksOf(ask: RoundAsk, orders: Orders, stored: readonly StoredFeed[], now: EpochMs): Tasks {
	const wishes = new Map(orders.subscriptions.map((subscription) => [subscription.url, subscription]));
	const asked = stored
		.filter(({url, account}) => account === undefined && (!ask.urls || ask.urls.includes(url)))
		.filter(({nextFetchAt}) => ask.isForced || nextFetchAt <= now + nearlyMs || nextFetchAt > now + tooFarMs)
		.filter((feed) => ask.isForced || ask.isByName || !isGone(feed));
	const isPassedOver = (feed: StoredFeed): boolean =>
		isYetToCome(feed.retryAt ?? 0, now) || (isGone(feed) && !ask.isByName);
	return {
		passedOver: asked.filter(isPassedOver).map(passedOverResult),
		tasks: asked.flatMap((feed) => {
			const subscription = wishes.get(feed.url);
			if (!subscription || isPassedOver(feed)) return [];
			return [{stored: feed, subscription, everyMinutes: orders.everyMinutes}];
		}),
	};
}

function isYetToCome(at: EpochMs, now: EpochMs): boolean {
	return at > now && at <= now + tooFarMs;
}

/** 410: the server says that it will never be there again. */
function isGone({fault}: StoredFeed): boolean {
	return fault?.code === 'gone';
}

function passedOverResult(feed: StoredFeed): FeedResult {
	const {url, title, fault} = feed;
	const status = isGone(feed) ? 'gone' : 'waiting';
	return {url, title, status, added: 0, updated: 0, ms: 0, bytes: 0, ...(fault && {fault})};
}

/** Only what was asked can fail: a feed that is gone is told of each time, but it spoils no more rounds. */
function summaryOf(results: readonly FeedResult[], passedOver: number, ms: number): RoundSummary {
	const count = (...wanted: readonly FeedResult['status'][]) =>
		results.filter(({status}) => wanted.includes(status)).length;
	const sum = (of: (result: FeedResult) => number) => results.reduce((so, result) => so + of(result), 0);
	return {
		feeds: results.length + passedOver,
		ok: count('ok'),
		notModified: count('not-modified'),
		failed: count('error', 'gone'),
		waiting: count('waiting') + passedOver,
		added: sum(({added}) => added),
		updated: sum(({updated}) => updated),
		ms,
		bytes: sum(({bytes}) => bytes),
	};
}
