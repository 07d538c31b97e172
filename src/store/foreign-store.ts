import {closeSync, openSync, readSync} from 'node:fs';
import {resolve} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {StoryElsewhere} from '../model.js';
import {type ForeignReader, foreignReaders} from './foreign-readers.js';
import {StoreError, type StoreErrorKind} from './store-error.js';
import {storeFault} from './store-faults.js';

/** What another reader remembers in a database. Nothing of it is to be trusted, or printable. */
export interface ForeignStore {
	readonly reader: ForeignReader['name'];
	/** Addresses as they stand in that reader's list, commands and all. */
	readonly feeds: readonly string[];
	/** What was read or starred, in slices of at most 1000. */
	stories(): Iterable<readonly StoryElsewhere[]>;
	close(): void;
}

const sliceRows = 1000;
const busyMs = 2000;

/** The first bytes of every SQLite file (https://sqlite.org/fileformat.html §1.3). */
const magic = 'SQLite format 3\0';

/** Whether a file begins as one of SQLite's does. @throws {Error} of the system's: it cannot be read */
export function isSqliteFile(path: string): boolean {
	const file = openSync(path, 'r');
	try {
		const head = Buffer.alloc(magic.length);
		return readSync(file, head, 0, head.length, 0) === head.length && head.toString('latin1') === magic;
	} finally {
		closeSync(file);
	}
}

/**
 * Opens the database of another reader, which is only read: that one may run meanwhile. Absent: no reader's that is known.
 *
 * @throws {StoreError} `corrupt`, `locked`, `read-only` or `io`, about that file; so may `stories`
 */
export function openForeignStore(path: string): ForeignStore | undefined {
	// An absolute path: SQLite takes one that begins with "file:" for an address with options.
	const db = foreign(path, () => new DatabaseSync(resolve(path), {readOnly: true, timeout: busyMs}));
	try {
		const reader = foreign(path, () => foreignReaders.find((one) => isOf(one, db)));
		if (!reader) {
			db.close();
			return undefined;
		}
		const feeds = foreign(path, () =>
			all(db, `SELECT CAST(address AS TEXT) AS address FROM (${reader.feeds})`),
		);
		return {
			reader: reader.name,
			feeds: feeds.map(({address}) => text(address)),
			stories: () => slices(db, {path, sql: reader.stories}),
			close: () => db.close(),
		};
	} catch (error) {
		if (db.isOpen) db.close();
		throw error;
	}
}

type Row = Readonly<Record<string, unknown>>;

const all = (db: DatabaseSync, sql: string): readonly Row[] => db.prepare(sql).all();

function isOf({tables}: ForeignReader, db: DatabaseSync): boolean {
	const columns = db.prepare('SELECT name FROM pragma_table_info(?)');
	return Object.entries(tables).every(([table, wanted]) => {
		const found = new Set(columns.all(table).map(({name}) => name));
		return wanted.every((name) => found.has(name));
	});
}

/** SQLite holds anybody to no type. */
const inText = (stories: string): string =>
	`SELECT CAST(feedUrl AS TEXT) AS feedUrl, CAST(guid AS TEXT) AS guid, CAST(url AS TEXT) AS url,
	isRead = 1 AS isRead, isStarred = 1 AS isStarred FROM (${stories})`;

function* slices(
	db: DatabaseSync,
	{path, sql}: {readonly path: string; readonly sql: string},
): Iterable<readonly StoryElsewhere[]> {
	const rows = foreign(path, () => db.prepare(inText(sql)).iterate());
	for (;;) {
		const slice = foreign(path, () => nextOf(rows, sliceRows));
		if (slice.length === 0) return;
		yield slice.map(toStory);
	}
}

function nextOf(rows: Iterator<Row>, most: number): readonly Row[] {
	const taken: Row[] = [];
	while (taken.length < most) {
		const next = rows.next();
		if (next.done) break;
		taken.push(next.value);
	}
	return taken;
}

function toStory({feedUrl, guid, url, isRead, isStarred}: Row): StoryElsewhere {
	return {
		feedUrl: text(feedUrl),
		guid: text(guid),
		url: text(url),
		isRead: isRead === 1,
		isStarred: isStarred === 1,
	};
}

const text = (value: unknown): string => String(value ?? '');

/** Faults of a file that is not ours, in sentences about it. */
function foreign<T>(path: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		const fault = storeFault(path, error);
		if (!(fault instanceof StoreError)) throw error;
		throw new StoreError(fault.kind, path, sentence(fault.kind, path, String(error)), {cause: error});
	}
}

function sentence(kind: StoreErrorKind, path: string, reason: string): string {
	switch (kind) {
		case 'corrupt':
			return `${path} is damaged: not all of it can be read.`;
		case 'locked':
			return `${path} is being written by another program: close it and try again.`;
		case 'read-only':
			return `${path} was left in the middle of a change: start the reader it belongs to once, which mends it, and try again.`;
		default:
			return `${path} cannot be read (${reason}).`;
	}
}
