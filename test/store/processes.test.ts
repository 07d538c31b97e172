import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {openStore} from '../../src/store/index.js';
import {courier, gazette, noon} from './stories.js';

let home = '';
let path = '';

// Seven Node processes take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-processes-'));
	await esbuild.build({
		entryPoints: [fileURLToPath(new URL('./writer.ts', import.meta.url))],
		outfile: join(home, 'writer.mjs'),
		bundle: true,
		format: 'esm',
		platform: 'node',
	});
});
beforeEach(() => {
	path = join(mkdtempSync(join(home, 'store-')), 'newsterm.db'); // what stands beside it is its own
});
afterAll(() => rmSync(home, {recursive: true, force: true}));

function startWriter(feedUrl: string, batches: number): ChildProcess {
	return spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', join(home, 'writer.mjs'), path, feedUrl, String(batches)],
		{
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
}

/** Resolves when the writer has told of so many batches, or is gone. */
function batchesOf(writer: ChildProcess, wanted: number): Promise<number> {
	return new Promise((resolve) => {
		let told = 0;
		writer.once('close', () => resolve(told));
		writer.stdout?.on('data', (chunk) => {
			told += String(chunk).split('\n').length - 1;
			if (told >= wanted) resolve(told);
		});
	});
}

async function endOf(writer: ChildProcess): Promise<string> {
	let trouble = '';
	writer.stderr?.on('data', (chunk) => {
		trouble += chunk;
	});
	writer.stdout?.resume(); // a pipe that nobody empties fills up and stops the writer
	await once(writer, 'close');
	return trouble;
}

/** Every part of the store tells of the same stories. */
function examine(): number {
	const db = new DatabaseSync(path);
	const number = (sql: string): unknown => Object.values(db.prepare(sql).get() ?? {})[0];
	expect(number('PRAGMA integrity_check')).toBe('ok');
	expect(() => db.exec("INSERT INTO story_fts(story_fts) VALUES ('integrity-check')")).not.toThrow();
	const stories = Number(number('SELECT count(*) FROM story'));
	expect(number('SELECT count(*) FROM content')).toBe(stories);
	expect(number('SELECT count(*) FROM story_fts')).toBe(stories);
	expect(number("SELECT count(*) FROM story_fts WHERE story_fts MATCH 'words'")).toBe(stories);
	expect(number('SELECT count(*) FROM shelf WHERE section_id = 0')).toBe(
		number('SELECT count(*) FROM story WHERE lead_id = id'),
	);
	expect(number('SELECT last_key FROM meta')).toBe(number('SELECT max(id) FROM story'));
	db.close();
	return stories;
}

it('loses nothing committed and holds no half batch, whenever its writer is killed', async () => {
	let stored = 0;
	for (const wanted of [1, 2, 3, 5, 8]) {
		const writer = startWriter(gazette, 10_000);
		const told = await batchesOf(writer, wanted);
		writer.kill('SIGKILL');
		await endOf(writer);

		const stories = examine();
		expect(stories % 50).toBe(0);
		expect(stories).toBeGreaterThanOrEqual(stored + told * 50);
		stored = stories;
	}
});

describe('two processes', () => {
	it('create and write one store at once', async () => {
		const writers = [startWriter(gazette, 20), startWriter(courier, 20)];
		expect(await Promise.all(writers.map(endOf))).toEqual(['', '']);
		expect(examine()).toBe(2000);
	});

	it('leave room for what the person does', async () => {
		const store = openStore(path);
		const writer = startWriter(gazette, 30);
		const before = store.generation();
		await batchesOf(writer, 1);
		const changed = store.commit({mark: 'read', query: {}}, noon);
		const trouble = await endOf(writer);

		expect(trouble).toBe('');
		expect(changed).toBeGreaterThan(0);
		expect(store.generation()).toBeGreaterThan(before);
		expect(store.undo(noon)?.stories).toBe(changed);
		store.close();
	});
});
