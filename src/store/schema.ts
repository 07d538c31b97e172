/**
 * Version 1. Three things to know:
 * - `story` holds what the feed said and, in three columns, what the person did; bodies lie apart in `content`.
 * - `shelf` is what lists are read from: one narrow row for each visible fold on each shelf it stands on
 *   (0 = all, else a section's id), so every list and every number on a tab is one read of one index.
 * - Keys come from `meta.last_key` and are never used twice: `upTo` and `after` mean "as it stood then".
 */
export const schema = `
CREATE TABLE meta(
	id INTEGER PRIMARY KEY CHECK (id = 1),
	generation INTEGER NOT NULL,                 -- one up with each batch that changed something
	last_key INTEGER NOT NULL,
	last_round_at INTEGER
) STRICT;
INSERT INTO meta VALUES (1, 0, 0, NULL);

CREATE TABLE section(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, pos INTEGER NOT NULL) STRICT;

CREATE TABLE feed(
	id INTEGER PRIMARY KEY,
	url TEXT NOT NULL UNIQUE,
	own_title TEXT,                              -- the person's name for it
	title TEXT,                                  -- the feed's own
	site_url TEXT,
	section_id INTEGER NOT NULL,
	pos INTEGER NOT NULL,
	keep_days INTEGER,
	etag TEXT, last_modified TEXT, body_hash TEXT,
	next_fetch_at INTEGER NOT NULL DEFAULT 0,
	retry_at INTEGER,
	fail_count INTEGER NOT NULL DEFAULT 0,
	fault_code TEXT, fault_message TEXT,
	last_ok_at INTEGER,
	moved_to TEXT,
	deleted_at INTEGER                           -- not subscribed to now; its stories wait, hidden
) STRICT;

CREATE TABLE story(
	id INTEGER PRIMARY KEY,
	feed_id INTEGER NOT NULL,
	sid TEXT NOT NULL,                           -- StoryId
	lead_id INTEGER NOT NULL,                    -- its own id when it leads its fold
	event_id INTEGER NOT NULL,
	dup_of INTEGER,                              -- the first of its near-identical copies
	sort_at INTEGER NOT NULL,                    -- min(published, seen); never changes
	unread INTEGER NOT NULL DEFAULT 1,
	starred INTEGER NOT NULL DEFAULT 0,
	state_at INTEGER NOT NULL DEFAULT 0,         -- when the person last changed either
	others INTEGER NOT NULL DEFAULT 0,           -- of a lead: other outlets in its fold
	fresh_at INTEGER,                            -- of a lead: its newest sibling, when much fresher
	has_body INTEGER NOT NULL DEFAULT 0,
	seen_at INTEGER NOT NULL,
	published_at INTEGER,
	updated_at INTEGER,
	hash BLOB NOT NULL,                          -- of all a feed may edit; equal: nothing to write
	title TEXT NOT NULL,
	lede TEXT NOT NULL,
	outlet TEXT NOT NULL,
	byline TEXT,
	dateline TEXT,                               -- JSON, as are the next three
	categories TEXT, enclosures TEXT, pictures TEXT,
	url TEXT, comments_url TEXT, lang TEXT,
	UNIQUE(sid, feed_id)
) STRICT;
CREATE INDEX story_every ON story(sort_at);
CREATE INDEX story_unread ON story(sort_at) WHERE unread = 1;
CREATE INDEX story_starred ON story(sort_at) WHERE starred = 1;
CREATE INDEX story_feed ON story(feed_id, sort_at);
CREATE INDEX story_feed_unread ON story(feed_id, sort_at) WHERE unread = 1;
CREATE INDEX story_fold ON story(lead_id);
CREATE INDEX story_event ON story(event_id, sort_at);
CREATE INDEX story_copies ON story(dup_of) WHERE dup_of IS NOT NULL;
CREATE INDEX story_body ON story(seen_at) WHERE has_body = 1 AND unread = 0 AND starred = 0;

CREATE TABLE shelf(
	section_id INTEGER NOT NULL,
	sort_at INTEGER NOT NULL,
	story_id INTEGER NOT NULL,                   -- the lead
	unread INTEGER NOT NULL,                     -- the lead's
	PRIMARY KEY(section_id, sort_at, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shelf_unread ON shelf(section_id, sort_at, story_id) WHERE unread = 1;
CREATE INDEX shelf_story ON shelf(story_id);

CREATE TABLE content(
	story_id INTEGER PRIMARY KEY,
	is_packed INTEGER NOT NULL,                  -- 0: UTF-8, 1: the same in zstd
	body BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE story_fts USING fts5(
	title, lede, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER story_read AFTER UPDATE OF unread ON story BEGIN
	UPDATE shelf SET unread = new.unread WHERE story_id = new.id;
END;
CREATE TRIGGER story_removed AFTER DELETE ON story BEGIN
	DELETE FROM story_fts WHERE rowid = old.id;
	DELETE FROM content WHERE story_id = old.id;
	DELETE FROM shelf WHERE story_id = old.id;
END;

CREATE TABLE gone(                             -- removed by retention: never new again
	feed_id INTEGER NOT NULL,
	sid TEXT NOT NULL,
	unread INTEGER NOT NULL,
	starred INTEGER NOT NULL,
	seen_at INTEGER NOT NULL,                    -- when the feed last listed it
	PRIMARY KEY(feed_id, sid)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic(
	rank INTEGER PRIMARY KEY,
	event_id INTEGER NOT NULL,
	label TEXT NOT NULL,
	score REAL NOT NULL,
	stories INTEGER NOT NULL,
	outlets INTEGER NOT NULL
) STRICT;

CREATE TABLE undo(
	id INTEGER PRIMARY KEY,
	at INTEGER NOT NULL,
	mark TEXT NOT NULL,
	keys TEXT NOT NULL                           -- JSON: the stories that were not so before
) STRICT;

CREATE TABLE fetch_log(
	id INTEGER PRIMARY KEY,
	feed_id INTEGER NOT NULL,
	at INTEGER NOT NULL,
	status TEXT NOT NULL,
	ms INTEGER NOT NULL,
	bytes INTEGER NOT NULL,
	added INTEGER NOT NULL,
	updated INTEGER NOT NULL,
	fault TEXT
) STRICT;
CREATE INDEX fetch_log_feed ON fetch_log(feed_id, id);

CREATE TABLE lease(name TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
