import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {jsonLines, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

describe('undoing', () => {
	it('right before leaving is done, and what was done before it can be undone the next time', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', telegrams(12))}});
		const home = tempHome({feeds: [server.url('/a')], refresh: {onStart: false}});
		await newsterm(['refresh'], home);
		const stories = async (...only: readonly string[]) =>
			jsonLines(await newsterm(['list', '--json', ...only], home)).length;

		const first = openTerminal({home});
		await first.waitFor(/ 1\/12$/m);
		first.press('s', 'A', 'u', 'Q'); // in one breath
		expect(await first.exit).toBe(0);
		expect(await stories('--unread')).toBe(12);
		expect(await stories('--starred')).toBe(1);

		const second = openTerminal({home});
		await second.waitFor('★');
		second.press('u');
		await second.waitFor('Undone: 1 story no longer starred');
		second.press('q');
		expect(await second.exit).toBe(0);
		expect(await stories('--starred')).toBe(0);
	});

	it('brings a feed back that another process removed, to the letter', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', telegrams(12))}});
		const home = tempHome({feeds: [server.url('/a')]});
		const file = join(home.dir, 'config.json');
		await newsterm(['refresh'], home);
		const before = readFileSync(file, 'utf8');
		await newsterm(['remove', server.url('/a')], home);
		expect(readFileSync(file, 'utf8')).not.toBe(before);

		const terminal = openTerminal({home});
		await terminal.waitFor(/newsterm/);
		terminal.press('u');
		await terminal.waitFor('Alden Post is back');
		await terminal.waitFor(isFetched);
		await terminal.waitFor(/ 1\/12$/m);
		expect(readFileSync(file, 'utf8')).toBe(before);
	});
});
