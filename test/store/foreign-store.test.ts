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
import type {StoryElsewhere} from '../../src/model.js';
import {isSqliteFile, openForeignStore, StoreError} from '../../src/store/index.js';
import {faultOf} from '../fault-of.js';
import {writeFormerTermfeedFile, writeNomFile, writeTermfeedFile} from './foreign-files.js';
import {type NewsboatRow, writeNewsboatFile} from './newsboat-file.js';
import {courier, gazette} from './stories.js';

let home = '';
let path = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-newsboat-'));
	path = join(home, 'cache.db');
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

function read(file = path): {
	reader: string;
	feeds: readonly string[];
	slices: readonly (readonly StoryElsewhere[])[];
} {
	const cache = openForeignStore(file);
	if (!cache) throw new Error('It is no reader’s.');
	try {
		return {reader: cache.reader, feeds: cache.feeds, slices: [...cache.stories()]};
	} finally {
		cache.close();
	}
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
		{feedUrl: gazette, guid: 'a', url: 'https://news.example/a', isRead: true, isStarred: false},
		{feedUrl: courier, guid: 'c', url: '', isRead: false, isStarred: true},
		{feedUrl: 'exec:true', guid: 'd', url: '', isRead: true, isStarred: true},
		{feedUrl: courier, guid: 'f', url: '', isRead: true, isStarred: false},
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
	expect(slices.flat()).toMatchObject([{url: '9223372036854775807', isRead: false, isStarred: true}]);
});

it('tells the same of a nom.db, with guids and from before it kept them', () => {
	const items = [
		{feedurl: gazette, guid: 'a', link: 'https://news.example/a', readat: '2026-11-20 08:00:00+00:00'},
		{feedurl: gazette, guid: 'b', link: 'https://news.example/b'},
		{feedurl: courier, guid: 'c', link: 'https://news.example/c', favourite: true},
	];
	writeNomFile(path, items);
	expect(read()).toEqual({
		reader: 'nom',
		feeds: [gazette, courier],
		slices: [
			[
				{feedUrl: gazette, guid: 'a', url: 'https://news.example/a', isRead: true, isStarred: false},
				{feedUrl: courier, guid: 'c', url: 'https://news.example/c', isRead: false, isStarred: true},
			],
		],
	});
	const former = join(home, 'former.db');
	writeNomFile(former, items, {hasGuids: false});
	expect(read(former).slices.flat()).toMatchObject([
		{guid: '', url: 'https://news.example/a', isRead: true},
		{guid: '', url: 'https://news.example/c', isStarred: true},
	]);
});

it('tells the same of a termfeed.db, where what is pinned is starred, too', () => {
	const articles = [
		{feed: gazette, url: 'https://news.example/a', isRead: true},
		{feed: gazette, url: 'https://news.example/b'},
		{feed: courier, url: 'https://news.example/c', isFavourite: true},
	];
	writeTermfeedFile(path, [...articles, {feed: courier, url: 'https://news.example/d', isPinned: true}]);
	const [a, c] = [
		{feedUrl: gazette, guid: '', url: 'https://news.example/a', isRead: true, isStarred: false},
		{feedUrl: courier, guid: '', url: 'https://news.example/c', isRead: false, isStarred: true},
	];
	expect(read()).toEqual({
		reader: 'termfeed',
		feeds: [gazette, courier],
		slices: [[a, c, {...c, url: 'https://news.example/d'}]],
	});
	const former = join(home, 'former.db');
	writeFormerTermfeedFile(former, articles);
	expect(read(former)).toEqual({reader: 'termfeed', feeds: [gazette, courier], slices: [[a, c]]});
});

describe('a file that cannot be read', () => {
	it.each([
		['another program’s', 'CREATE TABLE note(text)'],
		['without the columns', 'CREATE TABLE rss_feed(rssurl); CREATE TABLE rss_item(guid, url)'],
	])('is no reader’s when it is %s', (_what, sql) => {
		const db = new DatabaseSync(path);
		db.exec(sql);
		db.close();
		expect(openForeignStore(path)).toBeUndefined();
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
		const fault = faultOf(StoreError, read);
		expect(fault).toMatchObject({kind: 'corrupt', path});
		expect(fault.message).toContain(path);
		truncateSync(path, 4096 * 2);
		expect(faultOf(StoreError, read).kind).toBe('corrupt');
	});

	it('is said to be held by another program', () => {
		write({feedurl: gazette, guid: 'a'});
		const newsboat = new DatabaseSync(path);
		onTestFinished(() => newsboat.close());
		newsboat.exec('BEGIN EXCLUSIVE');
		expect(faultOf(StoreError, read)).toMatchObject({
			kind: 'locked',
			message: expect.stringContaining('close it and try again'),
		});
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
		expect(faultOf(StoreError, () => read(cut))).toMatchObject({kind: 'read-only', path: cut});
	});

	it('is none of SQLite’s', () => {
		writeFileSync(path, 'SQLite');
		expect(isSqliteFile(path)).toBe(false);
		writeFileSync(path, '');
		expect(isSqliteFile(path)).toBe(false);
		expect(() => isSqliteFile(join(home, 'none'))).toThrow('ENOENT');
	});
});
