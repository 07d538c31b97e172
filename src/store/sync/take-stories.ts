import type {EpochMs, StoryId, StoryKey} from '../../model.js';
import type {Db} from '../db.js';
import {upsertAll} from '../upsert.js';
import {accountId} from './accounts.js';
import {byAddress, type Unserved} from './same-address.js';
import {servingAccount} from './served-feeds.js';
import {labelsInOrder, type Status, settleStatus, settleTags} from './settle-status.js';
import type {Served, ServedStory} from './sync-store.js';

/** What the server was known to have of a story. */
interface Known {
	readonly story_id: StoryKey | null;
	readonly sid: StoryId | null;
	readonly feed_id: number | null;
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
		const taken = recogniseAll(db, id, stories);
		const arrivals = taken.map(({story, sid, feedId}) => ({
			feedId,
			edited: {...story.edited, story: {...story.edited.story, id: sid}},
		}));
		const {added, updated} = upsertAll(db, arrivals, now);
		const fresh = new Set(added.map(({key}) => key));
		const changed = taken.filter((one) => {
			const key = keyOf(db, one.feedId, one.sid);
			return meet(db, {accountId: id, now}, {...one, key}) && key !== undefined && !fresh.has(key);
		});
		if (cursor !== undefined) db.note('UPDATE account SET cursor = :cursor WHERE id = :id', {id, cursor});
		return {added: added.length, updated, changed: changed.length};
	});
}

interface Taken {
	readonly story: ServedStory;
	readonly feedId: number;
	readonly sid: StoryId;
	/** Absent: this is the first meeting. */
	readonly known: Known | undefined;
}

/** Without those whose feed was given up meanwhile, or comes from another account. */
function recogniseAll(db: Db, id: number, stories: readonly ServedStory[]): readonly Taken[] {
	const feeds = new Map<string, Feed | undefined>();
	return stories.flatMap((story) => {
		const url = story.edited.story.feedUrl;
		if (!feeds.has(url)) feeds.set(url, feedAt(db, id, url));
		const feed = feeds.get(url);
		return (feed && recognise(db, {accountId: id, feed}, story)) ?? [];
	});
}

interface Feed {
	readonly id: number;
	/** Absent: it was never fetched from its own address, nor given up by a server. */
	readonly unserved?: Unserved;
}

/** A feed that two accounts have comes from the first. */
function isOfAnother(db: Db, account: number, url: string): boolean {
	const first = db.get<{id: number}>(`SELECT a.id FROM ${servingAccount(':url')}`, {url});
	return first !== undefined && first.id !== account;
}

function feedAt(db: Db, account: number, url: string): Feed | undefined {
	const feed = db.get<{id: number; has_others: number}>(
		`SELECT id, body_hash IS NOT NULL OR was_served = 2 OR EXISTS (SELECT 1 FROM remote_feed r
			JOIN account a ON a.id = r.account_id WHERE r.url = feed.url AND a.pos IS NULL) AS has_others
		FROM feed WHERE url = :url`,
		{url},
	);
	if (!feed || isOfAnother(db, account, url)) return undefined;
	const {id} = feed;
	db.note('UPDATE feed SET was_served = 1 WHERE id = :id AND was_served = 0', {id});
	return {id, ...(feed.has_others && {unserved: byAddress(db, id)})};
}

/** Absent: retention removed it, and nothing has happened to it since. */
function recognise(
	db: Db,
	{accountId: id, feed}: {readonly accountId: number; readonly feed: Feed},
	story: ServedStory,
): Taken | undefined {
	const feedId = feed.id;
	const known = db.get<Known>(
		`SELECT r.story_id, s.sid, s.feed_id, r.unread, r.starred, r.labels FROM remote_story r LEFT JOIN story s ON s.id = r.story_id
		WHERE r.account_id = :id AND r.remote_id = :remoteId`,
		{id, remoteId: story.remoteId},
	);
	// One that its server has in another feed now is met anew: what is here of it stays with the old one.
	if (known?.sid && known.feed_id === feedId) return {story, feedId, sid: known.sid, known};
	const {id: own, url} = story.edited.story;
	const sid = feed.unserved?.take(url) ?? own;
	const isAsItWas =
		known &&
		!known.sid &&
		known.unread === Number(!story.isRead) &&
		known.starred === Number(story.isStarred);
	if (isAsItWas) return undefined;
	if (!story.isRead || story.isStarred || story.tags?.length) {
		// Wanted again: by a star, or as unread.
		db.run('DELETE FROM gone WHERE feed_id = :feedId AND sid = :sid', {feedId, sid});
	}
	return {story, feedId, sid, known: undefined};
}

function keyOf(db: Db, feedId: number, sid: StoryId): StoryKey | undefined {
	const values = {feedId, sid};
	return db.get<{id: number}>('SELECT id FROM story WHERE sid = :sid AND feed_id = :feedId', values)?.id;
}

/** Whether its status here is another now. */
function meet(
	db: Db,
	{accountId: id, now}: {readonly accountId: number; readonly now: EpochMs},
	{story, key, known}: Taken & {readonly key: StoryKey | undefined},
): boolean {
	const {remoteId, isRead, isStarred, tags, crawledAtUs} = story;
	const there: Status = {unread: Number(!isRead), starred: Number(isStarred)};
	// It may have been another account's before.
	if (key !== undefined && !known) db.note('DELETE FROM remote_story WHERE story_id = :key', {key});
	db.note(
		`INSERT INTO remote_story(account_id, remote_id, story_id, unread, starred, labels, crawled_at_us)
		VALUES (:id, :remoteId, :key, :unread, :starred, iif(:labels IS NULL, NULL, ${labelsInOrder}), :crawledAtUs)
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
