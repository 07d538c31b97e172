import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite';
import {guarded} from './store-faults.js';

export type Values = Readonly<Record<string, SQLInputValue>>;

/**
 * One connection, with each statement prepared once. All that the rest of the room knows of the driver.
 * Every call throws `StoreError` when the file is at fault.
 */
export interface Db {
	readonly path: string;
	all<Row>(sql: string, values?: Values): Row[];
	/** Rows as arrays of their columns, sooner made than objects: for SQL that nobody else asks, by the ten thousand. */
	rows<Row extends readonly unknown[]>(sql: string, values?: Values): Row[];
	get<Row>(sql: string, values?: Values): Row | undefined;
	/** Rows changed by the statement itself, not by its triggers. */
	run(sql: string, values?: Values): number;
	/** The same for what no screen shows: `meta.generation` stays, and nobody reads everything anew for it. */
	note(sql: string, values?: Values): number;
	exec(sql: string): void;
	/** All or nothing; a nested batch joins the outer one. Other processes see it in `meta.generation`. */
	batch<T>(work: () => T): T;
	/** A batch that is on the disk when it returns: for what a person did. */
	deed<T>(work: () => T): T;
	close(): void;
}

/** Wraps an open connection. */
export function createDb(connection: DatabaseSync, path: string): Db {
	const readers = new Map<string, StatementSync>();
	const writers = new Map<string, StatementSync>();
	let changes = 0;

	function reader(sql: string): StatementSync {
		const known = readers.get(sql);
		if (known) return known;
		const statement = connection.prepare(sql);
		readers.set(sql, statement);
		return statement;
	}

	function writer(sql: string): StatementSync {
		const known = writers.get(sql);
		if (known) return known;
		const statement = connection.prepare(sql);
		// A contentless FTS5 table leaves a last rowid above 2^53 behind, on which Node 26 throws after each later write.
		statement.setReadBigInts(true);
		writers.set(sql, statement);
		return statement;
	}

	const note = (sql: string, values: Values = {}): number =>
		Number(guarded(path, () => writer(sql).run(values)).changes);

	function run(sql: string, values?: Values): number {
		const changed = note(sql, values);
		changes += changed;
		return changed;
	}

	const exec = (sql: string): void => guarded(path, () => connection.exec(sql));

	function batch<T>(work: () => T): T {
		if (connection.isTransaction) return work();
		exec('BEGIN IMMEDIATE');
		changes = 0;
		try {
			const result = work();
			if (changes > 0) run('UPDATE meta SET generation = generation + 1');
			exec('COMMIT');
			return result;
		} catch (error) {
			// After SQLITE_FULL SQLite has rolled back already.
			if (connection.isTransaction) exec('ROLLBACK');
			throw error;
		}
	}

	return {
		path,
		all: <Row>(sql: string, values: Values = {}) => guarded(path, () => reader(sql).all(values)) as Row[],
		rows: <Row extends readonly unknown[]>(sql: string, values: Values = {}) => {
			const statement = reader(sql);
			statement.setReturnArrays(true);
			return guarded(path, () => statement.all(values)) as unknown as Row[];
		},
		get: <Row>(sql: string, values: Values = {}) =>
			guarded(path, () => reader(sql).get(values)) as Row | undefined,
		run,
		note,
		exec,
		batch,
		deed(work) {
			if (connection.isTransaction) return work();
			exec('PRAGMA synchronous = FULL');
			try {
				return batch(work);
			} finally {
				exec('PRAGMA synchronous = NORMAL');
			}
		},
		close() {
			if (connection.isOpen) connection.close();
		},
	};
}
