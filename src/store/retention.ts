import type {EpochMs, StoryKey} from '../model.js';
import {isClockOnTrial} from './counts.js';
import type {Db} from './db.js';
import {settleFolds} from './folds.js';
import {isFollowed} from './follows.js';
import {forgetStatus} from './known-status.js';
import {forgetMuted} from './mutes.js';
import {isTagged} from './tags.js';

const dayMs = 86_400_000;

/** A slice holds the write lock for about a tenth of a second. */
const sliceRows = 500;

/** A feed's stories beyond this go, oldest first. */
const mostPerFeed = 5000;

/** A feed that has not listed a removed story for so long will not bring it back. */
const goneMs = 90 * dayMs;

export interface Keep {
	readonly bodiesDays: number;
	readonly storiesDays: number;
}

/**
 * Removes one slice of what may go and returns how many stories lost something; 0: all is done. Age counts from when
 * a story was first seen or last touched, not from its date: a feed just added brings old stories. Starred and
 * tagged ones stay, and those of followed events.
 */
export function retire(db: Db, keep: Keep, now: EpochMs): number {
	return db.batch(() => {
		if (isClockOnTrial(db, now)) return 0;
		const bodies = retireBodies(db, now - keep.bodiesDays * dayMs);
		if (bodies > 0) return bodies;
		const expired = [...tooOld(db, keep, now), ...tooMany(db)].slice(0, sliceRows);
		if (expired.length > 0) return remove(db, expired, now);
		db.run('DELETE FROM gone WHERE seen_at < :oldest', {oldest: now - goneMs});
		forgetStatus(db, now);
		return 0;
	});
}

function retireBodies(db: Db, before: EpochMs): number {
	const rows = db.all<{id: number}>(
		`SELECT id FROM story s WHERE has_body = 1 AND unread = 0 AND starred = 0 AND seen_at < :before AND state_at < :before
		AND NOT ${isFollowed} AND NOT ${isTagged} ORDER BY seen_at LIMIT ${sliceRows}`,
		{before},
	);
	const keys = JSON.stringify(rows.map(({id}) => id));
	db.run('DELETE FROM content WHERE story_id IN (SELECT value FROM json_each(:keys))', {keys});
	db.run('DELETE FROM full_text WHERE story_id IN (SELECT value FROM json_each(:keys))', {keys});
	return db.run('UPDATE story SET has_body = 0 WHERE id IN (SELECT value FROM json_each(:keys))', {keys});
}

/** `sort_at` is never after `seen_at`, so the feed's index finds all that can be old enough. */
function tooOld(db: Db, keep: Keep, now: EpochMs): readonly StoryKey[] {
	const rows = db.all<{id: number}>(
		`WITH old AS MATERIALIZED (SELECT id, :now - coalesce(keep_days, :days) * ${dayMs} AS before FROM feed)
		SELECT s.id FROM old CROSS JOIN story s ON s.feed_id = old.id AND s.sort_at < old.before
		WHERE s.starred = 0 AND s.seen_at < old.before AND s.state_at < old.before AND NOT ${isFollowed} AND NOT ${isTagged}
		LIMIT ${sliceRows}`,
		{now, days: keep.storiesDays},
	);
	return rows.map(({id}) => id);
}

function tooMany(db: Db): readonly StoryKey[] {
	const rows = db.all<{id: number}>(
		`WITH full AS MATERIALIZED (SELECT f.id, (SELECT sort_at FROM story WHERE feed_id = f.id
			ORDER BY sort_at DESC LIMIT 1 OFFSET ${mostPerFeed}) AS last FROM feed f)
		SELECT s.id FROM full CROSS JOIN story s ON s.feed_id = full.id AND s.sort_at <= full.last
		WHERE s.starred = 0 AND NOT ${isFollowed} AND NOT ${isTagged} LIMIT ${sliceRows}`,
	);
	return rows.map(({id}) => id);
}

/** What the person did with a story outlives it, in `gone`. */
function remove(db: Db, stories: readonly StoryKey[], now: EpochMs): number {
	const keys = JSON.stringify(stories);
	const inKeys = '(SELECT value FROM json_each(:keys))';
	const leads = db.all<{lead: number}>(`SELECT DISTINCT lead_id AS lead FROM story WHERE id IN ${inKeys}`, {
		keys,
	});
	db.run(
		`INSERT OR REPLACE INTO gone(feed_id, sid, unread, starred, seen_at)
		SELECT feed_id, sid, unread, starred, :now FROM story WHERE id IN ${inKeys}`,
		{keys, now},
	);
	forgetMuted(db, stories);
	const removed = db.run(`DELETE FROM story WHERE id IN ${inKeys}`, {keys});
	settleFolds(
		db,
		leads.map(({lead}) => lead),
	);
	return removed;
}
