import {contraryWish, type DoneEdit} from '../app/index.js';
import {takeBackEdit} from '../config/index.js';
import type {EpochMs} from '../model.js';
import type {Store, Undone} from '../store/index.js';
import {CommandError} from './command.js';
import {isWishable} from './is-wishable.js';

/** What was taken back: a mark, or an edit of the person's file. */
export type TakenBack = {readonly undone: Undone} | {readonly done: DoneEdit};

/**
 * Takes the last deed back, in the store or in the config file; absent: there is none.
 *
 * @throws {ConfigError} the file is broken; it may be taken back yet · {CommandError} a feed's account is gone
 */
export async function takeBackLast(
	store: Store,
	configFile: string,
	now: EpochMs,
): Promise<TakenBack | undefined> {
	const last = store.lastDeed(now);
	if (!last) return undefined;
	if (last.edit === undefined) {
		const undone = store.undo(now, last.id);
		return undone && {undone};
	}
	const done: DoneEdit = JSON.parse(last.edit);
	const back = done.wish && contraryWish(done.wish);
	if (back && !isWishable(back, store))
		throw new CommandError(`${back.account} is not among your accounts any more`);
	if (done.file) await takeBackEdit(configFile, done.file);
	if (back) store.sync.wishFeed(back.account, back);
	store.undo(now, last.id);
	return {done};
}
