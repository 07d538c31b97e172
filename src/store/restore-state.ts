import type {EpochMs} from '../model.js';
import {awaitDeed, awaited, awaitStory} from './awaited.js';
import type {Db} from './db.js';
import type {Intent} from './deed.js';
import type {JournalEntry} from './journal.js';
import {type KeptStory, toEdited} from './kept-stories.js';
import type {StateLine} from './known-state.js';
import {commit} from './marks.js';
import {mute} from './mutes.js';
import {readTag} from './read-tag.js';
import {upsert} from './upsert.js';

/** A deed is written down before it is done: at most so long. */
const betweenMs = 60_000;
/** So many lines are one batch. */
const slice = 500;

/**
 * Brings into a store what the person did, as it was kept beside a store that was lost: stories that stand in it take
 * what was done since, those to come wait for it, those kept for good are back at once.
 */
export function restoreState(
	db: Db,
	{state, journal}: {readonly state: Iterable<StateLine>; readonly journal: Iterable<JournalEntry>},
	now: EpochMs,
): void {
	let keptAt: EpochMs = 0;
	const stories: KeptStory[] = [];
	for (const line of state) {
		if ('state' in line) keptAt = line.at;
		else if ('story' in line) stories.push(line.story);
		else db.batch(() => take(db, line, {at: keptAt || now, now}));
	}
	const deeds = notTakenBack(journal, keptAt - betweenMs);
	inSlices(db, deeds, ({deed, at}) => redo(db, deed, at));
	inSlices(db, stories, (story) => bringBack(db, story, now));
}

function inSlices<T>(db: Db, items: readonly T[], work: (item: T) => void): void {
	for (let at = 0; at < items.length; at += slice) db.batch(() => items.slice(at, at + slice).forEach(work));
}

function take(
	db: Db,
	line: Exclude<StateLine, {state: 1} | {story: KeptStory}>,
	{at, now}: {readonly at: EpochMs; readonly now: EpochMs},
): void {
	if ('feed' in line) {
		forGood(db, line, now);
		for (const sid of line.read) awaitStory(db, {sid, at}, () => ({unread: 0}));
		for (const sid of line.starred) awaitStory(db, {sid, at}, () => ({starred: 1}));
	} else if ('followed' in line) {
		for (const sid of line.followed) awaitStory(db, {sid, at}, () => ({is_followed: 1}));
	} else if ('tag' in line) {
		const tag = readTag(line.tag);
		if (tag !== undefined) awaitDeed(db, {mark: 'tagged', tag, ids: line.ids}, at);
	} else muteAgain(db, line, at);
}

/** Not by a deed: it is none that could be undone. */
function muteAgain(db: Db, {mute: query, ids}: Extract<StateLine, {mute: string}>, now: EpochMs): void {
	const rows = db.all<{id: number}>(
		'SELECT s.id FROM json_each(:ids) j CROSS JOIN story s ON s.sid = j.value',
		{ids: JSON.stringify(ids)},
	);
	mute(db, {query, keys: rows.map(({id}) => id), now});
	awaitDeed(db, {mark: 'muted', mute: query, ids}, now);
}

/** What retention removed stays away, also when its feed is stored anew. */
function forGood(db: Db, {feed, gone}: Extract<StateLine, {feed: string}>, now: EpochMs): void {
	if (gone.length === 0) return;
	const id = feedNamed(db, feed, null);
	db.run(
		`INSERT OR IGNORE INTO gone(feed_id, sid, unread, starred, seen_at)
		SELECT :id, value, 0, 0, :now FROM json_each(:gone)
		WHERE NOT EXISTS (SELECT 1 FROM story WHERE sid = value)`,
		{id, now, gone: JSON.stringify(gone)},
	);
}

/** A feed that is not there is stored out of sight, until the config names it. */
function feedNamed(db: Db, url: string, title: string | null): number {
	db.run("INSERT OR IGNORE INTO section(name, pos) VALUES ('Other', 0)");
	db.run(
		`INSERT OR IGNORE INTO feed(url, title, section_id, pos, deleted_at)
		SELECT :url, :title, id, 0, 0 FROM section WHERE name = 'Other'`,
		{url, title},
	);
	return db.get<{id: number}>('SELECT id FROM feed WHERE url = :url', {url})?.id ?? 0;
}

function bringBack(db: Db, story: KeptStory, now: EpochMs): void {
	const known = awaited(db, story.id); // absent: it is there, or nothing was done with it
	if (!known?.starred && !known?.tags.length) return; // not any more
	feedNamed(db, story.feedUrl, story.feedTitle);
	upsert(db, story.feedUrl, [toEdited(story)], now);
}

function redo(db: Db, deed: Intent, at: EpochMs): void {
	commit(db, deed, at);
	if (deed.ids) awaitDeed(db, deed, at);
}

interface Deed {
	readonly at: EpochMs;
	readonly deed: Intent;
}

/** An undo takes back the deed before it that is not taken back yet; what was done before is in the state that was kept. */
function notTakenBack(journal: Iterable<JournalEntry>, since: EpochMs): readonly Deed[] {
	const deeds: Deed[] = [];
	for (const {at, deed} of journal) {
		if (at < since) continue;
		if (deed === 'undo') deeds.pop();
		else deeds.push({at, deed});
	}
	return deeds;
}
