import type {StoryKey} from '../model.js';
import type {Db} from './db.js';
import {headlineJoins} from './headline-row.js';
import type {ListQuery} from './list-query.js';
import {selectPage} from './pages.js';
import type {JsonPage, PageAsk} from './store.js';

/** ISO 8601 in UTC, to the millisecond; NULL for NULL. */
const isoDate = (column: string): string => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column} / 1000.0, 'unixepoch')`;
const truth = (column: string): string => `json(iif(${column}, 'true', 'false'))`;

/**
 * A story as programs are told of it (`newsterm list --json`): every key is always there, null says that the feed did not
 * tell. SQLite makes the text: made of rows and objects, thirty thousand stories took two seconds.
 */
const storyJson = `json_object(
	'id', s.sid,
	'title', nullif(s.title, ''),
	'url', s.url,
	'feedUrl', f.url,
	'feedTitle', coalesce(f.own_title, f.title, f.url),
	'section', c.name,
	'outlet', s.outlet,
	'author', s.byline,
	'categories', json(coalesce(s.categories, '[]')),
	'published', ${isoDate('s.published_at')},
	'arrived', ${isoDate('s.seen_at')},
	'summary', nullif(s.lede, ''),
	'read', ${truth('NOT s.unread')},
	'starred', ${truth('s.starred')},
	'tags', (SELECT json_group_array(name) FROM (SELECT name FROM tag WHERE story_id = s.id ORDER BY name)),
	'cluster', coalesce(l.sid, s.sid),
	'outlets', coalesce(l.others, s.others) + 1
)`;

const joins = `${headlineJoins} LEFT JOIN story l ON l.id = s.lead_id`;

interface JsonRow {
	readonly sortAt: number;
	readonly key: StoryKey;
	readonly line: string;
}

/** Rows of a list, newest first, each as a line of JSON. */
export function jsonPage(db: Db, query: ListQuery, ask: PageAsk): JsonPage {
	const columns = `s.sort_at AS sortAt, s.id AS key, ${storyJson} AS line`;
	const rows = selectPage<JsonRow>(db, query, {ask, columns, joins});
	const last = rows.at(-1);
	return {lines: rows.map(({line}) => line), ...(last && {last: {sortAt: last.sortAt, key: last.key}})};
}

/** Absent: not stored, or its feed is not subscribed to now. */
export function jsonOf(db: Db, key: StoryKey): string | undefined {
	const sql = `SELECT ${storyJson} AS line FROM story s ${joins} WHERE s.id = :key AND f.deleted_at IS NULL`;
	return db.get<{line: string}>(sql, {key})?.line;
}
