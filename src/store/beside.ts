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
