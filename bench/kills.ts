/**
 * The built program, killed: `npx node bench/run.js kills 100 1`. So many SIGKILLs, from a seed on, at random moments of a
 * refresh, of marking, of bringing an old store up to date, and of retention, a quarter each. After each one the store is whole
 * (`integrity_check`), no story is lost or there twice, and no mark that was told as done is lost. Ends with 1 else.
 */
import {spawn} from 'node:child_process';
import {copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {setTimeout as sleep} from 'node:timers/promises';
import {openStore} from '../src/store/index.js';
import {schema} from '../src/store/schema.js';
import {dice} from './dice.js';
import {print} from './figures.js';

const [kills = 100, seed = 1] = process.argv.slice(2).map(Number);
const roll = dice(seed);
const frontDoor = join(import.meta.dirname, '..', '..', 'bin', 'newsterm.js');
const feeds = 20;
const storiesEach = 50;
const stored = 5000;
const dayMs = 86_400_000;
const faults: string[] = [];

const server = createServer(({url = '/'}, response) => {
	const feed = Number(url.slice(1));
	const items = Array.from({length: storiesEach}, (_, n) => {
		const title = `Story ${feed}x${n} of paper${feed}`;
		return `<item><guid isPermaLink="false">${feed}-${n}</guid><title>${title}</title><description>${title.repeat(30)}</description></item>`;
	});
	setTimeout(() => {
		response.setHeader('content-type', 'application/rss+xml');
		response.end(`<rss version="2.0"><channel><title>Paper ${feed}</title>${items.join('')}</channel></rss>`);
	}, feed * 8);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const {port} = server.address() as AddressInfo;
const urls = Array.from({length: feeds}, (_, n) => `http://127.0.0.1:${port}/${n}`);
const root = mkdtempSync(join(tmpdir(), 'newsterm-kills-'));

interface Home {
	readonly dir: string;
	readonly store: string;
}

function newHome(name: string): Home {
	const dir = mkdtempSync(join(root, `${name}-`));
	writeFileSync(join(dir, 'config.json'), JSON.stringify({feeds: urls, keep: {stories: '365d'}}));
	return {dir, store: join(dir, 'newsterm.db')};
}

/** Runs newsterm; killed after so many milliseconds, if it has not ended. How it ended, and how long it took. */
async function run(
	{dir}: Home,
	args: readonly string[],
	killedAfter?: number,
): Promise<{status: number | null; ms: number}> {
	const started = performance.now();
	const child = spawn(process.execPath, [frontDoor, ...args], {
		env: {...process.env, NEWSTERM_HOME: dir, TMPDIR: root},
		stdio: 'ignore',
	});
	const ended = new Promise<number | null>((resolve) => child.on('close', (status) => resolve(status)));
	if (killedAfter !== undefined) {
		await Promise.race([sleep(killedAfter), ended]);
		child.kill('SIGKILL');
	}
	const status = await ended;
	return {status, ms: performance.now() - started};
}

/** Columns of the store, and what is wrong with it, if anything. */
function look({store}: Home, what: string): (sql: string) => readonly unknown[] {
	const db = new DatabaseSync(store, {readOnly: true});
	const column = (sql: string): readonly unknown[] =>
		db
			.prepare(sql)
			.all()
			.map((row) => Object.values(row)[0]);
	const mustBe = (sql: string, wanted: unknown): void => {
		const [found] = column(sql);
		if (found !== wanted) faults.push(`${what}: ${sql} is ${found}, not ${wanted}`);
	};
	mustBe('PRAGMA integrity_check', 'ok');
	if (Number(column('PRAGMA user_version')[0]) > 0) {
		mustBe('SELECT count(*) - count(DISTINCT sid) FROM story', 0);
		mustBe('SELECT count(*) FROM (SELECT id FROM story EXCEPT SELECT rowid FROM story_fts)', 0);
		mustBe('SELECT count(*) FROM (SELECT sid FROM story INTERSECT SELECT sid FROM gone)', 0);
	}
	const rows = new Map<string, readonly unknown[]>();
	const ask = (sql: string): readonly unknown[] => {
		const known = rows.get(sql) ?? column(sql);
		rows.set(sql, known);
		return known;
	};
	for (const sql of [
		'SELECT count(*) FROM story',
		'SELECT sid FROM story WHERE unread = 0',
		'SELECT sid FROM story WHERE starred = 1',
	])
		ask(sql);
	if (Number(column('PRAGMA user_version')[0]) > 0)
		ask('SELECT (SELECT count(*) FROM story) + (SELECT count(*) FROM gone)');
	db.close();
	return (sql) => rows.get(sql) ?? [];
}

const readSids = 'SELECT sid FROM story WHERE unread = 0';
const starredSids = 'SELECT sid FROM story WHERE starred = 1';
const allSids = 'SELECT count(*) FROM story';
const everSids = 'SELECT (SELECT count(*) FROM story) + (SELECT count(*) FROM gone)';

function expectSame(what: string, found: unknown, wanted: unknown): void {
	if (found !== wanted) faults.push(`${what}: ${found}, not ${wanted}`);
}

function expectAll(what: string, found: readonly unknown[], wanted: Iterable<unknown>): void {
	const there = new Set(found);
	const missing = [...wanted].filter((one) => !there.has(one));
	if (missing.length > 0) faults.push(`${what}: ${missing.length} marks are lost, ${missing[0]} first`);
}

/** A refresh, killed again and again; between the kills stories are marked. */
async function inRefresh(count: number): Promise<void> {
	const home = newHome('refresh');
	const {ms} = await run(newHome('measure'), ['refresh', '--all']);
	const marked = new Set<unknown>();
	for (let kill = 0; kill < count; kill++) {
		await run(home, ['refresh', '--all'], roll(Math.ceil(ms * 1.1)));
		if (!existsSync(home.store)) continue;
		const db = new DatabaseSync(home.store, {readOnly: true});
		const hasStories = Number(db.prepare('PRAGMA user_version').get()?.['user_version']) > 0;
		const ids = hasStories
			? db
					.prepare('SELECT sid FROM story WHERE unread = 1 ORDER BY id DESC LIMIT 2')
					.all()
					.map(({sid}) => String(sid))
			: [];
		db.close();
		if (ids.length > 0 && (await run(home, ['mark', 'read', ...ids])).status === 0)
			for (const id of ids) marked.add(id);
		expectAll(`refresh, kill ${kill}`, look(home, `refresh, kill ${kill}`)(readSids), marked);
	}
	await run(home, ['refresh', '--all']);
	const ask = look(home, 'refresh, at the end');
	expectSame('refresh: stories', ask(allSids)[0], feeds * storiesEach);
	expectAll('refresh, at the end', ask(readSids), marked);
	expectSame('refresh: read', ask(readSids).length, marked.size);
}

/** A story's id, as newsterm makes them. */
const idOf = (n: number): string => n.toString(16).padStart(12, '0');

/** Stories that stand in the store from long ago; every seventh is starred, every third read. */
function fill({store: path}: Home, at: number): void {
	const store = openStore(path);
	store.syncSubscriptions(
		urls.map((url) => ({url})),
		[],
		at,
	);
	const [feedUrl = ''] = urls;
	for (let from = 0; from < stored; from += 500)
		store.upsert(
			feedUrl,
			Array.from({length: 500}, (_, n) => {
				const id = idOf(from + n);
				return {
					story: {
						feedUrl,
						id,
						title: `Old ${id}`,
						lede: '',
						authors: [],
						categories: [],
						enclosures: [],
						pictures: [],
						content: 'text '.repeat(60),
					},
					outlet: 'Old',
					lede: '',
				};
			}),
			at,
		);
	const ids = (every: number) =>
		Array.from({length: stored}, (_, n) => n)
			.filter((n) => n % every === 0)
			.map(idOf);
	store.commit({mark: 'starred', ids: ids(7)}, at);
	store.commit({mark: 'read', ids: ids(3)}, at);
	store.close();
}

/** Marks in the shell, killed: each command is done, or is not; one that was told as done stays done. */
async function inMarking(count: number): Promise<void> {
	const home = newHome('marking');
	fill(home, Date.now());
	const {ms} = await run(home, ['count']);
	const done = new Set<unknown>();
	for (let kill = 0; kill < count; kill++) {
		const numbers = Array.from({length: 40}, (_, n) => kill * 40 + n);
		const ids = numbers.map(idOf);
		const {status} = await run(home, ['mark', 'starred', ...ids], roll(Math.ceil(ms * 2)));
		const ask = look(home, `marking, kill ${kill}`);
		const starred = new Set(ask(starredSids));
		const are = ids.filter((id) => starred.has(id)).length;
		const before = numbers.filter((n) => n % 7 === 0).length;
		if (are !== before && are !== ids.length)
			faults.push(`marking, kill ${kill}: half of it is done (${are})`);
		if (status === 0) for (const id of ids) done.add(id);
		expectSame(`marking, kill ${kill}: stories`, ask(allSids)[0], stored);
		expectAll(`marking, kill ${kill}`, ask(starredSids), done);
	}
}

/** A store of the first version, brought up to date: cut off anywhere it goes on from there. */
async function inMigration(count: number): Promise<void> {
	const old = join(root, 'old.db');
	oldStore(old);
	const measured = newHome('measure');
	copyFileSync(old, measured.store);
	const {ms} = await run(measured, ['count']);
	for (let kill = 0; kill < count; kill++) {
		const home = newHome('migration');
		copyFileSync(old, home.store);
		await run(home, ['count'], roll(Math.ceil(ms)));
		look(home, `migration, kill ${kill}`);
		expectSame(`migration, kill ${kill}: status`, (await run(home, ['count'])).status, 0);
		const ask = look(home, `migration, kill ${kill}, at the end`);
		expectSame(`migration, kill ${kill}: stories`, ask(allSids)[0], stored);
		expectSame(`migration, kill ${kill}: read`, ask(readSids).length, Math.ceil(stored / 3));
		expectSame(`migration, kill ${kill}: starred`, ask(starredSids).length, Math.ceil(stored / 7));
		rmSync(home.dir, {recursive: true, force: true});
	}
}

function oldStore(path: string): void {
	const db = new DatabaseSync(path);
	db.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; ${schema}`);
	db.exec(`INSERT INTO section VALUES (1, 'Other', 0);
		INSERT INTO feed(id, url, title, section_id, pos) VALUES (1, '${urls[0]}', 'Old', 1, 0);
		WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${stored - 1})
		INSERT INTO story(id, feed_id, sid, lead_id, event_id, sort_at, unread, starred, seen_at, has_body, hash, title, lede, outlet)
		SELECT i + 1, 1, printf('%012x', i), i + 1, i + 1, ${Date.now()} + i, i % 3 <> 0, i % 7 = 0, ${Date.now()}, 1, x'00',
			'Old story number ' || i, 'A lede of ' || i, 'Old' FROM n;
		INSERT INTO content SELECT id, 0, CAST(title || ' and its text' AS BLOB) FROM story;
		INSERT INTO shelf SELECT k, sort_at, id, unread FROM story CROSS JOIN (SELECT 0 AS k UNION ALL SELECT 1);
		INSERT INTO story_fts(rowid, title, lede) SELECT id, title, lede FROM story;
		UPDATE meta SET last_key = ${stored};
		PRAGMA user_version = 1`);
	db.close();
}

/** Stories too old to be kept, let go in slices: none is lost that was starred, and none comes back. */
async function inRetention(count: number): Promise<void> {
	const old = newHome('old');
	fill(old, Date.now() - 500 * dayMs);
	const measured = newHome('measure');
	copyFileSync(old.store, measured.store);
	const {ms} = await run(measured, ['refresh']);
	for (let kill = 0; kill < count; kill++) {
		const home = newHome('retention');
		copyFileSync(old.store, home.store);
		await run(home, ['refresh'], Math.ceil(ms / 4) + roll(Math.ceil(ms)));
		look(home, `retention, kill ${kill}`);
		await run(home, ['refresh', '--all']);
		const ask = look(home, `retention, kill ${kill}, at the end`);
		expectSame(`retention, kill ${kill}: starred`, ask(starredSids).length, Math.ceil(stored / 7));
		expectSame(
			`retention, kill ${kill}: all there ever were`,
			ask(everSids)[0],
			stored + feeds * storiesEach,
		);
		expectSame(`retention, kill ${kill}: kept`, ask(allSids)[0], Math.ceil(stored / 7) + feeds * storiesEach);
		rmSync(home.dir, {recursive: true, force: true});
	}
}

const began = performance.now();
const kinds = {refresh: inRefresh, marking: inMarking, migration: inMigration, retention: inRetention};
for (const [name, work] of Object.entries(kinds)) {
	const count = Math.ceil(kills / 4);
	const before = faults.length;
	await work(count);
	print(`kills in ${name}`, `${count}, ${faults.length - before} faults`);
}
for (const fault of faults) console.error(fault);
print('all, seconds', ((performance.now() - began) / 1000).toFixed(0));
process.exitCode = faults.length === 0 ? 0 : 1;
server.close();
server.closeAllConnections();
rmSync(root, {recursive: true, force: true, maxRetries: 5});
