import type {EpochMs, StoryId, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {Intent} from './deed.js';
import {follow} from './follows.js';
import {addEvents} from './muting.js';
import {tag} from './tags.js';

/**
 * Version 17: what the person did with stories that a lost store held and that have not come again. It is known by the
 * story's id alone, which is the same after a rebuild.
 */
export const awaitedTable = `
CREATE TABLE awaited(
	sid TEXT PRIMARY KEY,
	unread INTEGER NOT NULL,
	starred INTEGER NOT NULL,
	is_followed INTEGER NOT NULL,
	tags TEXT NOT NULL,                          -- JSON: names
	mutes TEXT NOT NULL,                         -- JSON: queries that are about its event
	at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** What is known of a story that is to come. */
export interface Awaited {
	readonly sid: StoryId;
	readonly unread: number;
	readonly starred: number;
	readonly is_followed: number;
	readonly tags: readonly string[];
	readonly mutes: readonly string[];
	/** When the person did it. */
	readonly at: EpochMs;
}

type AwaitedRow = Omit<Awaited, 'tags' | 'mutes'> & {readonly tags: string; readonly mutes: string};

const nothing = {unread: 1, starred: 0, is_followed: 0, tags: [], mutes: []} as const;

/** A story that was removed by retention is not awaited: it never comes back as new. */
const isToCome = `NOT EXISTS (SELECT 1 FROM story WHERE sid = :sid) AND NOT EXISTS (SELECT 1 FROM gone WHERE sid = :sid)`;

export function awaited(db: Db, sid: StoryId): Awaited | undefined {
	const row = db.get<AwaitedRow>('SELECT * FROM awaited WHERE sid = :sid', {sid});
	return row && {...row, tags: JSON.parse(row.tags), mutes: JSON.parse(row.mutes)};
}

/** Adds to what is known of a story; a stored one is not touched. */
export function awaitStory(
	db: Db,
	{sid, at}: Pick<Awaited, 'sid' | 'at'>,
	change: (known: Omit<Awaited, 'sid' | 'at'>) => Partial<Awaited>,
): void {
	const known = awaited(db, sid) ?? nothing;
	const next = {...known, ...change(known), sid, at};
	db.run(
		`INSERT OR REPLACE INTO awaited(sid, unread, starred, is_followed, tags, mutes, at)
		SELECT :sid, :unread, :starred, :is_followed, :tags, :mutes, :at WHERE ${isToCome}`,
		{...next, tags: JSON.stringify(next.tags), mutes: JSON.stringify(next.mutes)},
	);
}

/** The same for a deed of the person's, of those of its stories that are not stored. */
export function awaitDeed(db: Db, {ids = [], ...deed}: Intent, at: EpochMs): void {
	for (const sid of ids) awaitStory(db, {sid, at}, (known) => changedBy(deed, known));
}

function changedBy(
	{mark, tag: name = '', mute = ''}: Omit<Intent, 'ids'>,
	{tags, mutes}: Pick<Awaited, 'tags' | 'mutes'>,
): Partial<Awaited> {
	switch (mark) {
		case 'read':
		case 'unread':
			return {unread: Number(mark === 'unread')};
		case 'starred':
		case 'unstarred':
			return {starred: Number(mark === 'starred')};
		case 'followed':
		case 'unfollowed':
			return {is_followed: Number(mark === 'followed')};
		case 'tagged':
			return {tags: [...new Set([...tags, name])]};
		case 'untagged':
			return {tags: tags.filter((one) => one !== name)};
		case 'muted':
			return {mutes: [...new Set([...mutes, mute])]};
		case 'unmuted':
			return {mutes: mutes.filter((one) => one !== mute)};
	}
}

/** Gives a story that has come what was known of it beside its reading status; it is used once. */
export function bringAwaited(db: Db, key: StoryKey, {sid, is_followed, tags, mutes, at}: Awaited): void {
	db.run('DELETE FROM awaited WHERE sid = :sid', {sid});
	for (const name of tags) tag(db, {isWanted: true, name, keys: [key], now: at});
	if (is_followed) follow(db, {isWanted: true, keys: [key], now: at});
	for (const query of mutes) {
		const rule = db.get<{id: number}>('SELECT id FROM mute WHERE query = :query ORDER BY is_configured', {
			query,
		});
		if (rule) addEvents(db, rule.id, [key]); // a new story's event has its own number
	}
}

/** How many stories have not come again. */
export function awaitedStories(db: Db): number {
	return db.get<{n: number}>('SELECT count(*) AS n FROM awaited')?.n ?? 0;
}
