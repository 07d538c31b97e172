import {Worker} from 'node:worker_threads';
import type {PictureAsk, StoryKey} from '../model.js';
import {type AccountWish, fromThread, type Intent, type ListQuery, StoreError} from '../store/index.js';
import type {IngestEvent, Orders} from './desk.js';
import type {RoundAsk} from './round.js';
import type {FromWorker, ToWorker} from './worker-messages.js';

/** The worker as the screen's thread sees it: told, never waited for. */
export interface Ingest {
	follow(orders: Orders): void;
	refresh(ask: RoundAsk): void;
	commit(seq: number, intent: Intent): void;
	/** What is wished of a server's feeds is done with it; what is new there is asked for at once. */
	record(seq: number, edit: string, wish?: AccountWish): void;
	undo(seq: number, id: number, wish?: AccountWish): void;
	/** A mark of very many stories is made no further. */
	stopMarking(): void;
	/** The event `full-text-fetched` tells what came of it. */
	fetchFullText(key: StoryKey): void;
	/** The event `picture-fetched` tells what came of it. */
	fetchPicture(ask: PictureAsk): void;
	/** How many rows lists have; the event `lists-counted` tells. Of asks that come meanwhile the last holds. */
	count(lists: readonly ListQuery[]): void;
	/** Resolves when all that was told is done and the store is closed; at the latest after two seconds. */
	close(): Promise<void>;
}

export interface IngestStart {
	/** The worker's entry: it builds its own desk, since functions cannot be handed to a thread. */
	readonly entry: URL;
	/** For the entry; must be cloneable. */
	readonly workerData: unknown;
	readonly onEvent: (event: IngestEvent) => void;
	/** What ended the worker: a store that cannot be opened, or a bug for the second time. */
	readonly onCrash: (error: Error) => void;
}

const closeMs = 2_000;

/**
 * The thread begins with the next turn or the first order: whoever starts it draws first, and has the cores for that. One
 * that a bug ended is started once more, and told again what it has not answered.
 */
export function startIngest({entry, workerData, onEvent, onCrash}: IngestStart): Ingest {
	let running: Worker | undefined;
	let onClosed: (() => void) | undefined;
	let isSecond = false;
	const orders = createUnanswered();

	function launch(): Worker {
		const worker = new Worker(entry, {workerData, resourceLimits: {maxYoungGenerationSizeMb: 16}});
		worker.on('message', (message: FromWorker) => {
			orders.heard(message);
			if (message.type === 'closed') onClosed?.();
			else onEvent(message);
		});
		worker.on('error', (cause) =>
			ended(cause instanceof Error ? fromThread(cause) : new Error(String(cause))),
		);
		return worker;
	}
	function ended(error: Error): void {
		if (onClosed) return; // what it was to write is written by whoever closes it
		if (isSecond || error instanceof StoreError) {
			onCrash(error);
			return;
		}
		isSecond = true;
		running = launch();
		for (const message of orders.left()) running.postMessage(message);
		onEvent({type: 'round-ended'}); // its round went with it
		onEvent({type: 'failed', reason: `Fetching stopped (${error.message}) and was started again`});
	}
	function begun(): Worker {
		running ??= launch();
		return running;
	}
	function send(message: ToWorker): void {
		orders.sent(message);
		begun().postMessage(message);
	}
	setImmediate(begun);

	return {
		follow: (orders) => send({type: 'follow', orders}),
		refresh: (ask) => send({type: 'refresh', ask}),
		commit: (seq, intent) => send({type: 'commit', seq, intent}),
		record: (seq, edit, wish) => send({type: 'record', seq, edit, ...(wish && {wish})}),
		undo: (seq, id, wish) => send({type: 'undo', seq, id, ...(wish && {wish})}),
		stopMarking: () => send({type: 'stop-marking'}),
		fetchFullText: (key) => send({type: 'fetch-full-text', key}),
		fetchPicture: (ask) => send({type: 'fetch-picture', ask}),
		count: (lists) => send({type: 'count', lists}),
		async close() {
			const worker = begun();
			onClosed = () => {};
			const closed = new Promise<void>((resolve) => {
				onClosed = resolve;
				worker.once('exit', () => resolve());
				setTimeout(resolve, closeMs).unref();
			});
			send({type: 'close'});
			await closed;
			await worker.terminate();
		},
	};
}

/** What a worker that is started anew is to be told: the last config, and each deed that was not answered. */
function createUnanswered() {
	const deeds = new Map<number, ToWorker>();
	let follow: ToWorker | undefined;
	return {
		sent(message: ToWorker): void {
			if (message.type === 'follow') follow = message;
			else if ('seq' in message) deeds.set(message.seq, message);
		},
		heard(message: FromWorker): void {
			if ('seq' in message && message.seq !== undefined) deeds.delete(message.seq);
		},
		left: (): readonly ToWorker[] => [...(follow ? [follow] : []), ...deeds.values()],
	};
}
