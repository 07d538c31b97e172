import type {EpochMs, StoryId} from '../model.js';
import {printableLine} from '../printable.js';
import type {Db} from './db.js';
import type {EditedStory} from './edited-story.js';

/** As much of a starred or tagged story as makes a row and a way to its page: no text. */
export interface KeptStory {
	readonly feedUrl: string;
	readonly feedTitle: string | null;
	readonly id: StoryId;
	readonly title: string;
	readonly lede: string;
	readonly outlet: string;
	readonly url: string | null;
	readonly publishedAt: EpochMs;
}

const asKept = `SELECT f.url AS feedUrl, coalesce(f.own_title, f.title) AS feedTitle, s.sid AS id, s.title, s.lede, s.outlet, s.url,
	s.sort_at AS publishedAt FROM story s CROSS JOIN feed f ON f.id = s.feed_id`;

/** The stories that are kept for good, in the order they were stored. @param hasTags the store is of a version with tags */
export function keptStories(db: Db, hasTags: boolean): readonly KeptStory[] {
	const isTagged = hasTags ? 'OR s.id IN (SELECT story_id FROM tag)' : '';
	return db.all<KeptStory>(`${asKept} WHERE s.starred = 1 ${isTagged} ORDER BY s.id`);
}

/** Some stories so. */
export function storiesToKeep(db: Db, ids: readonly StoryId[]): readonly KeptStory[] {
	return db.all<KeptStory>(`${asKept} WHERE s.sid IN (SELECT value FROM json_each(:ids)) ORDER BY s.id`, {
		ids: JSON.stringify(ids),
	});
}

/** The same as it came, for a store that has lost it; its feed, if it still lists it, brings the rest. */
export function toEdited({feedUrl, id, title, lede, outlet, url, publishedAt}: KeptStory): EditedStory {
	return {
		story: {
			feedUrl,
			id,
			title: printableLine(title),
			lede: printableLine(lede),
			publishedAt,
			authors: [],
			categories: [],
			enclosures: [],
			pictures: [],
			...(url !== null && {url}),
		},
		outlet: printableLine(outlet),
		lede: printableLine(lede),
	};
}
