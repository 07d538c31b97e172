import type {EpochMs} from '../model.js';
import type {StoredAccount, StoredFeed} from '../store/index.js';
import {accountHealth} from './account-health.js';
import {dueWords, healthOf, timeWords} from './feed-health.js';

/** What is looked after: a sync server, or a feed. */
export type HealthRow = StoredAccount | StoredFeed;

export function isAccount(row: HealthRow): row is StoredAccount {
	return 'kind' in row;
}

/** By which it is known again. */
export function rowKey(row: HealthRow): string {
	return isAccount(row) ? `account:${row.name}` : row.url;
}

export interface RowWords {
	readonly title: string;
	/** How it fares. */
	readonly words: string;
	/** Absent: it is well, or what is wrong with it is told of its server. */
	readonly advice?: string;
	/** When it is asked next; absent: not any more. */
	readonly due?: string;
}

export function rowWords(row: HealthRow, now: EpochMs): RowWords {
	if (isAccount(row))
		return {title: row.name, ...accountHealth(row, now), due: timeWords(nextSyncOf(row), now)};
	const {words, advice} = healthOf(row, now);
	const due = dueWords(row, now);
	return {
		title: row.title,
		words,
		...(advice !== undefined && {advice}),
		...(due !== undefined && {due}),
	};
}

export function nextSyncOf({nextSyncAt, retryAt = 0}: StoredAccount): EpochMs {
	return Math.max(nextSyncAt, retryAt);
}

/** Servers first, then what is in trouble. */
export function troubleFirst({
	accounts,
	feeds,
	now,
}: {
	readonly accounts: readonly StoredAccount[];
	readonly feeds: readonly StoredFeed[];
	readonly now: EpochMs;
}): readonly HealthRow[] {
	const isWell = (feed: StoredFeed) => healthOf(feed, now).advice === undefined;
	return [...accounts, ...feeds.filter((feed) => !isWell(feed)), ...feeds.filter(isWell)];
}
