import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal, type Terminal} from './open-terminal.js';
import {frontDoor} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';
import {givenBack, modesGivenBack} from './terminal-bytes.js';
import {until} from './until.js';

/** Loaded before the program in each of its threads: throws what `trap` holds as soon as the file is there, once. */
const trap = (where: 'main' | 'worker', act: string): string =>
	`data:text/javascript,${encodeURIComponent(`
		import {existsSync, rmSync} from 'node:fs';
		import {isMainThread} from 'node:worker_threads';
		const file = process.env.TRAP;
		if (isMainThread === ${where === 'main'}) setInterval(() => {
			if (!existsSync(file)) return;
			rmSync(file);
			${act};
		}, 20).unref();
	`)}`;

interface Trapped {
	readonly terminal: Terminal;
	/** Goes off. */
	spring(): void;
}

async function reading(where: 'main' | 'worker', act: string): Promise<Trapped> {
	const server = await serveFeeds({'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])}});
	const home = tempHome({feeds: [server.url('/a')]});
	const file = join(home.dir, 'trap');
	const terminal = openTerminal({home, env: {NODE_OPTIONS: `--import=${trap(where, act)}`, TRAP: file}});
	await terminal.waitFor('Ferry late');
	await terminal.waitFor(isFetched);
	return {terminal, spring: () => writeFileSync(file, '')};
}

const toldAtTheEnd = (terminal: Terminal): string => terminal.lines().join('\n');

describe('a bug on the thread that draws', () => {
	it.each([
		['thrown', "throw new Error('the presses are on fire')"],
		['a rejection that nobody hears', "void Promise.reject(new Error('the presses are on fire'))"],
		['no error at all', "throw 'the presses are on fire'"],
	])('(%s) ends with the terminal as it was, and is told on the normal screen', async (_how, act) => {
		const {terminal, spring} = await reading('main', act);
		spring();
		expect(await terminal.exit).toBe(1);
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
		expect(toldAtTheEnd(terminal)).toContain('newsterm: the presses are on fire');
		expect(toldAtTheEnd(terminal)).not.toContain('Ferry late');
	});

	it('that comes again while the first one is dealt with does not hold the end up', async () => {
		const again = "setInterval(() => { throw new Error('again') }, 1); throw new Error('once')";
		const {terminal, spring} = await reading('main', again);
		spring();
		expect(await terminal.exit).toBe(1);
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
	});
});

describe('a bug in the worker', () => {
	it('is told, and the worker started again: news is fetched, marks are kept', async () => {
		const {terminal, spring} = await reading('worker', "throw new Error('the wire is cut')");
		spring();
		await terminal.waitFor('Fetching stopped (the wire is cut) and was started again');
		terminal.press('s');
		await terminal.waitFor(/Starred 1/);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
	});

	it('that comes a second time ends the program, with the reason', async () => {
		const {terminal, spring} = await reading('worker', "throw new Error('the wire is cut')");
		spring();
		await terminal.waitFor('was started again');
		spring();
		expect(await terminal.exit).toBe(1);
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
		expect(toldAtTheEnd(terminal)).toContain('newsterm: the wire is cut');
	});
});

describe.skipIf(process.platform === 'win32')('a terminal that goes away', () => {
	/** newsterm in the background of a shell that says how it ended. */
	function behindShell(home: TempHome, line: string): Terminal {
		return openTerminal({
			home,
			command: ['bash', '--norc', '--noprofile', '-c', line],
			env: {NEWSTERM: frontDoor, NODE: process.execPath},
		});
	}

	it('ends a program whose input is closed', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])}});
		const home = tempHome({feeds: [server.url('/a')]});
		// Without an input there is no screen, but a front page.
		const terminal = behindShell(home, '"$NODE" "$NEWSTERM" <&-; echo "status $?"');
		await terminal.exit;
		expect(terminal.lines().join('\n')).toContain('status 0');
	});

	it('ends the program with 129 when it hangs up, though nohup lets no SIGHUP through', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])}});
		const home = tempHome({feeds: [server.url('/a')]});
		const told = join(home.dir, 'status');
		const line = `trap '' HUP; "$NODE" "$NEWSTERM"; echo "status $?" > '${told}'`;
		const terminal = behindShell(home, line);
		await terminal.waitFor('Ferry late');
		terminal.hangUp();
		await until(
			() => existsSync(told) && readFileSync(told, 'utf8') !== '',
			() => 'newsterm never ended',
		);
		expect(readFileSync(told, 'utf8')).toBe('status 129\n');
	});
});
