import type {Db, Values} from './db.js';
import {isFollowed} from './follows.js';
import type {ListQuery} from './list-query.js';
import {type Conditions, conditionsOf} from './search-conditions.js';
import {notMuted} from './sight.js';

/** A list as SQL: where its rows come from, which of them, and by what they are ordered and paged. */
export interface List {
	/** Enough to count the rows. */
	readonly source: string;
	/** Added to `source`: gives `story s` to read a row from. */
	readonly rows: string;
	readonly filters: readonly string[];
	readonly values: Values;
	/** Column of the place in time; absent: the list is ordered by key alone. */
	readonly sortAt?: string;
	readonly key: string;
}

const sectionId = '(SELECT id FROM section WHERE name = :section)';

/** `+` keeps SQLite from reading feed by feed and sorting all of it. */
const liveFeeds = '+s.feed_id IN (SELECT id FROM feed WHERE deleted_at IS NULL)';
const sectionFeeds = `+s.feed_id IN (SELECT id FROM feed WHERE deleted_at IS NULL AND section_id = ${sectionId})`;
const oneFeed = 's.feed_id = (SELECT id FROM feed WHERE url = :feedUrl AND deleted_at IS NULL)';
const notHidden = `x.rowid NOT IN (SELECT h.id FROM feed v CROSS JOIN story h ON h.feed_id = v.id
	WHERE v.deleted_at IS NOT NULL)`;

/** Absent: the list is empty whatever is stored (a search that asks for nothing). */
export function listOf(db: Db, query: ListQuery): List | undefined {
	const search = searchOf(query);
	if (search !== undefined) {
		const conditions = conditionsOf(db, search, {now: query.searchedAt ?? 0, inTextsBut: query.inTextsBut});
		return conditions && found(query, conditions);
	}
	const areStories = query.everyStory || query.starredOnly || query.feedUrl !== undefined;
	const areOfEvents = query.eventId !== undefined || query.followedOnly === true;
	return areStories || areOfEvents ? stories(query, {leadsOnly: !areStories}) : folds(query);
}

/** The last word of a saved query is finished, whatever is typed behind it. */
function searchOf({saved, search}: ListQuery): string | undefined {
	return saved === undefined || search === undefined ? (search ?? saved) : `${saved} ${search}`;
}

/** Whether it is a shelf from its beginning: how many rows it has is kept. */
export function isWholeShelf(query: ListQuery): boolean {
	const {section: _, unreadOnly: __, upTo: ___, searchedAt: ____, ...rest} = query;
	return Object.values(rest).every((wish) => wish === undefined || wish === false);
}

/** The shelf a list of folds stands on. */
export function shelfOf({section}: ListQuery): {readonly shelf: string; readonly values: Values} {
	return section === undefined ? {shelf: '0', values: {}} : {shelf: sectionId, values: {section}};
}

/** Folds: the shelf alone answers, so that a page is one range of one index. */
function folds(query: ListQuery): List {
	const {shelf} = shelfOf(query);
	return {
		source: 'shelf l',
		rows: 'CROSS JOIN story s ON s.id = l.story_id',
		filters: [
			// What came later is little: `+` keeps SQLite from walking the whole shelf for it.
			`${query.after === undefined ? '' : '+'}l.section_id = ${shelf}`,
			...(query.unreadOnly ? ['l.unread = 1'] : []),
			...keyFilters(query, 'l.story_id', 'l.sort_at'),
		],
		values: valuesOf(query, ['section']),
		sortAt: 'l.sort_at',
		key: 'l.story_id',
	};
}

interface StoriesAsk {
	readonly leadsOnly: boolean;
	/** What is out of sight is asked for; absent: it is left out. */
	readonly areMuted?: boolean | undefined;
}

/** Stories, each on its own, or the leads of an event, or of those followed. */
function stories(query: ListQuery, {leadsOnly, areMuted = false}: StoriesAsk): List {
	const shelf = query.section === undefined ? '0' : sectionId;
	const onShelf = `EXISTS (SELECT 1 FROM shelf l WHERE l.story_id = s.id AND l.section_id = ${shelf})`;
	return {
		// CROSS: what is followed is little, and all there is would be walked through for it.
		source: query.followedOnly ? 'follow w CROSS JOIN story s ON s.event_id = w.event_id' : 'story s',
		rows: '',
		filters: [
			...(leadsOnly ? [onShelf] : query.section !== undefined ? [sectionFeeds] : [liveFeeds]),
			...(leadsOnly || areMuted ? [] : [notMuted]),
			...storyFilters(query),
			...keyFilters(query, 's.id', 's.sort_at'),
		],
		values: valuesOf(query, ['section', 'feedUrl', 'eventId']),
		sortAt: 's.sort_at',
		key: 's.id',
	};
}

/** Ordered by arrival: that is the order the index holds, so the first page costs no sort, however common the word. */
function found(query: ListQuery, {match, index = 'story_fts', filters, values, areMuted}: Conditions): List {
	if (match === undefined) {
		const list = stories(query, {leadsOnly: false, areMuted});
		return {...list, filters: [...list.filters, ...filters], values: {...list.values, ...values}};
	}
	const join = 'CROSS JOIN story s ON s.id = x.rowid';
	const ofStories = [
		...storyFilters(query),
		...(query.followedOnly ? [isFollowed] : []),
		...(query.section !== undefined ? [sectionFeeds] : []),
		...(query.since !== undefined ? ['s.sort_at >= :since'] : []),
		...filters,
	];
	return {
		// Hits that need no look at their story are counted a thousand times as fast; texts of stories that went linger.
		...(ofStories.length > 0 || index === 'text_fts'
			? {source: `${index} x ${join}`, rows: ''}
			: {source: `${index} x`, rows: join}),
		filters: [
			`${index} MATCH :match`,
			notHidden,
			...(areMuted ? [] : ['x.rowid NOT IN (SELECT story_id FROM muted)']),
			...ofStories,
			...keyFilters(query, 'x.rowid'),
		],
		values: {match, ...values, ...valuesOf(query, ['section', 'feedUrl', 'eventId'])},
		key: 'x.rowid',
	};
}

function storyFilters(query: ListQuery): readonly string[] {
	return [
		...(query.feedUrl !== undefined ? [oneFeed] : []),
		...(query.eventId !== undefined ? ['s.event_id = :eventId'] : []),
		...(query.unreadOnly ? ['s.unread = 1'] : []), // a literal: a bound value does not match the partial index
		...(query.starredOnly ? ['s.starred = 1'] : []),
	];
}

function keyFilters(query: ListQuery, key: string, sortAt?: string): readonly string[] {
	return [
		...(query.upTo !== undefined ? [`${key} <= :upTo`] : []),
		...(query.after !== undefined ? [`${key} > :after`] : []),
		...(query.since !== undefined && sortAt ? [`${sortAt} >= :since`] : []),
	];
}

/** Only what the SQL names: SQLite refuses values that have no place. */
function valuesOf(query: ListQuery, names: readonly ('section' | 'feedUrl' | 'eventId')[]): Values {
	const asked = [...names, 'upTo', 'after', 'since'] as const;
	return Object.fromEntries(
		asked.flatMap((name) => {
			const value = query[name];
			return value === undefined ? [] : [[name, value]];
		}),
	);
}
