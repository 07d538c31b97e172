import {expect, it} from 'vitest';
import {brief} from '../../src/store/brief.js';
import type {Db, Values} from '../../src/store/db.js';
import type {ListQuery} from '../../src/store/list-query.js';
import {openDb} from '../../src/store/open-db.js';
import type {PageAsk} from '../../src/store/page-ask.js';
import {count, page} from '../../src/store/pages.js';

/** What SQLite would do for a call, said in its own words. */
function plansOf(call: (db: Db) => unknown): string {
	const db = openDb(':memory:');
	const asked: {sql: string; values: Values}[] = [];
	const note = (sql: string, values: Values = {}): void => {
		asked.push({sql, values});
	};
	call({
		...db,
		all: <Row>(sql: string, values?: Values) => {
			note(sql, values);
			return db.all<Row>(sql, values);
		},
		get: <Row>(sql: string, values?: Values) => {
			note(sql, values);
			return db.get<Row>(sql, values);
		},
	});
	return asked
		.flatMap(({sql, values}) => db.all<{detail: string}>(`EXPLAIN QUERY PLAN ${sql}`, values))
		.map(({detail}) => detail)
		.join('\n');
}

const edge = {sortAt: 9, key: 9};
const asks: readonly (readonly [string, PageAsk])[] = [
	['first', {limit: 9}],
	['next', {limit: 9, below: edge}],
	['previous', {limit: 9, above: edge}],
	['last', {limit: 9, fromEnd: true}],
];
const queries: readonly (readonly [string, ListQuery, string])[] = [
	['everything', {}, 'SEARCH l USING PRIMARY KEY (section_id=?'],
	['what was there', {upTo: 9}, 'SEARCH l USING PRIMARY KEY (section_id=?'],
	['the unread', {unreadOnly: true}, 'SEARCH l USING COVERING INDEX shelf_unread (section_id=?'],
	['a section', {section: 'World'}, 'SEARCH l USING PRIMARY KEY (section_id=?'],
	[
		'the unread of a section',
		{section: 'World', unreadOnly: true},
		'SEARCH l USING COVERING INDEX shelf_unread (section_id=?',
	],
	['a feed', {feedUrl: 'x'}, 'story_feed (feed_id=?'],
	['the unread of a feed', {feedUrl: 'x', unreadOnly: true}, 'story_feed_unread (feed_id=?'],
	['the starred', {starredOnly: true}, 'story_starred'],
	['an event', {eventId: 9}, 'story_event (event_id=?'],
	['every story', {everyStory: true}, 'story_every'],
	['every unread story', {everyStory: true, unreadOnly: true}, 'story_unread'],
];

it.each(
	queries.flatMap(([list, query, index]) =>
		asks.map(([which, ask]) => [which, list, query, ask, index] as const),
	),
)('reads the %s page of %s from one index, unsorted', (_which, _list, query, ask, index) => {
	const plan = plansOf((db) => page(db, query, ask));
	expect(plan).toContain(index);
	expect(plan).not.toContain('TEMP B-TREE');
});

it.each(queries)('counts %s in an index alone', (_list, query) => {
	const plan = plansOf((db) => count(db, query));
	expect(plan).toMatch(/COVERING INDEX|USING (INTEGER )?PRIMARY KEY|INDEX story_starred|INDEX story_event/);
	expect(plan).not.toContain('TEMP B-TREE');
});

it('finds what came later by its key', () => {
	expect(plansOf((db) => page(db, {after: 9}, {limit: 9}))).toContain('shelf_story (story_id>?)');
	expect(plansOf((db) => count(db, {after: 9, section: 'World'}))).toContain('shelf_story (story_id>?)');
});

it('streams a search in the order of its index', () => {
	expect(plansOf((db) => page(db, {search: 'word', unreadOnly: true}, {limit: 9}))).not.toContain(
		'TEMP B-TREE',
	);
});

it('reads what is followed event by event', () => {
	const plan = plansOf((db) => page(db, {followedOnly: true}, {limit: 9}));
	expect(plan).toContain('SCAN w');
	expect(plan).toContain('story_event (event_id=?');
});

it('reads a brief from one range of one index, and an event by its own', () => {
	const plan = plansOf((db) => brief(db, {since: 9, from: 9, limit: 9}));
	expect(plan).toContain('story_every (sort_at>?)');
	expect(plan).toContain('story_event (event_id=? AND sort_at>?)');
	expect(plan).not.toMatch(/SCAN s\b/);
});
