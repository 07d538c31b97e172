import type {EpochMs, StoryKey} from '../../model.js';
import type {Db} from '../db.js';
import {accountId} from './accounts.js';
import {labelsInOrder, type Status, settleStatus, settleTags} from './settle-status.js';
import type {Compared, ListedIds} from './sync-store.js';

/** So many are marked in one transaction. */
const atOnce = 1000;

export function compareLists(
	db: Db,
	account: string,
	{unread, starred}: {readonly unread: ListedIds; readonly starred: ListedIds},
	now: EpochMs,
): Compared {
	const id = accountId(db, account);
	note(db, {unread: unread.ids, starred: starred.ids});
	const changes = [
		...differing(db, {id, column: 'unread', isWhole: unread.isWhole}),
		...differing(db, {id, column: 'starred', isWhole: false}),
	];
	const changed = settleAll(db, id, {changes, now});
	forgetRetired(db, id, unread.isWhole);
	return {
		changed,
		unknown: unknownOf(db, id),
		vanished: starred.isWhole ? vanishedOf(db, id) : [],
	};
}

type Column = 'unread' | 'starred';

/** The lists lie in tables of this connection alone, so that a long one holds nobody up. */
function note(db: Db, lists: Readonly<Record<Column, readonly string[]>>): void {
	for (const [name, ids] of Object.entries(lists)) {
		db.exec(`CREATE TEMP TABLE IF NOT EXISTS listed_${name}(remote_id TEXT PRIMARY KEY) WITHOUT ROWID`);
		db.exec(`DELETE FROM temp.listed_${name}`);
		db.note(`INSERT OR IGNORE INTO temp.listed_${name} SELECT value FROM json_each(:ids)`, {
			ids: JSON.stringify(ids),
		});
	}
}

interface Change {
	readonly remoteId: string;
	readonly column: Column;
	readonly value: 0 | 1;
}

/** What the server says otherwise than it was known to. */
function differing(
	db: Db,
	{id, column, isWhole}: {readonly id: number; readonly column: Column; readonly isWhole: boolean},
): readonly Change[] {
	const came = db.all<{remote_id: string}>(
		`SELECT r.remote_id FROM temp.listed_${column} l CROSS JOIN remote_story r
		ON r.account_id = :id AND r.remote_id = l.remote_id WHERE r.${column} = 0 AND r.story_id IS NOT NULL`,
		{id},
	);
	const went = isWhole
		? db.all<{remote_id: string}>(
				`SELECT r.remote_id FROM remote_story r
				WHERE r.account_id = :id AND r.${column} = 1 AND r.story_id IS NOT NULL AND ${notListed(column)}`,
				{id},
			)
		: [];
	return [
		...came.map(({remote_id: remoteId}) => ({remoteId, column, value: 1 as const})),
		...went.map(({remote_id: remoteId}) => ({remoteId, column, value: 0 as const})),
	];
}

const notListed = (column: Column): string =>
	`NOT EXISTS (SELECT 1 FROM temp.listed_${column} l WHERE l.remote_id = r.remote_id)`;

/** How many stories are otherwise now. */
function settleAll(
	db: Db,
	id: number,
	{changes, now}: {readonly changes: readonly Change[]; readonly now: EpochMs},
): number {
	const changed = new Set<StoryKey>();
	for (let at = 0; at < changes.length; at += atOnce) {
		db.batch(() => {
			for (const {remoteId, column, value} of changes.slice(at, at + atOnce)) {
				const known = knownOf(db, id, remoteId);
				if (!known) continue;
				const key = known.story_id;
				if (settleStatus(db, {key, now, known}, {...known, [column]: value})) changed.add(key);
				db.note(
					`UPDATE remote_story SET ${column} = :value WHERE account_id = :id AND remote_id = :remoteId`,
					{id, remoteId, value},
				);
			}
		});
	}
	return changed.size;
}

interface Known extends Status {
	readonly story_id: StoryKey;
	readonly labels: string | null;
}

function knownOf(db: Db, id: number, remoteId: string): Known | undefined {
	return db.get<Known>(
		`SELECT story_id, unread, starred, labels FROM remote_story
		WHERE account_id = :id AND remote_id = :remoteId AND story_id IS NOT NULL`,
		{id, remoteId},
	);
}

/** Never met; or removed here by retention, and then marked as it was not before. */
function unknownOf(db: Db, id: number): readonly string[] {
	const rows = db.all<{remote_id: string}>(
		['unread', 'starred']
			.map(
				(column) => `SELECT l.remote_id FROM temp.listed_${column} l LEFT JOIN remote_story r
					ON r.account_id = :id AND r.remote_id = l.remote_id
					WHERE r.remote_id IS NULL OR (r.story_id IS NULL AND r.${column} = 0)`,
			)
			.join(' UNION '),
		{id},
	);
	return rows.map(({remote_id: remoteId}) => remoteId);
}

function vanishedOf(db: Db, id: number): readonly string[] {
	const rows = db.all<{remote_id: string}>(
		`SELECT r.remote_id FROM remote_story r WHERE r.account_id = :id AND r.starred = 1 AND ${notListed('starred')}`,
		{id},
	);
	return rows.map(({remote_id: remoteId}) => remoteId);
}

/** Of what retention removed only that is remembered which the server still lists. */
function forgetRetired(db: Db, id: number, isWhole: boolean): void {
	if (!isWhole) return;
	db.note(
		`DELETE FROM remote_story AS r WHERE r.account_id = :id AND r.unread = 1 AND r.starred = 0
		AND r.story_id IS NULL AND ${notListed('unread')}`,
		{id},
	);
}

/** Every change of one label, and what is not stored of the stories that have it. */
export function compareLabel(
	db: Db,
	account: string,
	{tag, listed}: {readonly tag: string; readonly listed: ListedIds},
	now: EpochMs,
): Omit<Compared, 'vanished'> {
	const id = accountId(db, account);
	const ids = new Set(listed.ids);
	const labelled = db.all<{remote_id: string}>(
		`SELECT r.remote_id FROM remote_story r, json_each(r.labels) j WHERE r.account_id = :id AND j.value = :tag`,
		{id, tag},
	);
	const there = new Set(labelled.map(({remote_id: remoteId}) => remoteId));
	const came = [...ids].filter((remoteId) => !there.has(remoteId));
	const went = listed.isWhole ? [...there].filter((remoteId) => !ids.has(remoteId)) : [];
	const unknown = came.filter((remoteId) => knownOf(db, id, remoteId) === undefined);
	const changes = [
		...came.map((remoteId) => ({remoteId, isThere: true})),
		...went.map((remoteId) => ({remoteId, isThere: false})),
	];
	let changed = 0;
	for (let at = 0; at < changes.length; at += atOnce) {
		db.batch(() => {
			for (const {remoteId, isThere} of changes.slice(at, at + atOnce))
				if (relabel(db, id, {remoteId, tag, isThere, now})) changed++;
		});
	}
	return {changed, unknown};
}

interface Relabelled {
	readonly remoteId: string;
	readonly tag: string;
	readonly isThere: boolean;
	readonly now: EpochMs;
}

function relabel(db: Db, id: number, {remoteId, tag, isThere, now}: Relabelled): boolean {
	const known = knownOf(db, id, remoteId);
	if (!known) return false;
	const before: readonly string[] = JSON.parse(known.labels ?? '[]');
	const there = [...before.filter((name) => name !== tag), ...(isThere ? [tag] : [])];
	const key = known.story_id;
	const isChanged = settleTags(db, {key, now, known}, there);
	db.note(
		`UPDATE remote_story SET labels = ${labelsInOrder}
		WHERE account_id = :id AND remote_id = :remoteId`,
		{id, remoteId, labels: JSON.stringify(there)},
	);
	return isChanged;
}
