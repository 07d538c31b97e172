import type {AccountResult, ListCount} from '../ingest/index.js';
import type {
	Article,
	Enclosure,
	EpochMs,
	FeedResult,
	FetchedPicture,
	FullText,
	Headline,
	PictureAsk,
	StoryId,
	StoryKey,
	Topic,
} from '../model.js';
import type {
	AccountWish,
	Intent,
	ListQuery,
	Mute,
	PageAsk,
	PageKey,
	StoredAccount,
	StoredFeed,
	TabCounts,
	TagCount,
	Undone,
} from '../store/index.js';
import type {PartedLanguage, Syllables} from '../typeset/index.js';
import type {Brief} from './brief.js';
import type {Command} from './command.js';
import type {DoneEdit, EditResult, FeedsEdit, Found} from './feeds-edit.js';
import type {Keymap} from './keymap.js';
import type {Settings} from './settings.js';
import type {ShareDeed} from './share-deed.js';
import type {FilesAsked, FileWish} from './state.js';

/** What the store says the front page is now. */
export interface FrontPage {
	/** Of the store when it was read. */
	readonly generation: number;
	readonly placedKey: StoryKey;
	/** Stories that joined followed events meanwhile, newest first. */
	readonly joined: readonly Headline[];
	/** Stories that came meanwhile in the feeds that were asked for. */
	readonly notified?: readonly Headline[];
	readonly tabs: TabCounts;
	readonly topics: readonly Topic[];
	readonly accounts: readonly StoredAccount[];
	/** Absent: not asked for. */
	readonly feeds?: readonly StoredFeed[];
	readonly lastRoundAt?: EpochMs;
	/** Rows of the open list that arrived after it was opened. */
	readonly waiting: number;
	/** The rows that are loaded, as they stand now; those that are gone are missing. */
	readonly headlines: readonly Headline[];
}

/** The rows around a place in a list. */
export interface PageAround {
	readonly headlines: readonly Headline[];
	/** Rows above the first of them. */
	readonly offset: number;
	/** In the list, of the story at the place, or of what stands where it would. */
	readonly index: number;
}

/** Opened from a list; followed from an article, to come back to; or only looked at, beside the list. */
export type ReadAs = 'opened' | 'followed' | 'preview';

/** The story that was asked for. */
export interface ArticleArrived {
	readonly type: 'article-arrived';
	readonly article: Article;
	readonly as: ReadAs;
	/** The person wants the whole of it. */
	readonly inFull?: true;
}

/** Everything that can happen. Commands are imperative, news from outside is in the past tense. */
export type Action =
	| Command
	| {readonly type: 'typed'; readonly key: string; readonly text?: string; readonly times?: number}
	| {readonly type: 'pasted'; readonly text: string}
	| {readonly type: 'clicked'; readonly column: number; readonly row: number}
	| {readonly type: 'wheeled'; readonly by: number; readonly column: number; readonly row: number}
	| {readonly type: 'menu-chosen'; readonly value: string}
	| {readonly type: 'resized'; readonly columns: number; readonly rows: number}
	| {readonly type: 'time-passed'; readonly now: EpochMs}
	| {readonly type: 'focus-changed'; readonly isFocused: boolean}
	| {
			readonly type: 'list-opened';
			readonly query: ListQuery;
			readonly headlines: readonly Headline[];
			/** Rows above the first of them; absent: none. */
			readonly offset?: number;
			readonly total: number;
			/** Of a search: how many stories match. */
			readonly hits?: number;
			/** Of a search: index of the first row that was found by its text alone. */
			readonly textFrom?: number;
			/** Of a search: there are more by their texts than are shown or counted. */
			readonly hasMoreHits?: true;
			/** Of a topic: stories a step of the last days. */
			readonly pace?: readonly number[];
			/** Index of the row to stand on; absent: the first. */
			readonly cursor?: number;
	  }
	| {readonly type: 'excerpt-arrived'; readonly key: StoryKey; readonly text: string}
	| {readonly type: 'page-arrived'; readonly ask: PageAsk; readonly headlines: readonly Headline[]}
	| {readonly type: 'siblings-arrived'; readonly lead: StoryKey; readonly headlines: readonly Headline[]}
	| ArticleArrived
	| {
			readonly type: 'syllables-loaded';
			readonly language: PartedLanguage;
			readonly syllables: Syllables;
			/** The article that was waiting for them. */
			readonly opening?: ArticleArrived;
	  }
	| {readonly type: 'picture-fetched'; readonly url: string; readonly fetched: FetchedPicture}
	| {readonly type: 'full-text-fetched'; readonly key: StoryKey; readonly fetched: FullText}
	| {
			readonly type: 'unread-found';
			readonly step: 1 | -1;
			/** Absent: there is none. */
			readonly found?: PageAround;
	  }
	| {readonly type: 'front-page-arrived'; readonly page: FrontPage}
	| {readonly type: 'row-rested'; readonly key: StoryKey}
	| {readonly type: 'article-rested'; readonly key: StoryKey}
	| {readonly type: 'other-news-arrived'; readonly key: StoryKey; readonly headlines: readonly Headline[]}
	| {readonly type: 'brief-arrived'; readonly brief: Brief}
	| {
			readonly type: 'mutes-arrived';
			readonly mutes: readonly Mute[];
			/** The story in hand, with the topic it belongs to; absent: there is none. */
			readonly story?: {
				readonly id: StoryId;
				readonly title: string;
				readonly feedUrl: string;
				readonly feedTitle: string;
				readonly topic?: string;
			};
	  }
	| {readonly type: 'mute-counted'; readonly query: string; readonly stories: number}
	| {readonly type: 'tags-arrived'; readonly tags: readonly TagCount[]}
	| {readonly type: 'store-changed'}
	| {readonly type: 'feeds-changed'; readonly areMutesOthers: boolean}
	| {readonly type: 'round-started'; readonly feeds: number; readonly isForced: boolean}
	| {readonly type: 'feed-ended'; readonly result: FeedResult}
	| {readonly type: 'account-synced'; readonly synced: AccountResult}
	| {readonly type: 'round-ended'}
	| {readonly type: 'marking'; readonly seq: number; readonly done: number; readonly of: number}
	| {readonly type: 'committed'; readonly seq: number; readonly intent: Intent; readonly stories: number}
	| {readonly type: 'recorded'; readonly seq: number}
	| ({readonly type: 'files-arrived'} & FilesAsked)
	| {readonly type: 'download-told'; readonly url: string; readonly bytes: number; readonly total?: number}
	/** Neither file nor reason: it was ended by the person. */
	| {readonly type: 'download-ended'; readonly url: string; readonly file?: string; readonly reason?: string}
	| {readonly type: 'lists-counted'; readonly counts: readonly ListCount[]}
	| {
			readonly type: 'deed-found';
			readonly seq: number;
			/** Absent: there is nothing to undo. */
			readonly id?: number;
			/** It is an edit of the person's file. */
			readonly done?: DoneEdit;
	  }
	| {readonly type: 'undone'; readonly seq: number; readonly undone?: Undone}
	| {readonly type: 'looked-at'; readonly address: string; readonly found: Found}
	| {readonly type: 'look-failed'; readonly address: string; readonly reason: string}
	| {readonly type: 'feed-named'; readonly url: string; readonly title: string}
	| {readonly type: 'feeds-edited'; readonly edit: FeedsEdit; readonly result: EditResult}
	| {readonly type: 'edit-taken-back'; readonly seq: number; readonly id: number; readonly done: DoneEdit}
	| {readonly type: 'take-back-failed'; readonly seq: number; readonly reason: string}
	| {readonly type: 'config-changed'; readonly settings: Settings; readonly keymap: Keymap}
	| {readonly type: 'config-refused'; readonly reason: string}
	/** With the number of a deed: it was not written. */
	| {readonly type: 'failed'; readonly reason: string; readonly seq?: number}
	| {readonly type: 'noticed'; readonly text: string}
	| {readonly type: 'begun'};

/** What is to be done outside, as data. `perform` does it and may answer with an Action. */
export type Effect =
	| {
			readonly type: 'open-list';
			/** Without `upTo`: as it stands now. */
			readonly query: ListQuery;
			/** The story to stand on; absent: the first. */
			readonly near?: PageKey;
			/** Of a search: what says most of the words first, not what is newest. */
			readonly isBestFirst?: boolean;
	  }
	| {readonly type: 'read-page'; readonly query: ListQuery; readonly ask: PageAsk}
	| {readonly type: 'read-siblings'; readonly lead: StoryKey}
	| {readonly type: 'read-excerpt'; readonly key: StoryKey; readonly words: string}
	| {
			readonly type: 'read-article';
			readonly key: StoryKey;
			readonly as: ReadAs;
			readonly inFull?: true;
	  }
	| {readonly type: 'fetch-full-text'; readonly key: StoryKey}
	| {
			readonly type: 'load-syllables';
			readonly language: PartedLanguage;
			/** The article that waits for them. */
			readonly opening?: ArticleArrived;
	  }
	| {readonly type: 'fetch-picture'; readonly ask: PictureAsk}
	| {readonly type: 'find-unread'; readonly query: ListQuery; readonly from: PageKey; readonly step: 1 | -1}
	| {
			readonly type: 'read-front-page';
			readonly query: ListQuery;
			readonly keys: readonly StoryKey[];
			/** The newest story when it was last read; absent: it never was. */
			readonly after?: StoryKey;
			/** The feeds and their counts, too: 6–20 ms for 400, so only where they may have changed. */
			readonly withFeeds: boolean;
			/** Addresses of feeds whose new stories are wanted, too; absent: of none. */
			readonly notifyFeeds?: readonly string[];
	  }
	/** Each is a search of all there is: nobody waits for it. */
	| {readonly type: 'count-lists'; readonly lists: readonly ListQuery[]}
	| {
			readonly type: 'read-brief';
			/** When the person was here last; absent: never. */
			readonly leftAt?: EpochMs;
	  }
	| {readonly type: 'commit'; readonly seq: number; readonly intent: Intent}
	| {readonly type: 'record'; readonly seq: number; readonly done: DoneEdit}
	| {readonly type: 'find-deed'; readonly seq: number}
	| {readonly type: 'read-tags'}
	| {readonly type: 'read-mutes'; readonly key?: StoryKey}
	| {readonly type: 'count-mute'; readonly query: string}
	| {readonly type: 'undo'; readonly seq: number; readonly id: number}
	| {readonly type: 'stop-marking'}
	| {
			readonly type: 'forget-edit';
			readonly seq: number;
			readonly id: number;
			/** What takes back what was wished of a server. */
			readonly wish?: AccountWish;
	  }
	| {
			readonly type: 'refresh';
			readonly urls?: readonly string[];
			/** Servers to sync with; absent: all, or none where feeds are named. */
			readonly accounts?: readonly string[];
			/** The person means these very feeds: one that is gone for good is asked, too. */
			readonly isByName?: true;
	  }
	| {readonly type: 'wake'; readonly afterMs: number}
	| {readonly type: 'later'; readonly afterMs: number; readonly action: Action}
	| {readonly type: 'read-other-news'; readonly article: Article}
	| {readonly type: 'open-url'; readonly url: string}
	| {readonly type: 'copy'; readonly text: string}
	| {readonly type: 'notify'; readonly title: string; readonly text: string}
	| {readonly type: 'share'; readonly deed: ShareDeed}
	| {readonly type: 'read-files'; readonly key: StoryKey; readonly wish: FileWish}
	/** Without a command: as the browser is opened. */
	| {readonly type: 'play'; readonly url: string; readonly command?: readonly string[]}
	| {readonly type: 'download'; readonly key: StoryKey; readonly file: Enclosure}
	| {readonly type: 'stop-download'; readonly url: string}
	| {readonly type: 'edit-config'; readonly setting?: string}
	| {readonly type: 'look-at'; readonly address: string}
	| {readonly type: 'edit-feeds'; readonly edit: FeedsEdit}
	| {readonly type: 'take-back'; readonly seq: number; readonly id: number; readonly done: DoneEdit}
	| {readonly type: 'name-feed'; readonly key: StoryKey}
	| {readonly type: 'begin'; readonly urls: readonly string[]; readonly address: string}
	| {readonly type: 'begin-demo'}
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};
