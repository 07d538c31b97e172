import {DatabaseSync} from 'node:sqlite';

export interface NomItem {
	readonly feedurl: string;
	readonly guid?: string;
	readonly link: string;
	/** As Go's driver writes a time. */
	readonly readat?: string;
	readonly favourite?: boolean;
}

/** A `nom.db` with the tables nom 2 and 3 make, and the columns they add one after the other, closed. */
export function writeNomFile(path: string, items: readonly NomItem[], {hasGuids = true} = {}): void {
	const db = new DatabaseSync(path);
	db.exec(`
		CREATE TABLE items (id INTEGER PRIMARY KEY, feedurl TEXT, link TEXT, title TEXT, content TEXT, author TEXT,
			readat DATETIME, publishedat DATETIME, updatedat DATETIME, createdat DATETIME);
		CREATE TABLE migrations (id INTEGER NOT NULL, runat DATETIME);
		ALTER TABLE items ADD favourite BOOLEAN NOT NULL DEFAULT 0;
		${hasGuids ? 'ALTER TABLE items ADD guid TEXT' : ''}`);
	const insert = db.prepare(
		"INSERT INTO items(feedurl, link, title, readat, favourite) VALUES (?, ?, 'Its title', ?, ?)",
	);
	const name = hasGuids ? db.prepare('UPDATE items SET guid = ? WHERE id = ?') : undefined;
	for (const {feedurl, guid = '', link, readat = null, favourite = false} of items) {
		const {lastInsertRowid: id} = insert.run(feedurl, link, readat, favourite ? 1 : 0);
		name?.run(guid, id);
	}
	db.close();
}

export interface TermfeedArticle {
	readonly feed: string;
	readonly url: string;
	readonly isRead?: boolean;
	readonly isPinned?: boolean;
	readonly isFavourite?: boolean;
}

const feedsTable = (
	more: string,
): string => `CREATE TABLE feeds (id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL, description TEXT, ${more} last_updated_at INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL DEFAULT 0);`;

const articlesTable = (
	more: string,
): string => `CREATE TABLE articles (id INTEGER PRIMARY KEY AUTOINCREMENT, feed_id INTEGER NOT NULL,
	title TEXT NOT NULL, url TEXT NOT NULL UNIQUE, content TEXT, author TEXT, published_at INTEGER NOT NULL,
	is_read BOOLEAN NOT NULL DEFAULT FALSE, ${more} thumbnail_url TEXT, created_at INTEGER NOT NULL DEFAULT 0,
	updated_at INTEGER NOT NULL DEFAULT 0, FOREIGN KEY (feed_id) REFERENCES feeds(id) ON DELETE CASCADE);`;

const listTable = (name: string): string => `CREATE TABLE ${name} (id INTEGER PRIMARY KEY AUTOINCREMENT,
	article_id INTEGER NOT NULL UNIQUE, created_at INTEGER NOT NULL, FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE CASCADE);`;

/** A `termfeed.db` with the tables termfeed 0.5 makes, closed. */
export function writeTermfeedFile(path: string, articles: readonly TermfeedArticle[]): void {
	const db = new DatabaseSync(path);
	db.exec(
		feedsTable('rating INTEGER NOT NULL DEFAULT 0,') +
			articlesTable('') +
			listTable('pins') +
			listTable('favorites'),
	);
	insert(db, articles, ({isPinned, isFavourite}, id) => {
		if (isPinned) db.prepare('INSERT INTO pins(article_id, created_at) VALUES (?, 0)').run(id);
		if (isFavourite) db.prepare('INSERT INTO favorites(article_id, created_at) VALUES (?, 0)').run(id);
	});
	db.close();
}

/** One from before favourites had a table of their own. */
export function writeFormerTermfeedFile(path: string, articles: readonly TermfeedArticle[]): void {
	const db = new DatabaseSync(path);
	db.exec(feedsTable('') + articlesTable('is_favorite BOOLEAN NOT NULL DEFAULT FALSE,'));
	insert(db, articles, ({isFavourite}, id) => {
		if (isFavourite) db.prepare('UPDATE articles SET is_favorite = TRUE WHERE id = ?').run(id);
	});
	db.close();
}

function insert(
	db: DatabaseSync,
	articles: readonly TermfeedArticle[],
	more: (article: TermfeedArticle, id: number | bigint) => void,
): void {
	const feed = db.prepare("INSERT OR IGNORE INTO feeds(url, title) VALUES (?, 'Its own title')");
	const article = db.prepare(`INSERT INTO articles(feed_id, title, url, published_at, is_read)
		VALUES ((SELECT id FROM feeds WHERE url = ?), 'Its title', ?, 0, ?)`);
	for (const one of articles) {
		feed.run(one.feed);
		more(one, article.run(one.feed, one.url, one.isRead ? 1 : 0).lastInsertRowid);
	}
}
