import type {EpochMs, Fault, FeedErrorKind} from '../model.js';
import {printableLine} from '../printable.js';
import type {Db} from './db.js';
import {settleFolds} from './folds.js';
import {applyMutesAbout} from './muting.js';
import type {FeedOutcome, StoredFeed} from './store.js';
import {accounts} from './sync/accounts.js';
import {servingAccount} from './sync/served-feeds.js';
import type {StoredAccount} from './sync/sync-store.js';

/** Enough to see how a feed has fared for a day at the shortest interval. */
const keptLog = 50;

/** Version 3: what a feed needs to be fetched with manners. */
export const mannersColumns = `
ALTER TABLE feed ADD COLUMN instead_url TEXT;  -- of the fault: the feed that a page names which stood in its place
ALTER TABLE feed ADD COLUMN former_url TEXT;   -- where it was subscribed to before the person followed its move
ALTER TABLE feed ADD COLUMN rests TEXT;        -- JSON: when its document asks to be left alone
`;

interface FeedRow {
	readonly url: string;
	readonly title: string;
	readonly section: string;
	readonly site_url: string | null;
	readonly etag: string | null;
	readonly last_modified: string | null;
	readonly body_hash: string | null;
	readonly next_fetch_at: number;
	readonly retry_at: number | null;
	readonly fail_count: number;
	readonly fault_code: FeedErrorKind | null;
	readonly fault_message: string | null;
	readonly instead_url: string | null;
	readonly last_ok_at: number | null;
	readonly last_story_at: number | null;
	readonly moved_to: string | null;
	readonly former_url: string | null;
	readonly rests: string | null;
	readonly account: string | null;
	readonly stories: number;
	readonly unread: number;
}

/** The feeds subscribed to, in the order of the tabs and, within a section, of the config. */
export function feeds(db: Db): readonly StoredFeed[] {
	const rows = db.all<FeedRow>(
		`SELECT f.*, coalesce(f.own_title, f.title, f.url) AS title, c.name AS section,
			n.newest_at AS last_story_at, coalesce(n.stories, 0) AS stories, coalesce(n.unread, 0) AS unread,
			(SELECT a.name FROM ${servingAccount('f.url')}) AS account
		FROM feed f JOIN section c ON c.id = f.section_id LEFT JOIN feed_count n ON n.feed_id = f.id
		WHERE f.deleted_at IS NULL ORDER BY c.pos, c.id, f.pos, f.id`,
	);
	const servers = new Map<string, StoredAccount>(accounts(db).map((account) => [account.name, account]));
	return rows.map((row) => {
		const server = servers.get(row.account ?? '');
		return server ? servedFeed(toFeed(row), server) : toFeed(row);
	});
}

/** What is not asked itself fares as the server that is asked for it. */
function servedFeed(feed: StoredFeed, server: StoredAccount): StoredFeed {
	const {url, title, section, siteUrl, lastStoryAt, stories, unread} = feed;
	const {name: account, nextSyncAt: nextFetchAt, retryAt, failCount, fault, lastOkAt} = server;
	return {
		url,
		title,
		section,
		account,
		nextFetchAt,
		failCount,
		stories,
		unread,
		...(siteUrl !== undefined && {siteUrl}),
		...(lastStoryAt !== undefined && {lastStoryAt}),
		...(retryAt !== undefined && {retryAt}),
		...(fault && {fault}),
		...(lastOkAt !== undefined && {lastOkAt}),
	};
}

function toFeed(row: FeedRow): StoredFeed {
	return {
		url: row.url,
		title: printableLine(row.title),
		section: printableLine(row.section),
		...(row.site_url !== null && {siteUrl: row.site_url}),
		...(row.etag !== null && {etag: row.etag}),
		...(row.last_modified !== null && {lastModified: row.last_modified}),
		...(row.body_hash !== null && {bodyHash: row.body_hash}),
		nextFetchAt: row.next_fetch_at,
		...(row.retry_at !== null && {retryAt: row.retry_at}),
		failCount: row.fail_count,
		...(row.fault_code !== null && {fault: faultOf(row, row.fault_code)}),
		...(row.last_ok_at !== null && {lastOkAt: row.last_ok_at}),
		...(row.last_story_at !== null && {lastStoryAt: row.last_story_at}),
		...(row.moved_to !== null && {movedTo: row.moved_to}),
		...(row.former_url !== null && {formerUrl: row.former_url}),
		...(row.rests !== null && {rests: JSON.parse(row.rests)}),
		stories: row.stories,
		unread: row.unread,
	};
}

function faultOf({fault_message, instead_url}: FeedRow, code: FeedErrorKind): Fault {
	return {
		code,
		message: printableLine(fault_message ?? ''),
		...(instead_url !== null && {insteadUrl: instead_url}),
	};
}

/**
 * Ends a feed's part of a round. A feed that left the store meanwhile is passed over. Nearly all feeds of a round have
 * nothing new, and that they were asked is only noted: what is told of each is a fault, a move, a wait, another title.
 */
export function endFeed(db: Db, outcome: FeedOutcome, now: EpochMs): void {
	const {url, status} = outcome.result;
	db.batch(() => {
		const feed = db.get<NamedFeed>('SELECT id, title FROM feed WHERE url = :url', {
			url,
		});
		if (!feed) return;
		const {id} = feed;
		// Moments that were worked out from a factor are not whole, and the columns take nothing else.
		const nextFetchAt = Math.round(outcome.nextFetchAt);
		const retryAt = outcome.retryAt === undefined ? null : Math.round(outcome.retryAt);
		db.note('UPDATE feed SET next_fetch_at = :nextFetchAt WHERE id = :id', {id, nextFetchAt});
		db.run('UPDATE feed SET retry_at = :retryAt WHERE id = :id AND retry_at IS NOT :retryAt', {id, retryAt});
		if (status === 'waiting') return;
		if (status === 'ok' || status === 'not-modified') noteSuccess(db, feed, {outcome, now});
		else noteFailure(db, id, outcome);
		log(db, id, {outcome, now});
	});
}

interface NamedFeed {
	readonly id: number;
	/** What its document called itself. */
	readonly title: string | null;
}

interface Ended {
	readonly outcome: FeedOutcome;
	readonly now: EpochMs;
}

function noteSuccess(db: Db, {id, title}: NamedFeed, {outcome, now}: Ended): void {
	db.run(
		`UPDATE feed SET fail_count = 0, fault_code = NULL, fault_message = NULL, instead_url = NULL,
			moved_to = :movedTo, title = coalesce(:title, title), site_url = coalesce(:siteUrl, site_url)
		WHERE id = :id AND (fail_count > 0 OR fault_code IS NOT NULL OR moved_to IS NOT :movedTo
			OR title IS NOT coalesce(:title, title) OR site_url IS NOT coalesce(:siteUrl, site_url))`,
		{
			id,
			movedTo: outcome.movedTo ?? null,
			title: outcome.title ?? null,
			siteUrl: outcome.siteUrl ?? null,
		},
	);
	db.note(
		`UPDATE feed SET last_ok_at = :now, rests = coalesce(:rests, rests), body_hash = coalesce(:bodyHash, body_hash)
		WHERE id = :id`,
		{
			id,
			now,
			rests: outcome.rests ? JSON.stringify(outcome.rests) : null,
			bodyHash: outcome.bodyHash ?? null,
		},
	);
	if (outcome.title !== undefined && outcome.title !== title) settleFolds(db, applyMutesAbout(db, ['feed']));
	if (!outcome.validators) return;
	db.note('UPDATE feed SET etag = :etag, last_modified = :lastModified WHERE id = :id', {
		id,
		etag: outcome.validators.etag ?? null,
		lastModified: outcome.validators.lastModified ?? null,
	});
}

function noteFailure(db: Db, id: number, {result: {fault}, movedTo}: FeedOutcome): void {
	db.run(
		`UPDATE feed SET fail_count = fail_count + 1, fault_code = :code, fault_message = :message, instead_url = :insteadUrl
		WHERE id = :id`,
		{id, code: fault?.code ?? null, message: fault?.message ?? null, insteadUrl: fault?.insteadUrl ?? null},
	);
	// What the new place gave to be recognised by means nothing to the old one.
	if (movedTo === undefined) {
		db.run(
			'UPDATE feed SET moved_to = NULL, etag = NULL, last_modified = NULL WHERE id = :id AND moved_to IS NOT NULL',
			{id},
		);
	}
}

function log(db: Db, id: number, {outcome: {result}, now}: Ended): void {
	db.note(
		`INSERT INTO fetch_log(feed_id, at, status, ms, bytes, added, updated, fault)
		VALUES (:id, :now, :status, :ms, :bytes, :added, :updated, :fault)`,
		{
			id,
			now,
			status: result.status,
			ms: Math.round(result.ms),
			bytes: result.bytes,
			added: result.added,
			updated: result.updated,
			fault: result.fault?.code ?? null,
		},
	);
	db.note(
		`DELETE FROM fetch_log WHERE feed_id = :id AND id <=
			(SELECT id FROM fetch_log WHERE feed_id = :id ORDER BY id DESC LIMIT 1 OFFSET ${keptLog})`,
		{id},
	);
}
