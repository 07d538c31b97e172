import type {StoryId, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {EditedStory} from './store.js';

/** Fewer than this of a batch known under another id is a coincidence, not a move of the whole feed. */
const mostOfThem = 0.8;

/** As many of a feed's newest stories as any feed lists at once. */
const reach = 1000;

interface Stored {
	readonly id: StoryKey;
	readonly sid: StoryId;
	readonly title: string;
	readonly url: string;
}

/**
 * Some feeds change the guid of every item at once (a move to another system). Stories whose link and title are
 * known then take their new id, instead of all turning up again as unread.
 */
export function recogniseRenamed(db: Db, feedId: number, stories: readonly EditedStory[]): void {
	const unknown = stories.filter(({story}) => story.url && !isKnown(db, feedId, story.id));
	if (unknown.length <= stories.length * mostOfThem) return;

	const listed = new Set(stories.map(({story}) => story.id));
	const stored = new Map(newest(db, feedId).map((row) => [`${row.url} ${row.title}`, row]));
	const renamed = unknown.flatMap(({story}) => {
		const row = stored.get(`${story.url} ${story.title ?? ''}`);
		return row && !listed.has(row.sid) ? [{key: row.id, sid: story.id}] : [];
	});
	if (renamed.length <= unknown.length * mostOfThem) return;

	for (const {key, sid} of renamed) {
		// OR IGNORE: a feed that lists one link and title twice names the stored story twice.
		db.run('UPDATE OR IGNORE story SET sid = :sid WHERE id = :key', {sid, key});
	}
}

function isKnown(db: Db, feedId: number, sid: StoryId): boolean {
	const known = `SELECT 1 FROM story WHERE sid = :sid AND feed_id = :feedId
		UNION ALL SELECT 1 FROM gone WHERE feed_id = :feedId AND sid = :sid`;
	return db.get(known, {sid, feedId}) !== undefined;
}

function newest(db: Db, feedId: number): readonly Stored[] {
	return db.all<Stored>(
		`SELECT id, sid, title, url FROM story WHERE feed_id = :feedId AND url IS NOT NULL
		ORDER BY sort_at DESC LIMIT ${reach}`,
		{feedId},
	);
}
