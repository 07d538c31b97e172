import type {EpochMs} from '../model.js';
import {openStore, StoreError} from '../store/index.js';

/** Notes when the person was last at the screen: at its end, so that opening it takes nothing from the next brief. */
export function noteLeft(at: EpochMs, storeFile: string): void {
	try {
		const store = openStore(storeFile);
		store.noteLeft(at);
		store.close();
	} catch (error) {
		// A store that cannot be written told so before; a brief that reaches further back is no loss.
		if (!(error instanceof StoreError)) throw error;
	}
}
