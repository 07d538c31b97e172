import {DatabaseSync, type SQLInputValue} from 'node:sqlite';
import type {EpochMs, StoryKey} from '../model.js';
import type {Db} from './db.js';
import {settleFolds} from './folds.js';
import {applyMutes} from './muting.js';
import {copyWithHeader} from './new-header.js';
import {type Indexed, indexStory} from './story-index.js';

type Row = Readonly<Record<string, SQLInputValue>>;

/** In this order: what a row is about stands there before it. The key by which a table can be read in parts. */
const tables: readonly (readonly [table: string, key?: string])[] = [
	['section', 'id'],
	['feed', 'id'],
	['mute', 'id'],
	['mute_event'],
	['follow', 'event_id'],
	['story', 'id'],
	['content', 'story_id'],
	['full_text', 'story_id'],
	['tag'],
	['gone'],
	['known_status'],
	['awaited'],
	['undo', 'id'],
	['account', 'id'],
	['remote_feed'],
	['remote_story'],
];

/** Rows read, and written, in one go. */
const slice = 500;
/** Of rows that cannot be read; a table that is bad from its root on is given up. */
const mostFaults = 20_000;

/**
 * Copies all that can be read of a damaged store into a new one: row by row where a page is bad. What is worked out of
 * the stories (indexes, lists, counts) is worked out anew, and every feed is due.
 *
 * @param scratch where a copy may stand for a while, when only one with another header can be read
 */
export function salvage(
	damaged: string,
	db: Db,
	{now, scratch}: {readonly now: EpochMs; readonly scratch: string},
): void {
	const old = readable(damaged) ?? (copyWithHeader(damaged, scratch) ? readable(scratch) : undefined);
	if (!old) return;
	try {
		for (const [table, key] of tables) copy(old, db, table, key);
		db.batch(() => nameFeeds(old, db));
		db.batch(() => adopt(db, now));
		settleAll(db);
	} finally {
		old.close();
	}
}

/** Absent: SQLite finds no store in it. */
function readable(path: string): DatabaseSync | undefined {
	try {
		const old = new DatabaseSync(path, {readOnly: true});
		if (attempt(old, 'SELECT name FROM sqlite_master LIMIT 1')) return old;
		old.close();
	} catch {
		// It cannot even be opened.
	}
	return undefined;
}

function copy(old: DatabaseSync, db: Db, table: string, key: string | undefined): void {
	const columns = columnsOf(old, db, table);
	if (columns.length === 0) return;
	const names = columns.join(', ');
	const insert = `INSERT OR IGNORE INTO ${table}(${names}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`;
	const read = `SELECT ${names} FROM ${table}`;
	const slices = key === undefined ? whole(old, read) : inParts(old, {table, key, read});
	for (const rows of slices) {
		db.batch(() => {
			for (const row of rows) db.run(insert, row);
		});
	}
}

/** A feed is one row of few pages, and every story of it hangs by that: its address stands in an index a second time. */
function nameFeeds(old: DatabaseSync, db: Db): void {
	const named = attempt(old, 'SELECT id, url FROM feed INDEXED BY sqlite_autoindex_feed_1') ?? [];
	for (const feed of named)
		db.run('INSERT OR IGNORE INTO feed(id, url, section_id, pos) VALUES (:id, :url, 0, 0)', feed);
}

/** Those that both know. */
function columnsOf(old: DatabaseSync, db: Db, table: string): readonly string[] {
	const ask = `SELECT name FROM pragma_table_info('${table}')`;
	const known = new Set(db.all<{name: string}>(ask).map(({name}) => name));
	return (attempt(old, ask) ?? []).map(({name}) => String(name)).filter((name) => known.has(name));
}

function* whole(old: DatabaseSync, read: string): Generator<readonly Row[]> {
	const all = attempt(old, read);
	if (all) yield all;
	else yield untilFault(old, read);
}

/** A table that has no numbers to part it by gives what stands before its first bad page. */
function untilFault(old: DatabaseSync, read: string): readonly Row[] {
	const rows: Row[] = [];
	try {
		for (const row of old.prepare(read).iterate()) rows.push(row as Row);
	} catch {
		// The rest cannot be reached.
	}
	return rows;
}

interface Parts {
	readonly table: string;
	readonly key: string;
	readonly read: string;
}

/** Where a range cannot be read, each half of it is tried, down to one row. */
function* inParts(old: DatabaseSync, {table, key, read}: Parts): Generator<readonly Row[]> {
	const last = lastKeyOf(old, table, key);
	let faults = 0;
	function* range(from: number, to: number): Generator<readonly Row[]> {
		const rows = attempt(old, `${read} WHERE ${key} BETWEEN ${from} AND ${to}`);
		if (rows) {
			if (rows.length > 0) yield rows;
			return;
		}
		faults += 1;
		if (from === to || faults > mostFaults) return;
		const half = Math.floor((from + to) / 2);
		yield* range(from, half);
		yield* range(half + 1, to);
	}
	for (let from = 0; from <= last && faults <= mostFaults; from += slice)
		yield* range(from, from + slice - 1);
}

/** Its own end may be what is damaged; no row is beyond the last key given out. */
function lastKeyOf(old: DatabaseSync, table: string, key: string): number {
	const asked = [`SELECT max(${key}) AS n FROM ${table}`, 'SELECT last_key AS n FROM meta'];
	const known = asked.map((sql) => attempt(old, sql)?.[0]?.['n']).find((n) => typeof n === 'number');
	return typeof known === 'number' ? known : 1_000_000;
}

/** Absent: it cannot be read. */
function attempt(old: DatabaseSync, sql: string): readonly Row[] | undefined {
	try {
		return old.prepare(sql).all() as Row[];
	} catch {
		return undefined;
	}
}

/** Stories whose feed is lost come again with it. */
function adopt(db: Db, now: EpochMs): void {
	db.run('DELETE FROM story WHERE feed_id NOT IN (SELECT id FROM feed)');
	db.run('UPDATE story SET lead_id = id WHERE lead_id NOT IN (SELECT id FROM story)');
	db.run('UPDATE story SET dup_of = NULL WHERE dup_of NOT IN (SELECT id FROM story)');
	db.run(
		'UPDATE story SET has_body = id IN (SELECT story_id FROM content UNION SELECT story_id FROM full_text)',
	);
	for (const table of ['content', 'full_text', 'tag'])
		db.run(`DELETE FROM ${table} WHERE story_id NOT IN (SELECT id FROM story)`);
	db.run(
		`DELETE FROM remote_story WHERE story_id NOT IN (SELECT id FROM story) OR account_id NOT IN (SELECT id FROM account)`,
	);
	// What was not changed would be answered with nothing, and is not all here.
	db.run('UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL, next_fetch_at = 0');
	db.run(
		`UPDATE meta SET last_key = (SELECT coalesce(max(id), 0) FROM story),
			placed_key = (SELECT coalesce(max(id), 0) FROM story), generation = :now`,
		{now},
	);
}

function settleAll(db: Db): void {
	let after: StoryKey = -1;
	for (;;) {
		const rows = db.all<Indexed & {readonly id: StoryKey; readonly lead_id: StoryKey}>(
			`SELECT id, lead_id, title, lede, outlet, dateline FROM story WHERE id > :after ORDER BY id LIMIT ${slice}`,
			{after},
		);
		const last = rows.at(-1);
		if (!last) return;
		db.batch(() => {
			for (const {id, lead_id: _lead, ...story} of rows) indexStory(db, id, story);
			applyMutes(
				db,
				rows.map(({id}) => id),
			);
			settleFolds(
				db,
				rows.map(({lead_id: lead}) => lead),
			);
		});
		after = last.id;
	}
}
