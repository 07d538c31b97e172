import type {EpochMs, StoryKey} from '../model.js';
import type {Db, Values} from './db.js';
import {headlineJoins} from './headline-row.js';
import type {ListQuery} from './list-query.js';
import type {JsonPage, PageAsk} from './page-ask.js';
import {selectPage} from './pages.js';
import {isTagged} from './tags.js';

const quoted = (column: string): string => `json_quote(${column})`;
const truth = (column: string): string => `iif(${column}, 'true', 'false')`;

/** ISO 8601 in UTC, to the millisecond, as toISOString has it; strftime takes twice as long. */
const time = (column: string): string =>
	quoted(`replace(datetime(${column} / 1000.0, 'unixepoch', 'subsec'), ' ', 'T') || 'Z'`);

/** Nearly every story leads its own fold, and no other row is looked up for it. */
const ofLead = (column: string): string => `iif(s.lead_id = s.id, s.${column},
	coalesce((SELECT l.${column} FROM story l WHERE l.id = s.lead_id), s.${column}))`;

const tags = `iif(${isTagged},
	(SELECT json_group_array(name) FROM (SELECT name FROM tag WHERE story_id = s.id ORDER BY name)), '[]')`;

/** Every key is always there, null says that the feed did not tell. */
const members: Readonly<Record<string, string>> = {
	id: quoted('s.sid'),
	title: quoted("nullif(s.title, '')"),
	url: quoted('s.url'),
	feedUrl: quoted('f.url'),
	feedTitle: quoted('coalesce(f.own_title, f.title, f.url)'),
	section: quoted('c.name'),
	outlet: quoted('s.outlet'),
	author: quoted('s.byline'),
	categories: "json(coalesce(s.categories, '[]'))",
	published: time('s.published_at'),
	arrived: time('s.seen_at'),
	summary: quoted("nullif(s.lede, '')"),
	read: truth('NOT s.unread'),
	starred: truth('s.starred'),
	tags,
	cluster: quoted(ofLead('sid')),
	outlets: `${ofLead('others')} + 1`,
};

/**
 * A story as programs are told of it (`newsterm list --json`). SQLite joins the text: objects made of its rows take four
 * times as long, and its own json_object one and a half.
 */
const line = `concat('{', ${Object.entries(members)
	.map(([name, json]) => `'"${name}":', ${json}`)
	.join(", ',', ")}, '}') AS line`;

type PageLine = readonly [line: string, sortAt: EpochMs, key: StoryKey];

/** Rows of a list, newest first, each as a line of JSON. */
export function jsonPage(db: Db, query: ListQuery, ask: PageAsk): JsonPage {
	const columns = `${line}, s.sort_at, s.id`;
	const read = (sql: string, values: Values) => db.rows<PageLine>(sql, values);
	const rows = selectPage(db, query, {ask, columns, joins: headlineJoins, read});
	const [, sortAt, key] = rows.at(-1) ?? [];
	const last = sortAt !== undefined && key !== undefined && {sortAt, key};
	return {lines: rows.map(([line]) => line), ...(last && {last})};
}

/** Absent: not stored, or its feed is not subscribed to now. */
export function jsonOf(db: Db, key: StoryKey): string | undefined {
	const sql = `SELECT ${line} FROM story s ${headlineJoins} WHERE s.id = :key AND f.deleted_at IS NULL`;
	return db.get<{line: string}>(sql, {key})?.line;
}
