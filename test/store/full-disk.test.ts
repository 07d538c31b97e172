import {expect, it} from 'vitest';
import type {Db} from '../../src/store/db.js';
import {openDb} from '../../src/store/open-db.js';
import {count} from '../../src/store/pages.js';
import {syncSubscriptions} from '../../src/store/subscriptions.js';
import {upsert} from '../../src/store/upsert.js';
import {edited, gazette, noon, threePapers} from './stories.js';

const stories = (from: number, many: number) =>
	Array.from({length: many}, (_, n) => edited({name: `${from + n}`, lede: `words ${n} `.repeat(60)}));

/** SQLite's own limit stands for the disk's: it fails with the same SQLITE_FULL. */
function leaveRoomFor(db: Db, pages: number): void {
	const now = db.get<{page_count: number}>('PRAGMA page_count')?.page_count ?? 0;
	db.get(`PRAGMA max_page_count = ${now + pages}`);
}

it('keeps nothing of a batch that the disk has no room for, and goes on once it has', () => {
	const db = openDb(':memory:');
	syncSubscriptions(db, threePapers, {sections: [], now: noon});
	upsert(db, gazette, stories(0, 20), noon);

	leaveRoomFor(db, 3);
	expect(() => db.batch(() => upsert(db, gazette, stories(20, 500), noon))).toThrow(
		expect.objectContaining({kind: 'full', name: 'StoreError'}),
	);
	expect(count(db, {})).toBe(20);

	leaveRoomFor(db, 1_000_000);
	expect(upsert(db, gazette, stories(20, 500), noon).added[0]?.key).toBe(21);
	expect(count(db, {})).toBe(520);
	db.close();
});
