import {article, find, listed} from './articles.js';
import {brief, noteLeft} from './brief.js';
import {endRound, generation, lastKey, lastRoundAt, leftAt, tabCounts} from './counts.js';
import type {Db} from './db.js';
import {endFeed, feeds} from './feeds.js';
import {writeFullText} from './full-texts.js';
import {jsonOf, jsonPage} from './json-lines.js';
import {rememberAddresses, rememberStatus} from './known-status.js';
import {leaseOwner, releaseLease, takeLease} from './leases.js';
import {commit, commitInParts, record, undo, undoInParts} from './marks.js';
import {followsMutes, mutedKeys, mutes, syncMutes} from './mutes.js';
import {openDb, peekDb} from './open-db.js';
import {pace} from './pace.js';
import {count, headlines, page, siblings} from './pages.js';
import {mergeEvents, moveFold, place} from './place.js';
import {notePlaced, placedKey, unplaced} from './placing.js';
import {retire} from './retention.js';
import {keepState, keepStories} from './state-file.js';
import type {Store, StoreReader} from './store.js';
import {followsSubscriptions, syncSubscriptions} from './subscriptions.js';
import {accounts, followsAccounts} from './sync/accounts.js';
import {syncOf} from './sync/open-sync.js';
import {tags} from './tags.js';
import {indexTexts} from './text-index.js';
import {replaceTopics, topicOf, topics} from './topics.js';
import {lastDeed} from './undos.js';
import {upsert} from './upsert.js';
import {candidates, windowSince} from './window.js';

/**
 * Opens a store, which is created or brought up to date first. `:memory:` gives one that ends with the program.
 * With `readOnly` each writing call throws `read-only`.
 *
 * @throws {StoreError} any kind; so may every call on the store
 */
export function openStore(path: string, options: {readonly readOnly?: boolean} = {}): Store {
	const db = openDb(path, options);
	return {...readerOf(db), ...writerOf(db)};
}

/**
 * A connection that cannot write: for the main thread, beside the worker's.
 *
 * @throws {StoreError} any kind; so may every call on the reader
 */
export function openReader(path: string): StoreReader {
	return readerOf(openDb(path, {readOnly: true}));
}

/**
 * A reader that leaves everything as it is. Absent: there is no store, or none as this newsterm writes it.
 *
 * @throws {StoreError} it cannot be read; so may every call on the reader
 */
export function peekStore(path: string): StoreReader | undefined {
	const db = peekDb(path);
	return db && readerOf(db);
}

function readerOf(db: Db): StoreReader {
	return {
		page: (query, ask) => page(db, query, ask),
		jsonPage: (query, ask) => jsonPage(db, query, ask),
		jsonOf: (key) => jsonOf(db, key),
		count: (query, ask) => count(db, query, ask),
		tabCounts: () => tabCounts(db),
		lastKey: () => lastKey(db),
		placedKey: () => placedKey(db),
		article: (key) => article(db, key),
		siblings: (lead) => siblings(db, lead),
		candidates: (words, limit) => candidates(db, words, limit),
		headlines: (keys) => headlines(db, keys),
		feeds: () => feeds(db),
		accounts: () => accounts(db),
		topics: () => topics(db),
		topicOf: (key) => topicOf(db, key),
		mutes: () => mutes(db),
		mutedKeys: () => mutedKeys(db),
		tags: () => tags(db),
		pace: (ask) => pace(db, ask),
		find: (prefix) => find(db, prefix),
		listed: (key) => listed(db, key),
		lastDeed: (now) => lastDeed(db, now),
		follows: ({subscriptions, sections, mutes: queries = [], accounts: servers = []}) =>
			followsAccounts(db, servers) &&
			followsSubscriptions(db, subscriptions, sections) &&
			followsMutes(db, queries),
		lastRoundAt: () => lastRoundAt(db),
		leftAt: () => leftAt(db),
		brief: (ask) => brief(db, ask),
		generation: () => generation(db),
		close: () => db.close(),
	};
}

function writerOf(db: Db): Omit<Store, keyof StoreReader> {
	return {
		sync: syncOf(db),
		syncSubscriptions: (subscriptions, sections, now) =>
			syncSubscriptions(db, subscriptions, {sections, now}),
		syncMutes: (queries, now) => syncMutes(db, queries, now),
		batch: (work) => db.batch(work),
		upsert: (feedUrl, stories, now) => upsert(db, feedUrl, stories, now),
		unplaced: (limit) => unplaced(db, limit),
		place: (placements) => place(db, placements),
		notePlaced: (upTo) => notePlaced(db, upTo),
		mergeEvents: (from, into) => mergeEvents(db, from, into),
		moveFold: (lead, into) => moveFold(db, lead, into),
		endFeed: (outcome, now) => endFeed(db, outcome, now),
		endRound: (now) => endRound(db, now),
		noteLeft: (at) => noteLeft(db, at),
		window: (since) => windowSince(db, since),
		replaceTopics: (next) => replaceTopics(db, next),
		commit(intent, now) {
			const stories = commit(db, intent, now);
			if (stories > 0) keepStories(db, intent);
			return stories;
		},
		*commitInParts(intent, now) {
			const stories = yield* commitInParts(db, intent, now);
			if (stories > 0) keepStories(db, intent);
			return stories;
		},
		rememberStatus: (statuses, now) => rememberStatus(db, statuses, now),
		rememberAddresses: (addresses, now) => rememberAddresses(db, addresses, now),
		record: (edit, now) => record(db, edit, now),
		undo: (now, id) => undo(db, now, id),
		undoInParts: (now, id) => undoInParts(db, now, id),
		writeFullText: (key, html, now) => writeFullText(db, key, html, now),
		indexTexts: (ask) => indexTexts(db, ask),
		retire: (keep, now) => retire(db, keep, now),
		keepState: (now, ask) => keepState(db, now, ask),
		takeLease: (name, owner, now, forMs) => takeLease(db, {name, owner, now, forMs}),
		leaseOwner: (name) => leaseOwner(db, name),
		releaseLease: (name, owner) => releaseLease(db, {name, owner}),
	};
}
