import {awaitedTable} from './awaited.js';
import {leftColumn} from './brief.js';
import {retireAfterColumn, shelfSizeTable, unreadTable} from './counts.js';
import type {Db} from './db.js';
import {feedCountTable, feedNewestColumn} from './feed-counts.js';
import {mannersColumns} from './feeds.js';
import {followTable} from './follows.js';
import {fullTextTable} from './full-texts.js';
import {knownStatusTable} from './known-status.js';
import {muteTables} from './mutes.js';
import {placedColumn} from './placing.js';
import {schema} from './schema.js';
import {newerStore} from './store-faults.js';
import {widenStoryIndex} from './story-index.js';
import {syncTables} from './sync/sync-tables.js';
import {tagTable} from './tags.js';
import {textIndex} from './text-index.js';
import {undoColumn} from './undos.js';

/**
 * Step n brings a store from version n to n + 1. Steps that shipped are never changed: add one.
 * A step may add tables and columns; it does not rewrite `story`, which takes minutes at a million stories.
 */
const steps: readonly ((db: Db) => void)[] = [
	(db) => db.exec(schema),
	(db) => db.exec(knownStatusTable),
	(db) => db.exec(mannersColumns),
	(db) => db.exec(followTable),
	(db) => db.exec(leftColumn),
	widenStoryIndex,
	(db) => db.exec(unreadTable),
	(db) => db.exec(feedCountTable),
	(db) => db.exec(fullTextTable),
	(db) => db.exec(undoColumn),
	(db) => db.exec(tagTable),
	(db) => db.exec(muteTables),
	(db) => db.exec(shelfSizeTable),
	(db) => db.exec(feedNewestColumn),
	(db) => db.exec(textIndex),
	(db) => db.exec(placedColumn),
	(db) => db.exec(awaitedTable + retireAfterColumn),
	(db) => db.exec(syncTables),
];

/** The `user_version` of a store this program writes. */
export const storedVersion = steps.length;

/**
 * Brings a store up to date, each step whole or not at all.
 *
 * @throws {StoreError} `newer`
 */
export function migrate(db: Db, to: readonly ((db: Db) => void)[] = steps): void {
	while (versionOf(db) !== to.length) db.batch(() => takeStep(db, to));
}

function takeStep(db: Db, to: readonly ((db: Db) => void)[]): void {
	// Read again under the lock: another process may have taken the step meanwhile.
	const version = versionOf(db);
	if (version > to.length) throw newerStore(db.path);
	const step = to[version];
	if (!step) return;
	step(db);
	db.exec(`PRAGMA user_version = ${version + 1}`);
}

function versionOf(db: Db): number {
	return db.get<{user_version: number}>('PRAGMA user_version')?.user_version ?? 0;
}
