import type {CallServer} from '../../../src/feeds/sync/call.js';
import {callFake, type FakeRequest, type FakeServer} from './fake-call.js';
import {answerGreader} from './fake-greader-calls.js';

export interface FakeGreaderOptions {
	/** Whose ways it has. Absent: FreshRSS. */
	readonly kind?: 'freshrss' | 'miniflux';
	/** Where the API stands: `/api/greader.php`, or at the root for Miniflux. */
	readonly folder?: string;
	/** By what its streams go: `feed/12`, or `feed/https://…` as BazQux and Inoreader have it. */
	readonly streams?: 'number' | 'url';
	/** What the server's clock says at first, in microseconds since 1970; it may be years off. */
	readonly clock?: number;
	/** The folder every feed lies in that lies in no other. */
	readonly firstFolder?: string;
}

export interface FakeGreaderFeed {
	readonly id: number;
	readonly url: string;
	title: string;
	folder: string;
}

export interface FakeGreaderStory {
	/** In decimal, signed. */
	readonly id: string;
	readonly feed: number;
	readonly title: string;
	readonly url: string;
	readonly content: string;
	readonly author: string;
	/** Seconds since 1970. */
	readonly published: number;
	/** Microseconds since 1970, when the server got it. */
	readonly crawledAt: number;
	isRead: boolean;
	isStarred: boolean;
	readonly labels: Set<string>;
	/** The feed's own. */
	readonly categories: readonly string[];
	readonly enclosures: readonly {readonly href: string; readonly type: string; readonly length?: number}[];
}

type Draft = Partial<Omit<FakeGreaderStory, 'feed' | 'labels'>> & {readonly labels?: readonly string[]};

/** What may be wrong with it; to be set by a test. */
export interface FakeGreaderFaults {
	/** Lists of ids end there, and say nothing of it. */
	cutAt?: number;
	/** Changes that name one of these are refused as a whole. */
	readonly refused: Set<string>;
	/** Half of each page has been sent before. */
	repeatsPages: boolean;
	/** What it says of a token that has expired: Google said 400. */
	badToken: 401 | 400;
	/** Addresses at which it finds no feed. */
	readonly unreadable: Set<string>;
}

export const user = 'ann';
export const password = 'pass&word=1';

export type FakeGreader = ReturnType<typeof createFakeGreader>;

/** The world behind the calls: what the server holds, and what its own web page does with it. */
export type GreaderShelf = ReturnType<typeof createShelf>;

const noonUs = Date.UTC(2026, 10, 23, 12) * 1000;

function createShelf({kind = 'freshrss', clock = noonUs, ...options}: FakeGreaderOptions) {
	const firstFolder = options.firstFolder ?? (kind === 'miniflux' ? 'All' : 'Uncategorized');
	let now = clock;
	let lastId = 0;
	let lastKey = 0;
	const feeds = new Map<number, FakeGreaderFeed>();
	const stories = new Map<string, FakeGreaderStory>();
	/** Oldest first, as the server orders them. */
	const order: FakeGreaderStory[] = [];
	const labels = new Set<string>();
	const folders = new Set([firstFolder]);
	const offers = new Map<string, readonly Draft[]>();
	const keys = {session: 'session0', token: 'token0'};
	const place = ({published, crawledAt}: FakeGreaderStory) => (kind === 'miniflux' ? published : crawledAt);

	function file(story: FakeGreaderStory): void {
		stories.set(story.id, story);
		const before = order.findLastIndex((other) => place(other) <= place(story));
		order.splice(before + 1, 0, story);
	}

	function drop(isDropped: (story: FakeGreaderStory) => boolean): void {
		for (const story of order.filter(isDropped)) {
			stories.delete(story.id);
			order.splice(order.indexOf(story), 1);
		}
	}

	function publish(feed: number, draft: Draft = {}): string {
		now += 1_001_001;
		while (stories.has(String(now))) now++; // a clock that was set back
		const id = draft.id ?? (kind === 'miniflux' ? String(++lastId) : String(now));
		file({
			title: `Story ${id}`,
			url: `https://outlet.example/${id}`,
			content: `<p>Words of story ${id}.</p>`,
			author: '',
			published: Math.floor(now / 1_000_000),
			crawledAt: now,
			isRead: false,
			isStarred: false,
			categories: [],
			enclosures: [],
			...draft,
			labels: new Set(draft.labels),
			id,
			feed,
		});
		for (const label of draft.labels ?? []) labels.add(label);
		return id;
	}

	return {
		kind,
		streams: options.streams ?? 'number',
		firstFolder,
		feeds,
		folders,
		labels,
		stories,
		order,
		keys,
		now: () => now,
		/** The server's clock moves, back as well. */
		advance(seconds: number): void {
			now += Math.round(seconds * 1_000_000);
		},
		/** Into the first folder unless told; with what was offered at its address. Returns its number. */
		addFeed({
			url,
			title = url,
			folder = firstFolder,
		}: {
			url: string;
			title?: string;
			folder?: string;
		}): number {
			const feed = {id: ++lastId, url, title, folder};
			feeds.set(feed.id, feed);
			folders.add(folder);
			for (const draft of offers.get(url) ?? []) publish(feed.id, draft);
			return feed.id;
		},
		removeFeed(id: number): boolean {
			drop(({feed}) => feed === id);
			return feeds.delete(id);
		},
		moveFeed(id: number, folder: string): void {
			const feed = feeds.get(id);
			if (feed) feed.folder = folder;
			folders.add(folder);
		},
		/** What stands at an address, for whoever subscribes to it. */
		offer: (url: string, drafts: readonly Draft[]) => void offers.set(url, drafts),
		/** The server fetched a story. Returns its number. */
		publish,
		markRead(id: string, isRead = true): boolean {
			const story = stories.get(id);
			if (story) story.isRead = isRead;
			return story !== undefined;
		},
		markStarred(id: string, isStarred = true): boolean {
			const story = stories.get(id);
			if (story) story.isStarred = isStarred;
			return story !== undefined;
		},
		setLabel(id: string, label: string, isSet = true): boolean {
			const story = stories.get(id);
			if (isSet) labels.add(label);
			if (isSet) story?.labels.add(label);
			else story?.labels.delete(label);
			return story !== undefined;
		},
		/** Nothing is left of it. */
		purge: (id: string) => drop((story) => story.id === id),
		/** By the number it has in calls; absent: it is not there. */
		stateOf(id: string) {
			const story = stories.get(id);
			return (
				story && {
					isRead: story.isRead,
					isStarred: story.isStarred,
					labels: [...story.labels].toSorted(),
				}
			);
		},
		/** Who was signed in is no longer; with Miniflux the token is gone with it. */
		expireSession(): void {
			keys.session = `session${++lastKey}`;
		},
		expireToken(): void {
			keys.token = `token${++lastKey}`;
		},
	};
}

/**
 * The Google Reader API as FreshRSS speaks it (driven in 2026 and read), or the part that Miniflux speaks (read), with
 * the quirks of each.
 */
export function createFakeGreader(options: FakeGreaderOptions = {}) {
	const shelf = createShelf(options);
	const folder = options.folder ?? (shelf.kind === 'miniflux' ? '' : '/api/greader.php');
	const faults: FakeGreaderFaults = {
		refused: new Set(),
		repeatsPages: false,
		badToken: 401,
		unreadable: new Set(),
	};
	const requests: FakeRequest[] = [];
	const server: FakeServer = {
		handle(request) {
			requests.push(request);
			return answerGreader({shelf, faults, folder}, request);
		},
	};
	const call: CallServer = (asked) => callFake(fake)(asked);
	const fake = Object.assign(server, {
		...shelf,
		faults,
		requests,
		call,
		/** To sign in with. */
		signIn: {kind: 'greader', url: `https://reader.example${folder}`, user, password} as const,
	});
	return fake;
}
