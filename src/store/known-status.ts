import type {EpochMs, StoryId} from '../model.js';
import {type Awaited, awaited} from './awaited.js';
import type {Db} from './db.js';
import type {KnownAddress, KnownStatus, StoredAddress} from './store.js';

/** A feed that has not brought a story for so long will not bring it any more. */
const keptMs = 90 * 86_400_000;

/** Version 2: what the person did with stories elsewhere, before they stood here. */
export const knownStatusTable = `
CREATE TABLE known_status(
	feed_id INTEGER NOT NULL,
	sid TEXT NOT NULL,
	unread INTEGER NOT NULL,
	starred INTEGER NOT NULL,
	at INTEGER NOT NULL,                         -- when newsterm was told
	PRIMARY KEY(feed_id, sid)
) STRICT, WITHOUT ROWID;
`;

/** Keeps what is known of stories that are not stored yet; stored ones, and those gone for good, are passed over. */
export function rememberStatus(db: Db, statuses: readonly KnownStatus[], now: EpochMs): void {
	db.batch(() =>
		db.run(
			`INSERT OR REPLACE INTO known_status(feed_id, sid, unread, starred, at)
			SELECT f.id, j.value ->> 'id', NOT (j.value ->> 'isRead'), j.value ->> 'isStarred', :now
			FROM json_each(:statuses) j CROSS JOIN feed f ON f.url = j.value ->> 'feedUrl'
			WHERE NOT EXISTS (SELECT 1 FROM story s WHERE s.sid = j.value ->> 'id' AND s.feed_id = f.id)
			AND NOT EXISTS (SELECT 1 FROM gone g WHERE g.feed_id = f.id AND g.sid = j.value ->> 'id')`,
			{statuses: JSON.stringify(statuses), now},
		),
	);
}

/** Stands for whichever feed brings it; what `sid` holds is then the story's address. Feeds are numbered from 1. */
const anyFeed = 0;

/** The same of stories known by their address alone; those stored under one are told, not touched. */
export function rememberAddresses(
	db: Db,
	addresses: readonly KnownAddress[],
	now: EpochMs,
): readonly StoredAddress[] {
	const json = JSON.stringify(addresses);
	db.batch(() =>
		db.run(
			`INSERT OR REPLACE INTO known_status(feed_id, sid, unread, starred, at)
			SELECT ${anyFeed}, j.value ->> 'url', NOT (j.value ->> 'isRead'), j.value ->> 'isStarred', :now FROM json_each(:json) j`,
			{json, now},
		),
	);
	return db.all<StoredAddress>(
		"SELECT sid AS id, url FROM story WHERE url IN (SELECT j.value ->> 'url' FROM json_each(:json) j)",
		{json},
	);
}

/** What a story comes with. */
export interface FirstStatus {
	readonly unread: number;
	readonly starred: number;
	/** When the person last changed either; 0: never. */
	readonly at: EpochMs;
	/** From a store that was lost, with more than this. */
	readonly awaited?: Awaited;
}

const untouched: FirstStatus = {unread: 1, starred: 0, at: 0};

/** What is known of a story that comes now; it is used once, but what is known of an address: other feeds may bring the same. */
export function takeStatus(
	db: Db,
	feedId: number,
	{id: sid, url = ''}: {readonly id: StoryId; readonly url?: string},
): FirstStatus {
	const known = db.get<FirstStatus>(
		`SELECT unread, starred, at FROM known_status WHERE (feed_id = :feedId AND sid = :sid)
		OR (feed_id = ${anyFeed} AND sid = :url) ORDER BY feed_id DESC LIMIT 1`,
		{feedId, sid, url},
	);
	if (!known) return fromLostStore(db, sid);
	db.run('DELETE FROM known_status WHERE feed_id = :feedId AND sid = :sid', {feedId, sid});
	return known;
}

function fromLostStore(db: Db, sid: StoryId): FirstStatus {
	const known = awaited(db, sid);
	return known ? {unread: known.unread, starred: known.starred, at: known.at, awaited: known} : untouched;
}

/** Lets go of what no story came for. */
export function forgetStatus(db: Db, now: EpochMs): void {
	db.run('DELETE FROM known_status WHERE at < :oldest', {oldest: now - keptMs});
}
