/**
 * The words every room shares. A feed's facts (Story) and a person's deeds (reading status) are kept
 * apart: the first may be fetched again, the second may not. Imports nothing but the type of text that may be shown.
 */
import type {Printable} from './printable.js';

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** 12 hex digits of a hash over feed URL and the story's own identity: the same after a rebuild of the store. */
export type StoryId = string;

/** A number that stands for a story in one store file; never shown, never kept outside it. */
export type StoryKey = number;

/** The shelf of subscriptions that name no section. */
export const otherSection = 'Other';

/** What the person asked for: one line of the config file. */
export interface Subscription {
	/** `http:`, `https:` or `file:` URL. */
	readonly url: string;
	/** The person's own name for the feed; goes before the feed's title. */
	readonly title?: string;
	/** Absent: `Other`. */
	readonly section?: string;
	readonly refreshMinutes?: number;
	/** Days that stories of this feed are kept; absent: the config's. */
	readonly keepDays?: number;
	/** Extra request headers, secrets already filled in. Never printed. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Basic authorisation, the password already fetched. Never printed. */
	readonly auth?: {readonly user: string; readonly password: string};
}

export interface Person {
	readonly name?: Printable;
	readonly email?: string;
	readonly url?: string;
}

/** A file that comes with a story: a podcast episode, a PDF. */
export interface Enclosure {
	readonly url: string;
	/** Media type, as the feed says it. */
	readonly type?: string;
	readonly bytes?: number;
	/** How long it takes to hear or see it. */
	readonly seconds?: number;
}

/** A photograph or drawing of a story, named by the feed beside the text (those inside it are in the HTML). */
export interface Picture {
	readonly url: string;
	readonly caption?: Printable;
	readonly credit?: Printable;
}

/** What stands before the text of a wire story: "PORT ALDEN, Meridia (NW), Nov. 23 —". As written. */
export interface Dateline {
	/** City or cities. */
	readonly place: string;
	readonly region?: string;
	readonly agency?: string;
	readonly date?: string;
}

/** A picture as pixels: a byte each of red, green and blue, line by line. */
export interface Raster {
	readonly width: number;
	readonly height: number;
	readonly rgb: Uint8Array;
}

/**
 * One normalised item of a feed: plain, printable, absolute, UTC. A value, replaced when its feed edits it.
 * Whatever is absent was absent, unreadable or unsafe in the feed.
 */
export interface Story {
	readonly id: StoryId;
	/** What it was known by before its feed moved to another address. */
	readonly formerId?: StoryId;
	readonly feedUrl: string;
	/** The feed's own name for the item (guid, atom:id, rdf:about), trimmed; else its link. */
	readonly guid?: string;
	/** Plain text. Absent for feeds without titles (microblogs): a stand-in belongs to the view. */
	readonly title?: Printable;
	/** http(s), or `file:` below the folder of a `file:` feed. */
	readonly url?: string;
	readonly authors: readonly Person[];
	readonly publishedAt?: EpochMs;
	readonly updatedAt?: EpochMs;
	/** The short form. HTML with absolute links, never cut, not yet safe to draw: typeset decodes it. */
	readonly summary?: string;
	/** The full form. HTML with absolute links, never cut, not yet safe to draw: typeset decodes it. */
	readonly content?: string;
	/** Plain text of the first 600 characters or fewer of summary, else content; '' when there is none. */
	readonly lede: Printable;
	readonly categories: readonly Printable[];
	readonly enclosures: readonly Enclosure[];
	readonly pictures: readonly Picture[];
	readonly commentsUrl?: string;
	/** Who published it, where the item says so itself (RSS `source`, atom:source). */
	readonly outlet?: {readonly title?: Printable; readonly url?: string};
	/** BCP 47 as the feed says it. */
	readonly language?: string;
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap' | 'hfeed';

/** A feed as one document describes it, with the stories that stand in it now. */
export interface Feed {
	/** Where the document was in the end, after redirects. */
	readonly url: string;
	readonly format: FeedFormat;
	/** "2.0", "1.0", "0.3", "1.1"; absent when the document does not say. */
	readonly version?: string;
	/** WHATWG label of the encoding the document was read in. */
	readonly encoding: string;
	readonly id?: string;
	readonly title?: Printable;
	/** The site's page. */
	readonly link?: string;
	readonly selfUrl?: string;
	readonly hub?: string;
	readonly description?: Printable;
	readonly language?: string;
	readonly publishedAt?: EpochMs;
	readonly updatedAt?: EpochMs;
	readonly authors: readonly Person[];
	readonly categories: readonly Printable[];
	readonly image?: string;
	readonly icon?: string;
	/** Minutes the feed asks to be left alone (`ttl`, `sy:updatePeriod`). */
	readonly ttlMinutes?: number;
	/** Hours of the day, 0–23 in UTC, in which nothing new comes. */
	readonly skipHours?: readonly number[];
	/** Days of the week in UTC, 0 = Sunday, on which nothing new comes. */
	readonly skipDays?: readonly number[];
	readonly stories: readonly Story[];
	/** The document stopped before its end: stories hold, validators must not be kept. */
	readonly isPartial: boolean;
	/** Sentences about what was odd. */
	readonly warnings: readonly string[];
}

/** One list for `FeedError.kind` and the `error.code` of `--json`. */
export type FeedErrorKind =
	| 'offline'
	| 'timeout'
	| 'http'
	| 'gone'
	| 'auth'
	| 'rate-limited'
	| 'too-large'
	| 'not-a-feed'
	| 'malformed'
	| 'empty'
	| 'encoding'
	| 'io'
	| 'refused';

/** A failure as data: what the store keeps and `--json` prints. */
export interface Fault {
	readonly code: FeedErrorKind;
	/** One sentence for people, printable, without secrets. */
	readonly message: Printable;
	/** The address of the feed that was found behind the wrong one: a page's own `<link rel=alternate>`. */
	readonly insteadUrl?: string;
}

/** The whole text of a story as HTML, or why there is none. */
export type FullText = {readonly html: string} | {readonly fault: Fault};

/** A picture to be shown, and the feed of the story that shows it. */
export interface PictureAsk {
	readonly url: string;
	readonly feedUrl: string;
}

/** A picture, or why there is none. */
export type FetchedPicture = {readonly raster: Raster} | {readonly fault: Fault};

/** How one feed fared in a round. */
export interface FeedResult {
	readonly url: string;
	readonly title: Printable;
	/** `waiting`: not due yet, or asked to be left alone. */
	readonly status: 'ok' | 'not-modified' | 'error' | 'gone' | 'waiting';
	readonly added: number;
	readonly updated: number;
	readonly ms: number;
	readonly bytes: number;
	readonly fault?: Fault;
}

/** A fold as it stands in a list, shown by its lead; no body. */
export interface Headline {
	readonly key: StoryKey;
	readonly id: StoryId;
	/** The place in every list: min(published, first seen). Never changes. */
	readonly sortAt: EpochMs;
	/** '' when the feed gave none: the view stands the lede in. */
	readonly title: Printable;
	/** Who published it: the item's own source, else the feed's title. */
	readonly outlet: Printable;
	readonly section: Printable;
	/** Plain text without its dateline; '' when there is none. */
	readonly lede: Printable;
	readonly dateline?: Dateline;
	readonly url?: Printable;
	readonly isUnread: boolean;
	readonly isStarred: boolean;
	/** The person follows its event. */
	readonly isFollowed?: boolean;
	/** The person's own, by name; absent: none. */
	readonly tags?: readonly string[];
	/** Other outlets in the fold: the row's `+n`. */
	readonly others: number;
	/** When the newest sibling came, if much fresher than the lead. */
	readonly updatedAt?: EpochMs;
}

/** A story as set on the screen, with what stands below it. */
export interface Article {
	readonly headline: Headline;
	readonly feedTitle: Printable;
	readonly feedUrl: string;
	readonly byline?: Printable;
	readonly publishedAt?: EpochMs;
	/** HTML as the feed gave it: content, else summary; '' when there is none. */
	readonly body: string;
	/** HTML of the whole text, from the story's own page, fetched when the person wanted it. */
	readonly fullText?: string;
	/** The person has gone back from it to the feed's. */
	readonly showsFeedText?: true;
	readonly categories: readonly Printable[];
	readonly enclosures: readonly Enclosure[];
	readonly pictures: readonly Picture[];
	readonly commentsUrl?: string;
	/** BCP 47 as the story says it, else its feed. */
	readonly language?: string;
	/** Siblings of the same event, nearest first. */
	readonly alsoReported: readonly Headline[];
	/** Other events with the same people and places, nearest first. */
	readonly otherNews: readonly Headline[];
}

/** A story that was read or starred in another reader, as that one wrote it down: nothing of it is to be trusted, or printable. */
export interface StoryElsewhere {
	/** As it stands in that reader's list, commands and all; '': it keeps none with the story. */
	readonly feedUrl: string;
	/** The feed's own; what the reader made up where it gave none; '': not kept. */
	readonly guid: string;
	/** '': not kept. */
	readonly url: string;
	readonly isRead: boolean;
	readonly isStarred: boolean;
}

/** The protocol a sync server speaks. */
export type AccountKind = 'greader' | 'miniflux' | 'fever';

/** A sync server the person reads from: one line of `accounts` in the config file, without its secrets. */
export interface Account {
	/** The person's own, else the server's host; of no two accounts the same. */
	readonly name: Printable;
	readonly kind: AccountKind;
	/** Of its API. */
	readonly url: string;
	/** Absent: the password is a key that needs none. */
	readonly user?: string;
}

/** A named event that is spiking. */
export interface Topic {
	/** The event it names, as the store knows it. */
	readonly eventId: number;
	readonly label: string;
	/** Stories of the last 24 hours. */
	readonly stories: number;
	readonly outlets: number;
	readonly score: number;
}

/** What a person may change of a story's reading status; followed is the event it belongs to, muted what a query finds. */
export type Mark =
	| 'read'
	| 'unread'
	| 'starred'
	| 'unstarred'
	| 'followed'
	| 'unfollowed'
	| 'tagged'
	| 'untagged'
	| 'muted'
	| 'unmuted';
