import {chmodSync, mkdirSync, readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {frontDoor, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

/** Files and folders below a folder that anybody but their owner may do anything with. */
function openToOthers(dir: string): readonly string[] {
	return readdirSync(dir, {recursive: true, encoding: 'utf8'}).filter(
		(name) => (statSync(join(dir, name)).mode & 0o077) !== 0,
	);
}

describe.skipIf(process.platform === 'win32')('what newsterm writes', () => {
	it('is for its owner alone, whatever the umask lets through', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])}});
		const home = tempHome();
		const xdg = join(home.dir, 'xdg');
		const line = `umask 000; NEWSTERM_HOME= HOME='${xdg}' exec '${process.execPath}' '${frontDoor}'`;
		const command = (args: string) => ['sh', '-c', `${line} ${args}`] as const;
		mkdirSync(xdg, {mode: 0o700});
		const adding = openTerminal({home, command: command(`add ${server.url('/a')}`)});
		expect(await adding.exit).toBe(0);
		const reading = openTerminal({home, command: command('')});
		await reading.waitFor('Ferry late');
		await reading.waitFor(isFetched);
		reading.press('s');
		await reading.waitFor(/Starred 1/);
		reading.press('q');
		expect(await reading.exit).toBe(0);

		const kept = readdirSync(join(xdg, '.local', 'share', 'newsterm'));
		expect(kept).toEqual(expect.arrayContaining(['actions.jsonl', 'newsterm.db', 'state.jsonl']));
		// Node makes its own folder in that of the code, which nobody else can enter.
		expect(openToOthers(xdg).filter((name) => !/\/code(?:-of-commands)?\/v/.test(name))).toEqual([]);
	});

	it('runs no code out of a folder that others may write', async () => {
		const home = tempHome({feeds: []});
		const code = join(home.dir, 'cache', 'code-of-commands');
		mkdirSync(code, {recursive: true});
		chmodSync(code, 0o777);
		expect(await newsterm(['count'], home)).toMatchObject({status: 0});
		expect(readdirSync(code)).toEqual([]);
		rmSync(code, {recursive: true});
		expect(await newsterm(['count'], home)).toMatchObject({status: 0});
		expect(readdirSync(code)).not.toEqual([]);
	});
});
