import {Worker} from 'node:worker_threads';
import type {PictureAsk, StoryKey} from '../model.js';
import {fromThread, type Intent, type ListQuery} from '../store/index.js';
import type {IngestEvent, Orders} from './desk.js';
import type {RoundAsk} from './round.js';
import type {FromWorker, ToWorker} from './worker-messages.js';

/** The worker as the screen's thread sees it: told, never waited for. */
export interface Ingest {
	follow(orders: Orders): void;
	refresh(ask: RoundAsk): void;
	commit(seq: number, intent: Intent): void;
	record(seq: number, edit: string): void;
	undo(seq: number, id: number): void;
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
	/** What ended the worker: a bug, or a store that cannot be opened. */
	readonly onCrash: (error: Error) => void;
}

const closeMs = 2_000;

/** The thread begins with the next turn or the first order: whoever starts it draws first, and has the cores for that. */
export function startIngest({entry, workerData, onEvent, onCrash}: IngestStart): Ingest {
	let running: Worker | undefined;
	let onClosed = (): void => {};

	function launch(): Worker {
		const worker = new Worker(entry, {workerData, resourceLimits: {maxYoungGenerationSizeMb: 16}});
		worker.on('message', (message: FromWorker) => {
			if (message.type === 'closed') onClosed();
			else onEvent(message);
		});
		worker.on('error', (error) =>
			onCrash(error instanceof Error ? fromThread(error) : new Error(String(error))),
		);
		return worker;
	}
	function begun(): Worker {
		running ??= launch();
		return running;
	}
	const send = (message: ToWorker): void => begun().postMessage(message);
	setImmediate(begun);

	return {
		follow: (orders) => send({type: 'follow', orders}),
		refresh: (ask) => send({type: 'refresh', ask}),
		commit: (seq, intent) => send({type: 'commit', seq, intent}),
		record: (seq, edit) => send({type: 'record', seq, edit}),
		undo: (seq, id) => send({type: 'undo', seq, id}),
		stopMarking: () => send({type: 'stop-marking'}),
		fetchFullText: (key) => send({type: 'fetch-full-text', key}),
		fetchPicture: (ask) => send({type: 'fetch-picture', ask}),
		count: (lists) => send({type: 'count', lists}),
		async close() {
			const worker = begun();
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
