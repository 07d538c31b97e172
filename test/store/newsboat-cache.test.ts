import {
	copyFileSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, expect, it, onTestFinished} from 'vitest';
import {isSqliteFile, type NewsboatItem, openNewsboatCache, StoreError} from '../../src/store/index.js';
import {type NewsboatRow, writeNewsboatFile} from './newsboat-file.js';
import {courier, gazette} from './stories.js';

let home = '';
let path = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-newsboat-'));
	path = join(home, 'cache.db');
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

function read(file = path): {feeds: readonly string[]; slices: readonly (readonly NewsboatItem[])[]} {
	const cache = openNewsboatCache(file);
	if (!cache) throw new Error('It is not newsboat’s.');
	try {
		return {feeds: cache.feeds, slices: [...cache.items()]};
	} finally {
		cache.close();
	}
}

function faultOf(work: () => unknown): StoreError {
	try {
		work();
	} catch (error) {
		if (error instanceof StoreError) return error;
		throw error;
	}
	throw new Error('It went well.');
}

const write = (...items: readonly NewsboatRow[]): void => writeNewsboatFile(path, items);

it('tells of what was read, deleted or flagged, and of every feed', () => {
	write(
		{feedurl: gazette, guid: 'a', url: 'https://news.example/a', unread: 0},
		{feedurl: gazette, guid: 'b'},
		{feedurl: courier, guid: 'c', flags: 'ab'},
		{feedurl: 'exec:true', guid: 'd', unread: 0, flags: 'x'},
		{feedurl: courier, guid: 'e', flags: ''},
		{feedurl: courier, guid: 'f', deleted: 1},
	);
	const {feeds, slices} = read();

	expect(feeds.toSorted()).toEqual([courier, 'exec:true', gazette].toSorted());
	expect(slices.flat()).toEqual([
		{feedUrl: gazette, guid: 'a', url: 'https://news.example/a', isRead: true, flags: ''},
		{feedUrl: courier, guid: 'c', url: '', isRead: false, flags: 'ab'},
		{feedUrl: 'exec:true', guid: 'd', url: '', isRead: true, flags: 'x'},
		{feedUrl: courier, guid: 'f', url: '', isRead: true, flags: ''},
	]);
});

it('comes in slices', () => {
	write(...Array.from({length: 2500}, (_, n) => ({feedurl: gazette, guid: `${n}`, unread: 0 as const})));
	expect(read().slices.map(({length}) => length)).toEqual([1000, 1000, 500]);
});

it('leaves nothing behind, in the file or beside it', () => {
	write({feedurl: gazette, guid: 'a', unread: 0});
	const before = readFileSync(path);
	read();
	expect(readFileSync(path).equals(before)).toBe(true);
	expect(readdirSync(home)).toEqual(['cache.db']);
});

it('is read while newsboat holds it open', () => {
	write({feedurl: gazette, guid: 'a', unread: 0});
	const newsboat = new DatabaseSync(path);
	onTestFinished(() => newsboat.close());
	expect(newsboat.prepare('SELECT count(*) AS n FROM rss_item').get()).toEqual({n: 1});
	expect(read().slices.flat()).toHaveLength(1);
});

it('takes no type for granted', () => {
	write({feedurl: gazette, guid: 'a', unread: 0});
	const db = new DatabaseSync(path);
	db.exec(`UPDATE rss_item SET guid = x'ff00', url = 9223372036854775807, flags = 1.5, unread = 'x';
		INSERT INTO rss_feed(rssurl, url, title) VALUES (42, '', '')`);
	db.close();
	const {feeds, slices} = read();
	expect(feeds).toContain('42');
	expect(slices.flat()).toMatchObject([{url: '9223372036854775807', isRead: false, flags: '1.5'}]);
});

describe('a file that cannot be read', () => {
	it.each([
		['another program’s', 'CREATE TABLE note(text)'],
		['without the columns', 'CREATE TABLE rss_feed(rssurl); CREATE TABLE rss_item(guid, url)'],
	])('is not newsboat’s when it is %s', (_what, sql) => {
		const db = new DatabaseSync(path);
		db.exec(sql);
		db.close();
		expect(openNewsboatCache(path)).toBeUndefined();
	});

	it('is said to be damaged', () => {
		write(
			...Array.from({length: 500}, (_, n) => ({
				feedurl: gazette,
				guid: `${n}`.repeat(50),
				unread: 0 as const,
			})),
		);
		const bytes = readFileSync(path);
		writeFileSync(path, bytes.fill(0xa5, 4096 * 3));
		const fault = faultOf(read);
		expect(fault).toMatchObject({kind: 'corrupt', path});
		expect(fault.message).toContain(path);
		truncateSync(path, 4096 * 2);
		expect(faultOf(read).kind).toBe('corrupt');
	});

	it('is said to be held by another program', () => {
		write({feedurl: gazette, guid: 'a'});
		const newsboat = new DatabaseSync(path);
		onTestFinished(() => newsboat.close());
		newsboat.exec('BEGIN EXCLUSIVE');
		expect(faultOf(read)).toMatchObject({kind: 'locked', message: expect.stringContaining('close newsboat')});
	});

	it('is left to newsboat when it was cut off in the middle of a change', () => {
		write({feedurl: gazette, guid: 'a'});
		const newsboat = new DatabaseSync(path);
		onTestFinished(() => newsboat.close());
		newsboat.exec('PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN; UPDATE rss_item SET unread = 0');
		for (let n = 0; n < 50; n++)
			newsboat.exec(`INSERT INTO rss_feed(rssurl, url, title) VALUES ('${n}', '', '${'x'.repeat(3000)}')`);
		const cut = join(home, 'cut.db');
		copyFileSync(path, cut);
		copyFileSync(`${path}-journal`, `${cut}-journal`);
		expect(faultOf(() => read(cut))).toMatchObject({kind: 'read-only', path: cut});
	});

	it('is none of SQLite’s', () => {
		writeFileSync(path, 'SQLite');
		expect(isSqliteFile(path)).toBe(false);
		writeFileSync(path, '');
		expect(isSqliteFile(path)).toBe(false);
		expect(() => isSqliteFile(join(home, 'none'))).toThrow('ENOENT');
	});
});
