import type {Db} from '../db.js';
import {accountId} from './accounts.js';

interface TurnRow {
	readonly labels: string;
	readonly label_turn: number;
}

/**
 * Which label is looked through in this sync: one each time, so that many of them cost no more requests than one. Absent: it
 * is the turn of their names.
 */
export function nextLabel(db: Db, account: string): string | undefined {
	const id = accountId(db, account);
	const row = db.get<TurnRow>('SELECT labels, label_turn FROM account WHERE id = :id', {id});
	const labels: readonly string[] = JSON.parse(row?.labels ?? '[]');
	const turn = row?.label_turn ?? 0;
	db.note('UPDATE account SET label_turn = :next WHERE id = :id', {
		id,
		next: turn >= labels.length ? 0 : turn + 1,
	});
	return turn === 0 ? undefined : labels[turn - 1];
}

/** The server's labels, as they are written there; returns those that it had before and has no more. */
export function takeLabels(db: Db, account: string, labels: readonly string[]): readonly string[] {
	const id = accountId(db, account);
	const before = labelsOf(db, account);
	db.note('UPDATE account SET labels = :labels, label_turn = :turn WHERE id = :id', {
		id,
		labels: JSON.stringify(labels),
		turn: labels.length > 0 ? 1 : 0,
	});
	return before.filter((label) => !labels.includes(label));
}

export function labelsOf(db: Db, account: string): readonly string[] {
	const id = accountId(db, account);
	const row = db.get<Pick<TurnRow, 'labels'>>('SELECT labels FROM account WHERE id = :id', {id});
	return JSON.parse(row?.labels ?? '[]');
}
