import type {EpochMs, StoryKey} from '../../model.js';
import type {Db} from '../db.js';
import {tag} from '../tags.js';

export interface Status {
	readonly unread: number;
	readonly starred: number;
}

/**
 * Brings a server's word into a story's status; whether it is another now. What was changed here since the server was last
 * known stays: it has yet to be told. At the first meeting nobody can say who changed what, and both sides' marks hold.
 */
export function settleStatus(
	db: Db,
	{key, now, known}: {readonly key: StoryKey; readonly now: EpochMs; readonly known: Status | undefined},
	there: Status,
): boolean {
	const here = db.get<Status>('SELECT unread, starred FROM story WHERE id = :key', {key});
	if (!here) return false;
	const {unread, starred} = known ? since(known, here, there) : together(here, there);
	if (unread === here.unread && starred === here.starred) return false;
	db.run('UPDATE story SET unread = :unread, starred = :starred, state_at = :now WHERE id = :key', {
		unread,
		starred,
		now,
		key,
	});
	return true;
}

function since(known: Status, here: Status, there: Status): Status {
	return {
		unread: here.unread === known.unread ? there.unread : here.unread,
		starred: here.starred === known.starred ? there.starred : here.starred,
	};
}

function together(here: Status, there: Status): Status {
	return {unread: Math.min(here.unread, there.unread), starred: Math.max(here.starred, there.starred)};
}

/** `:labels`, a JSON list, as `remote_story.labels` has it: in order. */
export const labelsInOrder =
	'(SELECT json_group_array(value) FROM (SELECT value FROM json_each(:labels) ORDER BY value))';

interface Met {
	readonly key: StoryKey;
	readonly now: EpochMs;
	/** JSON, as the server was known to have them; absent: this is the first meeting. */
	readonly known: {readonly labels: string | null} | undefined;
}

/** Each tag by itself: one that was given or taken here since the server was last known stays so. */
export function settleTags(db: Db, {key, now, known}: Met, there: readonly string[]): boolean {
	const here = db
		.all<{name: string}>('SELECT name FROM tag WHERE story_id = :key', {key})
		.map(({name}) => name);
	const before: readonly string[] = known?.labels ? JSON.parse(known.labels) : [];
	const comes = there.filter((name) => !here.includes(name) && !before.includes(name));
	const goes = here.filter((name) => !there.includes(name) && before.includes(name));
	for (const name of comes) tag(db, {isWanted: true, name, keys: [key], now});
	for (const name of goes) tag(db, {isWanted: false, name, keys: [key], now});
	return comes.length + goes.length > 0;
}
