import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {openReader, openStore, StoreError} from '../../src/store/index.js';
import {faultOf} from '../fault-of.js';
import {add, edited, gazette, noon, openPapers, titles} from './stories.js';

let home = '';
let path = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-store-'));
	path = join(home, 'deep', 'newsterm.db');
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

/** Does to a closed store's file what the outside world does. */
function harm(change: (file: string) => void): void {
	const store = openPapers(path);
	for (let n = 0; n < 50; n++) add(store, {name: `${n}`, lede: 'words '.repeat(50)});
	store.close();
	change(path);
}

function sql(text: string): void {
	const db = new DatabaseSync(path);
	db.exec(text);
	db.close();
}

describe('a new store', () => {
	it.skipIf(process.platform === 'win32')('is for its owner alone', () => {
		const store = openPapers(path);
		for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(statSync(join(home, 'deep')).mode & 0o777).toBe(0o700);
		store.close();
	});

	it('remembers what it was told', () => {
		const store = openPapers(path);
		add(store, {name: 'a', title: 'Kept', content: 'The body. '.repeat(100)});
		store.close();

		const again = openStore(path);
		expect(titles(again)).toEqual(['Kept']);
		expect(again.article(1)?.body).toBe('The body. '.repeat(100));
		again.close();
	});

	it('may be opened by a reader first', () => {
		const reader = openReader(path);
		expect(reader.page({}, {limit: 1})).toEqual([]);
		reader.close();
	});

	it('is closed twice without harm', () => {
		const store = openStore(path);
		store.close();
		expect(() => store.close()).not.toThrow();
	});
});

describe('a reader', () => {
	it('sees each batch of the writer when it is whole', () => {
		const store = openPapers(path);
		const reader = openReader(path);
		const before = reader.generation();
		store.batch(() => {
			add(store, {name: 'a'});
			expect(reader.count({})).toBe(0);
		});
		expect(reader.count({})).toBe(1);
		expect(reader.generation()).toBeGreaterThan(before);
		reader.close();
		store.close();
	});

	it('cannot write', () => {
		openPapers(path).close();
		const store = openStore(path, {readOnly: true});
		const fault = faultOf(StoreError, () => store.upsert(gazette, [edited({name: 'a'})], noon));
		expect(fault).toMatchObject({kind: 'read-only', path});
		expect(fault.message).toContain(path);
		store.close();
	});
});

describe('a store of a newer newsterm', () => {
	it.each([
		['a writer', () => openStore(path)],
		['a reader', () => openReader(path)],
	])('is not touched by %s', (_who, open) => {
		harm(() => sql('PRAGMA user_version = 99'));
		const before = readFileSync(path);
		expect(faultOf(StoreError, open)).toMatchObject({kind: 'newer', path});
		expect(readFileSync(path).equals(before)).toBe(true);
	});
});

describe('a damaged store', () => {
	it.each([
		['whose header is zeroed', (file: string) => overwrite(file, 0, 100)],
		['that is another file altogether', (file: string) => writeFileSync(file, 'Dear diary. '.repeat(1000))],
		['that was cut to nothing', cutToNothing],
	])('%s is kept, and said to be so', (_how, change) => {
		harm(change);
		const before = readFileSync(path);
		const fault = faultOf(StoreError, () => openStore(path));
		expect(fault).toMatchObject({kind: 'corrupt', path});
		expect(fault.message).toContain('newsterm doctor --repair');
		expect(readFileSync(path).equals(before)).toBe(true);
	});

	it('that opens is found out when the bad page is read', () => {
		harm((file) => overwrite(file, 8192 * 2, statSync(file).size - 8192 * 2));
		const fault = faultOf(StoreError, () => {
			const store = openStore(path);
			try {
				store.page({everyStory: true}, {limit: 100});
				store.tabCounts();
				store.article(1);
			} finally {
				store.close();
			}
		});
		expect(fault.kind).toBe('corrupt');
	});
});

it('takes an empty file for a new store when there is no journal beside it', () => {
	openPapers(path).close();
	truncateSync(path);
	expect(existsSync(`${path}-wal`)).toBe(false);
	const store = openStore(path);
	expect(store.feeds()).toEqual([]);
	store.close();
});

it.skipIf(process.platform === 'win32')('waits for no pipe in the place of the store', () => {
	const pipe = join(home, 'newsterm.db');
	execFileSync('mkfifo', [pipe]);
	for (const open of [openStore, openReader])
		expect(faultOf(StoreError, () => open(pipe))).toMatchObject({
			kind: 'io',
			message: expect.stringContaining('it is not a file'),
		});
});

it('says what stands in the way of a folder it cannot make', () => {
	writeFileSync(join(home, 'file'), '');
	const fault = faultOf(StoreError, () => openStore(join(home, 'file', 'newsterm.db')));
	expect(fault.kind).toBe('io');
	expect(fault.message).toContain(join(home, 'file', 'newsterm.db'));
});

function overwrite(file: string, from: number, bytes: number): void {
	const content = readFileSync(file);
	content.fill(0, from, from + bytes);
	writeFileSync(file, content);
}

function cutToNothing(file: string): void {
	truncateSync(file);
	writeFileSync(
		join(home, 'deep', 'actions.jsonl'),
		'{"at":1,"field":"read","value":true,"ids":["0123456789ab"]}\n',
	);
}
