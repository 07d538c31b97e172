import type {EpochMs, StoryKey} from '../model.js';

/** Which rows a list holds. Absent fields do not narrow it. */
export interface ListQuery {
	/** Folds whose lead or any sibling stands in it, once. */
	readonly section?: string;
	/** The stories of this feed, each on its own. */
	readonly feedUrl?: string;
	/** The folds of this event. */
	readonly eventId?: number;
	readonly unreadOnly?: boolean;
	/** What was starred itself, lead or not: stories, not folds. */
	readonly starredOnly?: boolean;
	/** The folds of the events that are followed. */
	readonly followedOnly?: boolean;
	/**
	 * In the query language (`readQuery`). Stories, not folds, the latest arrival first if words are looked for. Asking
	 * for nothing, or not understood, it finds nothing.
	 */
	readonly search?: string;
	/** Of `search`: not of one list alone. What the texts have belongs to it. */
	readonly isEverywhere?: boolean;
	/** Of `search`, its words are looked for in the texts, of all but these stories. Absent: in the headlines. */
	readonly inTextsBut?: readonly StoryKey[];
	/** A query that is a tab of its own: what is searched for is looked for in what fits it. */
	readonly saved?: string;
	/** The moment from which spans in `search` and `saved` count back; absent: they reach back to the beginning. */
	readonly searchedAt?: EpochMs;
	/** The list as it stood: stories stored later are left out. */
	readonly upTo?: StoryKey;
	/** Stories that came after: what waits above. */
	readonly after?: StoryKey;
	/** Sorted at or after. */
	readonly since?: EpochMs;
	/** Every story, not only leads: for `newsterm list`. */
	readonly everyStory?: boolean;
}
