import {expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {frontDoor} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

it('draws its first line at the top again, however far down the shell was', async () => {
	const server = await serveFeeds({'/a': {body: rss('Alden Post', telegrams(3))}});
	const shell = `printf 'one\\ntwo\\nthree $ '; exec "${process.execPath}" "${frontDoor}"`;
	const terminal = openTerminal({
		home: tempHome({feeds: [server.url('/a')]}),
		command: ['/bin/sh', '-c', shell],
	});
	await terminal.waitFor(isFetched);
	const [masthead] = terminal.lines();
	expect(masthead).toMatch(/^ newsterm {3,}\S/);

	terminal.press('ctrl+l');
	await terminal.waitUntil(
		([first]) => terminal.written().split('\u001B[?1049h').length > 2 && first === masthead,
		'the first line again',
	);
	expect(terminal.lines().filter((line) => line.includes('Front page 3'))).toHaveLength(1);
	terminal.press('q');
	expect(await terminal.exit).toBe(0);
});
