import {MessageChannel, type MessagePort} from 'node:worker_threads';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type Orders, serveIngest} from '../../src/ingest/index.js';
import {printableLine} from '../../src/printable.js';
import {openStore, type Store} from '../../src/store/index.js';
import {add} from '../store/stories.js';

const noon = Date.UTC(2026, 10, 23, 12);
const wire = {url: 'https://northgate.example/feed'};
const ledger = {url: 'https://ledger.example/feed'};
const orders: Orders = {
	subscriptions: [wire],
	sections: ['Other'],
	everyMinutes: 30,
	keep: {bodiesDays: 30, storiesDays: 365},
};

let store: Store;
let asked: string[];
let timers: {minutes: number; isCancelled: boolean; run: () => void}[];
let screen: MessagePort;

beforeEach(() => {
	store = openStore(':memory:');
	asked = [];
	timers = [];
});
afterEach(() => screen.close());

function serve(over: Partial<Orders> = {}): void {
	const {port1, port2} = new MessageChannel();
	screen = port1;
	serveIngest(
		port2,
		{...orders, ...over},
		{
			store,
			now: () => noon,
			random: () => 0.5,
			pause: async () => {},
			withSecrets: async (subscription) => subscription,
			owner: 'worker',
			fetcher: async () => ({
				async fetchFeed({url}) {
					asked.push(url);
					return {status: 'not-modified', bytes: 0, ms: 1};
				},
				findFeeds: async () => [],
				readDocument: async () => Promise.reject(new Error('nobody asks for one')),
				fetchPage: async () => Promise.reject(new Error('nobody asks for one')),
				fetchPicture: async () => Promise.reject(new Error('nobody asks for one')),
				download: async () => Promise.reject(new Error('nobody asks for one')),
				openServer() {
					throw new Error('nobody signs in');
				},
				close: async () => {},
			}),
			after(ms, run) {
				const timer = {minutes: ms / 60_000, isCancelled: false, run};
				timers.push(timer);
				return () => {
					timer.isCancelled = true;
				};
			},
			close: async () => {},
		},
	);
}

/** The next message of a kind, those before it passed over. */
function heard(type: string): Promise<{readonly type: string}> {
	return new Promise((resolve) => {
		const listener = (message: {readonly type: string}): void => {
			if (message.type !== type) return;
			screen.off('message', listener);
			resolve(message);
		};
		screen.on('message', listener);
	});
}

const waiting = () => timers.filter(({isCancelled}) => !isCancelled).map(({minutes}) => minutes);

describe('the worker', () => {
	it('looks again as often as its most wanted feed is to be asked', () => {
		serve({subscriptions: [wire, {...ledger, refreshMinutes: 10}]});
		expect(waiting()).toEqual([10]);
	});

	it('looks daily when nothing is to be asked for a month: no timer is that long', () => {
		serve({everyMinutes: 43_200});
		expect(waiting()).toEqual([1440]);
	});

	it('fetches a feed that is new in the config at once, and that one alone', async () => {
		serve();
		screen.postMessage({type: 'follow', orders: {...orders, subscriptions: [wire, ledger]}});
		await heard('round-ended');
		expect(asked).toEqual([ledger.url]);
	});

	it('keeps to another interval as soon as the config names it', async () => {
		serve();
		screen.postMessage({type: 'follow', orders: {...orders, everyMinutes: 5}});
		await heard('followed');
		expect(waiting()).toEqual([5]);
	});

	it('says that another process is fetching only to whom asked', async () => {
		store.takeLease('refresh', 'someone else', noon, 60_000);
		serve();
		screen.postMessage({type: 'refresh', ask: {isForced: false}});
		screen.postMessage({type: 'commit', seq: 1, intent: {mark: 'read', ids: []}});
		const said: string[] = [];
		screen.on('message', ({type}: {type: string}) => said.push(type));
		await heard('committed');
		expect(said).toEqual(['committed']);

		screen.postMessage({type: 'refresh', ask: {isForced: true}});
		expect(await heard('round-refused')).toMatchObject({type: 'round-refused'});
	});

	it('places at its start what a refresh that was killed has left behind, unless another process does', async () => {
		store.syncSubscriptions([wire], ['Other'], noon);
		add(store, {name: 'left', feedUrl: wire.url});
		store.takeLease('refresh', 'someone else', noon, 60_000);
		serve();
		await new Promise((resolve) => setImmediate(resolve));
		expect(store.placedKey()).toBe(0);
		screen.close();

		store.releaseLease('refresh', 'someone else');
		serve();
		await heard('placed');
		expect(store.placedKey()).toBe(store.lastKey());
		expect(asked).toEqual([]);
	});

	it('lets go of the turn and says so when it is closed', async () => {
		serve();
		screen.postMessage({type: 'close'});
		await heard('closed');
		expect(store.leaseOwner('refresh')).toBeUndefined();
		expect(waiting()).toEqual([]);
	});

	describe('with a sync server', () => {
		const account = {
			kind: 'greader',
			name: printableLine('FreshRSS'),
			url: 'https://rss.example/api',
		} as const;
		const wish = {account: 'FreshRSS', wish: 'subscribe', url: ledger.url} as const;

		it('syncs with one that is new in the config', async () => {
			serve();
			screen.postMessage({type: 'follow', orders: {...orders, accounts: [account]}});
			expect(await heard('account-synced')).toMatchObject({synced: {name: 'FreshRSS', status: 'error'}});
			expect(asked).toEqual([]);
		});

		it('keeps what is wished of it with the deed, shows it, and syncs for a new feed at once', async () => {
			serve({accounts: [account]});
			screen.postMessage({type: 'record', seq: 1, edit: '{}', wish});
			await heard('recorded');
			expect(store.sync.servedFeeds('FreshRSS')).toMatchObject([{url: ledger.url, wish: 'subscribe'}]);
			expect(store.feeds().map(({url}) => url)).toEqual([wire.url, ledger.url]);
			expect(await heard('account-synced')).toMatchObject({synced: {pending: 1}});

			screen.postMessage({
				type: 'undo',
				seq: 2,
				id: store.lastDeed(noon)?.id,
				wish: {...wish, wish: 'unsubscribe'},
			});
			await heard('undone');
			expect(store.feeds().map(({url}) => url)).toEqual([wire.url]);
			expect(store.lastDeed(noon)).toBeUndefined();
		});

		it('passes over what is wished of one that the config does not name', async () => {
			serve();
			screen.postMessage({type: 'record', seq: 1, edit: '{}', wish});
			await heard('recorded');
			expect(store.feeds().map(({url}) => url)).toEqual([wire.url]);
		});
	});
});
