import type {EpochMs, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {QueryTerm} from './read-query.js';
import {readTag} from './read-tag.js';
import {notMuted} from './sight.js';
import type {TagCount} from './store.js';

/** Version 10: the person's own words for stories. What is tagged is kept for good. */
export const tagTable = `
CREATE TABLE tag(
	name TEXT NOT NULL,
	story_id INTEGER NOT NULL,
	PRIMARY KEY(name, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_story ON tag(story_id);
CREATE TRIGGER tag_removed AFTER DELETE ON story BEGIN
	DELETE FROM tag WHERE story_id = old.id;
END;
`;

/** Of a story `s`. */
export const isTagged = 'EXISTS (SELECT 1 FROM tag g WHERE g.story_id = s.id)';

/** Of a story `s`: its tags by name, with spaces between; NULL: none. */
export const tagsOf =
	"(SELECT group_concat(name, ' ') FROM (SELECT name FROM tag WHERE story_id = s.id ORDER BY name))";

interface Tagging {
	readonly isWanted: boolean;
	readonly name: string;
	readonly keys: readonly StoryKey[];
	readonly now: EpochMs;
}

/** Tags the stories, or no longer; returns those that were not so before. */
export function tag(db: Db, {isWanted, name, keys, now}: Tagging): readonly StoryKey[] {
	const changing = db.all<{id: number}>(
		`SELECT s.id FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value
		WHERE EXISTS (SELECT 1 FROM tag g WHERE g.name = :name AND g.story_id = s.id) <> :isWanted`,
		{keys: JSON.stringify(keys), name, isWanted: Number(isWanted)},
	);
	const changed = changing.map(({id}) => id);
	const inKeys = '(SELECT value FROM json_each(:keys))';
	const values = {keys: JSON.stringify(changed), name};
	if (isWanted) db.run('INSERT INTO tag(name, story_id) SELECT :name, value FROM json_each(:keys)', values);
	else db.run(`DELETE FROM tag WHERE name = :name AND story_id IN ${inKeys}`, values);
	// Stories long kept for it are not to go with the next round: it may have been a slip of the finger.
	db.run(`UPDATE story SET state_at = :now WHERE id IN ${inKeys}`, {keys: values.keys, now});
	return changed;
}

/** The tags in use, by how many stories carry them. */
export function tags(db: Db): readonly TagCount[] {
	const rows = db.all<TagCount>(
		`SELECT g.name, count(*) AS stories FROM tag g CROSS JOIN story s ON s.id = g.story_id
		CROSS JOIN feed f ON f.id = s.feed_id AND f.deleted_at IS NULL WHERE ${notMuted} GROUP BY g.name ORDER BY stories DESC, g.name`,
	);
	return rows.map(({name, stories}) => ({name, stories}));
}

/** The stories a `tag:` means: few, as a person chose each by hand. */
export function taggedStories(db: Db, {text, isUnfinished}: QueryTerm): readonly StoryKey[] {
	const name = readTag(text.replace(/\*$/, ''));
	if (name === undefined) return [];
	const rows = db.all<{id: number}>(
		`SELECT DISTINCT story_id AS id FROM tag WHERE ${isUnfinished ? 'name >= :name AND name < :end' : 'name = :name'}`,
		{name, ...(isUnfinished && {end: `${name}\u{10FFFF}`})},
	);
	return rows.map(({id}) => id);
}
