import type {StoryId, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {EditedStory} from './edited-story.js';
import {bare} from './sync/same-address.js';

/** Fewer than this of a batch known under another id is a coincidence, not a move of the whole feed. */
const mostOfThem = 0.8;

/** As many of a feed's newest stories as any feed lists at once. */
const reach = 1000;

interface Stored {
	readonly id: StoryKey;
	readonly sid: StoryId;
	readonly title: string;
	readonly url: string;
}

/**
 * Stories whose feed moved, or changed the guid of every item at once (a move to another system), take their new id,
 * instead of all turning up again as unread.
 */
export function recogniseRenamed(db: Db, feedId: number, stories: readonly EditedStory[]): void {
	takeNewIds(db, feedId, stories);
	takeFromServer(db, feedId, stories);
	const mostOf = hasJustMoved(db, feedId) ? 0 : mostOfThem;
	const unknown = stories.filter(({story}) => story.url && !isKnown(db, feedId, story.id));
	if (unknown.length <= stories.length * mostOf) return;

	const listed = new Set(stories.map(({story}) => story.id));
	const stored = new Map(newest(db, feedId).map((row) => [`${row.url} ${row.title}`, row]));
	const renamed = unknown.flatMap(({story}) => {
		const row = stored.get(`${story.url} ${story.title ?? ''}`);
		return row && !listed.has(row.sid) ? [{key: row.id, sid: story.id}] : [];
	});
	if (renamed.length <= unknown.length * mostOf) return;

	for (const {key, sid} of renamed) {
		// OR IGNORE: a feed that lists one link and title twice names the stored story twice.
		db.run('UPDATE OR IGNORE story SET sid = :sid WHERE id = :key', {sid, key});
	}
}

/** A story that says what it was known by needs no likeness; so one that is gone is recognised, too. */
function takeNewIds(db: Db, feedId: number, stories: readonly EditedStory[]): void {
	for (const {story} of stories) {
		const {id: sid, formerId} = story;
		if (formerId === undefined || isKnown(db, feedId, sid)) continue;
		for (const table of ['story', 'gone', 'known_status']) {
			db.run(`UPDATE OR IGNORE ${table} SET sid = :sid WHERE feed_id = :feedId AND sid = :formerId`, {
				sid,
				feedId,
				formerId,
			});
		}
	}
}

/** Stories that a sync server brought are known by its numbers, until their feed brings them itself. */
function takeFromServer(db: Db, feedId: number, stories: readonly EditedStory[]): void {
	if (!isServedNoMore(db, feedId)) return;
	const unknown = stories.filter(({story}) => story.url && !isKnown(db, feedId, story.id));
	if (unknown.length === 0) return;
	const served = db.all<{id: StoryKey; url: string}>(
		`SELECT s.id, s.url FROM feed f CROSS JOIN story s ON s.feed_id = f.id
		WHERE f.id = :feedId AND s.url IS NOT NULL AND (f.was_served = 2
			OR EXISTS (SELECT 1 FROM remote_story r WHERE r.story_id = s.id))`,
		{feedId},
	);
	const keys = new Map(served.map(({id, url}) => [bare(url), id]));
	for (const {story} of unknown) {
		const key = keys.get(bare(story.url ?? ''));
		if (key !== undefined)
			db.run('UPDATE OR IGNORE story SET sid = :sid WHERE id = :key', {sid: story.id, key});
	}
}

function isServedNoMore(db: Db, feedId: number): boolean {
	const served = `SELECT 1 FROM feed f WHERE f.id = :feedId AND f.was_served > 0 AND NOT EXISTS (
		SELECT 1 FROM remote_feed r JOIN account a ON a.id = r.account_id AND a.pos IS NOT NULL WHERE r.url = f.url)`;
	return db.get(served, {feedId}) !== undefined;
}

/** The person followed its move, and no whole document has come from the new place yet. */
function hasJustMoved(db: Db, feedId: number): boolean {
	const moved =
		"SELECT 1 FROM feed WHERE id = :feedId AND former_url IS NOT NULL AND coalesce(body_hash, '') = ''";
	return db.get(moved, {feedId}) !== undefined;
}

function isKnown(db: Db, feedId: number, sid: StoryId): boolean {
	const known = `SELECT 1 FROM story WHERE sid = :sid AND feed_id = :feedId
		UNION ALL SELECT 1 FROM gone WHERE feed_id = :feedId AND sid = :sid`;
	return db.get(known, {sid, feedId}) !== undefined;
}

function newest(db: Db, feedId: number): readonly Stored[] {
	return db.all<Stored>(
		`SELECT id, sid, title, url FROM story WHERE feed_id = :feedId AND url IS NOT NULL
		ORDER BY sort_at DESC LIMIT ${reach}`,
		{feedId},
	);
}
