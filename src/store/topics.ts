import type {Topic} from '../model.js';
import type {Db} from './db.js';

/** The bar as it was last worked out, best first. */
export function topics(db: Db): readonly Topic[] {
	const rows = db.all<Topic>(
		'SELECT event_id AS eventId, label, stories, outlets, score FROM topic ORDER BY rank',
	);
	return rows.map((row) => ({...row}));
}

/** An unchanged bar writes nothing, so that no screen reads again for it. */
export function replaceTopics(db: Db, next: readonly Topic[]): void {
	db.batch(() => {
		if (JSON.stringify(next.map(asRow)) === JSON.stringify(topics(db).map(asRow))) return;
		db.run('DELETE FROM topic');
		for (const [rank, topic] of next.entries()) {
			db.run(
				`INSERT INTO topic(rank, event_id, label, score, stories, outlets)
				VALUES (:rank, :eventId, :label, :score, :stories, :outlets)`,
				{rank, ...asRow(topic)},
			);
		}
	});
}

function asRow({eventId, label, score, stories, outlets}: Topic): Record<keyof Topic, string | number> {
	return {eventId, label, score, stories, outlets};
}
