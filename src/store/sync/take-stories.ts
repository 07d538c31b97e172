import type {EpochMs, StoryId, StoryKey} from '../../model.js';
import type {Db} from '../db.js';
import {upsert} from '../upsert.js';
import {accountId} from './accounts.js';
import {byAddress, type Unserved} from './same-address.js';
import {type Status, settleStatus, settleTags} from './settle-status.js';
import type {Served, ServedStory} from './sync-store.js';

interface FeedRow {
	readonly id: number;
	/** It was fetched from its own address before: its stories have the ids that it gave them. */
	readonly was_fetched: number;
}

/** What the server was known to have of a story. */
interface Known {
	readonly story_id: StoryKey | null;
	readonly sid: StoryId | null;
	readonly unread: number;
	readonly starred: number;
	readonly labels: string | null;
}

/** Stores a page of a server's stories, and where its cursor stands after it: all or nothing. */
export function takeStories(
	db: Db,
	account: string,
	stories: readonly ServedStory[],
	{now, cursor}: {readonly now: EpochMs; readonly cursor?: string},
): Served {
	const id = accountId(db, account);
	return db.batch(() => {
		let served: Served = {added: 0, updated: 0, changed: 0};
		for (const [url, ofFeed] of byFeed(stories)) {
			const feed = db.get<FeedRow>(
				'SELECT id, body_hash IS NOT NULL AS was_fetched FROM feed WHERE url = :url',
				{url},
			);
			if (!feed) continue; // given up meanwhile
			const more = takeOfFeed(db, {accountId: id, feed, url, now}, ofFeed);
			served = {
				added: served.added + more.added,
				updated: served.updated + more.updated,
				changed: served.changed + more.changed,
			};
		}
		if (cursor !== undefined) db.note('UPDATE account SET cursor = :cursor WHERE id = :id', {id, cursor});
		return served;
	});
}

function byFeed(stories: readonly ServedStory[]): ReadonlyMap<string, readonly ServedStory[]> {
	const feeds = new Map<string, ServedStory[]>();
	for (const story of stories) {
		const {feedUrl} = story.edited.story;
		const ofFeed = feeds.get(feedUrl) ?? [];
		ofFeed.push(story);
		feeds.set(feedUrl, ofFeed);
	}
	return feeds;
}

interface Taking {
	readonly accountId: number;
	readonly feed: FeedRow;
	readonly url: string;
	readonly now: EpochMs;
}

interface Taken {
	readonly story: ServedStory;
	readonly sid: StoryId;
	/** Absent: this is the first meeting. */
	readonly known: Known | undefined;
}

function takeOfFeed(db: Db, taking: Taking, stories: readonly ServedStory[]): Served {
	const {feed, url, now} = taking;
	db.note('UPDATE feed SET was_served = 1 WHERE id = :id AND was_served = 0', {id: feed.id});
	const unserved = feed.was_fetched ? byAddress(db, feed.id) : undefined;
	const taken = stories.flatMap((story) => recognise(db, taking, {story, unserved}) ?? []);
	const edited = taken.map(({story, sid}) => ({...story.edited, story: {...story.edited.story, id: sid}}));
	const {added, updated} = upsert(db, url, edited, now);
	const fresh = new Set(added.map(({key}) => key));
	let changed = 0;
	for (const one of taken) {
		const key = keyOf(db, feed.id, one.sid);
		if (meet(db, taking, {...one, key}) && key !== undefined && !fresh.has(key)) changed++;
	}
	return {added: added.length, updated, changed};
}

/** Absent: retention removed it, and nothing has happened to it since. */
function recognise(
	db: Db,
	{accountId: id, feed}: Taking,
	{story, unserved}: {readonly story: ServedStory; readonly unserved: Unserved | undefined},
): Taken | undefined {
	const known = db.get<Known>(
		`SELECT r.story_id, s.sid, r.unread, r.starred, r.labels FROM remote_story r LEFT JOIN story s ON s.id = r.story_id
		WHERE r.account_id = :id AND r.remote_id = :remoteId`,
		{id, remoteId: story.remoteId},
	);
	if (known?.sid) return {story, sid: known.sid, known};
	const {id: own, url} = story.edited.story;
	const sid = unserved?.take(url) ?? own;
	const isAsItWas =
		known && known.unread === Number(!story.isRead) && known.starred === Number(story.isStarred);
	if (isAsItWas) return undefined;
	if (!story.isRead || story.isStarred || story.tags?.length) {
		// Wanted again: by a star, or as unread.
		db.run('DELETE FROM gone WHERE feed_id = :feedId AND sid = :sid', {feedId: feed.id, sid});
	}
	return {story, sid, known: undefined};
}

function keyOf(db: Db, feedId: number, sid: StoryId): StoryKey | undefined {
	const values = {feedId, sid};
	return db.get<{id: number}>('SELECT id FROM story WHERE sid = :sid AND feed_id = :feedId', values)?.id;
}

/** Whether its status here is another now. */
function meet(
	db: Db,
	{accountId: id, now}: Taking,
	{story, key, known}: Taken & {readonly key: StoryKey | undefined},
): boolean {
	const {remoteId, isRead, isStarred, tags, crawledAtUs} = story;
	const there: Status = {unread: Number(!isRead), starred: Number(isStarred)};
	// It may have been another account's before.
	if (key !== undefined && !known) db.note('DELETE FROM remote_story WHERE story_id = :key', {key});
	db.note(
		`INSERT INTO remote_story(account_id, remote_id, story_id, unread, starred, labels, crawled_at_us)
		VALUES (:id, :remoteId, :key, :unread, :starred, ${sortedList}, :crawledAtUs)
		ON CONFLICT(account_id, remote_id) DO UPDATE SET story_id = excluded.story_id, unread = excluded.unread,
			starred = excluded.starred, labels = coalesce(excluded.labels, labels),
			crawled_at_us = coalesce(excluded.crawled_at_us, crawled_at_us)`,
		{
			id,
			remoteId,
			key: key ?? null,
			...there,
			labels: tags ? JSON.stringify([...new Set(tags)]) : null,
			crawledAtUs: crawledAtUs ?? null,
		},
	);
	if (key === undefined) return false;
	const hasNewTags = tags !== undefined && settleTags(db, {key, now, known}, tags);
	return settleStatus(db, {key, now, known}, there) || hasNewTags;
}

const sortedList = `iif(:labels IS NULL, NULL,
	(SELECT json_group_array(value) FROM (SELECT value FROM json_each(:labels) ORDER BY value)))`;
