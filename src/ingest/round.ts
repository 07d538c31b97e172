import type {EpochMs, FeedResult} from '../model.js';
import type {StoredFeed} from '../store/index.js';
import type {IngestDesk, Orders, RoundSummary} from './desk.js';
import type {NewsroomMemory} from './newsroom-memory.js';
import {type FeedTask, refreshFeed} from './refresh-feed.js';

export const refreshLease = 'refresh';
const leaseMs = 60_000;

export interface RoundAsk {
	/** Only these feeds; absent: all. */
	readonly urls?: readonly string[];
	/** Those that are not due, too. Feeds that asked to be left alone (429, 503) still are. */
	readonly isForced: boolean;
}

/** One refresh. Absent: another process refreshes just now. One bad feed never delays another. */
export async function runRound(
	ask: RoundAsk,
	orders: Orders,
	desk: IngestDesk,
	memory: NewsroomMemory,
): Promise<RoundSummary | undefined> {
	const {store, now, owner} = desk;
	if (!takeTurn(desk)) return undefined;
	const startedAt = now();
	try {
		const {tasks, waiting} = tasksOf(ask, orders, store.feeds(), now());
		desk.tell({type: 'round-started', feeds: tasks.length + waiting.length});
		for (const result of waiting) desk.tell({type: 'feed-ended', result});
		const fetched = await allEnded(tasks.map((task) => refreshAndTell(task, desk, memory)));

		if (fetched.some(({added}) => added > 0) || store.topics().length === 0) await desk.pause();
		memory.nameTopics(now());
		store.endRound(now());
		return summaryOf([...waiting, ...fetched], now() - startedAt);
	} finally {
		store.releaseLease(refreshLease, owner);
	}
}

/** The turn is not given up while a feed is still being stored, whatever became of another. */
async function allEnded<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
	await Promise.allSettled(work);
	return Promise.all(work);
}

/** One that was killed in its round leaves its lease behind: it is not waited for. */
function takeTurn({store, owner, now, hasEnded}: IngestDesk): boolean {
	if (store.takeLease(refreshLease, owner, now(), leaseMs)) return true;
	const holder = store.leaseOwner(refreshLease);
	if (holder === undefined || !hasEnded?.(holder)) return false;
	store.releaseLease(refreshLease, holder);
	return store.takeLease(refreshLease, owner, now(), leaseMs);
}

async function refreshAndTell(task: FeedTask, desk: IngestDesk, memory: NewsroomMemory): Promise<FeedResult> {
	const result = await refreshFeed(task, desk, memory);
	desk.store.takeLease(refreshLease, desk.owner, desk.now(), leaseMs); // a long round renews it
	desk.tell({type: 'feed-ended', result});
	return result;
}

interface Tasks {
	readonly tasks: readonly FeedTask[];
	/** Asked for by name or by force, but the server said not yet. */
	readonly waiting: readonly FeedResult[];
}

function tasksOf(ask: RoundAsk, orders: Orders, stored: readonly StoredFeed[], now: EpochMs): Tasks {
	const wishes = new Map(orders.subscriptions.map((subscription) => [subscription.url, subscription]));
	const asked = stored
		.filter(({url}) => !ask.urls || ask.urls.includes(url))
		.filter(({nextFetchAt}) => ask.isForced || nextFetchAt <= now);
	const isToWait = ({retryAt = 0}: StoredFeed) => retryAt > now;
	return {
		waiting: asked.filter(isToWait).map(waitingResult),
		tasks: asked.flatMap((feed) => {
			const subscription = wishes.get(feed.url);
			if (!subscription || isToWait(feed)) return [];
			return [{stored: feed, subscription, everyMinutes: subscription.refreshMinutes ?? orders.everyMinutes}];
		}),
	};
}

function waitingResult({url, title, fault}: StoredFeed): FeedResult {
	return {url, title, status: 'waiting', added: 0, updated: 0, ms: 0, bytes: 0, ...(fault && {fault})};
}

function summaryOf(results: readonly FeedResult[], ms: number): RoundSummary {
	const count = (...wanted: readonly FeedResult['status'][]) =>
		results.filter(({status}) => wanted.includes(status)).length;
	const sum = (of: (result: FeedResult) => number) => results.reduce((so, result) => so + of(result), 0);
	return {
		feeds: results.length,
		ok: count('ok'),
		notModified: count('not-modified'),
		failed: count('error', 'gone'),
		waiting: count('waiting'),
		added: sum(({added}) => added),
		updated: sum(({updated}) => updated),
		ms,
		bytes: sum(({bytes}) => bytes),
	};
}
