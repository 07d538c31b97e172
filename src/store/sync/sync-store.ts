import type {Account, EpochMs, Fault, StoryKey} from '../../model.js';
import type {EditedStory} from '../edited-story.js';

/** How one account stands. */
export interface StoredAccount extends Account {
	readonly feeds: number;
	/** Stories whose status the server has yet to be told, 10,000 at most are counted, and feeds. */
	readonly pending: number;
	readonly lastOkAt?: EpochMs;
	readonly nextSyncAt: EpochMs;
	/** Not to be asked before, whatever the person says (429, 503). */
	readonly retryAt?: EpochMs;
	readonly failCount: number;
	readonly fault?: Fault;
	/** Of the last page that was stored; absent: nothing was ever synced. */
	readonly cursor?: string;
}

/** A subscription as the server has it, or is to have it. */
export interface ServedFeed {
	readonly url: string;
	/** Absent: the server has yet to be told of it. */
	readonly remoteId?: string;
	readonly title?: string;
	readonly siteUrl?: string;
	readonly folder?: string;
	/** What the server has of it was not read through. */
	readonly isNew: boolean;
	readonly wish?: FeedWish;
}

export type FeedWish = 'subscribe' | 'unsubscribe' | 'move';

/** What the person wants of a server's feeds. */
export interface WishedFeed extends Pick<ServedFeed, 'url' | 'title' | 'folder'> {
	readonly wish: FeedWish;
}

/** The same, with the account's name. */
export interface AccountWish extends WishedFeed {
	readonly account: string;
}

/** A story that a server has, with its status there. */
export interface ServedStory {
	readonly remoteId: string;
	readonly edited: EditedStory;
	readonly isRead: boolean;
	readonly isStarred: boolean;
	/** As `readTag` gives them. Absent: this server has none. */
	readonly tags?: readonly string[];
	readonly crawledAtUs?: number;
}

export interface Served {
	readonly added: number;
	readonly updated: number;
	/** Stories that were marked elsewhere. */
	readonly changed: number;
}

/** Ids as a server lists them. */
export interface ListedIds {
	readonly ids: readonly string[];
	/** False: what is left out means nothing. */
	readonly isWhole: boolean;
}

/** What came of comparing a server's lists with what it was known to have. */
export interface Compared {
	readonly changed: number;
	/** Listed, and not stored: to be asked for. */
	readonly unknown: readonly string[];
	/** Starred until now, and listed no more: taken back elsewhere, or thrown away by the server. */
	readonly vanished: readonly string[];
}

/** A story whose status the server has yet to be told. */
export interface PendingStory {
	readonly key: StoryKey;
	readonly remoteId: string;
	readonly feedUrl: string;
	readonly crawledAtUs?: number;
	/** Absent: told. */
	readonly read?: boolean;
	readonly starred?: boolean;
	/** Tags that came, and that went. */
	readonly tagged: readonly string[];
	readonly untagged: readonly string[];
}

/** What a server was told of some stories. */
export interface ToldChange {
	readonly field: 'read' | 'starred' | 'label';
	readonly value: boolean;
	/** The tag; of `label` alone. */
	readonly tag?: string;
	readonly remoteIds: readonly string[];
}

export interface SyncOutcome {
	/** Absent: it went well. */
	readonly fault?: Fault;
	readonly nextSyncAt: EpochMs;
	readonly retryAt?: EpochMs;
}

/** What a sync asks of a store. An account is known by its name; each call throws for one that `syncAccounts` never named. */
export interface SyncStore {
	/** Makes the accounts be those of the config, before `syncSubscriptions`: feeds of the others are hidden with all they hold. */
	syncAccounts(accounts: readonly Account[]): void;
	/** In the server's order, those to come last. */
	servedFeeds(account: string): readonly ServedFeed[];
	/** Makes an account's feeds be those of the server, but for what the person wished meanwhile. `syncSubscriptions` shows them. */
	takeFeeds(account: string, feeds: readonly Omit<ServedFeed, 'isNew' | 'wish'>[]): void;
	/** All that the server has of these feeds was read through. Absent: of all that only the server ever brought. */
	noteFeedsRead(account: string, urls?: readonly string[]): void;
	/** What the person wants of the server's feeds; it is told at the next sync. */
	wishFeed(account: string, wish: WishedFeed): void;
	/** The server did what was wished: the next list of its feeds says how. What was wished meanwhile is wished still. */
	noteFeedTold(account: string, told: Pick<ServedFeed, 'url' | 'wish' | 'folder'>): void;
	/** The server will not do it: it is wished no more. */
	noteFeedRefused(account: string, refused: Pick<ServedFeed, 'url' | 'wish'>): void;
	/** Stores what a server has. At the first meeting both sides' marks hold; later what was not changed here is as it is there. */
	takeStories(
		account: string,
		stories: readonly ServedStory[],
		at: {readonly now: EpochMs; readonly cursor?: string},
	): Served;
	compareLists(
		account: string,
		lists: {readonly unread: ListedIds; readonly starred: ListedIds},
		now: EpochMs,
	): Compared;
	/** The stories that the server lists under the label that is this tag. */
	compareLabel(
		account: string,
		label: {readonly tag: string; readonly listed: ListedIds},
		now: EpochMs,
	): Omit<Compared, 'vanished'>;
	/** Which of the server's labels is to be looked through in this sync; absent: their names are to be asked for. */
	nextLabel(account: string): string | undefined;
	/** The server's labels, as they are written there; returns those that it had before and has no more. */
	takeLabels(account: string, labels: readonly string[]): readonly string[];
	labels(account: string): readonly string[];
	/** Stars and tags first. */
	pending(account: string, limit: number): readonly PendingStory[];
	noteTold(account: string, change: ToldChange): void;
	/** The server does not have them (any more): they stay here as they are, and it is told of them no more. */
	forgetServed(account: string, remoteIds: readonly string[]): void;
	/** Whether all that the server has of this feed up to then is read here. */
	isReadUpTo(account: string, feedUrl: string, crawledAtUs: number): boolean;
	endSync(account: string, outcome: SyncOutcome, now: EpochMs): void;
}
