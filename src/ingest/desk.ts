import type {Fetcher, SignIn} from '../feeds/index.js';
import type {
	Account,
	EpochMs,
	Fault,
	FeedResult,
	FetchedPicture,
	FullText,
	Raster,
	StoryKey,
	Subscription,
} from '../model.js';
import type {Printable} from '../printable.js';
import type {Intent, ListQuery, PictureCache, Store, Undone} from '../store/index.js';

/** The news desk's outside things. */
export interface IngestDesk {
	readonly store: Store;
	/** Built at the first request: undici stays off the start-up path. */
	readonly fetcher: () => Promise<Fetcher>;
	readonly now: () => EpochMs;
	/** From 0 to 1: feeds that failed together are not to be tried again together. */
	readonly random: () => number;
	readonly tell: (event: IngestEvent) => void;
	/** Lets what waits (a mark, a key) go first between two batches. */
	readonly pause: () => Promise<void>;
	/** Runs it later; the answer takes it back. */
	readonly after: (ms: number, run: () => void) => () => void;
	/** How many are committed together when they come together; absent: 50, so that a mark never waits long. */
	readonly storiesAtOnce?: number;
	/** The subscription with its password fetched. */
	readonly withSecrets: (subscription: Subscription) => Promise<Subscription>;
	/** An account with its password fetched. Absent: this desk syncs with none. */
	readonly signIn?: (account: Account) => Promise<SignIn>;
	/** Absent: this desk shows none. */
	readonly pictures?: {
		readonly cache: PictureCache;
		/** @throws {PictureError} */
		readonly decode: (bytes: Uint8Array) => Promise<Raster>;
	};
	/** Names this process in the refresh lease. */
	readonly owner: string;
	/** Whether an owner of the lease is dead for certain; absent: nobody can say, and its time must run out. */
	readonly hasEnded?: (owner: string) => boolean;
}

/** What the config says about fetching. */
export interface Orders {
	readonly subscriptions: readonly Subscription[];
	readonly sections: readonly string[];
	/** Queries whose stories are kept out of sight; absent: none. */
	readonly mutes?: readonly string[];
	readonly everyMinutes: number;
	/** Sync servers; absent: none. */
	readonly accounts?: readonly Account[];
	readonly keep: {readonly bodiesDays: number; readonly storiesDays: number};
}

export interface RoundSummary {
	readonly feeds: number;
	readonly ok: number;
	readonly notModified: number;
	readonly failed: number;
	readonly waiting: number;
	readonly added: number;
	readonly updated: number;
	readonly ms: number;
	readonly bytes: number;
}

/** How one account fared in a sync. */
export interface AccountResult {
	readonly name: Printable;
	readonly status: 'ok' | 'error' | 'waiting';
	/** Stories that came. */
	readonly added: number;
	readonly updated: number;
	/** Stories that were read or starred elsewhere, or no longer. */
	readonly changed: number;
	/** Of the person's changes: told to the server. */
	readonly sent: number;
	/** Not yet told. */
	readonly pending: number;
	readonly requests: number;
	readonly bytes: number;
	readonly ms: number;
	/** Wishes that the server refused. */
	readonly notes: readonly Printable[];
	readonly fault?: Fault;
}

export interface ListCount {
	readonly list: ListQuery;
	readonly rows: number;
}

/** What the desk tells of, as it happens. */
export type IngestEvent =
	| {readonly type: 'round-started'; readonly feeds: number; readonly isForced: boolean}
	/** What the config says is so; other stories may be out of sight than before. */
	| {readonly type: 'followed'; readonly areMutesOthers: boolean}
	| {readonly type: 'stored'}
	/** Stories that were stored have their folds and events; so many have not yet. */
	| {readonly type: 'placed'; readonly left: number}
	| {readonly type: 'feed-ended'; readonly result: FeedResult}
	| {readonly type: 'account-synced'; readonly synced: AccountResult}
	/** Without a summary: the store failed in the middle of it. */
	| {readonly type: 'round-ended'; readonly summary?: RoundSummary}
	| {readonly type: 'round-refused'; readonly reason: string}
	/** A deed of very many stories is so far. */
	| {readonly type: 'marking'; readonly seq: number; readonly done: number; readonly of: number}
	| {readonly type: 'committed'; readonly seq: number; readonly intent: Intent; readonly stories: number}
	| {readonly type: 'recorded'; readonly seq: number}
	| {readonly type: 'undone'; readonly seq: number; readonly undone?: Undone}
	| {readonly type: 'full-text-fetched'; readonly key: StoryKey; readonly fetched: FullText}
	| {readonly type: 'picture-fetched'; readonly url: string; readonly fetched: FetchedPicture}
	| {readonly type: 'lists-counted'; readonly counts: readonly ListCount[]}
	/** With the number of a deed: it was not done. */
	| {readonly type: 'failed'; readonly reason: string; readonly seq?: number};
