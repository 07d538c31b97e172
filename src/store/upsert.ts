import type {EpochMs, Story, StoryId, StoryKey} from '../model.js';
import {bringAwaited} from './awaited.js';
import {writeBody} from './bodies.js';
import {lastKey} from './counts.js';
import type {Db} from './db.js';
import type {EditedStory} from './edited-story.js';
import {settleFolds, shelveNew} from './folds.js';
import {takeStatus} from './known-status.js';
import {applyMutes} from './muting.js';
import {recogniseRenamed} from './renamed-stories.js';
import type {Upserted} from './store.js';
import {indexStory} from './story-index.js';
import {type StoryRow, storyRow} from './story-values.js';

const dayMs = 86_400_000;

interface Known {
	readonly id: StoryKey;
	readonly lead_id: StoryKey;
	readonly outlet: string;
	readonly hash: Uint8Array;
}

/**
 * Stores a feed's stories. A new one stands alone until it is placed; a known one is rewritten only if its feed
 * edited it, and keeps its reading status, its key and its place; one that retention removed stays away. What the
 * person did with a story elsewhere it brings along.
 *
 * @throws {Error} for a feed that was never subscribed to: a bug of the caller's
 */
export function upsert(db: Db, feedUrl: string, stories: readonly EditedStory[], now: EpochMs): Upserted {
	return db.batch(() => {
		const feedId = feedIdOf(db, feedUrl);
		recogniseRenamed(db, feedId, stories);
		return upsertAll(
			db,
			stories.map((edited) => ({feedId, edited})),
			now,
		);
	});
}

/** The same for stories of many feeds that go by the ids they have. */
export function upsertAll(
	db: Db,
	stories: readonly {readonly feedId: number; readonly edited: EditedStory}[],
	now: EpochMs,
): Upserted {
	const added: {key: StoryKey; edited: EditedStory}[] = [];
	// Keys only go up and are never used twice, also after the newest story was removed.
	let key = lastKey(db);
	const amended: StoryKey[] = [];
	for (const {feedId, edited} of stories) {
		const known = find(db, feedId, edited.story.id);
		if (known) {
			if (amend(db, known, edited)) amended.push(known.id);
		} else if (!isGone(db, {feedId, sid: edited.story.id, now})) {
			added.push({key: ++key, edited});
			insert(db, edited, {key, feedId, now});
		}
	}

	openFolds(
		db,
		added.map((story) => story.key),
	);
	settleFolds(db, applyMutes(db, amended));
	return {added, updated: amended.length};
}

/** Each new story is a fold of its own until it is placed. */
function openFolds(db: Db, keys: readonly StoryKey[]): void {
	const last = keys.at(-1);
	if (last === undefined) return;
	db.run('UPDATE meta SET last_key = :last', {last});
	applyMutes(db, keys); // what is muted does not come upon a shelf
	shelveNew(db, keys);
}

function feedIdOf(db: Db, url: string): number {
	const feed = db.get<{id: number}>('SELECT id FROM feed WHERE url = :url', {url});
	if (!feed) throw new Error(`${url} is not a subscription of this store: syncSubscriptions comes first`);
	return feed.id;
}

function find(db: Db, feedId: number, sid: string): Known | undefined {
	return db.get<Known>('SELECT id, lead_id, outlet, hash FROM story WHERE sid = :sid AND feed_id = :feedId', {
		sid,
		feedId,
	});
}

interface Arrival {
	readonly feedId: number;
	readonly now: EpochMs;
}

/** Remembers once a day that the feed still lists it, so that it is not forgotten while it could come back. */
function isGone(db: Db, {feedId, sid, now}: Arrival & {readonly sid: StoryId}): boolean {
	const gone = db.get<{seen_at: number}>('SELECT seen_at FROM gone WHERE feed_id = :feedId AND sid = :sid', {
		feedId,
		sid,
	});
	if (gone && gone.seen_at < now - dayMs) {
		db.run('UPDATE gone SET seen_at = :now WHERE feed_id = :feedId AND sid = :sid', {now, feedId, sid});
	}
	return gone !== undefined;
}

function insert(db: Db, edited: EditedStory, {key, feedId, now}: Arrival & {readonly key: StoryKey}): void {
	const row = storyRow(edited);
	const {unread, starred, at: stateAt, awaited} = takeStatus(db, feedId, edited.story);
	db.run(
		`INSERT INTO story(id, feed_id, sid, lead_id, event_id, sort_at, unread, starred, state_at, seen_at, has_body, hash,
			title, lede, outlet, byline, dateline, categories, enclosures, pictures, url, comments_url, lang, published_at, updated_at)
		VALUES (:key, :feedId, :sid, :key, :key, :sortAt, :unread, :starred, :stateAt, :now, :hasBody, :hash,
			:title, :lede, :outlet, :byline, :dateline, :categories, :enclosures, :pictures, :url, :commentsUrl, :lang, :publishedAt, :updatedAt)`,
		{
			...row.values,
			key,
			feedId,
			sid: edited.story.id,
			sortAt: placeInTime(edited.story, now),
			unread,
			starred,
			stateAt,
			now,
			hasBody: row.body === '' ? 0 : 1,
			hash: row.hash,
		},
	);
	if (row.body !== '') writeBody(db, key, row.body);
	indexStory(db, key, row.values);
	if (awaited) bringAwaited(db, key, awaited);
}

/** Whether the feed had edited it. */
function amend(db: Db, known: Known, edited: EditedStory): boolean {
	const row = storyRow(edited);
	if (Buffer.compare(known.hash, row.hash) === 0) return false;
	rewrite(db, known.id, row);
	if (known.outlet !== edited.outlet) settleFolds(db, [known.lead_id]);
	return true;
}

function rewrite(db: Db, key: StoryKey, row: StoryRow): void {
	db.run(
		`UPDATE story SET has_body = :hasBody OR EXISTS (SELECT 1 FROM full_text WHERE story_id = :key), hash = :hash, title = :title, lede = :lede, outlet = :outlet, byline = :byline,
			dateline = :dateline, categories = :categories, enclosures = :enclosures, pictures = :pictures, url = :url,
			comments_url = :commentsUrl, lang = :lang, published_at = :publishedAt, updated_at = :updatedAt
		WHERE id = :key`,
		{...row.values, key, hasBody: row.body === '' ? 0 : 1, hash: row.hash},
	);
	writeBody(db, key, row.body);
	indexStory(db, key, row.values);
}

/** Feeds say 1970, or next year; a story cannot be older than time nor newer than its arrival. */
function placeInTime({publishedAt}: Story, now: EpochMs): EpochMs {
	return publishedAt !== undefined && publishedAt > 0 ? Math.min(publishedAt, now) : now;
}
