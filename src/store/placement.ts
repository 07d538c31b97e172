import type {EpochMs, StoryKey} from '../model.js';

/** Where the newsroom put a story. */
export interface Placement {
	readonly key: StoryKey;
	/** The lead of its fold; its own key when it opens one. */
	readonly lead: StoryKey;
	readonly eventId: number;
	/** The story it is a near-identical copy of. */
	readonly dupOf?: StoryKey;
}

/** A story as the newsroom needs it to remember the last days. */
export interface WindowStory extends Placement {
	readonly title: string;
	readonly lede: string;
	readonly outlet: string;
	readonly sortAt: EpochMs;
	readonly language?: string;
	readonly url?: string;
}
