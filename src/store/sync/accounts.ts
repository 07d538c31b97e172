import type {Account, AccountKind, EpochMs, FeedErrorKind} from '../../model.js';
import {printableLine} from '../../printable.js';
import type {Db} from '../db.js';
import type {StoredAccount, SyncOutcome} from './sync-store.js';

/** No more are counted: the screen asks with every page. */
const mostPending = 10_000;

interface AccountRow {
	readonly id: number;
	readonly kind: AccountKind;
	readonly url: string;
	readonly user: string;
	readonly name: string;
	readonly cursor: string | null;
	readonly last_ok_at: number | null;
	readonly next_sync_at: number;
	readonly retry_at: number | null;
	readonly fail_count: number;
	readonly fault_code: FeedErrorKind | null;
	readonly fault_message: string | null;
	readonly feeds: number;
	readonly pending: number;
}

/** Those of the config, in its order. */
export function accounts(db: Db): readonly StoredAccount[] {
	const rows = db.all<AccountRow>(
		`SELECT a.*,
			(SELECT count(*) FROM remote_feed f WHERE f.account_id = a.id AND f.wish IS NOT 'unsubscribe') AS feeds,
			(SELECT count(*) FROM (SELECT 1 FROM outbox o CROSS JOIN remote_story r ON r.story_id = o.story_id
				AND r.account_id = a.id LIMIT ${mostPending}))
				+ (SELECT count(*) FROM remote_feed f WHERE f.account_id = a.id AND f.wish IS NOT NULL) AS pending
		FROM account a WHERE a.pos IS NOT NULL ORDER BY a.pos`,
	);
	return rows.map((row) => ({
		name: printableLine(row.name),
		kind: row.kind,
		url: row.url,
		...(row.user !== '' && {user: row.user}),
		feeds: row.feeds,
		pending: row.pending,
		nextSyncAt: row.next_sync_at,
		failCount: row.fail_count,
		...(row.last_ok_at !== null && {lastOkAt: row.last_ok_at}),
		...(row.retry_at !== null && {retryAt: row.retry_at}),
		...(row.cursor !== null && {cursor: row.cursor}),
		...(row.fault_code !== null && {
			fault: {code: row.fault_code, message: printableLine(row.fault_message ?? '')},
		}),
	}));
}

/** The config names no such account any more: it was renamed, or taken out, in the middle of its sync. */
export class NoAccountError extends Error {
	override readonly name = 'NoAccountError';
}

/** The number of an account. @throws {NoAccountError} */
export function accountId(db: Db, name: string): number {
	const row = db.get<{id: number}>('SELECT id FROM account WHERE name = :name ORDER BY pos IS NULL', {name});
	if (!row) throw new NoAccountError(`${name} is no account of this store`);
	return row.id;
}

/** One is the same as long as it is the same person at the same server: it may get another name. */
export function syncAccounts(db: Db, wanted: readonly Account[]): void {
	if (followsAccounts(db, wanted)) return;
	db.batch(() => {
		db.run('UPDATE account SET pos = NULL');
		for (const [pos, {kind, url, user = '', name}] of wanted.entries()) {
			db.run(
				`INSERT INTO account(kind, url, user, name, pos) VALUES (:kind, :url, :user, :name, :pos)
				ON CONFLICT(kind, url, user) DO UPDATE SET name = excluded.name, pos = excluded.pos`,
				{kind, url, user, name, pos},
			);
		}
	});
}

/** Whether `syncAccounts` would find nothing to do. */
export function followsAccounts(db: Db, wanted: readonly Account[]): boolean {
	const stored = db.all<Required<Account>>(
		'SELECT kind, url, user, name FROM account WHERE pos IS NOT NULL ORDER BY pos',
	);
	return (
		stored.length === wanted.length &&
		stored.every(({kind, url, user, name}, at) => {
			const account = wanted[at];
			return (
				account?.kind === kind &&
				account.url === url &&
				(account.user ?? '') === user &&
				account.name === name
			);
		})
	);
}

export function endSync(
	db: Db,
	account: string,
	{fault, nextSyncAt, retryAt}: SyncOutcome,
	now: EpochMs,
): void {
	const id = accountId(db, account);
	db.batch(() => {
		db.note('UPDATE account SET next_sync_at = :next, retry_at = :retryAt WHERE id = :id', {
			id,
			next: Math.round(nextSyncAt),
			retryAt: retryAt === undefined ? null : Math.round(retryAt),
		});
		if (fault) {
			db.run(
				'UPDATE account SET fail_count = fail_count + 1, fault_code = :code, fault_message = :message WHERE id = :id',
				{id, code: fault.code, message: fault.message},
			);
			return;
		}
		db.note('UPDATE account SET last_ok_at = :now WHERE id = :id', {id, now});
		db.run(
			`UPDATE account SET fail_count = 0, fault_code = NULL, fault_message = NULL
			WHERE id = :id AND (fail_count > 0 OR fault_code IS NOT NULL)`,
			{id},
		);
	});
}
