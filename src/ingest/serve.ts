import type {MessagePort} from 'node:worker_threads';
import {StoreError} from '../store/index.js';
import type {IngestDesk, Orders} from './desk.js';
import {createIndexing} from './indexing.js';
import {type NewsDesk, openNewsDesk} from './news-desk.js';
import {type RoundAsk, refreshLease} from './round.js';
import {createRounds, type Rounds} from './rounds.js';
import {createTelling} from './telling.js';
import type {FromWorker, ToWorker} from './worker-messages.js';

/** The end of the thread: what only a worker has. */
export interface WorkerDesk extends Omit<IngestDesk, 'tell'> {
	/** The store first: what a fetch that is cut off has to say is not to be kept as the feed's fault. */
	readonly close: () => Promise<void>;
}

/** The worker's life: does what the screen's thread asks, and fetches what is due in between. */
export function serveIngest(port: MessagePort, orders: Orders, outside: WorkerDesk): void {
	const tell = (message: FromWorker): void => port.postMessage(message);
	const newsDesk = openNewsDesk({...outside, tell}, orders);
	let isClosing = false;
	const caught = catching(tell, () => isClosing);
	const rounds = createRounds({run: (ask) => caught(() => runRound(ask)), after: outside.after});
	const follow = createFollowing(orders, {newsDesk, rounds, tell});
	let isFetching = false;
	const telling = createTelling({...outside, newsDesk, caught});
	const indexTexts = createIndexing({
		newsDesk,
		after: outside.after,
		mayGoOn: () => !isClosing && !isFetching,
	});

	async function runRound(ask: RoundAsk): Promise<void> {
		isFetching = true;
		const summary = await newsDesk.refresh(ask).finally(() => {
			isFetching = false;
		});
		void caught(indexTexts);
		if (summary) await newsDesk.retire();
		// What nobody asked for is not missed: the other one fetches it.
		else if (ask.isForced) tell({type: 'round-refused', reason: 'Another newsterm is fetching just now'});
	}

	/** What is subscribed to is wanted now; a feed that is given up may be wanted back in a moment. */
	async function done(deed: Deed): Promise<void> {
		await doDeed(newsDesk, deed);
		telling.later();
		if (deed.type === 'commit' || deed.wish?.wish !== 'subscribe') return;
		await rounds.ask({urls: [], accounts: [deed.wish.account], isForced: true});
	}

	async function close(): Promise<void> {
		isClosing = true;
		rounds.stop();
		await telling.atEnd();
		void caught(async () => outside.store.releaseLease(refreshLease, outside.owner));
		await outside.close();
		tell({type: 'closed'});
		port.close();
	}

	port.on('message', (message: ToWorker) => {
		switch (message.type) {
			case 'refresh':
				return void rounds.ask(message.ask);
			case 'follow':
				return void caught(() => follow(message.orders));
			case 'commit':
			case 'record':
			case 'undo':
				return void caught(() => done(message), message.seq);
			case 'stop-marking':
				return newsDesk.stopMarking();
			case 'fetch-full-text':
				return void caught(() => newsDesk.fetchFullText(message.key));
			case 'fetch-picture':
				return void caught(() => newsDesk.fetchPicture(message.ask));
			case 'count':
				return void caught(() => newsDesk.count(message.lists));
			case 'close':
				return void close();
		}
	});
	rounds.every(minutesBetween(orders));
	void caught(async () => {
		await newsDesk.placeLeft();
		await indexTexts();
	});
}

type Caught = (work: () => Promise<void>, seq?: number) => Promise<void>;

/**
 * A store that cannot be written is told to the person; anything else is a bug and ends the worker. A round that is
 * cut off by the end finds its store closed: it is done again, as after any other cut.
 */
function catching(tell: (message: FromWorker) => void, isClosing: () => boolean): Caught {
	return async (work, seq) => {
		try {
			await work();
		} catch (error) {
			if (isClosing()) return;
			if (!(error instanceof StoreError)) throw error;
			tell({type: 'failed', reason: error.message, ...(seq !== undefined && {seq})});
		}
	};
}

type Deed = Extract<ToWorker, {readonly type: 'commit' | 'record' | 'undo'}>;

function doDeed(newsDesk: NewsDesk, deed: Deed): Promise<void> {
	switch (deed.type) {
		case 'commit':
			return newsDesk.commit(deed.seq, deed.intent);
		case 'record':
			return newsDesk.record(deed.seq, deed.edit, deed.wish);
		case 'undo':
			return newsDesk.undo(deed.seq, deed.id, deed.wish);
	}
}

interface FollowingDesk {
	readonly newsDesk: NewsDesk;
	readonly rounds: Rounds;
	readonly tell: (message: FromWorker) => void;
}

/** Follows the config: a feed that is new there is fetched at once, and an account synced with. */
function createFollowing(
	first: Orders,
	{newsDesk, rounds, tell}: FollowingDesk,
): (wanted: Orders) => Promise<void> {
	let known = namedBy(first);
	return async (wanted) => {
		const before = known;
		known = namedBy(wanted);
		const areMutesOthers = newsDesk.follow(wanted);
		rounds.every(minutesBetween(wanted));
		tell({type: 'followed', areMutesOthers});
		const urls = [...known.urls].filter((url) => !before.urls.has(url));
		const accounts = [...known.accounts].filter((name) => !before.accounts.has(name));
		if (urls.length + accounts.length > 0)
			await rounds.ask({urls, accounts, isForced: false, isByName: true});
	};
}

function namedBy({subscriptions, accounts = []}: Orders) {
	return {
		urls: new Set(subscriptions.map(({url}) => url)),
		accounts: new Set<string>(accounts.map(({name}) => name)),
	};
}

/** A timer holds 24 days, then fires at once. */
const mostMinutes = 24 * 60;

/** As often as the most wanted feed is to be asked; those that are not due sit the round out. */
function minutesBetween({everyMinutes, subscriptions}: Orders): number {
	const own = subscriptions.map(({refreshMinutes = everyMinutes}) => refreshMinutes);
	return Math.min(mostMinutes, everyMinutes, ...own);
}
