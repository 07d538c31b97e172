import type {StoryKey} from '../model.js';
import type {Db} from './db.js';
import {isMuted, notMuted} from './sight.js';

/** A sibling this much newer than its lead makes the row say `updated`. */
const freshMs = 3_600_000;

const inKeys = '(SELECT value FROM json_each(:keys))';

/**
 * Makes folds stand as they should after their stories came, moved, hid or went: each with a lead that is seen,
 * `others` and `fresh_at` on it, and a row on every shelf that it or a sibling belongs to. Call it with every lead
 * the change may have touched, before and after.
 */
export function settleFolds(db: Db, leads: Iterable<StoryKey>): void {
	const touched = [...new Set(leads)];
	if (touched.length === 0) return;
	const settled = new Set(touched);
	for (const lead of leaderless(db, touched)) {
		const heir = promote(db, lead);
		if (heir !== undefined) settled.add(heir);
	}

	const keys = JSON.stringify([...settled]);
	countOthers(db, keys);
	db.run(`DELETE FROM shelf WHERE story_id IN ${inKeys}`, {keys});
	shelve(db, keys);
}

/** Puts new stories, each a fold of its own, on their shelves. */
export function shelveNew(db: Db, stories: readonly StoryKey[]): void {
	shelve(db, JSON.stringify(stories));
}

/** Folds whose lead is gone or hidden. */
function leaderless(db: Db, leads: readonly StoryKey[]): readonly StoryKey[] {
	const rows = db.all<{lead: number}>(
		`SELECT j.value AS lead FROM json_each(:keys) j
		LEFT JOIN story l ON l.id = j.value LEFT JOIN feed f ON f.id = l.feed_id
		WHERE l.id IS NULL OR f.deleted_at IS NOT NULL OR l.id IN (SELECT story_id FROM muted)`,
		{keys: JSON.stringify(leads)},
	);
	return rows.map(({lead}) => lead);
}

/** The first stored of those still seen leads on; none seen: the lead stays, or the first stored takes its place. */
function promote(db: Db, lead: StoryKey): StoryKey | undefined {
	const heir = db.get<{id: number}>(
		`SELECT s.id FROM story s CROSS JOIN feed f ON f.id = s.feed_id
		WHERE s.lead_id = :lead ORDER BY f.deleted_at IS NOT NULL OR ${isMuted}, s.id <> :lead, s.id LIMIT 1`,
		{lead},
	);
	if (heir && heir.id !== lead) {
		db.run('UPDATE story SET lead_id = :heir WHERE lead_id = :lead', {heir: heir.id, lead});
	}
	return heir?.id;
}

function countOthers(db: Db, keys: string): void {
	db.run(
		`UPDATE story SET (others, fresh_at) = (
			SELECT count(DISTINCT CASE WHEN s.outlet <> story.outlet THEN s.outlet END),
				CASE WHEN max(s.sort_at) > story.sort_at + ${freshMs} THEN max(s.sort_at) END
			FROM story s CROSS JOIN feed f ON f.id = s.feed_id
			WHERE s.lead_id = story.id AND f.deleted_at IS NULL AND ${notMuted})
		WHERE id IN ${inKeys} AND (others > 0 OR fresh_at IS NOT NULL
			OR EXISTS (SELECT 1 FROM story s WHERE s.lead_id = story.id AND s.id <> story.id))`,
		{keys},
	);
}

/** Shelf 0 takes each fold whose lead is seen; a section's takes those with a story of one of its feeds. */
function shelve(db: Db, keys: string): void {
	db.run(
		`INSERT INTO shelf(section_id, sort_at, story_id, unread)
		SELECT DISTINCT k.is_section * f.section_id, l.sort_at, l.id, l.unread
		FROM json_each(:keys) j
		CROSS JOIN story l ON l.id = j.value AND l.lead_id = l.id
		CROSS JOIN story s ON s.lead_id = l.id AND ${notMuted}
		CROSS JOIN feed f ON f.id = s.feed_id AND f.deleted_at IS NULL
		CROSS JOIN (SELECT 0 AS is_section UNION ALL SELECT 1) k`,
		{keys},
	);
}
