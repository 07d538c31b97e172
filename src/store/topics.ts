import type {StoryKey, Topic} from '../model.js';
import type {Db} from './db.js';
import {settleFolds} from './folds.js';
import {followTopics} from './mutes.js';
import {notMuted} from './sight.js';

const columns = 'event_id AS eventId, label, stories, outlets, score';

/** The bar as it was last worked out, best first, without what is muted since. */
export function topics(db: Db): readonly Topic[] {
	const rows = db.all<Topic>(
		`SELECT ${columns} FROM topic t
		WHERE EXISTS (SELECT 1 FROM story s WHERE s.event_id = t.event_id AND ${notMuted})
		OR NOT EXISTS (SELECT 1 FROM story s WHERE s.event_id = t.event_id) ORDER BY rank`,
	);
	return rows.map((row) => ({...row}));
}

/** The topic a story belongs to, if that stands on the bar. */
export function topicOf(db: Db, key: StoryKey): Topic | undefined {
	const row = db.get<Topic>(
		`SELECT ${columns} FROM topic WHERE event_id = (SELECT event_id FROM story WHERE id = :key)`,
		{key},
	);
	return row && {...row};
}

function stored(db: Db): readonly Topic[] {
	return db.all<Topic>(`SELECT ${columns} FROM topic ORDER BY rank`);
}

/** An unchanged bar writes nothing, so that no screen reads again for it. */
export function replaceTopics(db: Db, next: readonly Topic[]): void {
	db.batch(() => {
		if (JSON.stringify(next.map(asRow)) === JSON.stringify(stored(db).map(asRow))) return;
		db.run('DELETE FROM topic');
		for (const [rank, topic] of next.entries()) {
			db.run(
				`INSERT INTO topic(rank, event_id, label, score, stories, outlets)
				VALUES (:rank, :eventId, :label, :score, :stories, :outlets)`,
				{rank, ...asRow(topic)},
			);
		}
		settleFolds(db, followTopics(db));
	});
}

function asRow({eventId, label, score, stories, outlets}: Topic): Record<keyof Topic, string | number> {
	return {eventId, label, score, stories, outlets};
}
