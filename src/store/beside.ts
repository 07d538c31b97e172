import {statSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** What stands beside a store's file, and with which it is made good when it is lost. */
export interface Beside {
	/** What the person did since, a line a deed. */
	readonly journal: string;
	/** The journal before this one. */
	readonly olderJournal: string;
	/** What the person had done by a day. */
	readonly state: string;
}

export function besideStore(storeFile: string): Beside {
	const dir = dirname(storeFile);
	return {journal: join(dir, 'actions.jsonl'), ...olderThan(dir), state: join(dir, 'state.jsonl')};
}

/** @param journal the path of the one that is written to */
export function olderJournalOf(journal: string): string {
	return olderThan(dirname(journal)).olderJournal;
}

const olderThan = (dir: string): Pick<Beside, 'olderJournal'> => ({
	olderJournal: join(dir, 'actions.1.jsonl'),
});

/** The store's own files: SQLite's log and its index stand beside it while it is open, and after a crash. */
export function storeFiles(storeFile: string): readonly string[] {
	return ['', '-wal', '-shm'].map((part) => `${storeFile}${part}`);
}

/** 0 where there is no such file. @throws {Error} it cannot be looked at */
export function bytesOf(path: string): number {
	return statSync(path, {throwIfNoEntry: false})?.size ?? 0;
}

/** SQLite takes a file that is gone, or was cut to nothing, for a fresh one; what the person did says otherwise. */
export function isLost(storeFile: string): boolean {
	const {journal, state} = besideStore(storeFile);
	return bytesOf(storeFile) === 0 && [journal, state].some((file) => bytesOf(file) > 0);
}
