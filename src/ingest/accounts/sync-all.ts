import type {EpochMs} from '../../model.js';
import type {StoredAccount} from '../../store/index.js';
import type {AccountResult, IngestDesk, Orders} from '../desk.js';
import {takeTurn} from '../take-turn.js';
import type {WriteQueue} from '../write-queue.js';
import {quiet, syncAccount} from './sync-account.js';

/** Two that tell one server of one story at a time would not know which was told last. */
const syncLease = 'sync';
const leaseMs = 60_000;

export interface SyncAsk {
	/** Those that are not due, too; one that asked to be left alone (429, 503) still is. */
	readonly isForced: boolean;
	/** Names; absent: all. */
	readonly accounts?: readonly string[];
	/** What the person did is told, and nothing else asked. */
	readonly isPushOnly?: boolean;
	/** False: what is left is told the next time. */
	readonly mayGoOn?: () => boolean;
}

/** Syncs with each server that is due, side by side. Absent: another process does so just now. */
export async function syncAll(
	ask: SyncAsk,
	orders: Orders,
	desk: IngestDesk,
	{queue, follow}: {readonly queue: Pick<WriteQueue, 'write'>; readonly follow: () => void},
): Promise<readonly AccountResult[] | undefined> {
	const {store, now, owner, tell} = desk;
	const wanted = new Map(orders.accounts?.map((account) => [account.name, account]));
	const due = store.accounts().flatMap((account) => {
		const named = wanted.get(account.name);
		const isMeant = ask.accounts?.includes(account.name) ?? true;
		return named && isMeant && isDue(account, ask, now()) ? {account, wanted: named} : [];
	});
	if (due.length === 0) return [];
	if (!takeTurn(desk, syncLease, leaseMs)) return undefined;
	const renew = (): boolean => store.takeLease(syncLease, owner, now(), leaseMs);
	try {
		return await Promise.all(
			due.map(async (one) => {
				const task = {
					...ask,
					...one,
					mayGoOn: () => renew() && (ask.mayGoOn?.() ?? true),
					queue: renewing(queue, renew),
					follow,
					everyMinutes: orders.everyMinutes,
				};
				const synced = isYetToCome(one.account, now()) ? quiet(one.account) : await syncAccount(task, desk);
				tell({type: 'account-synced', synced});
				return synced;
			}),
		);
	} finally {
		store.releaseLease(syncLease, owner);
	}
}

/** A long first sync keeps its turn. */
function renewing(queue: Pick<WriteQueue, 'write'>, renew: () => boolean): Pick<WriteQueue, 'write'> {
	return {
		async write(stories, work) {
			await queue.write(stories, work);
			renew();
		},
	};
}

function isDue(account: StoredAccount, {isForced, isPushOnly}: SyncAsk, now: EpochMs): boolean {
	if (isPushOnly)
		return account.pending > 0 && !isYetToCome(account, now) && (account.fault === undefined || isForced);
	return isForced || account.nextSyncAt <= now;
}

function isYetToCome({retryAt = 0}: StoredAccount, now: EpochMs): boolean {
	return retryAt > now;
}
