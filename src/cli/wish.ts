import type {FileEdit} from '../config/index.js';
import type {AccountWish} from '../store/index.js';
import type {CliDesk} from './command.js';
import {syncStore} from './sync-store.js';

/**
 * Wishes something of a server's feeds, so that `undo` takes it back, here or on the screen; with it what was edited in the
 * config file. It is told with the next sync.
 */
export async function wish(wished: AccountWish, desk: CliDesk, file?: FileEdit): Promise<void> {
	const {doneWish} = await import('../app/index.js');
	const store = desk.openStore();
	store.sync.wishFeed(wished.account, wished);
	store.record(JSON.stringify({...doneWish(wished), ...(file && {file})}), desk.now());
	syncStore(desk);
}
