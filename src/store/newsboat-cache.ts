import {closeSync, openSync, readSync} from 'node:fs';
import {resolve} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {StoreError, type StoreErrorKind} from './store-error.js';
import {storeFault} from './store-faults.js';

/** A story that was read or flagged in newsboat. Whatever is '' was so in the file. */
export interface NewsboatItem {
	/** As it stands in newsboat's `urls`, commands and all. */
	readonly feedUrl: string;
	/** The feed's own; where it gave none, what newsboat made of link, date or title. */
	readonly guid: string;
	readonly url: string;
	readonly isRead: boolean;
	/** Letters the person gave it. */
	readonly flags: string;
}

/** What newsboat remembers. Nothing in it is to be trusted, or printable. */
export interface NewsboatCache {
	/** Addresses as they stand in newsboat's `urls`, commands and all. */
	readonly feeds: readonly string[];
	/** In slices of at most 1000, oldest first. */
	items(): Iterable<readonly NewsboatItem[]>;
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
 * Opens newsboat's `cache.db`, which is only read: newsboat may run meanwhile. Absent: another program's file.
 *
 * @throws {StoreError} `corrupt`, `locked`, `read-only` or `io`, about newsboat's file; so may `items`
 */
export function openNewsboatCache(path: string): NewsboatCache | undefined {
	// An absolute path: SQLite takes one that begins with "file:" for an address with options.
	const db = foreign(path, () => new DatabaseSync(resolve(path), {readOnly: true, timeout: busyMs}));
	try {
		if (!foreign(path, () => isNewsboats(db))) {
			db.close();
			return undefined;
		}
		const feeds = foreign(path, () => all(db, 'SELECT CAST(rssurl AS TEXT) AS url FROM rss_feed'));
		return {
			feeds: feeds.map(({url}) => String(url ?? '')),
			items: () => slices(db, path),
			close: () => db.close(),
		};
	} catch (error) {
		if (db.isOpen) db.close();
		throw error;
	}
}

type Row = Readonly<Record<string, unknown>>;

const all = (db: DatabaseSync, sql: string): readonly Row[] => db.prepare(sql).all();

/** Every newsboat since 2.0 and newsbeuter since 2.0 keeps these. */
function isNewsboats(db: DatabaseSync): boolean {
	const columns = all(
		db,
		`SELECT 1 FROM pragma_table_info('rss_item') WHERE name IN ('feedurl', 'guid', 'url', 'unread', 'flags', 'deleted')
		UNION ALL SELECT 1 FROM pragma_table_info('rss_feed') WHERE name = 'rssurl'`,
	);
	return columns.length === 7;
}

/** What the person deleted there is read here. Casts, because SQLite holds anybody to no type. */
const touched = `SELECT CAST(feedurl AS TEXT) AS feedUrl, CAST(guid AS TEXT) AS guid, CAST(url AS TEXT) AS url,
	(unread = 0 OR deleted = 1) AS isRead, CAST(coalesce(flags, '') AS TEXT) AS flags
	FROM rss_item WHERE unread = 0 OR deleted = 1 OR flags <> '' ORDER BY id`;

function* slices(db: DatabaseSync, path: string): Iterable<readonly NewsboatItem[]> {
	const rows = foreign(path, () => db.prepare(touched).iterate());
	for (;;) {
		const slice = foreign(path, () => nextOf(rows, sliceRows));
		if (slice.length === 0) return;
		yield slice.map(toItem);
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

function toItem({feedUrl, guid, url, isRead, flags}: Row): NewsboatItem {
	return {
		feedUrl: String(feedUrl ?? ''),
		guid: String(guid ?? ''),
		url: String(url ?? ''),
		isRead: isRead === 1,
		flags: String(flags ?? ''),
	};
}

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
			return `${path} is being written by another program: close newsboat and try again.`;
		case 'read-only':
			return `${path} was left in the middle of a change: start newsboat once, which mends it, and try again.`;
		default:
			return `${path} cannot be read (${reason}).`;
	}
}
