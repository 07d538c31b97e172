import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readConfig} from '../../src/config/index.js';
import {openJournal} from '../../src/store/index.js';
import {type NewsboatRow, writeNewsboatFile} from '../store/newsboat-file.js';
import {openNewsstand, rss} from './newsstand.js';
import {openShell, type Shell, unsafe} from './shell.js';

const feedsIn = (shell: Shell) => readConfig(shell.home.configFile)?.feeds;

function fileIn(shell: Shell, name: string, content: string | Uint8Array): string {
	writeFileSync(join(shell.dir, name), content);
	return join(shell.dir, name);
}

function cacheIn(shell: Shell, items: readonly NewsboatRow[], name = 'cache.db'): string {
	writeNewsboatFile(join(shell.dir, name), items);
	return join(shell.dir, name);
}

describe('a list of another reader', () => {
	it('is newsboat’s urls, whatever the file is called', async () => {
		const shell = openShell();
		const file = fileIn(
			shell,
			'notes.xml',
			'\uFEFFhttps://gazette.example/ World "~My Gazette"\r\nexec:~/bin/x\r\nhttps://me:secret@courier.example/\r\n',
		);

		const ran = await shell.run(['import', file]);
		expect(ran).toMatchObject({
			status: 0,
			out: ['https://gazette.example/\tMy Gazette', 'https://courier.example/'],
			err: [
				expect.stringContaining('Line 2: exec:~/bin/x is a command'),
				'newsterm: 2 added, 0 known already, 1 skipped',
			],
		});
		expect(feedsIn(shell)).toMatchObject([
			{url: 'https://gazette.example/', title: 'My Gazette', section: 'World'},
			{url: 'https://courier.example/', secrets: {user: 'me', password: 'secret'}},
		]);
		expect((await shell.run(['import', file])).err.at(-1)).toBe(
			'newsterm: 0 added, 2 known already, 1 skipped',
		);
	});

	it('is an sfeedrc, of which nothing is run', async () => {
		const shell = openShell();
		const rc = `touch ${shell.dir}/touched
feeds() {
	feed "Gazette" "https://gazette.example/rss.xml"
	feed "Key" "https://key.example/$(touch ${shell.dir}/touched)"
}`;
		expect(await shell.run('import -', {stdin: rc})).toMatchObject({
			status: 0,
			out: ['https://gazette.example/rss.xml\tGazette'],
			err: [expect.stringContaining('Line 4:'), 'newsterm: 1 added, 0 known already, 1 skipped'],
		});
		expect(existsSync(join(shell.dir, 'touched'))).toBe(false);
	});

	it('may name ten thousand feeds', async () => {
		const shell = openShell();
		const outlines = Array.from(
			{length: 10_000},
			(_, n) => `<outline text="Feed ${n}" xmlUrl="https://n${n}.example/rss"/>`,
		);
		const file = fileIn(shell, 'many.opml', `<opml><body>${outlines.join('\r\n')}</body></opml>`);
		expect((await shell.run(['import', file])).err).toEqual([
			'newsterm: 10000 added, 0 known already, 0 skipped',
		]);
		expect(feedsIn(shell)).toHaveLength(10_000);
	});
});

describe('a file that is no list', () => {
	it.each([
		['empty', '', 'is empty.'],
		['a page', '<!doctype html><p>Hello', 'is no list of feeds'],
		['junk', Buffer.from(Array.from({length: 999}, (_, n) => (n * 7919) % 256)), 'is no list of feeds'],
		['half a database', 'SQLite format 3\0', 'is '],
	])('gets one sentence when it is %s', async (_what, content, words) => {
		const shell = openShell();
		const file = fileIn(shell, 'feeds.opml', content);
		const {status, out, err} = await shell.run(['import', file]);

		expect({status, out}).toEqual({status: 1, out: []});
		expect(err).toHaveLength(1);
		expect(err[0]).toContain(`newsterm: ${file} ${words}`);
		expect(err.join()).not.toMatch(unsafe);
		expect(existsSync(shell.home.configFile)).toBe(false);
	});

	it('gets one sentence when it is a folder without one, or not there', async () => {
		const shell = openShell();
		expect((await shell.run(['import', shell.dir])).err).toEqual([
			`newsterm: in ${shell.dir} stands no file of sfeed, newsboat, nom, goread, feedr, termfeed: name the file that lists your feeds`,
		]);
		expect((await shell.run(['import', join(shell.dir, 'none')])).err).toEqual([
			expect.stringContaining('there is no such file'),
		]);
	});
});

describe('newsboat’s cache', () => {
	it('brings its feeds, and stories arrive as they were left there', async () => {
		const stand = await openNewsstand({
			'/rss.xml': rss(
				'Gazette',
				['read', 'flagged', 'both', 'neither'].map((guid) => ({guid, title: guid})),
			),
			// No guid: newsboat makes one of link and date.
			'/bare.xml': `<rss version="2.0"><channel><title>Bare</title>
				<item><title>bare</title><link>${'https://news.example/bare page'}</link><pubDate>Mon, 23 Nov 2026 11:00:00 GMT</pubDate></item></channel></rss>`,
		});
		const shell = openShell();
		const feedurl = `${stand}/rss.xml`;
		const file = cacheIn(shell, [
			{feedurl, guid: ' read ', url: 'https://news.example/read', unread: 0},
			{feedurl, guid: 'flagged', url: 'https://news.example/flagged', flags: 'a'},
			{feedurl, guid: 'both', url: 'https://news.example/both', unread: 0, flags: 'xy'},
			{feedurl, guid: 'neither', url: 'https://news.example/neither'},
			{
				feedurl: `${stand}/bare.xml`,
				guid: 'https://news.example/bare%20pageMon, 23 Nov 2026 11:00:00 GMT',
				url: 'https://news.example/bare%20page',
				unread: 0,
			},
			{feedurl: 'exec:true', guid: 'x', unread: 0},
		]);

		expect(await shell.run(['import', file])).toMatchObject({
			status: 0,
			err: [
				expect.stringContaining('exec:true is a command'),
				'newsterm: 2 added, 0 known already, 1 skipped, 3 read and 2 starred carried over',
			],
		});
		expect((await shell.run('refresh')).status).toBe(0);
		expect((await shell.run('list --json --all')).json).toHaveLength(5);
		const titlesOf = async (line: string) =>
			(await shell.run(line)).json.map((story) => (story as {title: string}).title).toSorted();
		expect(await titlesOf('list --json --unread')).toEqual(['flagged', 'neither']);
		expect(await titlesOf('list --json --starred')).toEqual(['both', 'flagged']);
	});

	it('marks what is stored already, in the journal, too, and can be undone', async () => {
		const stand = await openNewsstand({'/rss.xml': rss('Gazette', [{guid: 'a', title: 'A'}])});
		const shell = openShell();
		const feedurl = `${stand}/rss.xml`;
		shell.configure({feeds: [feedurl]});
		await shell.run('refresh');
		const file = cacheIn(shell, [{feedurl, guid: 'a', unread: 0, flags: 'a'}]);

		expect((await shell.run(['import', file])).err).toEqual([
			'newsterm: 0 added, 1 known already, 0 skipped, 1 read and 1 starred carried over',
		]);
		const store = shell.store();
		expect(store.page({}, {limit: 9})).toMatchObject([{isUnread: false, isStarred: true}]);
		const journal = openJournal(shell.home.journalFile);
		expect(journal.entries().map(({deed}) => deed)).toMatchObject([{mark: 'read'}, {mark: 'starred'}]);
		expect(store.undo(Date.UTC(2026, 10, 23, 12))).toMatchObject({mark: 'starred', stories: 1});
	});

	it('is only counted in a dry run', async () => {
		const shell = openShell();
		const file = cacheIn(shell, [
			{feedurl: 'https://gazette.example/', guid: 'a', unread: 0},
			{feedurl: 'https://gazette.example/', guid: 'b', flags: 'f'},
		]);
		const before = readdirSync(shell.dir);

		expect(await shell.run(['import', '--dry-run', file])).toMatchObject({
			status: 0,
			out: ['https://gazette.example/'],
			err: [
				'newsterm: 1 would be added, 0 known already, 0 skipped, 1 read and 1 starred would be carried over',
			],
		});
		expect(readdirSync(shell.dir)).toEqual(before);
	});

	it('must be newsboat’s, and whole', async () => {
		const shell = openShell();
		await shell.run('import -', {stdin: 'https://gazette.example/'});
		expect(await shell.run(['import', shell.home.storeFile])).toMatchObject({
			status: 1,
			err: [expect.stringContaining('is a database, but none that newsboat, nom or termfeed keeps')],
		});
	});
});
