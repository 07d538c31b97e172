import type {Home} from '../config/index.js';
import type {EpochMs} from '../model.js';
import {type Repaired, repairStore, StoreError} from '../store/index.js';
import {shownPath} from './shown-path.js';

interface MendingDesk {
	readonly home: Home;
	readonly now: () => EpochMs;
	/** One line to the person. */
	readonly complain: (line: string) => void;
}

/**
 * Opens the store; one that is damaged or gone is put right first, and the person is told where it is kept.
 *
 * @throws {StoreError} it cannot be opened, or not be put right
 */
export function mended<T>({home, now, complain}: MendingDesk, open: () => T): T {
	try {
		return open();
	} catch (error) {
		if (!(error instanceof StoreError) || error.kind !== 'corrupt') throw error;
	}
	complain(repairedLine(repairStore(home.storeFile, now())));
	return open();
}

/** What was done, for the person. */
export function repairedLine({keptAs, stories, awaited}: Repaired): string {
	const what =
		keptAs === undefined ? 'the store was gone' : `the store was damaged; it is kept as ${shownPath(keptAs)}`;
	const saved = `${stories} ${stories === 1 ? 'story is' : 'stories are'} back`;
	return [`${what}: ${saved}`, ...waiting(awaited)].join(', ');
}

function waiting(awaited: number): readonly string[] {
	if (awaited === 0) return [];
	return [
		awaited === 1
			? 'your mark of 1 other waits until it is fetched again'
			: `your marks of ${awaited} others wait until they are fetched again`,
	];
}
