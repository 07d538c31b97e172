import type {Dateline, Story} from '../model.js';

/** A story made ready for the shelf: what the newsroom read out of it stands beside what the feed said. */
export interface EditedStory {
	readonly story: Story;
	readonly outlet: string;
	/** Without its dateline. */
	readonly lede: string;
	readonly byline?: string;
	readonly dateline?: Dateline;
}
