import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, it} from 'vitest';
import {networkFileSystem, openJournal} from '../../src/store/index.js';
import {openNewsstand, rss} from './newsstand.js';
import {openShell, type Ran, type Shell, unsafe} from './shell.js';

/** A home that has fetched one feed. */
async function livedIn(): Promise<{readonly shell: Shell}> {
	const url = await openNewsstand({'/a': rss('Gazette', [{guid: '1', title: 'Ferry late'}])});
	const shell = openShell();
	shell.configure({feeds: [`${url}/a`]});
	expect((await shell.run('refresh')).status).toBe(0);
	return {shell};
}

interface Told {
	readonly check: string;
	readonly status: string;
	readonly message: string;
	readonly [detail: string]: unknown;
}

const about = (ran: Ran, check: string): Told =>
	(ran.json as readonly Told[]).find((one) => one.check === check) ?? {check: '', status: '', message: ''};

it('says that all is well, in lines for people and in JSON for programs', async () => {
	const {shell} = await livedIn();
	const ran = await shell.run('doctor --json');
	expect(ran.status).toBe(0);
	expect(about(ran, 'newsterm')).toMatchObject({node: process.versions.node, sqlite: expect.any(String)});
	expect(about(ran, 'store')).toMatchObject({status: 'ok', condition: 'well', faults: [], aside: []});
	expect(about(ran, 'feed')).toMatchObject({status: 'ok', url: expect.any(String), error: null});
	expect(about(ran, 'disk')).toMatchObject({freeBytes: expect.any(Number)});

	const {out, status} = await shell.run('doctor');
	expect(status).toBe(0);
	expect(out.some((line) => line.startsWith('ok       store'))).toBe(true);
	expect(out.join('\n')).not.toMatch(unsafe);
});

it('has nothing to say against a home in which nothing is yet, and makes nothing there', async () => {
	const shell = openShell();
	const ran = await shell.run('doctor --json');
	expect(ran.status).toBe(0);
	expect(about(ran, 'store')).toMatchObject({condition: 'none'});
	expect(existsSync(shell.home.storeFile)).toBe(false);
	expect(existsSync(shell.home.journalFile)).toBe(false);
});

it('tells every fault of the config, and a terminal that can only print', async () => {
	const shell = openShell();
	shell.configure('{"mesure": 1, "theme": 2}');
	const ran = await shell.run('doctor --json', {isTerminal: true, env: {TERM: 'dumb'}});
	expect(ran.status).toBe(1);
	expect((ran.json as readonly Told[]).filter(({check}) => check === 'config')).toMatchObject([
		{status: 'error', line: 1, column: 2, key: 'mesure'},
		{status: 'error', line: 1, column: 24, key: 'theme'},
	]);
	expect(about(ran, 'terminal')).toMatchObject({status: 'warning', term: 'dumb'});
});

it('finds a damaged store, and repairs it when it is asked to', async () => {
	const {shell} = await livedIn();
	writeFileSync(shell.home.storeFile, 'Dear diary. '.repeat(1000));
	const before = readFileSync(shell.home.storeFile);
	const found = await shell.run('doctor --json');
	expect(found.status).toBe(1);
	expect(about(found, 'store')).toMatchObject({status: 'error', condition: 'damaged'});
	expect(readFileSync(shell.home.storeFile).equals(before)).toBe(true);

	const repaired = await shell.run('doctor --repair --json');
	expect(repaired.err[0]).toContain('the store was damaged; it is kept as ');
	const {aside} = about(repaired, 'store') as unknown as {readonly aside: readonly string[]};
	expect(aside).toHaveLength(1);
	expect(readFileSync(aside[0] ?? '').equals(before)).toBe(true);
	expect(repaired.status).toBe(0);
	expect((await shell.run('feeds --json')).json).toMatchObject([{stories: 0}]); // its feeds are there, and due
	expect((await shell.run('refresh')).out).toEqual(['1 feed, 1 new']);
});

it('finds a store that is gone while marks stand beside it', async () => {
	const shell = openShell();
	openJournal(shell.home.journalFile).append({mark: 'read', ids: ['0123456789ab']}, 1);
	expect(about(await shell.run('doctor --json'), 'store')).toMatchObject({
		condition: 'lost',
		status: 'error',
	});
	expect((await shell.run('doctor --repair')).err[0]).toContain('your mark of 1 other waits');
});

it('calls a store gone where opening it does: a journal that is torn from end to end tells that there was one', async () => {
	const shell = openShell();
	mkdirSync(dirname(shell.home.journalFile), {recursive: true});
	writeFileSync(shell.home.journalFile, '{"at": 1, "field": "re');
	expect(about(await shell.run('doctor --json'), 'store')).toMatchObject({condition: 'lost'});
	expect((await shell.run('doctor --repair --json')).status).toBe(0);
	expect(about(await shell.run('doctor --json'), 'store')).toMatchObject({condition: 'well'});
});

it('leaves the store of a newer newsterm alone, also when it is to repair', async () => {
	const shell = openShell();
	shell.store();
	const db = new DatabaseSync(shell.home.storeFile);
	db.exec('PRAGMA user_version = 99');
	db.close();
	const ran = await shell.run('doctor --repair --json');
	expect(ran.status).toBe(1);
	expect(about(ran, 'store')).toMatchObject({condition: 'newer', version: 99});
	expect(about(ran, 'store')['aside']).toEqual([]);
});

it.skipIf(process.platform === 'win32')(
	'finds files that others may read, and closes them when it is asked to',
	async () => {
		const shell = openShell();
		shell.configure({feeds: []});
		shell.store();
		mkdirSync(shell.home.cacheDir, {mode: 0o755});
		chmodSync(shell.home.configFile, 0o644);
		chmodSync(shell.home.storeFile, 0o640);
		const found = about(await shell.run('doctor --json'), 'files');
		expect(found).toMatchObject({
			status: 'warning',
			open: expect.arrayContaining([shell.home.configFile, shell.home.storeFile, shell.home.cacheDir]),
		});
		await shell.run('doctor --repair');
		expect(about(await shell.run('doctor --json'), 'files')).toMatchObject({status: 'ok', open: []});
		expect(statSync(shell.home.configFile).mode & 0o777).toBe(0o600);
		expect(statSync(shell.home.cacheDir).mode & 0o777).toBe(0o700);
		expect(existsSync(join(shell.dir, 'state.jsonl'))).toBe(false);
	},
);

it('knows a network file system by its type', () => {
	expect(networkFileSystem('/mnt', () => 0x6969)).toBe('NFS');
	expect(networkFileSystem('/mnt', () => 0xef53)).toBeUndefined();
	expect(networkFileSystem('/not/there')).toBeUndefined();
});
