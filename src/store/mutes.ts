import type {EpochMs, StoryKey} from '../model.js';
import type {Db} from './db.js';
import {settleFolds} from './folds.js';
import {muteFault} from './mute-query.js';
import {addEvents, applyMute, liftMute, type MuteRow, mutesAbout, rememberTopics} from './muting.js';
import type {Mute} from './store.js';

/**
 * Version 11: what the person does not want to see. `mute_hit` says which mute holds for which story, `muted` which
 * stories are out of sight; both are kept, so that a list asks nothing but whether a key stands in `muted`.
 */
export const muteTables = `
CREATE TABLE mute(
	id INTEGER PRIMARY KEY,
	query TEXT NOT NULL,
	is_configured INTEGER NOT NULL,              -- it stands in the config file
	at INTEGER NOT NULL,
	UNIQUE(query, is_configured)
) STRICT;
CREATE TABLE mute_event(                        -- the events its topics named
	mute_id INTEGER NOT NULL,
	event_id INTEGER NOT NULL,
	PRIMARY KEY(mute_id, event_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE mute_hit(
	mute_id INTEGER NOT NULL,
	story_id INTEGER NOT NULL,
	PRIMARY KEY(mute_id, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mute_hit_story ON mute_hit(story_id);
CREATE TABLE muted(
	story_id INTEGER PRIMARY KEY,
	led INTEGER NOT NULL                         -- it led its fold, and does again when it is back
) STRICT;

CREATE TRIGGER muted_uncounted AFTER INSERT ON muted BEGIN
	UPDATE feed_count SET (stories, unread) = (
		SELECT stories - 1, feed_count.unread - s.unread FROM story s WHERE s.id = new.story_id
	) WHERE feed_id = (SELECT feed_id FROM story WHERE id = new.story_id);
END;
CREATE TRIGGER muted_counted AFTER DELETE ON muted BEGIN
	UPDATE feed_count SET (stories, unread) = (
		SELECT stories + 1, feed_count.unread + s.unread FROM story s WHERE s.id = old.story_id
	) WHERE feed_id = (SELECT feed_id FROM story WHERE id = old.story_id);
END;
DROP TRIGGER feed_recounted;
CREATE TRIGGER feed_recounted AFTER UPDATE OF unread ON story
WHEN old.unread <> new.unread AND new.id NOT IN (SELECT story_id FROM muted) BEGIN
	UPDATE feed_count SET unread = unread + new.unread - old.unread WHERE feed_id = new.feed_id;
END;
`;

/** What is muted, the person's own first, with how many stories each keeps out of sight. */
export function mutes(db: Db): readonly Mute[] {
	const rows = db.all<{query: string; is_configured: number; stories: number}>(
		`SELECT query, is_configured, (SELECT count(*) FROM mute_hit h WHERE h.mute_id = m.id) AS stories
		FROM mute m ORDER BY is_configured, query`,
	);
	return rows.map(({query, is_configured, stories}) => ({
		query,
		isConfigured: is_configured === 1,
		stories,
	}));
}

/** Makes the mutes of the config be these; one that cannot be understood is passed over. Whether any story went or came. */
export function syncMutes(db: Db, queries: readonly string[], now: EpochMs): boolean {
	return db.batch(() => {
		const wanted = new Set(queries.filter((query) => muteFault(query) === undefined));
		const stored = db.all<MuteRow>('SELECT id, query FROM mute WHERE is_configured = 1');
		const known = new Set(stored.map(({query}) => query));
		const gone = stored.filter(({query}) => !wanted.has(query)).flatMap((rule) => drop(db, rule));
		const fresh = [...wanted].filter((query) => !known.has(query));
		const hidden = fresh.flatMap((query) => make(db, {query, isConfigured: true, events: []}, now));
		settleFolds(db, [...gone, ...hidden]);
		return gone.length + hidden.length > 0;
	});
}

/** What changed. */
export interface Muted {
	/** One story of each event the mute is about beside its words; absent: it was so already. */
	readonly keys: readonly StoryKey[];
	/** How many stories went out of sight, or came back. */
	readonly stories: number;
}

/** Whether `syncMutes` would find nothing to do. */
export function followsMutes(db: Db, queries: readonly string[]): boolean {
	const wanted = new Set(queries.filter((query) => muteFault(query) === undefined));
	const stored = db.all<{query: string}>('SELECT query FROM mute WHERE is_configured = 1');
	return stored.length === wanted.size && stored.every(({query}) => wanted.has(query));
}

interface Muting {
	readonly query: string;
	/** Stories whose events are meant. */
	readonly keys: readonly StoryKey[];
	readonly now: EpochMs;
}

/** Mutes by the person's own wish; absent: it is muted, or cannot be. */
export function mute(db: Db, {query, keys, now}: Muting): Muted | undefined {
	if (own(db, query) || muteFault(query) !== undefined) return undefined;
	const before = hidden(db);
	settleFolds(db, make(db, {query, isConfigured: false, events: eventsOf(db, keys)}, now));
	return {keys, stories: hidden(db) - before};
}

/** Absent: it was not muted. */
export function unmute(db: Db, query: string): Muted | undefined {
	const rule = own(db, query);
	if (!rule) return undefined;
	const before = hidden(db);
	const keys = storiesOfEvents(db, rule.id);
	settleFolds(db, drop(db, rule));
	return {keys, stories: before - hidden(db)};
}

/** A topic's name is another's tomorrow: what it names now is remembered. Returns the leads to settle. */
export function followTopics(db: Db): readonly StoryKey[] {
	return mutesAbout(db, ['topic']).flatMap((rule) => {
		rememberTopics(db, rule);
		return applyMute(db, rule);
	});
}

/** Two events turned out to be one. */
export function carryMutes(db: Db, from: number, into: number): void {
	db.run('UPDATE OR IGNORE mute_event SET event_id = :into WHERE event_id = :from', {from, into});
	db.run('DELETE FROM mute_event WHERE event_id = :from', {from});
}

/** Before the stories go. */
export function forgetMuted(db: Db, keys: readonly StoryKey[]): void {
	const inKeys = 'story_id IN (SELECT value FROM json_each(:keys))';
	db.run(`DELETE FROM muted WHERE ${inKeys}`, {keys: JSON.stringify(keys)});
	db.run(`DELETE FROM mute_hit WHERE ${inKeys}`, {keys: JSON.stringify(keys)});
}

/** Every story out of sight. */
export function mutedKeys(db: Db): ReadonlySet<StoryKey> {
	return new Set(db.all<{id: number}>('SELECT story_id AS id FROM muted').map(({id}) => id));
}

interface NewMute {
	readonly query: string;
	readonly isConfigured: boolean;
	readonly events: readonly number[];
}

function make(db: Db, {query, isConfigured, events}: NewMute, now: EpochMs): readonly StoryKey[] {
	db.run('INSERT INTO mute(query, is_configured, at) VALUES (:query, :isConfigured, :now)', {
		query,
		isConfigured: Number(isConfigured),
		now,
	});
	const rule = db.get<MuteRow>(
		'SELECT id, query FROM mute WHERE query = :query AND is_configured = :isConfigured',
		{
			query,
			isConfigured: Number(isConfigured),
		},
	);
	if (!rule) return [];
	addEvents(db, rule.id, events);
	rememberTopics(db, rule);
	return applyMute(db, rule);
}

function drop(db: Db, {id}: MuteRow): readonly StoryKey[] {
	db.run('DELETE FROM mute WHERE id = :id', {id});
	db.run('DELETE FROM mute_event WHERE mute_id = :id', {id});
	return liftMute(db, id);
}

function own(db: Db, query: string): MuteRow | undefined {
	return db.get<MuteRow>('SELECT id, query FROM mute WHERE query = :query AND is_configured = 0', {query});
}

const hidden = (db: Db): number => db.get<{n: number}>('SELECT count(*) AS n FROM muted')?.n ?? 0;

function eventsOf(db: Db, keys: readonly StoryKey[]): readonly number[] {
	const rows = db.all<{id: number}>(
		'SELECT DISTINCT s.event_id AS id FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value',
		{keys: JSON.stringify(keys)},
	);
	return rows.map(({id}) => id);
}

/** By stories, not by events: events merge, and an undo finds a story's whatever its number is by then. */
function storiesOfEvents(db: Db, mute: number): readonly StoryKey[] {
	const rows = db.all<{id: number | null}>(
		`SELECT (SELECT min(s.id) FROM story s WHERE s.event_id = e.event_id) AS id FROM mute_event e WHERE e.mute_id = :mute`,
		{mute},
	);
	return rows.flatMap(({id}) => id ?? []);
}
