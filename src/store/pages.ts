import type {Headline, StoryKey} from '../model.js';
import {shelfRows} from './counts.js';
import type {Db, Values} from './db.js';
import {type HeadlineRow, headlineColumns, headlineJoins, toHeadline} from './headline-row.js';
import type {ListQuery} from './list-query.js';
import {isWholeShelf, type List, listOf, shelfOf} from './lists.js';
import type {CountAsk, PageAsk, PageKey} from './page-ask.js';
import {notMuted} from './sight.js';

/** Rows of a list, newest first, without bodies. */
export function page(db: Db, query: ListQuery, ask: PageAsk): readonly Headline[] {
	const read = (sql: string, values: Values) => db.all<HeadlineRow>(sql, values);
	return selectPage(db, query, {ask, columns: headlineColumns, joins: headlineJoins, read}).map(toHeadline);
}

interface PageSelect<Row> {
	readonly ask: PageAsk;
	/** Of a `story s`, and of what is joined. */
	readonly columns: string;
	readonly joins: string;
	readonly read: (sql: string, values: Values) => Row[];
}

/** Rows of a list, newest first, of other columns than a headline's. */
export function selectPage<Row>(
	db: Db,
	query: ListQuery,
	{ask, columns, joins, read}: PageSelect<Row>,
): readonly Row[] {
	const list = listOf(db, query);
	if (!list || ask.limit <= 0) return [];

	// The end of the list, and what stands above an edge, are read upwards and turned round.
	const isUpward = ask.fromEnd === true || ask.above !== undefined;
	const {filters, values} = edges(list, ask);
	const rows = read(
		`SELECT ${columns} FROM ${list.source} ${list.rows} ${joins}
		WHERE ${[...list.filters, ...filters].join(' AND ')}
		ORDER BY ${order(list, isUpward ? 'ASC' : 'DESC')} LIMIT :limit`,
		// `Infinity` is no number of rows to SQLite.
		{...list.values, ...values, limit: Math.min(ask.limit, Number.MAX_SAFE_INTEGER)},
	);
	return isUpward ? rows.reverse() : rows;
}

/** How many rows a list has, or stand above or below an edge of it; with `atMost` no more than so many are counted. */
export function count(db: Db, query: ListQuery, {atMost, ...edge}: CountAsk = {}): number {
	const {unreadOnly = false, upTo} = query;
	const isWhole = edge.above === undefined && edge.below === undefined;
	if (isWhole && isWholeShelf(query))
		return Math.min(atMost ?? Number.POSITIVE_INFINITY, shelfRows(db, {...shelfOf(query), unreadOnly, upTo}));
	const list = listOf(db, query);
	if (!list) return 0;
	const {filters, values} = edges(list, edge);
	const rows = `FROM ${list.source} WHERE ${[...list.filters, ...filters].join(' AND ')}`;
	const sql =
		atMost === undefined
			? `SELECT count(*) AS n ${rows}`
			: `SELECT count(*) AS n FROM (SELECT 1 ${rows} LIMIT ${Math.trunc(atMost)})`;
	return db.get<{n: number}>(sql, {...list.values, ...values})?.n ?? 0;
}

/** The keys of every row of a list, in no order. */
export function keysOf(db: Db, query: ListQuery): readonly StoryKey[] {
	const list = listOf(db, query);
	if (!list) return [];
	const sql = `SELECT ${list.key} AS key FROM ${list.source} WHERE ${list.filters.join(' AND ')}`;
	return db.all<{key: number}>(sql, list.values).map(({key}) => key);
}

/** In the order asked for; what is not stored any more is left out. */
export function headlines(db: Db, keys: readonly StoryKey[]): readonly Headline[] {
	const rows = db.all<HeadlineRow>(
		`SELECT ${headlineColumns} FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value ${headlineJoins}
		WHERE f.deleted_at IS NULL ORDER BY j.key`,
		{keys: JSON.stringify(keys)},
	);
	return rows.map(toHeadline);
}

/** What stands behind a row's `+n`, oldest first. */
export function siblings(db: Db, lead: StoryKey): readonly Headline[] {
	const rows = db.all<HeadlineRow>(
		`SELECT ${headlineColumns} FROM story s ${headlineJoins}
		WHERE s.lead_id = :lead AND s.id <> :lead AND f.deleted_at IS NULL AND ${notMuted} ORDER BY s.sort_at, s.id`,
		{lead},
	);
	return rows.map(toHeadline);
}

function edges(
	list: List,
	ask: Pick<PageAsk, 'above' | 'below'> = {},
): {readonly filters: readonly string[]; readonly values: Values} {
	const bounds = [
		...(ask.below ? [edge(list, '<', ask.below)] : []),
		...(ask.above ? [edge(list, '>', ask.above)] : []),
	];
	return {
		filters: bounds.map((bound) => bound.filter),
		values: Object.assign({}, ...bounds.map((bound) => bound.values)),
	};
}

function edge(list: List, sign: '<' | '>', {sortAt, key}: PageKey): {filter: string; values: Values} {
	const name = sign === '<' ? 'below' : 'above';
	if (!list.sortAt) return {filter: `${list.key} ${sign} :${name}Key`, values: {[`${name}Key`]: key}};
	return {
		filter: `(${list.sortAt}, ${list.key}) ${sign} (:${name}At, :${name}Key)`,
		values: {[`${name}At`]: sortAt, [`${name}Key`]: key},
	};
}

function order(list: List, direction: 'ASC' | 'DESC'): string {
	return [...(list.sortAt ? [list.sortAt] : []), list.key]
		.map((column) => `${column} ${direction}`)
		.join(', ');
}
