import type {Db} from '../db.js';
import {endSync, syncAccounts} from './accounts.js';
import {compareLabel, compareLists} from './compare-lists.js';
import {labelsOf, nextLabel, takeLabels} from './labels.js';
import {forgetServed, isReadUpTo, noteTold, pending} from './outbox.js';
import {
	noteFeedRefused,
	noteFeedsRead,
	noteFeedTold,
	servedFeeds,
	takeFeeds,
	wishFeed,
} from './served-feeds.js';
import type {SyncStore} from './sync-store.js';
import {takeStories} from './take-stories.js';

export function syncOf(db: Db): SyncStore {
	return {
		syncAccounts: (accounts) => syncAccounts(db, accounts),
		servedFeeds: (account) => servedFeeds(db, account),
		takeFeeds: (account, feeds) => takeFeeds(db, account, feeds),
		noteFeedsRead: (account, urls) => noteFeedsRead(db, account, urls),
		wishFeed: (account, wish) => wishFeed(db, account, wish),
		noteFeedTold: (account, told) => noteFeedTold(db, account, told),
		noteFeedRefused: (account, refused) => noteFeedRefused(db, account, refused),
		takeStories: (account, stories, at) => takeStories(db, account, stories, at),
		compareLists: (account, lists, now) => compareLists(db, account, lists, now),
		compareLabel: (account, label, now) => compareLabel(db, account, label, now),
		nextLabel: (account) => nextLabel(db, account),
		takeLabels: (account, labels) => takeLabels(db, account, labels),
		labels: (account) => labelsOf(db, account),
		pending: (account, limit) => pending(db, account, limit),
		noteTold: (account, change) => noteTold(db, account, change),
		forgetServed: (account, remoteIds) => forgetServed(db, account, remoteIds),
		isReadUpTo: (account, feedUrl, crawledAtUs) => isReadUpTo(db, account, feedUrl, crawledAtUs),
		endSync: (account, outcome, now) => endSync(db, account, outcome, now),
	};
}
