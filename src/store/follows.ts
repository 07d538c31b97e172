import type {EpochMs, StoryKey} from '../model.js';
import type {Db} from './db.js';

/** Version 4: the events the person follows. What is followed is kept for good. */
export const followTable = `
CREATE TABLE follow(
	event_id INTEGER PRIMARY KEY,
	at INTEGER NOT NULL                          -- when the person began to
) STRICT;
`;

/** Of a story `s`: whether its event is followed. */
export const isFollowed = 'EXISTS (SELECT 1 FROM follow w WHERE w.event_id = s.event_id)';

interface Following {
	readonly isWanted: boolean;
	readonly keys: readonly StoryKey[];
	readonly now: EpochMs;
}

/**
 * Follows the events of the stories, or no longer; returns the stories whose events were not so before. By stories,
 * not by events: events merge, and an undo finds a story's whatever its number is by then.
 */
export function follow(db: Db, {isWanted, keys, now}: Following): readonly StoryKey[] {
	const changing = db.all<{id: number; event_id: number}>(
		`SELECT s.id, s.event_id FROM json_each(:keys) j CROSS JOIN story s ON s.id = j.value
		WHERE ${isFollowed} <> :isWanted`,
		{keys: JSON.stringify(keys), isWanted: Number(isWanted)},
	);
	const events = JSON.stringify([...new Set(changing.map((story) => story.event_id))]);
	if (isWanted) begin(db, events, now);
	else end(db, events, now);
	return changing.map(({id}) => id);
}

function begin(db: Db, events: string, now: EpochMs): void {
	db.run('INSERT INTO follow(event_id, at) SELECT value, :now FROM json_each(:events)', {events, now});
}

/** Stories long kept for it are not to go with the next round: it may have been a slip of the finger. */
function end(db: Db, events: string, now: EpochMs): void {
	const inEvents = 'event_id IN (SELECT value FROM json_each(:events))';
	db.run(`DELETE FROM follow WHERE ${inEvents}`, {events});
	db.run(`UPDATE story SET state_at = :now WHERE ${inEvents}`, {events, now});
}

/** Two events turned out to be one: whoever followed either follows that one. */
export function carryFollow(db: Db, from: number, into: number): void {
	db.run('UPDATE OR IGNORE follow SET event_id = :into WHERE event_id = :from', {from, into});
	db.run('DELETE FROM follow WHERE event_id = :from', {from});
}

/** Rows of followed events that are unread; absent: nothing is followed. */
export function followedUnread(db: Db): number | undefined {
	if (!db.get('SELECT 1 FROM follow LIMIT 1')) return undefined;
	return db.get<{n: number}>(
		`SELECT count(*) AS n FROM follow w CROSS JOIN story s ON s.event_id = w.event_id
		CROSS JOIN shelf l ON l.story_id = s.id AND l.section_id = 0 AND l.unread = 1`,
	)?.n;
}
