import {toIndexed} from '../feeds/index.js';
import type {PictureAsk, StoryKey} from '../model.js';
import type {AccountWish, ListQuery} from '../store/index.js';
import {inTurn} from './accounts/in-turn.js';
import {type SyncAsk, syncAll} from './accounts/sync-all.js';
import {createCounting} from './counting.js';
import {createDeeds, type Deeds} from './deeds.js';
import type {AccountResult, IngestDesk, Orders, RoundSummary} from './desk.js';
import {createNewsroomMemory} from './newsroom-memory.js';
import {fetchPicture} from './pages/fetch-picture.js';
import {fetchFullText} from './pages/full-text.js';
import {createPlacing} from './placing.js';
import {type RoundAsk, refreshLease, runRound} from './round.js';
import {isTakenByOther} from './take-turn.js';
import {createWriteQueue} from './write-queue.js';

interface IndexingAsk {
	/** Absent: until all is done. */
	readonly mayGoOn?: () => boolean;
	/** Between two steps; absent: the desk's. */
	readonly pause?: () => Promise<void>;
}

/** A mark that waits for them waits 10 ms. */
const textsAtOnce = 20;

/** The news desk of one process: the only one that writes there. */
export interface NewsDesk extends Deeds {
	/** Makes the store's feeds and mutes be those of the config. Whether stories went out of sight by a mute, or came back. */
	follow(orders: Orders): boolean;
	/** Absent: another process refreshes just now, or this one does. */
	refresh(ask: RoundAsk): Promise<RoundSummary | undefined>;
	/** Syncs with the servers of the accounts; a round does so itself. Absent: another process does so just now. */
	sync(ask: SyncAsk): Promise<readonly AccountResult[] | undefined>;
	/** Places what a refresh that was cut off has stored; a round does so itself. */
	placeLeft(): Promise<void>;
	/** Tells what came of it: the page behind the story's link, or why its feed's text must do. */
	fetchFullText(key: StoryKey): Promise<void>;
	/** Tells what came of it. */
	fetchPicture(ask: PictureAsk): Promise<void>;
	/** Tells how many rows the lists have, one after the other; asked again meanwhile, it counts those that were asked for last. */
	count(lists: readonly ListQuery[]): Promise<void>;
	/** Brings the index of texts up to date, little by little, as long as it may. */
	indexTexts(ask?: IndexingAsk): Promise<void>;
	/** Lets go of what `keep` no longer holds; once a day it keeps apart what the person did. */
	retire(): Promise<void>;
}

export function openNewsDesk(desk: IngestDesk, first: Orders): NewsDesk {
	const {store, now, tell} = desk;
	const placing = createPlacing(desk, createNewsroomMemory(store));
	let orders = first;
	let isRefreshing = false;
	const sync = inTurn((ask, queue) => syncAll(ask, orders, desk, {queue, follow: followFeeds}));

	function followFeeds(): void {
		store.syncSubscriptions(orders.subscriptions, orders.sections, now());
	}
	function follow(wanted: Orders): boolean {
		orders = wanted;
		store.sync.syncAccounts(wanted.accounts ?? []);
		followFeeds();
		return store.syncMutes(wanted.mutes ?? [], now());
	}
	follow(first);

	/** Of an account that the config names no more nothing can be wished. */
	function grant({account, ...wish}: AccountWish): void {
		if (!store.accounts().some(({name}) => name === account)) return;
		store.sync.wishFeed(account, wish);
		followFeeds();
		tell({type: 'followed', areMutesOthers: false});
	}

	async function placeLeft(): Promise<void> {
		if (store.placedKey() < store.lastKey() && !isTakenByOther(desk, refreshLease)) await placing.finish();
	}

	return {
		follow,
		async refresh(ask) {
			if (isRefreshing) return undefined;
			isRefreshing = true;
			try {
				const summary = await runRound(ask, orders, desk, {placing, sync});
				if (summary) tell({type: 'round-ended', summary});
				return summary;
			} catch (error) {
				tell({type: 'round-ended'});
				throw error;
			} finally {
				isRefreshing = false;
			}
		},
		async sync(ask) {
			const results = await sync(ask, createWriteQueue(desk));
			await placeLeft();
			return results;
		},
		placeLeft,
		...createDeeds(desk, grant),
		async fetchFullText(key) {
			const fetched = await fetchFullText(key, orders.subscriptions, desk);
			tell({type: 'full-text-fetched', key, fetched}); // it can be read even where it cannot be kept
			if ('html' in fetched) store.writeFullText(key, fetched.html, now());
		},
		async fetchPicture(ask) {
			const {pictures} = desk;
			if (!pictures) return;
			const fetched = await fetchPicture(ask, orders.subscriptions, {...desk, pictures});
			tell({type: 'picture-fetched', url: ask.url, fetched});
		},
		count: createCounting(desk),
		async indexTexts({mayGoOn = () => true, pause = desk.pause} = {}) {
			while (mayGoOn() && store.indexTexts({limit: textsAtOnce, plain: toIndexed}) > 0) await pause();
		},
		async retire() {
			while (store.retire(orders.keep, now()) > 0) await desk.pause();
			store.keepState(now());
		},
	};
}
