import type {PictureWay} from '../terminal/index.js';
import type {NotifyWish} from './notification.js';

/** What the config says about looks, and whom stories are shared with. */
export interface Settings {
	readonly theme: string;
	/** Columns an article is set in, 40–100. */
	readonly measure: number;
	/** Words of articles are parted at the ends of lines; absent: none is. */
	readonly hyphenate?: true;
	readonly symbols: 'unicode' | 'ascii';
	/** Who turns right-to-left text round for the screen. */
	readonly bidi: 'auto' | 'newsterm' | 'terminal';
	/** How pictures are shown here; absent: by their captions alone, and none is fetched. */
	readonly pictures?: PictureWay;
	readonly share: readonly ShareTarget[];
	/** Plays what comes with a story, `{url}` in one of its words; absent: whatever opens addresses here. */
	readonly player?: readonly string[];
	/** Where saved stories go, as a person would write it. */
	readonly saveFolder?: string;
	/** Addresses of the feeds whose stories are opened with their full text; absent: none is. */
	readonly fullTextFeeds?: ReadonlySet<string>;
	/** Tabs of what fits a query; absent: there are none. */
	readonly savedQueries?: readonly SavedQuery[];
	/** What the desktop is told of; absent: followed events, while the window has not the focus. */
	readonly notify?: NotifyWish;
}

/** A program of the person's to hand a story to; docs/sharing.md says what is filled in. */
export interface ShareTarget {
	readonly name: string;
	readonly command: readonly string[];
}

/** A tab of stories that fit a query. */
export interface SavedQuery {
	readonly name: string;
	readonly query: string;
	/** How many sections stand before it. */
	readonly place: number;
}
