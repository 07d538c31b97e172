import type {Db} from '../db.js';
import {accountId} from './accounts.js';
import type {PendingStory, ToldChange} from './sync-store.js';

/** Of a story `s`: its tags in order, as `remote_story.labels` has them. */
const tagList =
	'(SELECT json_group_array(name) FROM (SELECT name FROM tag WHERE story_id = s.id ORDER BY name))';

interface PendingRow {
	readonly key: number;
	readonly remote_id: string;
	readonly feed_url: string;
	readonly crawled_at_us: number | null;
	readonly unread: number;
	readonly starred: number;
	readonly is_unread_there: number;
	readonly is_starred_there: number;
	readonly tags: string;
	readonly labels: string | null;
}

/** Stars and tags first: they are what a person would miss most. */
export function pending(db: Db, account: string, limit: number): readonly PendingStory[] {
	const rows = db.all<PendingRow>(
		`SELECT s.id AS key, r.remote_id, f.url AS feed_url, r.crawled_at_us, s.unread, s.starred,
			r.unread AS is_unread_there, r.starred AS is_starred_there, r.labels, ${tagList} AS tags
		FROM outbox o CROSS JOIN remote_story r ON r.story_id = o.story_id AND r.account_id = :id
		CROSS JOIN story s ON s.id = o.story_id CROSS JOIN feed f ON f.id = s.feed_id
		ORDER BY s.starred = r.starred AND (r.labels IS NULL OR r.labels = tags), s.id LIMIT :limit`,
		{id: accountId(db, account), limit},
	);
	return rows.map(toPending);
}

function toPending(row: PendingRow): PendingStory {
	const here: readonly string[] = JSON.parse(row.tags);
	const there: readonly string[] = row.labels === null ? here : JSON.parse(row.labels);
	return {
		key: row.key,
		remoteId: row.remote_id,
		feedUrl: row.feed_url,
		...(row.crawled_at_us !== null && {crawledAtUs: row.crawled_at_us}),
		...(row.unread !== row.is_unread_there && {read: row.unread === 0}),
		...(row.starred !== row.is_starred_there && {starred: row.starred === 1}),
		tagged: here.filter((tag) => !there.includes(tag)),
		untagged: there.filter((tag) => !here.includes(tag)),
	};
}

/** A change made while the server was told stays in the outbox: what is there now is compared with what it was told. */
export function noteTold(db: Db, account: string, change: ToldChange): void {
	const id = accountId(db, account);
	const {remoteIds, field, value, tag = ''} = change;
	const listed = {id, ids: JSON.stringify(remoteIds)};
	const told = 'account_id = :id AND remote_id IN (SELECT value FROM json_each(:ids))';
	db.batch(() => {
		if (field === 'label') {
			db.note(
				`UPDATE remote_story SET labels = (SELECT json_group_array(name) FROM (
					SELECT value AS name FROM json_each(remote_story.labels) WHERE value <> :tag
					UNION SELECT :tag WHERE :value ORDER BY 1))
				WHERE ${told} AND labels IS NOT NULL`,
				{...listed, tag, value: Number(value)},
			);
		} else {
			const column = field === 'read' ? 'unread' : 'starred';
			const there = Number(field === 'read' ? !value : value);
			db.note(`UPDATE remote_story SET ${column} = :there WHERE ${told}`, {...listed, there});
		}
	});
}

export function forgetServed(db: Db, account: string, remoteIds: readonly string[]): void {
	db.batch(() =>
		db.run(
			'DELETE FROM remote_story WHERE account_id = :id AND remote_id IN (SELECT value FROM json_each(:ids))',
			{id: accountId(db, account), ids: JSON.stringify(remoteIds)},
		),
	);
}

/**
 * One of which the server does not say when it came is not known to be among them; while any was removed here by retention
 * before it was read, none is.
 */
export function isReadUpTo(db: Db, account: string, feedUrl: string, crawledAtUs: number): boolean {
	const unread = db.get(
		`SELECT 1 FROM feed f CROSS JOIN story s ON s.feed_id = f.id AND s.unread = 1
		CROSS JOIN remote_story r ON r.story_id = s.id AND r.account_id = :id
		WHERE f.url = :feedUrl AND coalesce(r.crawled_at_us, 0) <= :upTo
		UNION ALL SELECT 1 FROM remote_story WHERE account_id = :id AND unread = 1 AND story_id IS NULL LIMIT 1`,
		{id: accountId(db, account), feedUrl, upTo: crawledAtUs},
	);
	return unread === undefined;
}
