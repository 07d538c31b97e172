import type {
	Account,
	Article,
	EpochMs,
	Fault,
	Feed,
	FeedResult,
	Headline,
	StoryId,
	StoryKey,
	Subscription,
	Topic,
} from '../model.js';
import type {Printable} from '../printable.js';
import type {DeedPart, Intent, LastDeed, Undone} from './deed.js';
import type {EditedStory} from './edited-story.js';
import type {ListQuery} from './list-query.js';
import type {CountAsk, JsonPage, PageAsk} from './page-ask.js';
import type {Placement, WindowStory} from './placement.js';
import type {StoredAccount, SyncStore} from './sync/sync-store.js';

/** When a feed asks to be left alone, as its last document said; empty: never. */
export type Rests = Pick<Feed, 'ttlMinutes' | 'skipHours' | 'skipDays'>;

/** What one row of `feed` says. */
export interface StoredFeed {
	readonly url: string;
	readonly title: Printable;
	readonly section: Printable;
	readonly siteUrl?: string;
	readonly etag?: string;
	readonly lastModified?: string;
	readonly bodyHash?: string;
	readonly nextFetchAt: EpochMs;
	/** Not to be asked before, whatever the person says (429, 503). */
	readonly retryAt?: EpochMs;
	readonly failCount: number;
	readonly fault?: Fault;
	readonly lastOkAt?: EpochMs;
	readonly lastStoryAt?: EpochMs;
	/** Where it is asked for now. */
	readonly movedTo?: string;
	/** Where it was subscribed to before the person followed its move. */
	readonly formerUrl?: string;
	readonly rests?: Rests;
	/** The account whose server brings its stories, and whose faults and times are told; absent: it is fetched from its own address. */
	readonly account?: Printable;
	readonly stories: number;
	readonly unread: number;
}

export interface Upserted {
	/** In the order given, without those already known or gone for good. */
	readonly added: readonly {readonly key: StoryKey; readonly edited: EditedStory}[];
	readonly updated: number;
}

/** What ends a feed's part of a round. Written with its last batch, so that a cut-off refresh is done again. */
export interface FeedOutcome {
	readonly result: FeedResult;
	/** What the document called itself. */
	readonly title?: string;
	readonly siteUrl?: string;
	/** Absent: keep what is stored (304). */
	readonly validators?: {readonly etag?: string; readonly lastModified?: string};
	readonly bodyHash?: string;
	readonly nextFetchAt: EpochMs;
	readonly retryAt?: EpochMs;
	/** Where it is to be asked for from now on; absent: at its own address. */
	readonly movedTo?: string;
	/** Absent: keep what is stored (304). */
	readonly rests?: Rests;
}

/** What the person did with a story elsewhere, before it stood here. */
export interface KnownStatus {
	readonly feedUrl: string;
	readonly id: StoryId;
	readonly isRead: boolean;
	readonly isStarred: boolean;
}

/** The same of a story of which another reader kept no more than where it stands. */
export interface KnownAddress {
	/** As `URL` writes it. */
	readonly url: string;
	readonly isRead: boolean;
	readonly isStarred: boolean;
}

/** A story that stands at an address another reader knew. */
export interface StoredAddress {
	readonly id: StoryId;
	readonly url: string;
}

export interface TabCounts {
	/** Unread rows of all lists. */
	readonly all: number;
	/** In the order of the config file, sections without feeds left out. */
	readonly sections: readonly {readonly name: string; readonly unread: number}[];
	/** Starred rows, read or not. */
	readonly starred: number;
	/** Unread rows of followed events; absent: nothing is followed. */
	readonly followed?: number;
}

/** What the person does not want to see. */
export interface Mute {
	/** In the query language. */
	readonly query: string;
	/** It stands in the config file, and is taken back there. */
	readonly isConfigured: boolean;
	/** How many it keeps out of sight. */
	readonly stories: number;
}

export interface TagCount {
	readonly name: string;
	readonly stories: number;
}

export interface BriefAsk {
	/** What was stored at or after it … */
	readonly since: EpochMs;
	/** … and is no older than this. */
	readonly from: EpochMs;
	/** Events at most. */
	readonly limit: number;
}

/** What came in a time, and the events that most outlets tell of; the last of them may have one story. */
export interface StoredBrief {
	readonly stories: number;
	/** Of two stories or more. */
	readonly events: number;
	/** Best first: the lead that speaks for the event, and how many of its stories came. */
	readonly top: readonly {readonly lead: StoryKey; readonly stories: number; readonly outlets: number}[];
}

/** Of one event, the steps of time that end at `until`. */
export interface PaceAsk {
	readonly eventId: number;
	readonly until: EpochMs;
	readonly stepMs: number;
	readonly steps: number;
}

/** A story without its body, and what only commands tell of it. */
export interface ListedStory extends Omit<Article, 'body' | 'fullText' | 'alsoReported' | 'otherNews'> {
	readonly seenAt: EpochMs;
	/** Of its fold; its own when it leads. */
	readonly lead: StoryId;
	/** Outlets of its fold, its own too. */
	readonly outlets: number;
}

/** What the config wants of a store. */
export interface Wanted {
	readonly subscriptions: readonly Subscription[];
	readonly sections: readonly string[];
	/** Queries whose stories are kept out of sight; absent: none. */
	readonly mutes?: readonly string[];
	/** Sync servers; absent: none. */
	readonly accounts?: readonly Account[];
}

/**
 * What the screen and the commands may ask. A call is one or two indexed reads, 0.1–5 ms at 100,000 stories; but the
 * `count` of a search takes 10–50, `mutes` a count for each mute, and `brief` says itself what it takes.
 */
export interface StoreReader {
	page(query: ListQuery, ask: PageAsk): readonly Headline[];
	/** The same, each as a line of JSON: what programs are told of a story. */
	jsonPage(query: ListQuery, ask: PageAsk): JsonPage;
	/** One story so. Absent: not stored, or its feed is not subscribed to now. */
	jsonOf(key: StoryKey): string | undefined;
	/** Rows of a list, or of what stands above or below an edge of it. */
	count(query: ListQuery, ask?: CountAsk): number;
	tabCounts(): TabCounts;
	/** The newest story's key; 0 for an empty store. */
	lastKey(): StoryKey;
	/** Stories up to this one were placed; a later one stands alone until it is. */
	placedKey(): StoryKey;
	/** Body, and siblings by event: first one of each other outlet, newest first, 12 at most. `otherNews` is left empty: the newsroom picks it from `candidates`. */
	article(key: StoryKey): Article | undefined;
	/** The siblings that stand behind a row's `+n`, oldest first, without the lead. */
	siblings(lead: StoryKey): readonly Headline[];
	/** Stories that share any of the words, newest first, for the newsroom to choose from; leads only. */
	candidates(words: readonly string[], limit: number): readonly WindowStory[];
	headlines(keys: readonly StoryKey[]): readonly Headline[];
	feeds(): readonly StoredFeed[];
	/** The sync servers of the config, in its order. */
	accounts(): readonly StoredAccount[];
	topics(): readonly Topic[];
	/** The topic a story belongs to, if that stands on the bar. */
	topicOf(key: StoryKey): Topic | undefined;
	/** What is muted: the person's own by `commit`, then what the config names. */
	mutes(): readonly Mute[];
	/** Every story out of sight. */
	mutedKeys(): ReadonlySet<StoryKey>;
	/** The tags in use, by how many stories carry them. */
	tags(): readonly TagCount[];
	/** How many stories of an event each step of time brought, oldest first. */
	pace(ask: PaceAsk): readonly number[];
	/** Stories whose id begins with the prefix (4 or more hex digits); two at most. */
	find(prefix: string): readonly StoryKey[];
	listed(key: StoryKey): ListedStory | undefined;
	/** What an undo would take back; absent: there is nothing. */
	lastDeed(now: EpochMs): LastDeed | undefined;
	/** Whether feeds, sections and mutes are those of the config already: then there is nothing to sync. */
	follows(wanted: Wanted): boolean;
	/** When a round last ended; absent: never. */
	lastRoundAt(): EpochMs | undefined;
	/** When the person was last at the screen; absent: never. */
	leftAt(): EpochMs | undefined;
	/** Reads all that came since: quick for days, seconds for a year of 200,000 stories. */
	brief(ask: BriefAsk): StoredBrief;
	/** Bumped by every commit of any process: compare to know whether to read again. */
	generation(): number;
	close(): void;
}

/** The one writer of a process. */
export interface Store extends StoreReader {
	/** What a sync server has, and what it has yet to be told. */
	readonly sync: SyncStore;
	/**
	 * Makes the feeds be those of the config: new ones join, gone ones are hidden with all they hold, sections move. One
	 * that is named by the address it moved to stays the same feed.
	 */
	syncSubscriptions(subscriptions: readonly Subscription[], sections: readonly string[], now: EpochMs): void;
	/**
	 * Makes the mutes of the config be these queries; stories that no mute holds for any more are back. Whether any went
	 * or came.
	 */
	syncMutes(queries: readonly string[], now: EpochMs): boolean;
	/** All or nothing, `work` being synchronous. Nested calls join the outer one. */
	batch<T>(work: () => T): T;
	/**
	 * Reading status is never touched: a story keeps it through any edit by its feed.
	 *
	 * @throws {Error} for a feed that `syncSubscriptions` never named
	 */
	upsert(feedUrl: string, stories: readonly EditedStory[], now: EpochMs): Upserted;
	/** The next stories that were stored and not placed. */
	unplaced(limit: number): readonly WindowStory[];
	place(placements: readonly Placement[]): void;
	/** All stories up to this one were placed. */
	notePlaced(upTo: StoryKey): void;
	/** Who followed either follows the one that goes on. */
	mergeEvents(from: number, into: number): void;
	/** All stories of a fold tell another event. */
	moveFold(lead: StoryKey, into: number): void;
	endFeed(outcome: FeedOutcome, now: EpochMs): void;
	endRound(now: EpochMs): void;
	/** Notes when the person was last at the screen. */
	noteLeft(at: EpochMs): void;
	/** The last days' stories with their places, oldest first, for the newsroom to remember. */
	window(since: EpochMs): readonly WindowStory[];
	replaceTopics(topics: readonly Topic[]): void;
	/** How many stories changed; what they were before is kept for `undo`, 200 intents and 7 days back. */
	commit(intent: Intent, now: EpochMs): number;
	/** The same in transactions of 4,000 stories, between which others write; done when it is run to its end. */
	commitInParts(intent: Intent, now: EpochMs): Generator<DeedPart, number>;
	/** A story that is not stored yet takes its status when it comes, within 90 days. Stored ones are not touched. */
	rememberStatus(statuses: readonly KnownStatus[], now: EpochMs): void;
	/** The same, whichever feed brings it. Returns the stories that are stored with such an address: they are not touched either. */
	rememberAddresses(addresses: readonly KnownAddress[], now: EpochMs): readonly StoredAddress[];
	/** Keeps an edit of the person's file, which the store does not know, among the marks. */
	record(edit: string, now: EpochMs): void;
	/** Takes the last deed back, or the one with this id; absent: it is not there (any more). Of an edit only the note goes. */
	undo(now: EpochMs, id?: number): Undone | undefined;
	/** The same in transactions of 4,000 stories. */
	undoInParts(now: EpochMs, id?: number): Generator<DeedPart, Undone | undefined>;
	/** The whole text of a story, from its own page: kept like its body. Nothing, when the story is gone. */
	writeFullText(key: StoryKey, html: string, now: EpochMs): void;
	/** Brings the index of texts up to date with so many of them, `plain` being what is read of a body. How many; 0: all is done. */
	indexTexts(ask: {readonly limit: number; readonly plain: (html: string) => string}): number;
	/** Removes what `keep` lets go, never what is unread, starred, followed or tagged and still wanted; in slices, call until 0. */
	retire(keep: {readonly bodiesDays: number; readonly storiesDays: number}, now: EpochMs): number;
	/**
	 * Keeps what the person did in a file beside the store, for the day on which the store is lost: once a day, or at once
	 * if it is due. Nothing for a store in memory.
	 */
	keepState(now: EpochMs, ask?: {readonly isDue?: boolean}): void;
	/** One refresh at a time over all processes. False: another holds it. */
	takeLease(name: string, owner: string, now: EpochMs, forMs: number): boolean;
	/** Who holds it, or held it last and has not let go. Absent: nobody. */
	leaseOwner(name: string): string | undefined;
	releaseLease(name: string, owner: string): void;
}
