import type {StoryKey} from '../model.js';
import {readBody} from './bodies.js';
import type {Db} from './db.js';
import {readFullText} from './full-texts.js';
import {indexText} from './search-words.js';

/**
 * Version 15: an index of the texts, apart from that of the headlines: it is eight times as large and is written behind
 * everything else. `text_due` says whose text it does not know yet, or not any more, whatever changed it; so it is filled
 * in small steps, over restarts, and never holds a refresh up.
 */
export const textIndex = `
CREATE VIRTUAL TABLE text_fts USING fts5(
	text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE text_due(story_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO text_due SELECT story_id FROM content UNION SELECT story_id FROM full_text;

CREATE TRIGGER content_came AFTER INSERT ON content BEGIN
	INSERT OR IGNORE INTO text_due VALUES (new.story_id);
END;
CREATE TRIGGER content_went AFTER DELETE ON content BEGIN
	INSERT OR IGNORE INTO text_due VALUES (old.story_id);
END;
CREATE TRIGGER full_text_came AFTER INSERT ON full_text BEGIN
	INSERT OR IGNORE INTO text_due VALUES (new.story_id);
END;
CREATE TRIGGER full_text_went AFTER DELETE ON full_text BEGIN
	INSERT OR IGNORE INTO text_due VALUES (old.story_id);
END;
`;

/** Longer texts are found by their beginning. */
const mostCharacters = 200_000;

export interface IndexAsk {
	readonly limit: number;
	/** What is read of a body. */
	readonly plain: (html: string) => string;
}

/** Brings the index up to date with so many texts, the newest first. How many it was; 0: nothing is left to do. */
export function indexTexts(db: Db, {limit, plain}: IndexAsk): number {
	return db.batch(() => {
		const due = db.all<{id: StoryKey; title: string | null; lede: string | null}>(
			`SELECT d.story_id AS id, s.title, s.lede FROM (SELECT story_id FROM text_due ORDER BY story_id DESC LIMIT :limit) d
			LEFT JOIN story s ON s.id = d.story_id`,
			{limit},
		);
		for (const {id, title, lede} of due)
			indexOne(db, id, title === null ? '' : textOf(db, id, `${title}\n${lede}`, plain));
		return due.length;
	});
}

/** With what stands above it: a word that stands only there and one that stands only in the text are both in the story. */
function textOf(db: Db, key: StoryKey, head: string, plain: IndexAsk['plain']): string {
	const html = readFullText(db, key) ?? readBody(db, key);
	return html === '' ? '' : indexText(`${head}\n${plain(html)}`.slice(0, mostCharacters));
}

/** Nobody's screen shows it: noted, so that nobody reads theirs anew. */
function indexOne(db: Db, key: StoryKey, text: string): void {
	if (text === '') db.note('DELETE FROM text_fts WHERE rowid = :key', {key});
	else db.note('INSERT OR REPLACE INTO text_fts(rowid, text) VALUES (:key, :text)', {key, text});
	db.note('DELETE FROM text_due WHERE story_id = :key', {key});
}
