import type {EpochMs, Mark, StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {LastDeed} from './deed.js';

const keptUndos = 200;
const keptUndoMs = 7 * 86_400_000;

/** Version 9: what a deed was about beside its stories. */
export const undoColumn = `
ALTER TABLE undo ADD COLUMN about TEXT;
`;

/** A deed to be kept: what it was, and of which stories it was not so before. */
interface Deed {
	/** `edit`: of the person's file, which the store does not know; `about` is all there is of it. */
	readonly mark: Mark | 'edit';
	readonly keys: readonly StoryKey[];
	readonly about?: string;
}

export interface KeptDeed extends Deed {
	readonly id: number;
}

interface UndoRow {
	readonly id: number;
	readonly mark: Mark | 'edit';
	readonly keys: string;
	readonly about: string | null;
}

/** Keeps what a deed changed, 200 deeds and a week back. */
export function remember(db: Db, {mark, keys, about}: Deed, now: EpochMs): void {
	db.run('INSERT INTO undo(at, mark, keys, about) VALUES (:now, :mark, :keys, :about)', {
		now,
		mark,
		keys: JSON.stringify(keys),
		about: about ?? null,
	});
	db.run(
		`DELETE FROM undo WHERE at < :oldest
		OR id <= (SELECT id FROM undo ORDER BY id DESC LIMIT 1 OFFSET ${keptUndos})`,
		{oldest: now - keptUndoMs},
	);
}

/** What an undo would take back; absent: there is nothing. */
export function lastDeed(db: Db, now: EpochMs): LastDeed | undefined {
	const row = lastRow(db, now);
	if (!row) return undefined;
	return {id: row.id, ...(row.mark === 'edit' && row.about !== null && {edit: row.about})};
}

/** The last deed, or the one with this id; absent: it is not there (any more). */
export function kept(db: Db, now: EpochMs, id?: number): KeptDeed | undefined {
	const row = id === undefined ? lastRow(db, now) : db.get<UndoRow>(`${rows} AND id = :id`, {id});
	if (!row) return undefined;
	const {mark, keys, about} = row;
	return {id: row.id, mark, keys: JSON.parse(keys), ...(about !== null && {about})};
}

/** Whether it was still there. */
export function forget(db: Db, id: number): boolean {
	return db.run('DELETE FROM undo WHERE id = :id', {id}) > 0;
}

/** All that can be undone; the compiler asks for each. */
const marks: Readonly<Record<Deed['mark'], true>> = {
	read: true,
	unread: true,
	starred: true,
	unstarred: true,
	followed: true,
	unfollowed: true,
	tagged: true,
	untagged: true,
	muted: true,
	unmuted: true,
	edit: true,
};

/** What another program wrote there, or a later newsterm, is passed over. */
const rows = `SELECT id, mark, keys, about FROM undo
	WHERE mark IN (${Object.keys(marks).map((mark) => `'${mark}'`)})
	AND json_valid(keys)`;

function lastRow(db: Db, now: EpochMs): UndoRow | undefined {
	return db.get<UndoRow>(`${rows} AND at >= :oldest ORDER BY id DESC LIMIT 1`, {oldest: now - keptUndoMs});
}
