import type {EpochMs, StoryKey} from '../model.js';
import type {Db, Values} from './db.js';
import {followedUnread} from './follows.js';
import {notMuted} from './sight.js';
import type {TabCounts} from './store.js';

/**
 * Version 7: how many rows of each shelf are unread. Kept and not counted: while a round runs the numbers on the tabs are
 * read twice a second, and a count is 2.5 ms of the main thread for 100,000 rows, 25 ms for a million.
 */
export const unreadTable = `
CREATE TABLE shelf_count(section_id INTEGER PRIMARY KEY, unread INTEGER NOT NULL) STRICT;
INSERT INTO shelf_count SELECT section_id, count(*) FROM shelf WHERE unread = 1 GROUP BY section_id;

CREATE TRIGGER shelf_counted AFTER INSERT ON shelf WHEN new.unread = 1 BEGIN
	INSERT INTO shelf_count VALUES (new.section_id, 1) ON CONFLICT DO UPDATE SET unread = unread + 1;
END;
CREATE TRIGGER shelf_uncounted AFTER DELETE ON shelf WHEN old.unread = 1 BEGIN
	UPDATE shelf_count SET unread = unread - 1 WHERE section_id = old.section_id;
END;
CREATE TRIGGER shelf_recounted AFTER UPDATE OF unread ON shelf WHEN old.unread <> new.unread BEGIN
	INSERT INTO shelf_count VALUES (new.section_id, new.unread - old.unread)
	ON CONFLICT DO UPDATE SET unread = unread + excluded.unread;
END;
`;

/**
 * Version 13: how many rows each shelf has. A count is 8 ms for 100,000 rows before the first frame, 80 ms for a million,
 * and the footer of every list tells it.
 */
export const shelfSizeTable = `
CREATE TABLE shelf_size(section_id INTEGER PRIMARY KEY, rows INTEGER NOT NULL) STRICT;
INSERT INTO shelf_size SELECT section_id, count(*) FROM shelf GROUP BY section_id;

CREATE TRIGGER shelf_grown AFTER INSERT ON shelf BEGIN
	INSERT INTO shelf_size VALUES (new.section_id, 1) ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER shelf_shrunk AFTER DELETE ON shelf BEGIN
	UPDATE shelf_size SET rows = rows - 1 WHERE section_id = old.section_id;
END;
`;

interface ShelfAsk {
	/** SQL for its id. */
	readonly shelf: string;
	readonly values: Values;
	readonly unreadOnly: boolean;
	/** Rows of later stories are left out: they are few, and counted. */
	readonly upTo: StoryKey | undefined;
}

/** Rows of one shelf. */
export function shelfRows(db: Db, {shelf, values, unreadOnly, upTo}: ShelfAsk): number {
	const [table, column] = unreadOnly ? ['shelf_count', 'unread'] : ['shelf_size', 'rows'];
	const all = db.get<{n: number}>(`SELECT ${column} AS n FROM ${table} WHERE section_id = ${shelf}`, values);
	if (upTo === undefined) return all?.n ?? 0;
	// `+` keeps SQLite from walking the whole shelf.
	const later = db.get<{n: number}>(
		`SELECT count(*) AS n FROM shelf WHERE story_id > :upTo AND +section_id = ${shelf} ${unreadOnly ? 'AND unread = 1' : ''}`,
		{...values, upTo},
	);
	return (all?.n ?? 0) - (later?.n ?? 0);
}

/** The numbers on the tabs. */
export function tabCounts(db: Db): TabCounts {
	const shelves = db.all<{section_id: number; unread: number}>('SELECT section_id, unread FROM shelf_count');
	const unread = new Map(shelves.map((shelf) => [shelf.section_id, shelf.unread]));
	const sections = db.all<{id: number; name: string}>(
		`SELECT id, name FROM section c
		WHERE EXISTS (SELECT 1 FROM feed WHERE section_id = c.id AND deleted_at IS NULL) ORDER BY pos, id`,
	);
	const starred = db.get<{n: number}>(
		`SELECT count(*) AS n FROM story s CROSS JOIN feed f ON f.id = s.feed_id
		WHERE s.starred = 1 AND f.deleted_at IS NULL AND ${notMuted}`,
	);
	const followed = followedUnread(db);

	return {
		all: unread.get(0) ?? 0,
		sections: sections.map(({id, name}) => ({name, unread: unread.get(id) ?? 0})),
		starred: starred?.n ?? 0,
		...(followed !== undefined && {followed}),
	};
}

/** So long a person may be away; or the clock is wrong. */
const leapMs = 60 * 86_400_000;
const trialMs = 86_400_000;

/** With version 17. */
export const retireAfterColumn = `
ALTER TABLE meta ADD COLUMN retire_after INTEGER NOT NULL DEFAULT 0;
`;

interface Meta {
	readonly generation: number;
	readonly last_key: number;
	readonly last_round_at: number | null;
	readonly left_at: number | null;
}

const meta = (db: Db): Meta | undefined => db.get<Meta>('SELECT * FROM meta');

export const lastKey = (db: Db): StoryKey => meta(db)?.last_key ?? 0;
export const generation = (db: Db): number => meta(db)?.generation ?? 0;
export const lastRoundAt = (db: Db): EpochMs | undefined => meta(db)?.last_round_at ?? undefined;
export const leftAt = (db: Db): EpochMs | undefined => meta(db)?.left_at ?? undefined;

/** Notes that a round is over. A clock that leapt since the one before is to hold for a day before anything goes by it. */
export function endRound(db: Db, now: EpochMs): void {
	db.batch(() => {
		const before = lastRoundAt(db);
		if (before !== undefined && Math.abs(now - before) > leapMs)
			db.run('UPDATE meta SET retire_after = :until', {until: now + trialMs});
		db.run('UPDATE meta SET last_round_at = :now', {now});
	});
}

/** Whether the clock is on trial: a machine may wake up in another year, and what retention takes does not come back. */
export function isClockOnTrial(db: Db, now: EpochMs): boolean {
	const until = db.get<{retire_after: number}>('SELECT retire_after FROM meta')?.retire_after ?? 0;
	return now < until && now > until - 2 * trialMs;
}
