import {FeedError} from '../../../src/feeds/feed-error.js';
import type {Call, CallServer} from '../../../src/feeds/sync/call.js';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import type {SignIn} from '../../../src/feeds/sync/sync-server.js';
import {type AccountResult, type NewsDesk, openNewsDesk, type SyncAsk} from '../../../src/ingest/index.js';
import type {Account, EpochMs, Feed, Mark} from '../../../src/model.js';
import {printableLine} from '../../../src/printable.js';
import {openStore, type Store} from '../../../src/store/index.js';

/** The program was killed there: nothing after it is done. */
export class Killed extends Error {}

export type Line =
	| 'up'
	| 'down'
	/** The server does what it is asked, and its answer is lost. */
	| 'lossy'
	/** The program is killed before the next call, or after the server did what it says. */
	| 'killed'
	| 'killed-after';

/** One newsterm with its store, at the end of a line that may break. */
export interface Newsterm {
	readonly store: Store;
	readonly name: string;
	line: Line;
	/** Those the config file names; none at first. */
	ownFeeds: readonly string[];
	/** Whether the config file names the account; at first it does. */
	hasAccount: boolean;
	/** Calls until the line is as told; absent: at once. */
	callsLeft: number;
	/** Absent: it was killed. */
	sync(ask?: Partial<SyncAsk>): Promise<AccountResult | undefined>;
	/** A round: its own feeds, and its account. */
	refresh(): Promise<void>;
	mark(mark: Mark, title: string, tag?: string): boolean;
	statusOf(
		title: string,
	): {readonly isRead: boolean; readonly isStarred: boolean; readonly tags: readonly string[]} | undefined;
	/** All it ever made. */
	readonly calls: Call[];
}

export interface NewstermOptions {
	readonly signIn: SignIn;
	readonly call: CallServer;
	/** By its own clock. */
	readonly now: () => EpochMs;
	readonly path?: string;
	/** What its own feeds bring; absent: it has none. */
	readonly feedAt?: (url: string) => Feed;
}

export function openNewsterm({signIn, call, now, path = ':memory:', feedAt}: NewstermOptions): Newsterm {
	const name = printableLine('Desk');
	const {kind, url, user} = signIn;
	const account: Account = {name, kind, url, ...(user !== undefined && {user})};
	const store = openStore(path);
	const calls: Call[] = [];

	const over: CallServer = async (asked) => {
		const state = newsterm.callsLeft-- > 0 ? 'up' : newsterm.line;
		calls.push(asked);
		if (state === 'down') throw new FeedError('offline', asked.url, 'There seems to be no connection.');
		if (state === 'killed') throw new Killed();
		const answer = await call(asked);
		if (state === 'killed-after') throw new Killed();
		if (state === 'lossy') throw new FeedError('timeout', asked.url, 'It did not answer in time.');
		return answer;
	};

	/** Each start is another process. */
	const desk = (): NewsDesk =>
		openNewsDesk(
			{
				store,
				now,
				random: () => 0.5,
				tell: () => {},
				pause: async () => {},
				after: () => () => {},
				withSecrets: async (subscription) => subscription,
				signIn: async () => signIn,
				owner: 'desk',
				hasEnded: () => true,
				fetcher: async () => ({
					fetchFeed: async ({url}) => ({
						status: 'ok',
						feed: feedAt?.(url) ?? (await refuse()),
						validators: {},
						bodyHash: `${now()}`,
						bytes: 1,
						ms: 1,
					}),
					findFeeds: refuse,
					readDocument: refuse,
					fetchPage: refuse,
					fetchPicture: refuse,
					download: refuse,
					openServer: (secret) => openServer(secret, over),
					close: async () => {},
				}),
			},
			{
				subscriptions: newsterm.ownFeeds.map((url) => ({url})),
				sections: ['Other'],
				accounts: newsterm.hasAccount ? [account] : [],
				everyMinutes: 30,
				keep: {bodiesDays: 30, storiesDays: 365},
			},
		);

	const idOf = (title: string): string | undefined =>
		store.page({search: `"${title}"`}, {limit: 5}).find((row) => row.title === title)?.id;

	const newsterm: Newsterm = {
		store,
		name,
		line: 'up',
		ownFeeds: [],
		hasAccount: true,
		callsLeft: 0,
		calls,
		async sync(ask = {}) {
			try {
				const [result] = (await desk().sync({isForced: true, ...ask})) ?? [];
				return result;
			} catch (error) {
				if (error instanceof Killed) return undefined;
				throw error;
			}
		},
		async refresh() {
			await desk().refresh({isForced: true});
		},
		mark(mark, title, tag) {
			const id = idOf(title);
			if (id !== undefined) store.commit({mark, ids: [id], ...(tag && {tag})}, now());
			return id !== undefined;
		},
		statusOf(title) {
			const row = store.page({search: `"${title}"`}, {limit: 5}).find((one) => one.title === title);
			return row && {isRead: !row.isUnread, isStarred: row.isStarred, tags: row.tags ?? []};
		},
	};
	return newsterm;
}

async function refuse(): Promise<never> {
	throw new Error('nobody fetches here');
}
