import {configFaults, type Home, readConfig} from '../config/index.js';
import type {EpochMs} from '../model.js';
import {openStore, type Repaired, repairStore, StoreError} from '../store/index.js';
import {shownPath} from './shown-path.js';
import {followConfig} from './sync-store.js';

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
	repair({home, now, complain});
	return open();
}

/**
 * Puts a new store in the place of a damaged one, with the feeds of the config, and tells the person.
 *
 * @throws {StoreError} it cannot be done
 */
export function repair({home, now, complain}: MendingDesk): void {
	complain(repairedLine(repairStore(home.storeFile, now())));
	const store = openStore(home.storeFile);
	try {
		const config = configFaults(home.configFile).length === 0 ? readConfig(home.configFile) : undefined;
		if (config) followConfig(store, config, now()); // else the stories wait, hidden, until there is one
	} finally {
		store.close();
	}
}

/** What was done, for the person. */
function repairedLine({keptAs, stories, awaited}: Repaired): string {
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
