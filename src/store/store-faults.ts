import {StoreError, type StoreErrorKind} from './store-error.js';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that are about the file, not about our SQL. */
const kinds: Readonly<Record<number, StoreErrorKind>> = {
	5: 'locked', // SQLITE_BUSY
	6: 'locked', // SQLITE_LOCKED
	8: 'read-only', // SQLITE_READONLY
	10: 'io', // SQLITE_IOERR
	11: 'corrupt', // SQLITE_CORRUPT
	13: 'full', // SQLITE_FULL
	14: 'io', // SQLITE_CANTOPEN
	26: 'corrupt', // SQLITE_NOTADB
};

/** Node's own codes for files and compressed bodies. */
const codes: Readonly<Record<string, StoreErrorKind>> = {
	ENOSPC: 'full',
	EDQUOT: 'full',
	EROFS: 'read-only',
	ZSTD_error_prefix_unknown: 'corrupt',
	ZSTD_error_corruption_detected: 'corrupt',
	ZSTD_error_checksum_wrong: 'corrupt',
};

/** Turns a fault of the file into a `StoreError`; anything else is a bug of ours and comes back as it was. */
export function storeFault(path: string, error: unknown): unknown {
	if (!(error instanceof Error) || error instanceof StoreError) return error;
	const kind = kindOf(error);
	return kind ? new StoreError(kind, path, sentence(kind, path, error.message), {cause: error}) : error;
}

/** Runs `work` on the store's file; its faults are thrown as `StoreError`. */
export function guarded<T>(path: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw storeFault(path, error);
	}
}

function kindOf(error: Error & {code?: unknown; errcode?: unknown}): StoreErrorKind | undefined {
	// The low byte is the primary code; the rest says more than anyone can act on.
	if (typeof error.errcode === 'number') return kinds[error.errcode & 0xff];
	if (typeof error.code !== 'string') return undefined;
	return codes[error.code] ?? (/^E[A-Z0-9]+$/.test(error.code) ? 'io' : undefined);
}

function sentence(kind: StoreErrorKind, path: string, reason: string): string {
	switch (kind) {
		case 'newer':
			return `${path} was written by a newer newsterm and is left untouched. Update newsterm to read it.`;
		case 'corrupt':
			return `${path} is damaged; it is kept as it is. "newsterm doctor --repair" puts it aside, saves what can be read of it, and brings back what you read, starred and tagged.`;
		case 'full':
			return `The disk that holds ${path} is full; this change was not kept, everything before it is. Free some space and try again.`;
		case 'read-only':
			return `${path} cannot be written. Make the file and its folder writable for you.`;
		case 'locked':
			return `${path} is kept busy by another program. Try again in a moment.`;
		case 'io':
			return `${path} cannot be read or written (${reason}). Check the file, its folder and their permissions.`;
	}
}

/** A store that a later newsterm wrote. */
export const newerStore = (path: string): StoreError =>
	new StoreError('newer', path, sentence('newer', path, ''));

/** A pipe or a device in the store's place: it would be waited for without end. */
export const noStoreFile = (path: string): StoreError =>
	new StoreError('io', path, sentence('io', path, 'it is not a file'));

/** Empty or gone, while what the person did stands beside it. */
export const lostStore = (path: string): StoreError =>
	new StoreError(
		'corrupt',
		path,
		`${path} is gone, though what you did with its stories still stands beside it. "newsterm doctor --repair" brings it back.`,
	);

/** Of two that mend one store the second waits. */
export const repairedByOther = (path: string): StoreError =>
	new StoreError(
		'locked',
		path,
		`Another newsterm is repairing the store just now (${path}). Try again in a moment.`,
	);
