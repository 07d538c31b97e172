import type {EpochMs, StoryKey} from '../model.js';
import type {Db} from './db.js';
import {headlineJoins} from './headline-row.js';
import type {ListQuery} from './list-query.js';
import type {JsonPage, PageAsk} from './page-ask.js';
import {selectPage} from './pages.js';

const truth = (column: string): string => `json(iif(${column}, 'true', 'false'))`;

/**
 * A story as programs are told of it (`newsterm list --json`): every key is always there, null says that the feed did not
 * tell. SQLite makes the text but for the two times between its halves, which take it as long as all the rest: made of rows
 * and objects, thirty thousand stories took two seconds.
 */
const halves = `json_object(
	'id', s.sid,
	'title', nullif(s.title, ''),
	'url', s.url,
	'feedUrl', f.url,
	'feedTitle', coalesce(f.own_title, f.title, f.url),
	'section', c.name,
	'outlet', s.outlet,
	'author', s.byline,
	'categories', json(coalesce(s.categories, '[]'))
) AS first, s.published_at AS published, s.seen_at AS arrived, json_object(
	'summary', nullif(s.lede, ''),
	'read', ${truth('NOT s.unread')},
	'starred', ${truth('s.starred')},
	'tags', (SELECT json_group_array(name) FROM (SELECT name FROM tag WHERE story_id = s.id ORDER BY name)),
	'cluster', coalesce(l.sid, s.sid),
	'outlets', coalesce(l.others, s.others) + 1
) AS second`;

const joins = `${headlineJoins} LEFT JOIN story l ON l.id = s.lead_id`;

interface Halves {
	readonly first: string;
	readonly published: EpochMs | null;
	readonly arrived: EpochMs;
	readonly second: string;
}

interface JsonRow extends Halves {
	readonly sortAt: EpochMs;
	readonly key: StoryKey;
}

function lineOf({first, published, arrived, second}: Halves): string {
	const times = `"published":${published === null ? 'null' : quotedTime(published)},"arrived":${quotedTime(arrived)}`;
	return `${first.slice(0, -1)},${times},${second.slice(1)}`;
}

const dayMs = 86_400_000;
/** Day since 1970 → its date. Stories are of some hundred days; a date costs as much as the rest of a line. */
const dates = new Map<number, string>();

/** ISO 8601 in UTC, to the millisecond, as toISOString has it. */
function quotedTime(at: EpochMs): string {
	const day = Math.floor(at / dayMs);
	let date = dates.get(day);
	if (date === undefined) {
		date = new Date(day * dayMs).toISOString().slice(0, -'00:00:00.000Z'.length);
		dates.set(day, date);
	}
	const ms = at - day * dayMs;
	const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(twoDigits);
	return `"${date}${hours}:${minutes}:${seconds}.${String(ms % 1000).padStart(3, '0')}Z"`;
}

function twoDigits(value: number): string {
	return value < 10 ? `0${Math.trunc(value)}` : `${Math.trunc(value)}`;
}

/** Rows of a list, newest first, each as a line of JSON. */
export function jsonPage(db: Db, query: ListQuery, ask: PageAsk): JsonPage {
	const columns = `s.sort_at AS sortAt, s.id AS key, ${halves}`;
	const rows = selectPage<JsonRow>(db, query, {ask, columns, joins});
	const last = rows.at(-1);
	return {lines: rows.map(lineOf), ...(last && {last: {sortAt: last.sortAt, key: last.key}})};
}

/** Absent: not stored, or its feed is not subscribed to now. */
export function jsonOf(db: Db, key: StoryKey): string | undefined {
	const sql = `SELECT ${halves} FROM story s ${joins} WHERE s.id = :key AND f.deleted_at IS NULL`;
	const row = db.get<Halves>(sql, {key});
	return row && lineOf(row);
}
