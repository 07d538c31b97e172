import {expect, it, vi} from 'vitest';
import {type IngestEvent, startIngest} from '../../src/ingest/index.js';
import {StoreError} from '../../src/store/index.js';

/** A worker that ends at once, by an error that is made like that of the store. */
const entry = new URL(
	`data:text/javascript,${encodeURIComponent(`
		class StoreError extends Error {
			name = 'StoreError';
			kind = 'corrupt';
			path = '/news.db';
		}
		throw new StoreError('/news.db is damaged. Move it away.');
	`)}`,
);

it('tells what ended the worker as what it was: an error leaves its class behind on the way between threads', async () => {
	const error = await new Promise<Error>((resolve) => {
		startIngest({entry, workerData: undefined, onEvent: () => {}, onCrash: resolve});
	});
	expect(error).toBeInstanceOf(StoreError);
	expect(error).toMatchObject({
		kind: 'corrupt',
		path: '/news.db',
		message: '/news.db is damaged. Move it away.',
	});
});

/** A worker that answers each order by its number, and that an undo ends. */
const brittle = new URL(
	`data:text/javascript,${encodeURIComponent(`
		import {parentPort} from 'node:worker_threads';
		parentPort.on('message', (message) => {
			if (message.type === 'undo') throw new Error('cut');
			if (message.type === 'close') return parentPort.postMessage({type: 'closed'});
			if (message.type === 'commit' && message.seq === 2) return; // it never gets to it
			parentPort.postMessage({type: 'committed', seq: message.seq, intent: message.intent, stories: 1});
		});
	`)}`,
);

it('starts a worker that a bug ended once more, tells it what it has not answered, and the reader what happened', async () => {
	const events: IngestEvent[] = [];
	let onSecond = (_error: Error): void => {};
	const second = new Promise<Error>((resolve) => {
		onSecond = resolve;
	});
	const onEvent = (event: IngestEvent): void => void events.push(event);
	const ingest = startIngest({entry: brittle, workerData: undefined, onEvent, onCrash: onSecond});
	ingest.commit(1, {mark: 'read', ids: ['a']});
	ingest.commit(2, {mark: 'starred', ids: ['b']});
	await vi.waitFor(() => expect(events).toHaveLength(1)); // what a thread has not sent yet ends with it
	ingest.undo(3, 7);
	// The undo is not answered either, and ends the second one as it did the first.
	expect((await second).message).toBe('cut');
	expect(events).toEqual([
		{type: 'committed', seq: 1, intent: {mark: 'read', ids: ['a']}, stories: 1},
		{type: 'round-ended'},
		{type: 'failed', reason: 'Fetching stopped (cut) and was started again'},
	]);
	await ingest.close();
});
