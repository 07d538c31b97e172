import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {rss} from './feed-documents.js';
import {isFetched, openTerminal} from './open-terminal.js';
import {jsonLines, newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';

/** A home with two stories, of which one is starred and the other read. */
async function livedIn(): Promise<TempHome> {
	const titles = ['Ferry late by an hour', 'Wool cheaper in Lisk'];
	const server = await serveFeeds({
		'/a': {
			body: rss(
				'Alden Post',
				titles.map((title) => ({title})),
			),
		},
	});
	const home = tempHome({feeds: [server.url('/a')]});
	await newsterm(['refresh'], home);
	const ids = new Map(
		jsonLines(await newsterm(['list', '--json'], home)).map(({title, id}) => [title, String(id)]),
	);
	await newsterm(['mark', 'starred', ids.get('Ferry late by an hour') ?? ''], home);
	await newsterm(['mark', 'read', ids.get('Wool cheaper in Lisk') ?? ''], home);
	return home;
}

const aside = ({dir}: TempHome): readonly string[] =>
	readdirSync(dir).filter((name) => name.includes('.damaged-'));

describe('a store that went bad', () => {
	it('is put aside by the next start, which says so on the screen and behind it, and has every mark', async () => {
		const home = await livedIn();
		for (const part of ['-wal', '-shm']) rmSync(`${home.storeFile}${part}`, {force: true});
		const harmed = Buffer.alloc(statSync(home.storeFile).size, 'no page of a store ');
		writeFileSync(home.storeFile, harmed);

		const terminal = openTerminal({home});
		await terminal.waitFor('the store was damaged');
		await terminal.waitFor(isFetched);
		await terminal.waitFor(/Starred 1/);
		terminal.press('q');
		expect(await terminal.exit).toBe(0);
		expect(terminal.lines().join('')).toContain('newsterm: the store was damaged; it is kept as ');
		const [kept = ''] = aside(home);
		expect(readFileSync(join(home.dir, kept)).equals(harmed)).toBe(true);
		const stories = jsonLines(await newsterm(['list', '--json'], home));
		expect(stories.map(({title, read, starred}) => [title, read, starred]).toSorted()).toEqual([
			['Ferry late by an hour', false, true],
			['Wool cheaper in Lisk', true, false],
		]);
	});

	it('is put aside by a command as well, which does what it was asked', async () => {
		const home = await livedIn();
		rmSync(home.storeFile);
		const {status, stderr} = await newsterm(['refresh'], home);
		expect({status, stderr}).toEqual({
			status: 0,
			stderr:
				'newsterm: the store was gone: 1 story is back, your mark of 1 other waits until it is fetched again\n',
		});
		expect(jsonLines(await newsterm(['list', '--json', '--unread'], home))).toMatchObject([{starred: true}]);
	});
});
