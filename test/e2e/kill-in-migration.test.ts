import {copyFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, it} from 'vitest';
import {schema} from '../../src/store/schema.js';
import {newsterm, startCommand} from './program.js';
import {tempHome} from './temp-home.js';
import {until} from './until.js';

const stories = 3000;
const feed = 'https://paper.example/f';

/** A store of the first version, as its last user left it. */
function oldStore(path: string): void {
	const db = new DatabaseSync(path);
	db.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; ${schema}
		INSERT INTO section VALUES (1, 'Other', 0);
		INSERT INTO feed(id, url, title, section_id, pos) VALUES (1, '${feed}', 'Old', 1, 0);
		WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${stories - 1})
		INSERT INTO story(id, feed_id, sid, lead_id, event_id, sort_at, unread, starred, seen_at, hash, title, lede, outlet)
		SELECT i + 1, 1, printf('%012x', i), i + 1, i + 1, 1000 + i, i % 3 <> 0, i % 7 = 0, 1000, x'00', 'Old ' || i, '', 'Old' FROM n;
		INSERT INTO shelf SELECT k, sort_at, id, unread FROM story CROSS JOIN (SELECT 0 AS k UNION ALL SELECT 1);
		INSERT INTO story_fts(rowid, title, lede) SELECT id, title, lede FROM story;
		UPDATE meta SET last_key = ${stories};
		PRAGMA user_version = 1`);
	db.close();
}

/** What has been done of it by then; -1 while it is being written. */
function versionOf(path: string): number {
	try {
		const db = new DatabaseSync(path, {readOnly: true});
		const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
		db.close();
		return version;
	} catch {
		return -1;
	}
}

it.each([1, 2, 6, 9, 13])(
	'an update of the store that is killed once it has come to step %i goes on from there, and loses nothing',
	async (step) => {
		const home = tempHome({feeds: [feed]});
		oldStore(home.storeFile);
		const running = startCommand(['count'], home);
		let hasEnded = false;
		void running.ended.then(() => {
			hasEnded = true;
		});
		await until(
			() => hasEnded || versionOf(home.storeFile) >= step,
			() => 'The store was never brought up to date',
		);
		running.kill('SIGKILL');
		await running.ended;
		copyFileSync(home.storeFile, join(home.dir, 'as-it-was')); // for whoever looks into a failure

		expect(await newsterm(['count'], home)).toMatchObject({status: 0, stderr: ''});
		const db = new DatabaseSync(home.storeFile, {readOnly: true});
		const one = (sql: string) => Object.values(db.prepare(sql).get() ?? {})[0];
		expect(one('PRAGMA integrity_check')).toBe('ok');
		expect(one('SELECT count(*) FROM story')).toBe(stories);
		expect(one('SELECT count(*) FROM story WHERE unread = 0')).toBe(1000);
		expect(one('SELECT count(*) FROM story WHERE starred = 1')).toBe(429);
		expect(one('SELECT count(*) FROM story_fts')).toBe(stories);
		db.close();
		expect(readdirSync(home.dir)).toContain('state.jsonl'); // kept before the first step
		rmSync(join(home.dir, 'as-it-was'));
	},
);
