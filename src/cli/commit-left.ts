import type {DoneEdit, State} from '../app/index.js';
import type {EpochMs} from '../model.js';
import {type Journal, openStore, type Store} from '../store/index.js';
import {isWishable} from './is-wishable.js';
import {takeBackLast} from './take-back-last.js';

/** What the person did, up to the number the worker was handed. */
export type Left = Pick<State, 'pending' | 'handed'>;

interface LeftDesk {
	readonly storeFile: string;
	readonly configFile: string;
	readonly journal: Journal;
	readonly now: EpochMs;
}

/**
 * Writes what the worker did not get to: it may be busy for longer than the person waits to leave. What it wrote without
 * a word of it changes nothing the second time.
 *
 * @throws {StoreError} any kind; marks still stand in the journal · {ConfigError} an edit cannot be taken back
 */
export async function commitLeft({pending, handed}: Left, desk: LeftDesk): Promise<void> {
	if (pending.length === 0) return;
	const store = openStore(desk.storeFile);
	try {
		for (const deed of pending) await write(deed, deed.seq <= handed, {...desk, store});
	} finally {
		store.close();
	}
}

async function write(
	deed: State['pending'][number],
	isHanded: boolean,
	{store, configFile, journal, now}: LeftDesk & {readonly store: Store},
): Promise<void> {
	if ('intent' in deed) {
		if (!isHanded) journal.append(deed.intent, now);
		store.commit(deed.intent, now);
	} else if ('done' in deed) {
		record(deed.done, store, now);
	} else if (deed.undo === undefined || store.lastDeed(now)?.id === deed.undo) {
		const taken = await takeBackLast(store, configFile, now);
		if (deed.undo === undefined && taken && 'undone' in taken) journal.append('undo', now);
	}
}

function record(done: DoneEdit, store: Store, now: EpochMs): void {
	const edit = JSON.stringify(done);
	const {wish} = done;
	if (store.lastDeed(now)?.edit === edit) return;
	if (wish && isWishable(wish, store)) store.sync.wishFeed(wish.account, wish);
	store.record(edit, now);
}
