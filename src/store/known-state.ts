import type {EpochMs, StoryId} from '../model.js';
import type {Db} from './db.js';
import {type KeptStory, keptStories} from './kept-stories.js';

/** What the person did, as lines of a file: it stands by itself, whatever becomes of the store. */
export type StateLine =
	| {readonly state: 1; readonly at: EpochMs}
	/** Of the feed's stories. */
	| {
			readonly feed: string;
			readonly read: readonly StoryId[];
			readonly starred: readonly StoryId[];
			/** Removed by retention: never new again. */
			readonly gone: readonly StoryId[];
	  }
	| {readonly tag: string; readonly ids: readonly StoryId[]}
	/** Stories of one event. */
	| {readonly followed: readonly StoryId[]}
	/** With a story of each event it is about. */
	| {readonly mute: string; readonly ids: readonly StoryId[]}
	/** What is kept for good, and may stand in no feed any more. */
	| {readonly story: KeptStory};

/** An event is found again by any of its stories. */
const storiesOfEvent = 50;

/** All that the person did, out of a store of this version or an earlier one. */
export function* stateLines(db: Db, at: EpochMs): Generator<StateLine> {
	yield {state: 1, at};
	for (const feed of db.all<{id: number; url: string}>('SELECT id, url FROM feed')) yield stateOf(db, feed);
	if (has(db, 'awaited')) yield* awaitedLines(db);
	if (has(db, 'tag')) yield* tagLines(db);
	if (has(db, 'follow')) yield* followLines(db);
	if (has(db, 'mute')) yield* muteLines(db);
	for (const story of keptStories(db, has(db, 'tag'))) yield {story};
}

const has = (db: Db, table: string): boolean =>
	db.get("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :table", {table}) !== undefined;

interface Marked {
	readonly sid: StoryId;
	readonly unread: number;
	readonly starred: number;
}

function stateOf(db: Db, {id, url}: {readonly id: number; readonly url: string}): StateLine {
	const marked = [
		...db.all<Marked>(
			'SELECT sid, unread, starred FROM story WHERE feed_id = :id AND (unread = 0 OR starred = 1)',
			{id},
		),
		...(has(db, 'known_status')
			? db.all<Marked>('SELECT sid, unread, starred FROM known_status WHERE feed_id = :id', {id})
			: []),
	];
	return {
		feed: url,
		read: idsOf(marked.filter(({unread}) => unread === 0)),
		starred: idsOf(marked.filter(({starred}) => starred === 1)),
		gone: idsOf(db.all<Marked>('SELECT sid FROM gone WHERE feed_id = :id', {id})),
	};
}

function* tagLines(db: Db): Generator<StateLine> {
	for (const {name} of db.all<{name: string}>('SELECT DISTINCT name FROM tag')) {
		const tagged = 'SELECT s.sid FROM tag g CROSS JOIN story s ON s.id = g.story_id WHERE g.name = :name';
		yield {tag: name, ids: idsOf(db.all<Marked>(tagged, {name}))};
	}
}

function* followLines(db: Db): Generator<StateLine> {
	for (const {event_id: event} of db.all<{event_id: number}>('SELECT event_id FROM follow'))
		yield {followed: idsOf(storiesOf(db, event))};
}

function* muteLines(db: Db): Generator<StateLine> {
	for (const {id, query} of db.all<{id: number; query: string}>(
		'SELECT id, query FROM mute WHERE is_configured = 0',
	)) {
		const events = db.all<{event_id: number}>('SELECT event_id FROM mute_event WHERE mute_id = :id', {id});
		yield {mute: query, ids: events.flatMap(({event_id: event}) => idsOf(storiesOf(db, event).slice(0, 1)))};
	}
}

/** Newest first. */
function storiesOf(db: Db, event: number): readonly Marked[] {
	return db.all<Marked>(
		`SELECT sid FROM story WHERE event_id = :event ORDER BY sort_at DESC LIMIT ${storiesOfEvent}`,
		{event},
	);
}

/** What was saved out of one store and has not come again is saved out of the next. */
function* awaitedLines(db: Db): Generator<StateLine> {
	const rows = db.all<Marked & {is_followed: number; tags: string; mutes: string}>('SELECT * FROM awaited');
	yield {
		feed: '',
		read: idsOf(rows.filter(({unread}) => unread === 0)),
		starred: idsOf(rows.filter(({starred}) => starred === 1)),
		gone: [],
	};
	for (const {sid, is_followed, tags, mutes} of rows) {
		if (is_followed) yield {followed: [sid]};
		for (const tag of JSON.parse(tags) as readonly string[]) yield {tag, ids: [sid]};
		for (const mute of JSON.parse(mutes) as readonly string[]) yield {mute, ids: [sid]};
	}
}

const idsOf = (rows: readonly Pick<Marked, 'sid'>[]): readonly StoryId[] => rows.map(({sid}) => sid);
