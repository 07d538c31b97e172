import type {MessagePort} from 'node:worker_threads';
import {StoreError} from '../store/index.js';
import type {IngestDesk, Orders} from './desk.js';
import {type NewsDesk, openNewsDesk} from './news-desk.js';
import {type RoundAsk, refreshLease} from './round.js';
import type {FromWorker, ToWorker} from './worker-messages.js';

/** Timers and the end of the thread: what only a worker has. */
export interface WorkerDesk extends Omit<IngestDesk, 'tell'> {
	/** Runs it later; the answer takes it back. */
	readonly after: (ms: number, run: () => void) => () => void;
	/** The store first: what a fetch that is cut off has to say is not to be kept as the feed's fault. */
	readonly close: () => Promise<void>;
}

const minuteMs = 60_000;

/** The worker's life: does what the screen's thread asks, and fetches what is due in between. */
export function serveIngest(port: MessagePort, orders: Orders, outside: WorkerDesk): void {
	const tell = (message: FromWorker): void => port.postMessage(message);
	const desk: IngestDesk = {...outside, tell};
	const newsDesk = openNewsDesk(desk, orders);
	let cancelNext = (): void => {};
	let everyMinutes = orders.everyMinutes;
	let waiting: RoundAsk | undefined;
	let isFetching = false;
	let isClosing = false;

	/**
	 * A store that cannot be written is told to the person; anything else is a bug and ends the worker. A round that is
	 * cut off by the end finds its store closed: it is done again, as after any other cut.
	 */
	async function caught(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (isClosing) return;
			if (!(error instanceof StoreError)) throw error;
			tell({type: 'failed', reason: error.message});
		}
	}

	/** What is asked for while a round runs comes after it: the person may press R while the first one begins. */
	async function refresh(ask: RoundAsk): Promise<void> {
		waiting = ask;
		if (isFetching) return;
		isFetching = true;
		cancelNext();
		for (let next = takeWaiting(); next; next = takeWaiting()) await runRound(next);
		isFetching = false;
		scheduleNext();
	}

	function takeWaiting(): RoundAsk | undefined {
		const ask = waiting;
		waiting = undefined;
		return ask;
	}

	function runRound(ask: RoundAsk): Promise<void> {
		return caught(async () => {
			const summary = await newsDesk.refresh(ask);
			if (!summary) tell({type: 'round-refused', reason: 'Another newsterm is fetching just now'});
			else await newsDesk.retire();
		});
	}

	function scheduleNext(): void {
		cancelNext();
		if (isClosing) return;
		cancelNext = outside.after(everyMinutes * minuteMs, () => void refresh({isForced: false}));
	}

	async function close(): Promise<void> {
		isClosing = true;
		cancelNext();
		void caught(async () => outside.store.releaseLease(refreshLease, outside.owner));
		await outside.close();
		tell({type: 'closed'});
		port.close();
	}

	port.on('message', (message: ToWorker) => {
		switch (message.type) {
			case 'refresh':
				return void refresh(message.ask);
			case 'follow':
				everyMinutes = message.orders.everyMinutes;
				return void caught(async () => follow(newsDesk, message.orders, tell));
			case 'commit':
				return void caught(async () => newsDesk.commit(message.seq, message.intent));
			case 'undo':
				return void caught(async () => newsDesk.undo());
			case 'close':
				return void close();
		}
	});
	scheduleNext();
}

function follow(newsDesk: NewsDesk, orders: Orders, tell: (message: FromWorker) => void): void {
	newsDesk.follow(orders);
	tell({type: 'followed'});
}
