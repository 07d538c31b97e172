import {DatabaseSync} from 'node:sqlite';

export interface NewsboatRow {
	readonly feedurl: string;
	readonly guid: string;
	readonly url?: string;
	readonly unread?: 0 | 1;
	readonly flags?: string | null;
	readonly deleted?: 0 | 1;
}

/** A `cache.db` with the tables newsboat 2.21 makes, closed. */
export function writeNewsboatFile(path: string, items: readonly NewsboatRow[]): void {
	const db = new DatabaseSync(path);
	db.exec(`
		CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
			title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0,
			is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT '');
		CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
			title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
			feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
			unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024),
			enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0,
			base VARCHAR(128) NOT NULL DEFAULT '');
		BEGIN`);
	const feed = db.prepare(
		"INSERT OR IGNORE INTO rss_feed(rssurl, url, title) VALUES (?, '', 'Its own title')",
	);
	const item = db.prepare(
		`INSERT INTO rss_item(guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted)
		VALUES (?, '', '', ?, ?, 0, '', ?, ?, ?)`,
	);
	for (const {feedurl, guid, url = '', unread = 1, flags = null, deleted = 0} of items) {
		feed.run(feedurl);
		item.run(guid, url, feedurl, unread, flags, deleted);
	}
	db.exec('COMMIT');
	db.close();
}
