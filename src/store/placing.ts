import type {StoryKey} from '../model.js';
import type {Db} from './db.js';
import type {WindowStory} from './placement.js';
import {storiesAfter} from './window.js';

/** Version 16: up to which key stories were placed. What a store had before was placed as it was stored. */
export const placedColumn = `
ALTER TABLE meta ADD COLUMN placed_key INTEGER NOT NULL DEFAULT 0;
UPDATE meta SET placed_key = last_key;
`;

export function placedKey(db: Db): StoryKey {
	return db.get<{placed_key: number}>('SELECT placed_key FROM meta')?.placed_key ?? 0;
}

/** The stories that wait to be placed, in the order they were stored; also those of a feed that was removed meanwhile. */
export function unplaced(db: Db, limit: number): readonly WindowStory[] {
	return storiesAfter(db, placedKey(db), limit);
}

/** Notes that all stories up to this one were placed. */
export function notePlaced(db: Db, upTo: StoryKey): void {
	db.batch(() => db.run('UPDATE meta SET placed_key = :upTo WHERE placed_key < :upTo', {upTo}));
}
