import type {State} from '../app/index.js';
import type {EpochMs} from '../model.js';
import {openStore} from '../store/index.js';

/**
 * Writes the marks that the worker did not get to: it may be busy for longer than the person waits to leave. One that it
 * wrote without a word of it changes nothing the second time.
 *
 * @throws {StoreError} any kind; they still stand in the journal
 */
export function commitLeft(pending: State['pending'], storeFile: string, now: EpochMs): void {
	if (pending.length === 0) return;
	const store = openStore(storeFile);
	try {
		for (const {intent} of pending) store.commit(intent, now);
	} finally {
		store.close();
	}
}
