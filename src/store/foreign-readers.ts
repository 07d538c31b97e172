/** How another reader keeps its stories in SQLite. */
export interface ForeignReader {
	readonly name: 'newsboat' | 'nom' | 'termfeed';
	/** Table → the columns by which its database is known. */
	readonly tables: Readonly<Record<string, readonly string[]>>;
	/** Its feeds: `address`. */
	readonly feeds: string;
	/** What was read or starred: the parts of a `StoryElsewhere`; isRead and isStarred 1 or 0. */
	readonly stories: string;
}

/** Every newsboat since 2.0 and newsbeuter since 2.0. What the person deleted there is read here; flags are letters they gave it. */
const newsboat: ForeignReader = {
	name: 'newsboat',
	tables: {rss_item: ['feedurl', 'guid', 'url', 'unread', 'flags', 'deleted'], rss_feed: ['rssurl']},
	feeds: 'SELECT rssurl AS address FROM rss_feed',
	stories: `SELECT feedurl AS feedUrl, guid, url, (unread = 0 OR deleted = 1) AS isRead, coalesce(flags, '') <> '' AS isStarred
		FROM rss_item WHERE unread = 0 OR deleted = 1 OR coalesce(flags, '') <> '' ORDER BY id`,
};

/** A `nom.db`; older ones keep no guid. */
const nom = (guid: string): ForeignReader => ({
	name: 'nom',
	tables: {items: ['feedurl', 'link', 'readat', 'favourite', ...(guid === 'guid' ? ['guid'] : [])]},
	feeds: 'SELECT feedurl AS address FROM items GROUP BY feedurl ORDER BY min(id)',
	stories: `SELECT feedurl AS feedUrl, ${guid} AS guid, link AS url, readat IS NOT NULL AS isRead, favourite <> 0 AS isStarred
		FROM items WHERE readat IS NOT NULL OR favourite <> 0 ORDER BY id`,
});

const termfeedStories = (isStarred: string): string =>
	`SELECT f.url AS feedUrl, '' AS guid, a.url AS url, a.is_read <> 0 AS isRead, ${isStarred} AS isStarred
	FROM articles a JOIN feeds f ON f.id = a.feed_id WHERE a.is_read <> 0 OR ${isStarred} ORDER BY a.id`;

/** A `termfeed.db`: what is pinned there, to be opened later, is starred here as well. */
const termfeed: ForeignReader = {
	name: 'termfeed',
	tables: {
		feeds: ['url'],
		articles: ['feed_id', 'url', 'is_read'],
		pins: ['article_id'],
		favorites: ['article_id'],
	},
	feeds: 'SELECT url AS address FROM feeds ORDER BY id',
	stories: termfeedStories(
		'(a.id IN (SELECT article_id FROM pins) OR a.id IN (SELECT article_id FROM favorites))',
	),
};

/** As it was before favourites had a table of their own. */
const formerTermfeed: ForeignReader = {
	...termfeed,
	tables: {feeds: ['url'], articles: ['feed_id', 'url', 'is_read', 'is_favorite']},
	stories: termfeedStories('a.is_favorite <> 0'),
};

/** In this order: what a later version has says that it is no earlier one. */
export const foreignReaders: readonly ForeignReader[] = [
	newsboat,
	nom('guid'),
	nom("''"),
	termfeed,
	formerTermfeed,
];
