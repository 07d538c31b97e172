import {chmodSync, existsSync, mkdirSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {createDb, type Db} from './db.js';
import {migrate, storedVersion} from './migrations.js';
import {corruptStore, guarded, newerStore, noStoreFile} from './store-faults.js';

/** How long a writer waits for another process's batch before it gives up. */
const busyMs = 5000;

/**
 * Opens the store's file, which is created (0600, its folder 0700) or brought up to date first.
 * `readOnly` gives a connection that cannot write.
 *
 * @throws {StoreError} any kind
 */
export function openDb(path: string, {readOnly = false}: {readonly readOnly?: boolean} = {}): Db {
	const isFile = path !== ':memory:';
	if (isFile) guarded(path, () => prepareFile(path));
	if (!readOnly) return openWriter(path, isFile);

	const version = existsSync(path) ? peekVersion(path) : 0;
	if (version < storedVersion) openWriter(path, isFile).close();
	return connect(path, {readOnly: true});
}

function openWriter(path: string, isFile: boolean): Db {
	const db = connect(path, {readOnly: false});
	try {
		migrate(db);
		if (isFile) guarded(path, () => chmodSync(path, 0o600));
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

function peekVersion(path: string): number {
	const db = connect(path, {readOnly: true});
	try {
		return db.get<{user_version: number}>('PRAGMA user_version')?.user_version ?? 0;
	} finally {
		db.close();
	}
}

/** All pragmas stand here: most are a connection's own, and forgotten by the next. */
function connect(path: string, {readOnly}: {readonly readOnly: boolean}): Db {
	const db = createDb(
		guarded(path, () => new DatabaseSync(path, {readOnly, timeout: busyMs})),
		path,
	);
	try {
		refuseNewer(db);
		// Only heeded before the first table: a row with its body is larger than SQLite's usual 4 KB page.
		if (!readOnly) db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
		db.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0');
		db.exec('PRAGMA journal_size_limit = 67108864');
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

/** Before anything is written: a newer file is not ours to touch, not even its journal mode. */
function refuseNewer(db: Db): void {
	const version = db.get<{user_version: number}>('PRAGMA user_version')?.user_version ?? 0;
	if (version > storedVersion) throw newerStore(db.path);
}

function prepareFile(path: string): void {
	mkdirSync(dirname(path), {recursive: true, mode: 0o700});
	if (statSync(path, {throwIfNoEntry: false})?.isFile() === false) throw noStoreFile(path);
	const journal = join(dirname(path), 'actions.jsonl');
	// SQLite takes a file that was cut to nothing for a fresh one; what the person did says otherwise.
	if (sizeOf(path) === 0 && (sizeOf(journal) ?? 0) > 0) throw corruptStore(path);
}

function sizeOf(path: string): number | undefined {
	return statSync(path, {throwIfNoEntry: false})?.size;
}
