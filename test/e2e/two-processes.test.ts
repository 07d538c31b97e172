import {describe, expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {jsonLines, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

const body = (lines: readonly string[]) => lines.slice(4, 35);

describe('commands beside an open screen', () => {
	it('work, and its numbers follow while no row moves', async () => {
		const stored = telegrams(20);
		const server = await serveFeeds({'/a': {body: rss('Alden Post', stored)}});
		const home = tempHome({feeds: [server.url('/a')]});
		const terminal = openTerminal({home});
		await terminal.waitFor('Front page 20');
		await terminal.waitFor(isFetched);
		terminal.press('j', 'j');
		await terminal.waitFor(/ 3\/20$/m);
		const before = body(terminal.lines());

		const listed = jsonLines(await newsterm(['list', '--json'], home));
		expect(listed.map(({title}) => title)).toEqual(stored.map(({title}) => title));
		const id = String(listed[9]?.['id']);
		expect(await newsterm(['mark', 'read', id], home)).toMatchObject({status: 0});
		await terminal.waitFor('Front page 19');
		const readRow = body(terminal.lines());
		expect(readRow[9]).not.toContain('●');
		expect(readRow.toSpliced(9, 1)).toEqual(before.toSpliced(9, 1));

		server.serve('/a', {body: rss('Alden Post', [{title: 'Bridge open again', minutesAgo: 0}, ...stored])});
		expect(await newsterm(['refresh', '--all'], home)).toMatchObject({status: 0, stdout: '1 feed, 1 new\n'});
		await terminal.waitFor('↑ 1 new');
		await terminal.waitFor('Front page 20');
		expect(body(terminal.lines())).toEqual(readRow);

		terminal.press('m');
		await terminal.waitFor('Front page 19');
		await terminal.waitUntil((lines) => !lines[6]?.includes('●'), 'the third row read');
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
		const unread = jsonLines(await newsterm(['list', '--json', '--unread'], home)).map(({title}) => title);
		expect(unread).not.toContain(stored[2]?.title);
		expect(unread).toContain('Bridge open again');
	});
});
