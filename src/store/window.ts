import type {EpochMs, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {WindowStory} from './placement.js';
import {matchAny} from './search-words.js';
import {notMuted} from './sight.js';

const columns =
	's.id, s.lead_id, s.event_id, s.dup_of, s.title, s.lede, s.outlet, s.sort_at, s.lang, s.url FROM';

interface WindowRow {
	readonly id: number;
	readonly lead_id: number;
	readonly event_id: number;
	readonly dup_of: number | null;
	readonly title: string;
	readonly lede: string;
	readonly outlet: string;
	readonly sort_at: number;
	readonly lang: string | null;
	readonly url: string | null;
}

/** What was sorted in at or after `since`, oldest first, with the places the newsroom gave it. */
export function windowSince(db: Db, since: EpochMs): readonly WindowStory[] {
	const rows = db.all<WindowRow>(
		`SELECT ${columns} story s CROSS JOIN feed f ON f.id = s.feed_id
		WHERE s.sort_at >= :since AND f.deleted_at IS NULL ORDER BY s.sort_at, s.id`,
		{since},
	);
	return rows.map(toWindowStory);
}

/** What was stored later than a story, in that order, whatever its feed. */
export function storiesAfter(db: Db, after: StoryKey, limit: number): readonly WindowStory[] {
	const sql = `SELECT ${columns} story s WHERE s.id > :after ORDER BY s.id LIMIT :limit`;
	return db.all<WindowRow>(sql, {after, limit}).map(toWindowStory);
}

/** Leads that share any of the words, newest first. */
export function candidates(db: Db, words: readonly string[], limit: number): readonly WindowStory[] {
	const match = matchAny(words);
	if (match === undefined) return [];
	const rows = db.all<WindowRow>(
		`SELECT ${columns} story_fts x CROSS JOIN story s ON s.id = x.rowid CROSS JOIN feed f ON f.id = s.feed_id
		WHERE story_fts MATCH :match AND s.lead_id = s.id AND f.deleted_at IS NULL AND ${notMuted} ORDER BY x.rowid DESC LIMIT :limit`,
		{match, limit},
	);
	return rows.map(toWindowStory);
}

function toWindowStory(row: WindowRow): WindowStory {
	return {
		key: row.id,
		lead: row.lead_id,
		eventId: row.event_id,
		...(row.dup_of !== null && {dupOf: row.dup_of}),
		title: row.title,
		lede: row.lede,
		outlet: row.outlet,
		sortAt: row.sort_at,
		...(row.lang !== null && {language: row.lang}),
		...(row.url !== null && {url: row.url}),
	};
}
