import type {EpochMs} from '../model.js';
import type {Db} from './db.js';
import {notMuted} from './sight.js';
import type {BriefAsk, StoredBrief} from './store.js';

interface EventRow {
	readonly lead: number;
	readonly stories: number;
	readonly outlets: number;
	readonly all_stories: number;
	readonly all_events: number;
}

/** Version 5: when the person was last at the screen. */
export const leftColumn = `
ALTER TABLE meta ADD COLUMN left_at INTEGER;
`;

/**
 * What came, event by event: most outlets first, then most stories, then the latest. One range of `story_every` is
 * grouped (`+` keeps SQLite from walking all events there are); the lead that speaks for an event is looked up for
 * those alone that are told: of the rows that came, the one that most outlets stand behind.
 */
export function brief(db: Db, {since, from, limit}: BriefAsk): StoredBrief {
	const rows = db.all<EventRow>(
		`WITH ranked AS MATERIALIZED (
			SELECT s.event_id, count(*) AS stories, count(DISTINCT s.outlet) AS outlets, max(s.sort_at) AS newest
			FROM story s CROSS JOIN feed f ON f.id = s.feed_id
			WHERE s.sort_at >= :from AND s.seen_at >= :since AND f.deleted_at IS NULL AND ${notMuted} GROUP BY +s.event_id
		), top AS MATERIALIZED (
			SELECT * FROM ranked ORDER BY outlets DESC, stories DESC, newest DESC, event_id DESC LIMIT :limit
		)
		SELECT stories, outlets,
			(SELECT sum(stories) FROM ranked) AS all_stories, (SELECT sum(stories > 1) FROM ranked) AS all_events,
			(SELECT s.lead_id FROM story s CROSS JOIN feed f ON f.id = s.feed_id
				WHERE s.event_id = top.event_id AND s.sort_at >= :from AND s.seen_at >= :since AND f.deleted_at IS NULL AND ${notMuted}
				ORDER BY s.lead_id = s.id DESC, s.others DESC, s.sort_at DESC, s.id DESC LIMIT 1) AS lead
		FROM top ORDER BY outlets DESC, stories DESC, newest DESC, event_id DESC`,
		{since, from, limit},
	);
	return {
		stories: rows[0]?.all_stories ?? 0,
		events: rows[0]?.all_events ?? 0,
		top: rows.map(({lead, stories, outlets}) => ({lead, stories, outlets})),
	};
}

/** Not a batch: no screen need read again for it. */
export function noteLeft(db: Db, at: EpochMs): void {
	db.run('UPDATE meta SET left_at = :at', {at});
}
