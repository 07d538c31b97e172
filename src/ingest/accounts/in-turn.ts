import type {AccountResult} from '../desk.js';
import type {WriteQueue} from '../write-queue.js';
import type {SyncAsk} from './sync-all.js';

/** Absent: another sync is under way, here or in another process. */
export type Sync = (
	ask: SyncAsk,
	queue: Pick<WriteQueue, 'write'>,
) => Promise<readonly AccountResult[] | undefined>;

/**
 * One sync at a time in this process, too: lists that were asked for before something was told would take that back. What is
 * only to be told is told by the one that runs.
 */
export function inTurn(sync: Sync): Sync {
	let running: Promise<void> | undefined;
	const over = (): void => {
		running = undefined;
	};
	return async (ask, queue) => {
		if (running && ask.isPushOnly) return undefined;
		while (running) await running;
		const results = sync(ask, queue);
		running = results.then(over, over);
		return results;
	};
}
