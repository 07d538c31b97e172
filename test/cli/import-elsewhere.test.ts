import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {findReaders} from '../../src/cli/readers-elsewhere.js';
import {readConfig} from '../../src/config/index.js';
import {feedrData, goreadCache, readStatus, sfeedFile} from '../feeds/elsewhere-files.js';
import {writeNomFile, writeTermfeedFile} from '../store/foreign-files.js';
import {writeNewsboatFile} from '../store/newsboat-file.js';
import {openNewsstand, rss} from './newsstand.js';
import {openShell, type Shell} from './shell.js';

/** A folder of a person who has used other readers. */
function homeIn(shell: Shell): string {
	const home = join(shell.dir, 'person');
	mkdirSync(home);
	return home;
}

function put(path: string, content: string | Uint8Array): string {
	mkdirSync(dirname(path), {recursive: true});
	writeFileSync(path, content);
	return path;
}

const under = (path: string): string => {
	mkdirSync(dirname(path), {recursive: true});
	return path;
};

/** Three stories, known by guids that are no links. */
const gazette = rss(
	'Gazette',
	['read', 'starred', 'neither'].map((guid) => ({guid, title: guid, link: `https://news.example/${guid}`})),
);
const [readLink, starredLink] = ['https://news.example/read', 'https://news.example/starred'];

async function titlesOf(shell: Shell, line: string): Promise<readonly string[]> {
	return (await shell.run(line)).json.map((story) => (story as {title: string}).title).toSorted();
}

/** What each reader keeps of one feed, one story read and one starred there, if it can star. */
const readers: readonly (readonly [
	name: string,
	write: (home: string, feed: string) => void,
	files: readonly string[],
	starred: readonly string[],
])[] = [
	[
		'newsboat',
		(home, feed) => {
			put(join(home, '.newsboat/urls'), `${feed} World\n`);
			writeNewsboatFile(join(home, '.newsboat/cache.db'), [
				{feedurl: feed, guid: 'read', url: readLink, unread: 0},
				{feedurl: feed, guid: 'starred', url: starredLink, flags: 'a'},
			]);
		},
		['.newsboat/urls', '.newsboat/cache.db'],
		['starred'],
	],
	[
		'sfeed',
		(home, feed) => {
			put(join(home, '.sfeed/sfeedrc'), `feeds() {\n\tfeed "The Gazette" "${feed}"\n}\n`);
			put(join(home, '.sfeed/feeds/The Gazette'), sfeedFile([{link: readLink, id: 'read'}]));
			put(join(home, '.sfeed/urls'), `${readLink}\n`);
		},
		['.sfeed/sfeedrc', '.sfeed/urls'],
		[],
	],
	[
		'nom',
		(home, feed) => {
			put(join(home, '.config/nom/config.yml'), `feeds:\n  - url: ${feed}\n    name: Mine\n`);
			writeNomFile(join(home, '.config/nom/nom.db'), [
				{feedurl: feed, guid: 'read', link: readLink, readat: '2026-11-20 08:00:00+00:00'},
				{feedurl: feed, guid: 'starred', link: starredLink, favourite: true},
				{feedurl: 'https://left.example/', guid: 'x', link: 'https://left.example/x', favourite: true},
			]);
		},
		['.config/nom/config.yml', '.config/nom/nom.db'],
		['starred'],
	],
	[
		'goread',
		(home, feed) => {
			const list = `categories:\n  - name: News\n    desc: ""\n    subscriptions:\n      - name: Gazette\n        desc: ""\n        url: ${feed}\n`;
			put(join(home, '.config/goread/urls.yml'), list);
			const items = [{guid: 'read', link: readLink}];
			const cache = goreadCache({
				content: {[feed]: items},
				downloaded: [{guid: 'starred', link: starredLink}],
			});
			put(join(home, '.cache/goread/cache.json'), cache);
			put(join(home, '.cache/goread/read_status'), readStatus([readLink]));
		},
		['.config/goread/urls.yml', '.cache/goread/cache.json'],
		['starred'],
	],
	[
		'feedr',
		(home, feed) => {
			put(
				join(home, '.local/share/feedr/feedr_data.json'),
				feedrData({bookmarks: [feed], read: [readLink], starred: [starredLink]}),
			);
		},
		['.local/share/feedr/feedr_data.json'],
		['starred'],
	],
	[
		'termfeed',
		(home, feed) => {
			writeTermfeedFile(under(join(home, '.local/share/termfeed/termfeed.db')), [
				{feed, url: readLink, isRead: true},
				{feed, url: starredLink, isPinned: true},
			]);
		},
		['.local/share/termfeed/termfeed.db'],
		['starred'],
	],
];

describe('import without a file', () => {
	it.each(readers)(
		'finds %s in its usual place, and stories arrive as they were left there',
		async (name, write, files, starred) => {
			const feed = `${await openNewsstand({'/rss.xml': gazette})}/rss.xml`;
			const shell = openShell();
			const home = homeIn(shell);
			write(home, feed);
			const env = {HOME: home};
			const before = readdirSync(shell.dir);

			const dry = await shell.run('import --dry-run', {env});
			const found = files.map((file) => join(home, file)).join(' and ');
			const carried = `1 read and ${starred.length} starred`;
			expect(dry).toMatchObject({
				status: 0,
				out: [expect.stringContaining(feed)],
				err: [
					`newsterm: found ${name}: ${found}`,
					`newsterm: 1 would be added, 0 known already, 0 skipped, ${carried} would be carried over`,
				],
			});
			expect(readdirSync(shell.dir)).toEqual(before);

			expect((await shell.run(`import ${name}`, {env})).err.at(-1)).toBe(
				`newsterm: 1 added, 0 known already, 0 skipped, ${carried} carried over`,
			);
			expect((await shell.run('refresh')).status).toBe(0);
			expect(await titlesOf(shell, 'list --json --unread')).toEqual(['neither', 'starred']);
			expect(await titlesOf(shell, 'list --json --starred')).toEqual(starred);
		},
	);

	it.each(readers)(
		'marks what is stored already as %s has it, and can be undone',
		async (_name, write, _files, starred) => {
			const feed = `${await openNewsstand({'/rss.xml': gazette})}/rss.xml`;
			const shell = openShell();
			shell.configure({feeds: [feed]});
			await shell.run('refresh');
			const home = homeIn(shell);
			write(home, feed);

			await shell.run('import', {env: {HOME: home}});
			expect(await titlesOf(shell, 'list --json --unread')).toEqual(['neither', 'starred']);
			expect(await titlesOf(shell, 'list --json --starred')).toEqual(starred);
			await shell.run('undo');
			if (starred.length > 0) await shell.run('undo');
			expect(await titlesOf(shell, 'list --json --unread')).toEqual(['neither', 'read', 'starred']);
		},
	);

	it('takes several readers at once, and a feed of two of them once', async () => {
		const shell = openShell();
		const home = homeIn(shell);
		put(join(home, '.newsboat/urls'), 'https://a.example/ World\nexec:id\n');
		put(
			join(home, '.config/nom/config.yml'),
			'feeds:\n  - url: https://a.example/\n  - url: https://b.example/\n',
		);

		expect(await shell.run('import', {env: {HOME: home}})).toMatchObject({
			out: ['https://a.example/', 'https://b.example/'],
			err: [
				expect.stringContaining('found newsboat'),
				expect.stringContaining('found nom'),
				expect.stringContaining('Line 2: exec:id is a command'),
				'newsterm: 2 added, 0 known already, 1 skipped',
			],
		});
		expect(readConfig(shell.home.configFile)?.feeds).toMatchObject([
			{url: 'https://a.example/', section: 'World'},
			{url: 'https://b.example/'},
		]);
	});

	it('says so when there is nothing, and how to go on', async () => {
		const shell = openShell();
		const env = {HOME: homeIn(shell)};
		expect(await shell.run('import', {env})).toMatchObject({
			status: 1,
			err: [expect.stringMatching(/no file of sfeed, newsboat, .+ name the file, or export OPML/)],
		});
		expect((await shell.run('import nom', {env})).err[0]).toContain(
			'no file of nom stands in its usual place',
		);
	});

	it('names the file that is damaged', async () => {
		const shell = openShell();
		const home = homeIn(shell);
		const file = put(join(home, '.config/nom/config.yml'), 'feeds:\n  - url: "https://a.example/\n');
		expect(await shell.run('import', {env: {HOME: home}})).toMatchObject({
			status: 1,
			out: [],
			err: [
				expect.stringContaining('found nom'),
				expect.stringContaining(`newsterm: ${file}, line 3: this is not YAML`),
			],
		});
	});
});

describe('a folder', () => {
	it('is looked through for what a reader calls its files', async () => {
		const shell = openShell();
		const folder = join(shell.dir, 'backup');
		put(join(folder, 'sfeedrc'), 'feeds() {\n\tfeed "A" "https://a.example/"\n}\n');
		put(join(folder, 'urls'), 'https://a.example/story\n');
		expect((await shell.run(['import', folder])).err).toEqual([
			`newsterm: found sfeed: ${join(folder, 'sfeedrc')} and ${join(folder, 'urls')}`,
			'newsterm: 1 added, 0 known already, 0 skipped, 1 read and 0 starred carried over',
		]);
	});

	it('of sfeed does not let what was read pass for feeds', async () => {
		const shell = openShell();
		const folder = join(shell.dir, 'sfeed');
		put(join(folder, 'sfeedrc'), 'feeds() {\n}\n');
		const list = put(join(folder, 'urls'), 'https://a.example/story\n');
		expect(await shell.run(['import', list])).toMatchObject({
			status: 1,
			err: [expect.stringContaining('names the stories that were read in sfeed, not feeds')],
		});
	});
});

describe('the usual places', () => {
	const found = (
		files: readonly string[],
		env: Readonly<Record<string, string>>,
		platform: NodeJS.Platform,
	) => {
		const shell = openShell();
		const at = (text: string): string => text.replace('~', () => shell.dir);
		for (const file of files) put(at(file), 'x');
		const set = Object.entries(env).map(([name, value]) => [name, at(value)]);
		return JSON.parse(
			JSON.stringify(findReaders({HOME: shell.dir, ...Object.fromEntries(set)}, platform)).replaceAll(
				shell.dir,
				'~',
			),
		) as unknown;
	};

	it('are those of XDG', () => {
		const files = [
			'~/conf/newsboat/urls',
			'~/.newsboat/urls',
			'~/data/newsboat/cache.db',
			'~/.config/nom/config.yml',
		];
		expect(found(files, {XDG_CONFIG_HOME: '~/conf', XDG_DATA_HOME: '~/data'}, 'linux')).toEqual([
			{name: 'newsboat', list: '~/conf/newsboat/urls', state: '~/data/newsboat/cache.db'},
		]);
		expect(found(files, {XDG_CONFIG_HOME: 'conf'}, 'linux')).toEqual([
			{name: 'newsboat', list: '~/.newsboat/urls'},
			{name: 'nom', list: '~/.config/nom/config.yml'},
		]);
	});

	it('are Apple’s on a Mac, and Windows’s there', () => {
		expect(found(['~/Library/Application Support/nom/config.yml'], {}, 'darwin')).toEqual([
			{name: 'nom', list: '~/Library/Application Support/nom/config.yml'},
		]);
		expect(found(['~/Local/feedr/feedr_data.json'], {LOCALAPPDATA: '~/Local'}, 'win32')).toEqual([
			{name: 'feedr', list: '~/Local/feedr/feedr_data.json'},
		]);
	});

	it('are those that a person’s variables name', () => {
		const files = ['~/.sfeed/sfeedrc', '~/read.txt', '~/.sfeed/urls', '~/mine.db'];
		expect(found(files, {SFEED_URL_FILE: '~/read.txt', TERMFEED_DB: '~/mine.db'}, 'linux')).toEqual([
			{name: 'sfeed', list: '~/.sfeed/sfeedrc', state: '~/read.txt'},
			{name: 'termfeed', state: '~/mine.db'},
		]);
		expect(found(['~/read.txt'], {SFEED_URL_FILE: '~/read.txt'}, 'linux')).toEqual([]);
	});
});
