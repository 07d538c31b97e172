/** Puts a story into the outbox, or takes it out, as it is here and there now. */
const reckon = (key: string): string => `
	DELETE FROM outbox WHERE story_id = ${key};
	INSERT INTO outbox SELECT s.id FROM remote_story r CROSS JOIN story s ON s.id = r.story_id WHERE r.story_id = ${key}
		AND (s.unread <> r.unread OR s.starred <> r.starred OR (r.labels IS NOT NULL AND r.labels <>
			(SELECT json_group_array(name) FROM (SELECT name FROM tag WHERE story_id = s.id ORDER BY name))));
`;

/**
 * Version 18: sync servers. What a server is known to have stands beside what stands here; where the two differ, the
 * server has yet to be told, and the story's key lies in the outbox. So a change and its contrary cancel out, a cut-off
 * sync is simply done again, and no clock is compared.
 */
export const syncTables = `
CREATE TABLE account(
	id INTEGER PRIMARY KEY,
	kind TEXT NOT NULL,
	url TEXT NOT NULL,
	user TEXT NOT NULL,                          -- '': none
	name TEXT NOT NULL,
	pos INTEGER,                                 -- in the config; NULL: not named there now, its feeds wait, hidden
	cursor TEXT,                                 -- the server's; written with the stories it covers
	labels TEXT NOT NULL DEFAULT '[]',           -- JSON: those the server has
	label_turn INTEGER NOT NULL DEFAULT 0,       -- which of them is looked through next; 0: their names
	last_ok_at INTEGER,
	next_sync_at INTEGER NOT NULL DEFAULT 0,
	retry_at INTEGER,
	fail_count INTEGER NOT NULL DEFAULT 0,
	fault_code TEXT, fault_message TEXT,
	UNIQUE(kind, url, user)
) STRICT;

CREATE TABLE remote_feed(
	account_id INTEGER NOT NULL,
	url TEXT NOT NULL,
	remote_id TEXT,                              -- NULL: the server has yet to be told of it
	pos INTEGER NOT NULL,
	title TEXT, site_url TEXT, folder TEXT,
	is_new INTEGER NOT NULL DEFAULT 1,           -- what the server has of it was not read through
	wish TEXT,                                   -- what the server has yet to be told: subscribe, unsubscribe, move
	PRIMARY KEY(account_id, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_feed_url ON remote_feed(url);
CREATE INDEX remote_feed_number ON remote_feed(account_id, remote_id);

CREATE TABLE remote_story(                     -- as the server is known to have it
	account_id INTEGER NOT NULL,
	remote_id TEXT NOT NULL,
	story_id INTEGER,                            -- NULL: retention removed it here
	unread INTEGER NOT NULL,
	starred INTEGER NOT NULL,
	labels TEXT,                                 -- JSON: tags in order; NULL: this server has none
	crawled_at_us INTEGER,
	PRIMARY KEY(account_id, remote_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX remote_story_story ON remote_story(story_id) WHERE story_id IS NOT NULL;
CREATE INDEX remote_story_unread ON remote_story(account_id) WHERE unread = 1;
CREATE INDEX remote_story_starred ON remote_story(account_id) WHERE starred = 1;

CREATE TABLE outbox(story_id INTEGER PRIMARY KEY) STRICT;

ALTER TABLE feed ADD COLUMN was_served INTEGER NOT NULL DEFAULT 0; -- 1: a server brought stories of it; 2: and gave it up since

CREATE TRIGGER story_marked AFTER UPDATE OF unread, starred ON story
	WHEN old.unread <> new.unread OR old.starred <> new.starred BEGIN ${reckon('new.id')} END;
CREATE TRIGGER story_tagged AFTER INSERT ON tag BEGIN ${reckon('new.story_id')} END;
CREATE TRIGGER story_untagged AFTER DELETE ON tag BEGIN ${reckon('old.story_id')} END;
CREATE TRIGGER remote_story_met AFTER INSERT ON remote_story BEGIN ${reckon('new.story_id')} END;
CREATE TRIGGER remote_story_told AFTER UPDATE ON remote_story BEGIN ${reckon('new.story_id')} END;
CREATE TRIGGER story_unserved AFTER DELETE ON story BEGIN
	DELETE FROM outbox WHERE story_id = old.id;
	DELETE FROM remote_story WHERE story_id = old.id AND unread = 0 AND starred = 0;
	UPDATE remote_story SET story_id = NULL WHERE story_id = old.id;
END;
CREATE TRIGGER remote_story_gone AFTER DELETE ON remote_story BEGIN
	DELETE FROM outbox WHERE story_id = old.story_id;
END;
`;
