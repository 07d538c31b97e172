import type {EpochMs, Feed} from '../model.js';
import type {SignIn, SyncServer} from './sync/sync-server.js';

/** What a server gave to recognise its answer by (RFC 9110 §8.8); sent back on the next request. */
export interface Validators {
	readonly etag?: string;
	readonly lastModified?: string;
}

export interface FetchAsk {
	/** The subscription's: its stories and errors are known by it, and secrets go to its origin alone. */
	readonly url: string;
	/** Where it lives now: asked instead; absent: at `url`. */
	readonly from?: string;
	/** What it was subscribed to by before: its stories bring the ids that they had there. */
	readonly formerUrl?: string;
	readonly validators?: Validators;
	/** Hash of the body that was stored last: an identical one is answered `not-modified`, unparsed. */
	readonly bodyHash?: string;
	/** Absent: a feed. */
	readonly wants?: 'page' | 'picture';
	/** Of what a person did not ask for themselves: the feed or site that names it. */
	readonly namedBy?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly auth?: {readonly user: string; readonly password: string};
	/**
	 * Is given the turn of a large body, to give it back when nothing of its answer is held any more. Absent: it is given
	 * back once the body is there.
	 */
	readonly onLarge?: (leave: () => void) => void;
	/** Waited for once it has its turn: whoever asks may have enough to do with the answers to others. */
	readonly whenWanted?: () => Promise<void>;
}

interface Cost {
	/** Bytes that came over the wire, before decoding. */
	readonly bytes: number;
	readonly ms: number;
	/** Not to be asked again before this (Cache-Control, Retry-After); absent: as the person wishes. */
	readonly notBefore?: EpochMs;
	/** Where it lives now: all hops were permanent, and a valid feed stood at their end. Absent: at its own address. */
	readonly movedTo?: string;
}

export type FetchAnswer =
	| ({readonly status: 'not-modified'} & Cost)
	| ({
			readonly status: 'ok';
			readonly feed: Feed;
			/** Empty when the document was partial: it must be asked for anew. */
			readonly validators: Validators;
			readonly bodyHash: string;
	  } & Cost);

/** A web page that a story links to, or a picture that it shows. */
export interface PageAsk {
	readonly url: string;
	/** Of the feed that names it: one on the web may name nothing inside this network. */
	readonly namedBy: string;
	/** Of the story's feed: goes to the own origin of what is asked for alone. */
	readonly headers?: Readonly<Record<string, string>>;
	readonly auth?: {readonly user: string; readonly password: string};
}

/** A web page, cleaned: of few tags, all closed, without scripts; text printable, addresses absolute. */
export interface Page {
	/** Where it was in the end, after redirects. */
	readonly url: string;
	readonly markup: string;
	/** Of its text. */
	readonly characters: number;
}

/** A file that comes with a story, to be kept on the disk. */
export interface DownloadAsk extends PageAsk {
	/** What has come so far is written there, from its end on where it can be gone on with. It need not be there. */
	readonly file: string;
	/** What the server gave to know the file by, when it began; absent: begin anew, whatever is there. */
	readonly begun?: Validators;
	readonly maxBytes: number;
	/** The file begins, anew or where it was left: what to know it by the next time. */
	readonly onBegin?: (validators: Validators) => void;
	/** `total`: absent when the server does not say. */
	readonly onProgress?: (bytes: number, total?: number) => void;
	/** Ends it; what has come stays. */
	readonly signal?: AbortSignal;
}

/** A feed that discovery found on a site. */
export interface FoundFeed {
	readonly url: string;
	readonly title?: string;
}

/** The one way out of the house. Limits are held here: 64 requests at once, 2 a host, 30 s in all, 16 MB decoded; a download has its own. */
export interface Fetcher {
	/** @throws {FeedError} any kind */
	fetchFeed(ask: FetchAsk): Promise<FetchAnswer>;
	/** The feeds behind an address: itself when it is one, else what its page names; empty when there is none. */
	findFeeds(url: string): Promise<readonly FoundFeed[]>;
	/** Parses whatever stands at the address. @throws {FeedError} any kind */
	readDocument(url: string): Promise<Feed>;
	/** Whatever else it holds, at most 15,000 elements and 2 million characters. @throws {FeedError} any kind; malformed: no web page */
	fetchPage(ask: PageAsk): Promise<Page>;
	/** Whatever stands there, at most 8 MB; `file:` below the folder of a `file:` feed. @throws {FeedError} any kind */
	fetchPicture(ask: PageAsk): Promise<Uint8Array>;
	/**
	 * Writes it into its file. Returns the bytes of it; absent: it was ended by its signal.
	 * @throws {FeedError} any kind; `io`: the file cannot be written · too-large
	 */
	download(ask: DownloadAsk): Promise<number | undefined>;
	/** Nothing is asked of it yet. */
	openServer(signIn: SignIn): SyncServer;
	close(): Promise<void>;
}
