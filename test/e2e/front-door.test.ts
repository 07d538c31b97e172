import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {checkout, environmentOf, frontDoor, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';
import {sequencesIn} from './terminal-bytes.js';

const machineNode = '/usr/bin/node';

/** The machine's own Node, where it is older than newsterm needs. */
function oldNode(): string | undefined {
	if (!existsSync(machineNode)) return undefined;
	const [, major, minor] =
		/^v(\d+)\.(\d+)/.exec(execFileSync(machineNode, ['--version'], {encoding: 'utf8'})) ?? [];
	const isOld = Number(major) < 22 || (Number(major) === 22 && Number(minor) < 19);
	return isOld ? machineNode : undefined;
}

/** The program as it is installed: no sources, no Node of its own. */
function installedIn(home: TempHome): string {
	const place = join(home.dir, 'installed');
	for (const part of ['bin', 'dist', 'sample', 'package.json'])
		cpSync(join(checkout, part), join(place, part), {recursive: true});
	return join(place, 'bin', 'newsterm.js');
}

describe.skipIf(oldNode() === undefined)(
	`on a Node older than 22.19 (skipped unless ${machineNode} is one)`,
	() => {
		const run = (door: string, args: readonly string[], home: TempHome) =>
			spawnSync(machineNode, [door, ...args], {env: environmentOf(home), encoding: 'utf8'});

		it.each([
			['--version', /^newsterm \d+\.\d+\.\d+\n$/],
			['--help', /^newsterm is a newsroom in the terminal/],
		])('%s answers, in a checkout and installed', (option, words) => {
			const home = tempHome();
			for (const door of [frontDoor, installedIn(home)]) {
				const {status, stdout, stderr} = run(door, [option], home);
				expect({status, stderr}).toEqual({status: 0, stderr: ''});
				expect(stdout).toMatch(words);
			}
		});

		it('anything else is two lines that say what is needed, and status 1', () => {
			const home = tempHome();
			const {status, stdout, stderr} = run(installedIn(home), ['list'], home);
			expect({status, stdout}).toEqual({status: 1, stdout: ''});
			expect(stderr.trimEnd().split('\n')).toEqual([
				expect.stringMatching(/^newsterm: this is Node \d+\.\d+\.\d+; 22\.19 or newer is needed\.$/),
				expect.stringContaining('NEWSTERM_NODE='),
			]);
		});

		it('a checkout goes on with the Node it brings, and NEWSTERM_NODE names another', () => {
			const home = tempHome({feeds: []});
			expect(run(frontDoor, ['count'], home)).toMatchObject({status: 0, stdout: '0\n'});
			const env = {...environmentOf(home), NEWSTERM_NODE: process.execPath};
			const named = spawnSync(machineNode, [installedIn(home), 'count'], {env, encoding: 'utf8'});
			expect(named).toMatchObject({status: 0, stdout: '0\n'});
		});
	},
);

describe('without a terminal', () => {
	it('the stored front page is plain lines', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])}});
		const home = tempHome({feeds: [server.url('/a')]});
		await newsterm(['refresh'], home);
		const {status, stdout, stderr} = await newsterm([], home);
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(stdout).toContain('Ferry late by an hour');
		expect(sequencesIn(stdout.replaceAll('\n', ''))).toEqual([]);
	});

	it('and without a config it is one sentence, and nothing is written', async () => {
		const home = tempHome();
		const {status, stdout, stderr} = await newsterm([], home);
		expect({status, stdout}).toEqual({status: 1, stdout: ''});
		expect(stderr).toMatch(/^newsterm: There is no .*config\.json yet: .*\.\n$/);
		expect(existsSync(home.storeFile)).toBe(false);
	});
});

describe('a config that is broken', () => {
	const broken = '{\n\t"feeds": [],\n\t"measure": "wide"\n}\n';

	it('is told with file, line and column, and the terminal is not taken', async () => {
		const home = tempHome(broken);
		const said = `newsterm: ${home.configFile}:3:13: `;
		const piped = await newsterm([], home);
		expect(piped).toMatchObject({status: 1, stdout: '', stderr: expect.stringContaining(said)});

		const terminal = openTerminal({home, columns: 300});
		expect(await terminal.exit).toBe(1);
		expect(terminal.written()).toContain(said);
		expect(sequencesIn(terminal.written().replaceAll('\r\n', ''))).toEqual([]);
	});
});

describe('a terminal that can do less', () => {
	async function papers() {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])}});
		return tempHome({feeds: [server.url('/a')], theme: 'paper'});
	}

	it('gets plain lines when TERM is dumb', async () => {
		const home = await papers();
		await newsterm(['refresh'], home);
		const terminal = openTerminal({home, env: {TERM: 'dumb'}});
		expect(await terminal.exit).toBe(0);
		expect(terminal.written()).toContain('Ferry late by an hour');
		expect(sequencesIn(terminal.written().replaceAll('\r\n', ''))).toEqual([]);
	});

	it.each([
		['no colour with NO_COLOR', {NO_COLOR: '1'}, false],
		['colours without it', {}, true],
	] as const)('gets %s', async (_what, env, hasColour) => {
		const terminal = openTerminal({home: await papers(), env});
		await terminal.waitFor('Ferry late');
		await terminal.waitFor(isFetched);
		terminal.press('enter');
		await terminal.waitFor('Ferry late by an hour, in more words.');
		terminal.press('Q');
		await terminal.exit;
		const colours = sequencesIn(terminal.written())
			.filter(({kind, body}) => kind === 'csi' && body.endsWith('m'))
			.filter(({body}) => /(?:^|;)(?:[34][0-8]|9[0-7]|10[0-7])(?:;|m)/.test(body));
		expect(colours.length > 0).toBe(hasColour);
	});
});

describe('--config', () => {
	it.each([[[]], [['list']], [['refresh']]])('refuses a file that is not there: %j', async (args) => {
		const home = tempHome({feeds: []});
		const missing = join(home.dir, 'confg.json');
		const {status, stdout, stderr} = await newsterm(['--config', missing, ...args], home);
		expect({status, stdout}).toEqual({status: 1, stdout: ''});
		expect(stderr).toBe(
			`newsterm: There is no ${missing} yet: "newsterm --config ${missing} add" a feed to begin it.\n`,
		);
		expect(existsSync(missing)).toBe(false);
	});

	it('is begun by adding a feed to it', async () => {
		const home = tempHome({feeds: []});
		const fresh = join(home.dir, 'fresh.json');
		const added = await newsterm(['--config', fresh, 'add', '--no-fetch', 'https://a.example/rss'], home);
		expect(added).toMatchObject({status: 0});
		expect(existsSync(fresh)).toBe(true);
	});
});

describe('the front page as plain lines', () => {
	it('is printed with the symbols of the config', async () => {
		const feeds = await serveFeeds({'/rss': {body: rss('Gazette', [{title: '“Ferry” late'}])}});
		const home = tempHome({feeds: [feeds.url('/rss')], symbols: 'ascii'});
		await newsterm(['refresh'], home);
		const {stdout} = await newsterm([], home);
		expect(stdout).toMatch(/ - 1 feed - 1 unread\n/);
		expect(stdout).toMatch(/^[ -~\n]+$/);
	});
});

it.each(['newsterm.js', 'ingest-worker.js'])(
	'%s loads nothing that some Node warns of before the warnings are silenced',
	(entry) => {
		const source = readFileSync(join(checkout, 'dist', entry), 'utf8');
		expect(source).toContain('emitWarning');
		expect(source).not.toMatch(/from\s*["']node:sqlite/);
	},
);
