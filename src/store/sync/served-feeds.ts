import type {Subscription} from '../../model.js';
import type {Db, Values} from '../db.js';
import {accountId} from './accounts.js';
import type {FeedWish, ServedFeed, WishedFeed} from './sync-store.js';

interface FeedRow {
	readonly url: string;
	readonly remote_id: string | null;
	readonly title: string | null;
	readonly site_url: string | null;
	readonly folder: string | null;
	readonly is_new: number;
	readonly wish: FeedWish | null;
}

export function servedFeeds(db: Db, account: string): readonly ServedFeed[] {
	const rows = db.all<FeedRow>('SELECT * FROM remote_feed WHERE account_id = :id ORDER BY pos, url', {
		id: accountId(db, account),
	});
	return rows.map((row) => ({
		url: row.url,
		isNew: row.is_new === 1,
		...(row.remote_id !== null && {remoteId: row.remote_id}),
		...(row.title !== null && {title: row.title}),
		...(row.site_url !== null && {siteUrl: row.site_url}),
		...(row.folder !== null && {folder: row.folder}),
		...(row.wish !== null && {wish: row.wish}),
	}));
}

/** Of the accounts of the config the one, `a`, that a feed comes from: where several have it, the first. `url`: SQL. */
export const servingAccount = (url: string): string => `remote_feed r JOIN account a ON a.id = r.account_id
	WHERE r.url = ${url} AND a.pos IS NOT NULL AND r.wish IS NOT 'unsubscribe' ORDER BY a.pos LIMIT 1`;

/** What the accounts of the config bring beside its own feeds; one that two of them have comes from the first. */
export function servedSubscriptions(db: Db, own: readonly Subscription[]): readonly Subscription[] {
	const rows = db.all<Pick<FeedRow, 'url' | 'title' | 'folder'>>(
		`SELECT f.url, f.title, f.folder FROM account a JOIN remote_feed f ON f.account_id = a.id
		WHERE a.pos IS NOT NULL AND f.wish IS NOT 'unsubscribe' ORDER BY a.pos, f.pos, f.url`,
	);
	const taken = new Set(own.map(({url}) => url));
	return rows.flatMap(({url, title, folder}) => {
		if (taken.has(url)) return [];
		taken.add(url);
		return [{url, ...(title !== null && {title}), ...(folder !== null && {section: folder})}];
	});
}

type Listed = Omit<ServedFeed, 'isNew' | 'wish'>;

/** Those that the server does not list any more were given up elsewhere; what it has yet to be told stays as it is. */
export function takeFeeds(db: Db, account: string, feeds: readonly Listed[]): void {
	const id = accountId(db, account);
	db.batch(() => {
		for (const feed of feeds) followMove(db, id, feed);
		for (const [pos, feed] of feeds.entries()) takeFeed(db, id, {...feed, pos});
		giveUp(
			db,
			`account_id = :id AND wish IS NOT 'subscribe' AND url NOT IN (SELECT value FROM json_each(:urls))`,
			{id, urls: JSON.stringify(feeds.map(({url}) => url))},
		);
	});
}

/**
 * With its feed a server drops its stories: that they are listed no more does not mean that they were read. Subscribed to
 * again, it has other numbers for them, and they are met by their addresses.
 */
function giveUp(db: Db, which: string, values: Values): void {
	db.run(
		`DELETE FROM remote_story WHERE account_id = :id AND story_id IN (
			SELECT s.id FROM remote_feed r CROSS JOIN feed f ON f.url = r.url CROSS JOIN story s ON s.feed_id = f.id
			WHERE r.account_id = :id AND r.url IN (SELECT url FROM remote_feed WHERE ${which}))`,
		values,
	);
	db.run(
		`UPDATE feed SET was_served = 2 WHERE was_served = 1 AND url IN (SELECT url FROM remote_feed WHERE ${which})`,
		values,
	);
	db.run(`DELETE FROM remote_feed WHERE ${which}`, values);
}

function takeFeed(db: Db, id: number, feed: Listed & {readonly pos: number}): void {
	const {url, remoteId = '', pos, title = null, siteUrl = null, folder = null} = feed;
	db.run(
		`INSERT INTO remote_feed(account_id, url, remote_id, pos, title, site_url, folder)
		VALUES (:id, :url, :remoteId, :pos, :title, :siteUrl, :folder)
		ON CONFLICT(account_id, url) DO UPDATE SET remote_id = excluded.remote_id, pos = excluded.pos,
			title = excluded.title, site_url = excluded.site_url,
			folder = iif(wish = 'move', folder, excluded.folder), wish = iif(wish = 'subscribe', NULL, wish)
		WHERE remote_id IS NOT excluded.remote_id OR pos <> excluded.pos OR title IS NOT excluded.title
			OR site_url IS NOT excluded.site_url OR folder IS NOT excluded.folder OR wish = 'subscribe'`,
		{id, url, remoteId, pos, title, siteUrl, folder},
	);
}

/**
 * A server that follows the move of a feed names it by another address: it stays the same feed, with its stories; unless it is
 * not this server's alone. Then its stories are met anew where they are now.
 */
function followMove(db: Db, id: number, {url, remoteId}: Listed): void {
	const former = db.get<{url: string}>(
		'SELECT url FROM remote_feed WHERE account_id = :id AND remote_id = :remoteId AND url <> :url',
		{id, remoteId: remoteId ?? null, url},
	);
	if (!former) return;
	db.run('UPDATE OR IGNORE remote_feed SET url = :url WHERE account_id = :id AND url = :former', {
		id,
		url,
		former: former.url,
	});
	db.run(
		`UPDATE OR IGNORE feed SET url = :url, former_url = :former WHERE url = :former AND body_hash IS NULL
		AND NOT EXISTS (SELECT 1 FROM remote_feed WHERE url = :former)`,
		{url, former: former.url},
	);
}

/**
 * What the server has of a feed was read through. At the first sync that is so of all but those that were fetched from their
 * own address before: what is read there may be unread here.
 */
export function noteFeedsRead(db: Db, account: string, urls?: readonly string[]): void {
	db.note(
		`UPDATE remote_feed SET is_new = 0 WHERE account_id = :id AND is_new = 1
		AND iif(:urls IS NULL, url NOT IN (SELECT url FROM feed WHERE body_hash IS NOT NULL),
			url IN (SELECT value FROM json_each(:urls)))`,
		{id: accountId(db, account), urls: urls ? JSON.stringify(urls) : null},
	);
}

/** What is wished last holds; a feed that the server never knew is given up by forgetting it. */
export function wishFeed(db: Db, account: string, {url, wish, title, folder}: WishedFeed): void {
	const feed = {id: accountId(db, account), url};
	db.deed(() => {
		const known = 'SELECT 1 FROM remote_feed WHERE account_id = :id AND url = :url AND remote_id IS NOT NULL';
		if (db.get(known, feed)) {
			db.run(
				`UPDATE remote_feed SET wish = :wish, folder = iif(:wish = 'move', :folder, folder)
				WHERE account_id = :id AND url = :url`,
				{...feed, wish: wish === 'subscribe' ? null : wish, folder: folder ?? null},
			);
			return;
		}
		db.run('DELETE FROM remote_feed WHERE account_id = :id AND url = :url', feed);
		if (wish === 'unsubscribe') return;
		db.run(
			`INSERT INTO remote_feed(account_id, url, pos, title, folder, wish)
			VALUES (:id, :url, (SELECT coalesce(max(pos), -1) + 1 FROM remote_feed WHERE account_id = :id), :title, :folder, 'subscribe')`,
			{...feed, title: title ?? null, folder: folder ?? null},
		);
	});
}

interface Told {
	readonly url: string;
	readonly wish?: FeedWish;
	readonly folder?: string | null;
}

/** The server did what was wished: the next list of its feeds says how. What was wished meanwhile is wished still. */
export function noteFeedTold(db: Db, account: string, {url, wish = 'subscribe', folder = null}: Told): void {
	const feed = {id: accountId(db, account), url};
	const own = 'account_id = :id AND url = :url';
	db.batch(() => {
		const now = db.get<Pick<FeedRow, 'wish' | 'folder'>>(
			`SELECT wish, folder FROM remote_feed WHERE ${own}`,
			feed,
		);
		const isStillWished = now?.wish === wish && (wish !== 'move' || now.folder === folder);
		if (!isStillWished) wishOtherwise(db, {...feed, wish, isHere: now !== undefined});
		else if (wish === 'unsubscribe') giveUp(db, own, feed);
		else db.run(`UPDATE remote_feed SET wish = NULL WHERE ${own}`, feed);
	});
}

/** What was wanted back, or not after all, while the server was told. */
function wishOtherwise(
	db: Db,
	{
		id,
		url,
		wish,
		isHere,
	}: {readonly id: number; readonly url: string; readonly wish: FeedWish; readonly isHere: boolean},
): void {
	if (wish === 'unsubscribe' && isHere) {
		const again =
			"UPDATE remote_feed SET wish = 'subscribe', remote_id = NULL WHERE account_id = :id AND url = :url";
		db.run(again, {id, url});
	}
	if (wish === 'subscribe' && !isHere)
		db.run("INSERT INTO remote_feed(account_id, url, pos, wish) VALUES (:id, :url, 0, 'unsubscribe')", {
			id,
			url,
		});
}

/** The server will not do it: it is wished no more, and nothing else is otherwise. */
export function noteFeedRefused(db: Db, account: string, {url, wish}: Told): void {
	const told = {id: accountId(db, account), url, wish: wish ?? null};
	const own = 'account_id = :id AND url = :url AND wish IS :wish';
	db.batch(() => {
		db.run(`DELETE FROM remote_feed WHERE ${own} AND remote_id IS NULL`, told);
		db.run(`UPDATE remote_feed SET wish = NULL WHERE ${own}`, told);
	});
}
