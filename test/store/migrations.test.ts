import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {createDb, type Db} from '../../src/store/db.js';
import {migrate, storedVersion} from '../../src/store/migrations.js';
import {schema} from '../../src/store/schema.js';

let home = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-migrate-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const open = (): Db => createDb(new DatabaseSync(join(home, 'newsterm.db')), join(home, 'newsterm.db'));
const version = (db: Db): unknown => db.get<{user_version: number}>('PRAGMA user_version')?.user_version;
const first = (db: Db): void => db.exec(schema);
const second = (db: Db): void => db.exec('ALTER TABLE feed ADD COLUMN colour TEXT');

it('brings a store of any age up to date, and leaves what it holds', () => {
	const db = open();
	migrate(db, [first]);
	db.run("INSERT INTO section(name, pos) VALUES ('World', 0)");
	migrate(db, [first, second]);

	expect(version(db)).toBe(2);
	expect(db.all('SELECT name FROM section')).toHaveLength(1);
	expect(db.all('SELECT colour FROM feed')).toEqual([]);
	db.close();
});

it('leaves feeds and stories of the first version as they were', () => {
	const db = open();
	migrate(db, [first]);
	db.run("INSERT INTO section(name, pos) VALUES ('World', 0)");
	db.run("INSERT INTO feed(url, section_id, pos, fault_code) VALUES ('https://wire.example/', 1, 0, 'http')");
	db.run(
		"INSERT INTO story(feed_id, sid, lead_id, event_id, sort_at, unread, seen_at, hash, title, lede, outlet) VALUES (1, 'a', 1, 1, 5, 0, 5, x'00', 'Kept', '', 'Wire')",
	);
	db.run(
		'INSERT INTO shelf(section_id, sort_at, story_id, unread) VALUES (0, 5, 1, 0), (0, 6, 2, 1), (1, 6, 2, 1)',
	);
	db.run('UPDATE meta SET last_key = 1');
	migrate(db);

	expect(version(db)).toBe(storedVersion);
	expect(db.all('SELECT placed_key FROM meta')).toEqual([{placed_key: 1}]);
	expect(db.all('SELECT section_id, unread FROM shelf_count')).toEqual([
		{section_id: 0, unread: 1},
		{section_id: 1, unread: 1},
	]);
	expect(db.all('SELECT section_id, rows FROM shelf_size')).toEqual([
		{section_id: 0, rows: 2},
		{section_id: 1, rows: 1},
	]);
	expect(db.all('SELECT stories, unread, newest_at FROM feed_count')).toEqual([
		{stories: 1, unread: 0, newest_at: 5},
	]);
	expect(db.all('SELECT title, unread FROM story')).toEqual([{title: 'Kept', unread: 0}]);
	db.run('UPDATE story SET unread = 1');
	db.run('INSERT INTO muted(story_id, led) VALUES (1, 1)');
	expect(db.all('SELECT stories, unread FROM feed_count')).toEqual([{stories: 0, unread: 0}]);
	db.run('UPDATE story SET unread = 0');
	db.run('DELETE FROM muted');
	expect(db.all('SELECT stories, unread FROM feed_count')).toEqual([{stories: 1, unread: 0}]);
	expect(db.all('SELECT url, fault_code, instead_url, former_url, rests FROM feed')).toEqual([
		{url: 'https://wire.example/', fault_code: 'http', instead_url: null, former_url: null, rests: null},
	]);
	db.close();
});

it('takes a step whole or not at all', () => {
	const db = open();
	const torn = (on: Db): void => {
		second(on);
		throw new Error('power cut');
	};
	migrate(db, [first]);
	expect(() => migrate(db, [first, torn])).toThrow('power cut');
	expect(version(db)).toBe(1);
	expect(() => migrate(db, [first, second])).not.toThrow();
	db.close();
});

it('does not take a step that another process took meanwhile', () => {
	const one = open();
	const two = open();
	migrate(one, [first, second]);
	expect(() => migrate(two, [first, second])).not.toThrow();
	expect(version(two)).toBe(2);
	one.close();
	two.close();
});

it('refuses a store that is further than it knows', () => {
	const db = open();
	migrate(db, [first, second]);
	expect(() => migrate(db, [first])).toThrow(/newer newsterm/);
	db.close();
});

it('knows the version it writes', () => {
	const db = open();
	migrate(db);
	expect(version(db)).toBe(storedVersion);
	db.close();
});
