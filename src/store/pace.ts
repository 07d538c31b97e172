import type {Db} from './db.js';
import {notMuted} from './sight.js';
import type {PaceAsk} from './store.js';

/** How many stories of an event each step of time brought, oldest first; `story_event` is read from `from` on. */
export function pace(db: Db, {eventId, until, stepMs, steps}: PaceAsk): readonly number[] {
	const from = until - steps * stepMs;
	const rows = db.all<{step: number; stories: number}>(
		`SELECT CAST((s.sort_at - :from) / :stepMs AS INTEGER) AS step, count(*) AS stories
		FROM story s JOIN feed f ON f.id = s.feed_id
		WHERE s.event_id = :event AND s.sort_at >= :from AND s.sort_at < :until AND f.deleted_at IS NULL AND ${notMuted} GROUP BY step`,
		{event: eventId, from, until, stepMs},
	);
	const storiesAt = new Map(rows.map(({step, stories}) => [step, stories]));
	return Array.from({length: steps}, (_, step) => storiesAt.get(step) ?? 0);
}
