import type {EpochMs, StoryKey} from '../model.js';
import {packed, unpacked} from './bodies.js';
import type {Db} from './db.js';

/** Apart from `content`: the feed may write its own text anew, and the person may want it back. */
export const fullTextTable = `
CREATE TABLE full_text(
	story_id INTEGER PRIMARY KEY,
	is_packed INTEGER NOT NULL,                  -- as in content
	body BLOB NOT NULL
) STRICT;
CREATE TRIGGER full_text_removed AFTER DELETE ON story BEGIN
	DELETE FROM full_text WHERE story_id = old.id;
END;
`;

/**
 * Keeps the whole text of a story, in the place of what was there, as long as its body would be kept from now on. No
 * list shows it, so nobody reads theirs anew for it.
 */
export function writeFullText(db: Db, key: StoryKey, html: string, now: EpochMs): void {
	db.batch(() => {
		const isStored =
			db.note('UPDATE story SET has_body = 1, state_at = :now WHERE id = :key', {key, now}) > 0;
		if (!isStored) return;
		db.note('INSERT OR REPLACE INTO full_text(story_id, is_packed, body) VALUES (:key, :isPacked, :body)', {
			key,
			...packed(html),
		});
	});
}

/** Absent: it was never fetched, or retention took it. */
export function readFullText(db: Db, key: StoryKey): string | undefined {
	const row = db.get<{is_packed: number; body: Uint8Array}>(
		'SELECT is_packed, body FROM full_text WHERE story_id = :key',
		{key},
	);
	return row && unpacked(db, row);
}
