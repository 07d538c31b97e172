import {type Intent, openJournal, type Store} from '../store/index.js';
import type {CliDesk} from './command.js';

/** What the person did, written twice as on the screen: to the journal, then to the store. Returns how many stories changed. */
export function keepMark(intent: Intent, store: Store, desk: CliDesk): number {
	openJournal(desk.home.journalFile).append(intent, desk.now());
	return store.commit(intent, desk.now());
}
