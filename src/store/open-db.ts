import {chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {EpochMs} from '../model.js';
import {isLost} from './beside.js';
import {createDb, type Db} from './db.js';
import {migrate, storedVersion} from './migrations.js';
import {keepState} from './state-file.js';
import {StoreError} from './store-error.js';
import {guarded, lostStore, newerStore, noStoreFile} from './store-faults.js';

/** How long a writer waits for another process's batch before it gives up. */
const busyMs = 5000;

interface OpenAsk {
	readonly readOnly?: boolean;
	/** It is new, and what stands beside it is about to be brought in. */
	readonly isToFill?: boolean;
}

/**
 * Opens the store's file, which is created (0600, its folder 0700) or brought up to date first.
 * `readOnly` gives a connection that cannot write.
 *
 * @throws {StoreError} any kind
 */
export function openDb(path: string, {readOnly = false, isToFill = false}: OpenAsk = {}): Db {
	const isFile = path !== ':memory:';
	if (isFile) guarded(path, () => prepareFile(path));
	if (isFile && !isToFill && isLost(path)) throw lostStore(path);
	if (!readOnly) return openWriter(path, isFile);

	const db = peekDb(path);
	if (db) return db;
	openWriter(path, isFile).close();
	return connect(path, {readOnly: true});
}

/**
 * A connection that cannot write, to a store as this newsterm writes it. Absent: there is none so; nothing is made or
 * brought up to date.
 *
 * @throws {StoreError} it cannot be read
 */
export function peekDb(path: string): Db | undefined {
	const db = existsSync(path) ? connect(path, {readOnly: true}) : undefined;
	if (db && versionOf(db) === storedVersion) return db;
	db?.close();
	return undefined;
}

function openWriter(path: string, isFile: boolean): Db {
	if (isFile) guarded(path, () => beginOwn(path));
	const db = connect(path, {readOnly: false});
	try {
		if (isFile) keepStateBefore(db);
		migrate(db);
		if (isFile) guarded(path, () => chmodSync(path, 0o600));
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

/** The files that SQLite puts beside a store have the mode that this one has when it is opened. */
function beginOwn(path: string): void {
	if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}

/** An earlier version is changed: what the person did is kept apart first, where that can be. */
function keepStateBefore(db: Db): void {
	const version = versionOf(db);
	if (version === 0 || version === storedVersion) return;
	try {
		keepState(db, writtenAt(db.path), {isDue: true});
	} catch (error) {
		if (!(error instanceof StoreError)) throw error; // the step itself is whole or not at all
	}
}

/** All that is in the store was done by then. */
function writtenAt(path: string): EpochMs {
	const times = [path, `${path}-wal`].map((file) => statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0);
	return Math.floor(Math.max(...times));
}

const versionOf = (db: Db): number =>
	db.get<{user_version: number}>('PRAGMA user_version')?.user_version ?? 0;

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
	if (versionOf(db) > storedVersion) throw newerStore(db.path);
}

function prepareFile(path: string): void {
	mkdirSync(dirname(path), {recursive: true, mode: 0o700});
	if (statSync(path, {throwIfNoEntry: false})?.isFile() === false) throw noStoreFile(path);
}
