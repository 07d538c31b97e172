import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {frontDoor} from './program.js';
import {type FeedServer, serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';
import {givenBack, modesGivenBack} from './terminal-bytes.js';

async function onePaper(): Promise<{readonly home: TempHome; readonly server: FeedServer}> {
	const server = await serveFeeds({'/a': {body: rss('Alden Post', [{title: 'Ferry late by an hour'}])}});
	return {home: tempHome({feeds: [server.url('/a')]}), server};
}

describe('a signal', () => {
	it.each([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
		['SIGQUIT', 131],
	] as const)('%s ends the screen with status %i and the terminal as it was', async (signal, status) => {
		const {home} = await onePaper();
		const terminal = openTerminal({home});
		await terminal.waitFor('Ferry late');
		terminal.kill(signal);
		expect(await terminal.exit).toBe(status);
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
	});

	it('that nobody can catch costs nothing: the next start shows the news and fetches', async () => {
		const {home, server} = await onePaper();
		const first = openTerminal({home});
		await first.waitFor('Ferry late');
		server.serve('/a', {after: new Promise(() => {})});
		const before = server.visits.length;
		first.press('R');
		await first.waitUntil(() => server.visits.length > before, 'a round that is under way');
		first.kill('SIGKILL');
		expect(await first.exit).toBe(137);

		server.serve('/a', {
			body: rss('Alden Post', [{title: 'Ferry late by an hour'}, {title: 'Bridge open again'}]),
		});
		const second = openTerminal({home});
		await second.waitFor('Ferry late');
		await second.waitFor(isFetched);
		second.press('R');
		await second.waitFor('↑ 1 new');
		second.press('q');
		expect(await second.exit).toBe(0);
	});
});

describe.skipIf(process.platform === 'win32')('a job of a shell', () => {
	it('stops with the program that was lent the terminal, and goes on with it', async () => {
		const {home} = await onePaper();
		const program = join(home.dir, 'program.sh');
		writeFileSync(program, '#!/bin/sh\nkill -TSTP 0\necho going on\n', {mode: 0o755});
		const terminal = openTerminal({
			home,
			command: ['bash', '--norc', '--noprofile', '--noediting', '-i'],
			env: {PS1: 'ready> ', BASH_SILENCE_DEPRECATION_WARNING: '1'},
		});
		terminal.send(`'${process.execPath}' '${frontDoor}'\r`);
		await terminal.waitFor('Ferry late');
		terminal.press('|', ...program, 'enter');
		await terminal.waitFor('Stopped');
		terminal.send('fg\r');
		await terminal.waitFor('going on');
		await terminal.waitFor('Press Enter');
		terminal.press('enter');
		await terminal.waitFor('Front page');
		terminal.press('q');
		await terminal.waitFor(/ready> *$/m);
		terminal.send('exit\r');
		await terminal.exit;
	});

	it('stops by ^Z with the terminal as it was, and comes back by fg', async () => {
		const {home} = await onePaper();
		const terminal = openTerminal({
			home,
			command: ['bash', '--norc', '--noprofile', '--noediting', '-i'],
			env: {PS1: 'ready> ', BASH_SILENCE_DEPRECATION_WARNING: '1'},
		});
		await terminal.waitFor('ready>');
		terminal.send(`'${process.execPath}' '${frontDoor}'\r`);
		await terminal.waitFor('Ferry late');
		await terminal.waitFor(isFetched);

		terminal.press('ctrl+z');
		await terminal.waitFor('Stopped');
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
		expect(terminal.lines().join('\n')).not.toContain('Ferry late');

		terminal.send('fg\r');
		await terminal.waitFor('Ferry late');
		terminal.press('enter');
		await terminal.waitFor('Ferry late by an hour, in more words.');
		terminal.press('Q');
		await terminal.waitFor(/ready>\s*$/);
		terminal.send('echo "status $?"\r');
		await terminal.waitFor('status 0');
		expect(givenBack(terminal.written())).toEqual(modesGivenBack);
		terminal.send('exit\r');
		await terminal.exit;
	});
});
