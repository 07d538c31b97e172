import {join} from 'node:path';
import type {Home} from '../config/index.js';
import {type Orders, pictureDecoder, serveIngest} from '../ingest/index.js';
import {openPictureCache, openStore} from '../store/index.js';
import {type FetchSettings, lateFetcher, signInFrom, withSecretsFrom} from './fetching.js';
import {ingestParts} from './ingest-parts.js';

/** What the screen's thread hands to the worker at its start. */
export interface IngestData {
	readonly home: Home;
	readonly orders: Orders;
	readonly fetching: FetchSettings;
}

/** Some hundred photographs. */
const mostPictureBytes = 100_000_000;

/** Builds the worker's own desk: functions cannot be handed to a thread. */
export function runIngest(): void {
	// By an import both would be asked for where the bundle keeps it: at the start of the screen's thread.
	const {parentPort, workerData} = process.getBuiltinModule('node:worker_threads');
	if (!parentPort) throw new Error('The news desk runs in a worker thread');
	const {home, orders, fetching} = workerData as IngestData;
	const store = openStore(home.storeFile);
	const fetcher = lateFetcher(() => fetching, process.env, Date.now);

	serveIngest(parentPort, orders, {
		store,
		fetcher: fetcher.get,
		now: Date.now,
		...ingestParts,
		withSecrets: withSecretsFrom(process.env),
		signIn: signInFrom(process.env),
		pictures: {
			cache: openPictureCache({
				dir: join(home.cacheDir, 'pictures'),
				maxBytes: mostPictureBytes,
				now: Date.now,
			}),
			decode: pictureDecoder(new URL('./picture-worker.js', import.meta.url)),
		},
		async close() {
			store.close();
			await fetcher.close();
		},
	});
}
