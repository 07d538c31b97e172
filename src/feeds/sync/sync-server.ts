import type {AccountKind, Story} from '../../model.js';
import type {Printable} from '../../printable.js';

/** Where to sign in, and as whom. Never printed. */
export interface SignIn {
	readonly kind: AccountKind;
	/** Of the API. */
	readonly url: string;
	/** Absent: the password is a key that needs none. */
	readonly user?: string;
	readonly password: string;
}

/** A subscription as a server keeps it. */
export interface RemoteFeed {
	/** The server's own number for it. */
	readonly remoteId: string;
	/** http(s). */
	readonly url: string;
	readonly title?: Printable;
	readonly siteUrl?: string;
	/** Absent: it lies in none. */
	readonly folder?: Printable;
}

/** A story as a server keeps it, with what the person did to it. */
export interface RemoteStory {
	/** The server's own, in decimal where it is a number: what it is called in every call. */
	readonly remoteId: string;
	/** Of one of `feeds()`. */
	readonly story: Story;
	readonly isRead: boolean;
	readonly isStarred: boolean;
	/** The person's own words for it. Absent: this server has none. */
	readonly labels?: readonly Printable[];
	/** Microseconds since 1970 at which the server got it, by its own clock; absent: it does not say. */
	readonly crawledAtUs?: number;
}

export interface NewsPage {
	readonly stories: readonly RemoteStory[];
	/** What to ask from next time, once this page is stored. Absent: as before. */
	readonly cursor?: string;
}

export interface IdList {
	readonly ids: readonly string[];
	/** False: the server may have cut it. What it leaves out means nothing then. */
	readonly isWhole: boolean;
}

/** One value for many stories. Set, never toggled: sent twice it changes nothing more. */
export interface RemoteChange {
	readonly field: 'read' | 'starred' | 'label';
	readonly value: boolean;
	/** Which; of `label` alone. */
	readonly label?: string;
	/** At most `idsAtOnce`. */
	readonly ids: readonly string[];
}

/** A feed the person wants a server to fetch. */
export interface RemoteWish {
	readonly url: string;
	readonly title?: string;
	readonly folder?: string;
}

/**
 * A sync server, whatever it speaks: signs in when it must, asks in pages. Every method throws `FeedError` of any kind;
 * `auth` is the person's name or password, `http` with a status from 400 to 499 refuses this very request.
 */
export interface SyncServer {
	/** So many stories a change may name. */
	readonly idsAtOnce: number;
	/** So many stories `byIds` may be asked for. */
	readonly storiesAtOnce: number;
	/** The subscriptions. To be asked first: what other calls bring belongs to these. */
	feeds(): Promise<readonly RemoteFeed[]>;
	/**
	 * What came since, with its status, page by page.
	 *
	 * @param cursor of the last page that was stored; absent: nothing was ever stored
	 */
	news(cursor: string | undefined): AsyncIterable<NewsPage>;
	/** All that it has of one feed, read or not, newest first. */
	storiesOf(feed: RemoteFeed): AsyncIterable<readonly RemoteStory[]>;
	/** At most `storiesAtOnce`. What the server does not have (any more) is left out. */
	byIds(ids: readonly string[]): Promise<readonly RemoteStory[]>;
	/** Absent: `news` tells of every change of status, too. */
	readonly lists?: {
		unread(): Promise<IdList>;
		starred(): Promise<IdList>;
	};
	/** Absent: this server has none. */
	readonly labels?: {
		names(): Promise<readonly Printable[]>;
		listed(name: string): Promise<IdList>;
	};
	send(change: RemoteChange): Promise<void>;
	/** Marks all of a feed read that the server got up to then, by its own clock. Absent: one by one. */
	markFeedRead?(feed: RemoteFeed, upToUs: number): Promise<void>;
	/** Absent: feeds are chosen at the server. */
	readonly subscriptions?: {
		subscribe(wish: RemoteWish): Promise<void>;
		unsubscribe(feed: RemoteFeed): Promise<void>;
		/** @param folder absent: into none */
		move(feed: RemoteFeed, folder: string | undefined): Promise<void>;
	};
	/** Since it was opened. */
	spent(): {readonly requests: number; readonly bytes: number};
}
