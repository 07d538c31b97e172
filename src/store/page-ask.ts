import type {EpochMs, StoryKey} from '../model.js';

/** The edge a page starts behind. */
export interface PageKey {
	readonly sortAt: EpochMs;
	readonly key: StoryKey;
}

export interface PageAsk {
	readonly limit: number;
	/** Older rows than this one, newest first. */
	readonly below?: PageKey;
	/** Newer rows than this one, still newest first. */
	readonly above?: PageKey;
	/** The last rows of the list, still newest first. */
	readonly fromEnd?: boolean;
}

export interface CountAsk extends Pick<PageAsk, 'above' | 'below'> {
	/** No more are counted: a common word has hundreds of thousands. */
	readonly atMost?: number;
}

export interface JsonPage {
	readonly lines: readonly string[];
	/** Of the last line; absent: there is none. */
	readonly last?: PageKey;
}
