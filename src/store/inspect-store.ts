import {existsSync, readdirSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {EpochMs} from '../model.js';
import {besideStore, bytesOf, isLost} from './beside.js';
import {networkFileSystem} from './file-system.js';
import {journalEntries} from './journal.js';
import {storedVersion} from './migrations.js';
import {readState} from './state-file.js';

/** What can be told of a store, whatever has become of it. */
export interface StoreReport {
	readonly path: string;
	/** `newer`: by a later newsterm; `lost`: gone or empty, while what the person did stands beside it. */
	readonly condition: 'well' | 'none' | 'damaged' | 'newer' | 'lost' | 'unreadable';
	/** What SQLite finds wrong with it, ten at most. */
	readonly faults: readonly string[];
	/** SQLite's own version. */
	readonly sqlite: string;
	/** Of the store's tables, and what this program writes. Absent: it cannot be read. */
	readonly version?: number;
	readonly writtenVersion: number;
	/** Absent: they cannot be counted. */
	readonly stories?: number;
	readonly bytes: number;
	/** Of the log beside it. */
	readonly walBytes: number;
	/** Damaged stores that were put aside. */
	readonly aside: readonly string[];
	/** Absent: it lies on this machine. */
	readonly network?: string;
	readonly journal: {readonly path: string; readonly bytes: number; readonly deeds: number};
	readonly state: {readonly path: string; readonly bytes: number; readonly at?: EpochMs};
}

/** Looks at a store without changing anything. Reads all of it: seconds for 100,000 stories. */
export function inspectStore(path: string): StoreReport {
	const {journal, olderJournal, state} = besideStore(path);
	const network = networkFileSystem(dirname(path));
	const keptAt = [...tried(() => [...readState(state)], [])].find((line) => 'state' in line);
	const beside = {
		journal: {
			path: journal,
			bytes: sizeOf(journal) + sizeOf(olderJournal),
			deeds: tried(() => countOf(journalEntries(journal)), 0),
		},
		state: {path: state, bytes: sizeOf(state), ...(keptAt && 'at' in keptAt && {at: keptAt.at})},
	};
	return {
		path,
		sqlite: process.versions['sqlite'] ?? 'unknown',
		writtenVersion: storedVersion,
		bytes: sizeOf(path),
		walBytes: sizeOf(`${path}-wal`),
		aside: asideOf(path),
		...(network !== undefined && {network}),
		...beside,
		...(sizeOf(path) === 0 ? notThere(path) : lookInto(path)),
	};
}

type Looked = Pick<StoreReport, 'condition' | 'faults' | 'version' | 'stories'>;

function notThere(path: string): Looked {
	return {condition: tried(() => isLost(path), false) ? 'lost' : 'none', faults: []};
}

function lookInto(path: string): Looked {
	if (!statSync(path).isFile()) return {condition: 'unreadable', faults: ['it is not a file']};
	let db: DatabaseSync | undefined;
	try {
		db = new DatabaseSync(path, {readOnly: true, timeout: 5000});
		const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
		if (version > storedVersion) return {condition: 'newer', faults: [], version};
		const found = db
			.prepare('PRAGMA quick_check(10)')
			.all()
			.map((row) => String(Object.values(row)[0]));
		const faults = found.filter((line) => line !== 'ok');
		const stories = tried(
			() => Number(db?.prepare('SELECT count(*) AS n FROM story').get()?.['n']),
			undefined,
		);
		const told = {version, ...(stories !== undefined && {stories})};
		return {condition: faults.length > 0 || stories === undefined ? 'damaged' : 'well', faults, ...told};
	} catch (error) {
		const {errcode = 0, message} = error as Error & {readonly errcode?: number};
		// SQLITE_CORRUPT and SQLITE_NOTADB
		return {condition: [11, 26].includes(errcode & 0xff) ? 'damaged' : 'unreadable', faults: [message]};
	} finally {
		db?.close();
	}
}

function asideOf(path: string): readonly string[] {
	const dir = dirname(path);
	if (!existsSync(dir)) return [];
	const names = tried(() => readdirSync(dir), []);
	const isAside = (name: string): boolean =>
		name.startsWith(`${basename(path)}.damaged-`) && !/-(?:wal|shm)$/.test(name);
	return names.filter(isAside).map((name) => join(dir, name));
}

const sizeOf = (path: string): number => tried(() => bytesOf(path), 0);

/** What cannot be looked at is told of by what needs it. */
function tried<T>(look: () => T, otherwise: T): T {
	try {
		return look();
	} catch {
		return otherwise;
	}
}

function countOf(items: Iterable<unknown>): number {
	let count = 0;
	for (const _ of items) count++;
	return count;
}
