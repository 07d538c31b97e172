import type {Article, Headline, StoryKey} from '../model.js';
import {printableLine} from '../printable.js';
import {readBody} from './bodies.js';
import type {Db} from './db.js';
import {readFullText} from './full-texts.js';
import {
	type HeadlineRow,
	headlineColumns,
	headlineJoins,
	printableValue,
	toHeadline,
} from './headline-row.js';
import {notMuted} from './sight.js';
import type {ListedStory} from './store.js';

/** More than this is not read below an article. */
const mostSiblings = 12;
/** Of this many are those picked. Feeds that say the same over and over make events of tens of thousands. */
const newestOfEvent = 200;

interface ArticleRow extends HeadlineRow {
	readonly feed_title: string;
	readonly feed_url: string;
	readonly event_id: number;
	readonly byline: string | null;
	readonly published_at: number | null;
	readonly seen_at: number;
	readonly categories: string | null;
	readonly enclosures: string | null;
	readonly pictures: string | null;
	readonly comments_url: string | null;
	readonly lang: string | null;
	readonly lead_sid: string | null;
	readonly lead_others: number | null;
}

/** Absent: not stored, or its feed is not subscribed to now. */
export function article(db: Db, key: StoryKey): Article | undefined {
	const row = read(db, key);
	if (!row) return undefined;
	const fullText = readFullText(db, row.id);
	return {
		...toStory(row),
		body: readBody(db, row.id),
		...(fullText !== undefined && {fullText}),
		alsoReported: alsoReported(db, row),
		otherNews: [],
	};
}

/** The same for a list: no body is unpacked, no sibling looked up. */
export function listed(db: Db, key: StoryKey): ListedStory | undefined {
	const row = read(db, key);
	if (!row) return undefined;
	const outlets = (row.lead_others ?? row.others) + 1;
	return {...toStory(row), seenAt: row.seen_at, lead: row.lead_sid ?? row.sid, outlets};
}

/** Two at most: enough to know whether a prefix names one story. */
export function find(db: Db, prefix: string): readonly StoryKey[] {
	const start = prefix.toLowerCase();
	if (!/^[0-9a-f]{4,12}$/.test(start)) return [];
	const rows = db.all<{id: number}>(
		`SELECT s.id FROM story s CROSS JOIN feed f ON f.id = s.feed_id
		WHERE s.sid >= :start AND s.sid < :end AND f.deleted_at IS NULL LIMIT 2`,
		{start, end: `${start}g`}, // g follows the last hex digit
	);
	return rows.map(({id}) => id);
}

function read(db: Db, key: StoryKey): ArticleRow | undefined {
	return db.get<ArticleRow>(
		`SELECT ${headlineColumns}, coalesce(f.own_title, f.title, f.url) AS feed_title, f.url AS feed_url, s.event_id,
			s.byline, s.published_at, s.seen_at, s.categories, s.enclosures, s.pictures, s.comments_url, s.lang,
			l.sid AS lead_sid, l.others AS lead_others
		FROM story s ${headlineJoins} LEFT JOIN story l ON l.id = s.lead_id WHERE s.id = :key AND f.deleted_at IS NULL`,
		{key},
	);
}

function toStory(row: ArticleRow): Omit<Article, 'body' | 'fullText' | 'alsoReported' | 'otherNews'> {
	return {
		headline: toHeadline(row),
		feedTitle: printableLine(row.feed_title),
		feedUrl: row.feed_url,
		...(row.byline !== null && {byline: printableLine(row.byline)}),
		...(row.published_at !== null && {publishedAt: row.published_at}),
		categories: list(row.categories),
		enclosures: list(row.enclosures),
		pictures: list(row.pictures),
		...(row.comments_url !== null && {commentsUrl: printableLine(row.comments_url)}),
		...(row.lang !== null && {language: printableLine(row.lang)}),
	};
}

/** The event's newest other stories: first one of each other outlet, then the rest; each part newest first. */
function alsoReported(db: Db, {id, event_id, outlet}: ArticleRow): readonly Headline[] {
	const rows = db.all<HeadlineRow>(
		`SELECT ${headlineColumns}, s.outlet = :outlet OR row_number() OVER (PARTITION BY s.outlet ORDER BY s.sort_at DESC, s.id DESC) > 1 AS again
		FROM (SELECT id FROM story WHERE event_id = :event ORDER BY sort_at DESC LIMIT ${newestOfEvent}) e
		CROSS JOIN story s ON s.id = e.id ${headlineJoins}
		WHERE s.id <> :id AND f.deleted_at IS NULL AND ${notMuted}
		ORDER BY again, s.sort_at DESC, s.id DESC LIMIT ${mostSiblings}`,
		{id, event: event_id, outlet},
	);
	return rows.map(toHeadline);
}

const list = <Item>(json: string | null): readonly Item[] =>
	json === null ? [] : JSON.parse(json, printableValue);
