import {expect, it} from 'vitest';
import {startIngest} from '../../src/ingest/index.js';
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
