import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readConfig} from '../../src/config/index.js';
import {openNewsstand, rss} from './newsstand.js';
import {openShell} from './shell.js';

const gazette = rss('Gazette', [{guid: '1', title: 'Harbour reopens'}]);
const feedsIn = (shell: ReturnType<typeof openShell>) => readConfig(shell.home.configFile)?.feeds;

it('adds the feed of a site to a config that is not there yet, and fetches it', async () => {
	const stand = await openNewsstand({
		'/': {
			type: 'text/html',
			body: '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml" title="Gazette"></head></html>',
		},
		'/rss.xml': gazette,
	});
	const shell = openShell();

	expect(await shell.run(['add', stand, '--section', 'World'])).toMatchObject({
		status: 0,
		out: [`Added Gazette (${stand}/rss.xml)`, '1 story'],
		err: [],
	});
	expect(feedsIn(shell)).toEqual([{url: `${stand}/rss.xml`, section: 'World'}]);
	expect((await shell.run('list --section World')).out).toHaveLength(1);
});

it('keeps what stands in the config, comments too', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure('{\n\t// mine\n\t"feeds": [],\n}\n');

	await shell.run(['add', `${stand}/rss.xml`, '--title', 'My paper']);
	const text = readFileSync(shell.home.configFile, 'utf8');
	expect(text).toContain('// mine');
	expect(feedsIn(shell)).toEqual([{url: `${stand}/rss.xml`, title: 'My paper'}]);
});

it('fetches a feed that joins others', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure({feeds: ['https://courier.example/rss.xml']});
	expect((await shell.run(`add ${stand}/rss.xml`)).out).toEqual([
		`Added Gazette (${stand}/rss.xml)`,
		'1 story',
	]);
});

it('says that a feed is there already, and is content', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure({feeds: [`${stand}/rss.xml`]});
	expect(await shell.run(`add ${stand}/rss.xml`)).toMatchObject({
		status: 0,
		out: [`${stand}/rss.xml is among your feeds already`],
	});
});

it('lists the feeds of a site that names several, and adds none', async () => {
	const link = (href: string, title: string) =>
		`<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
	const stand = await openNewsstand({
		'/': {
			type: 'text/html',
			body: `<html><head>${link('/world', 'World\u009B2J')}${link('/sport', 'Sport')}</head></html>`,
		},
	});
	const shell = openShell();

	expect(await shell.run(['add', stand])).toMatchObject({
		status: 2,
		out: [`${stand}/world\tWorld`, `${stand}/sport\tSport`],
		err: [`newsterm: ${stand}/ names 2 feeds; add one of them`],
	});
	expect(existsSync(shell.home.configFile)).toBe(false);
});

it('fails in one sentence where no feed is, and writes nothing', async () => {
	const stand = await openNewsstand({'/': {type: 'text/html', body: '<p>Hello'}, '/broken': {status: 500}});
	const shell = openShell();
	expect(await shell.run(['add', stand])).toMatchObject({
		status: 1,
		err: [`newsterm: no feed was found at ${stand}/`],
	});
	expect(await shell.run(`add ${stand}/broken`)).toMatchObject({status: 1, out: []});
	expect((await shell.run('add gopher://old.example/')).err[0]).toBe(
		'newsterm: gopher: addresses are not fetched; https, http and file are',
	);
	expect(existsSync(shell.home.configFile)).toBe(false);
});

it('adds an address unseen with --no-fetch', async () => {
	const shell = openShell();
	const fetcher = () => {
		throw new Error('no network here');
	};
	expect(await shell.run('add news.example/rss --no-fetch', {fetcher})).toMatchObject({
		status: 0,
		out: ['Added https://news.example/rss'],
	});
	expect((await shell.run('feeds --json')).json).toEqual([
		{
			url: 'https://news.example/rss',
			title: 'https://news.example/rss',
			section: 'Other',
			status: 'waiting',
			lastOk: null,
			nextFetch: null,
			error: null,
			stories: 0,
			unread: 0,
			account: null,
			movedTo: null,
			advice: null,
		},
	]);
});

it('removes a feed, hides its stories and says how to get it back', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	await shell.run(['add', `${stand}/rss.xml`, '--section', 'World']);

	expect(await shell.run(`remove ${stand}/rss.xml`)).toMatchObject({
		status: 0,
		out: [
			`Removed Gazette (${stand}/rss.xml)`,
			`To have it back, with what you did with its stories: newsterm undo, or later newsterm add ${stand}/rss.xml --section World`,
		],
	});
	expect(feedsIn(shell)).toEqual([]);
	expect((await shell.run('list')).out).toEqual([]);

	await shell.run(`add ${stand}/rss.xml --section World`);
	expect((await shell.run('list')).out).toHaveLength(1);
});

it('removes nothing it does not know', async () => {
	const shell = openShell();
	shell.configure({feeds: ['https://gazette.example/rss.xml']});
	expect(await shell.run('remove https://gazette.example/rss')).toMatchObject({
		status: 2,
		err: [expect.stringContaining('did you mean https://gazette.example/rss.xml?'), expect.anything()],
	});
});

it('shows how each feed fares', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure({
		feeds: [
			{url: `${stand}/rss.xml`, section: 'World'},
			{url: `${stand}/lost`, title: 'Lost\u202E'},
		],
	});
	await shell.run('refresh');
	const {json} = await shell.run('feeds --json');

	expect(json).toMatchObject([
		{
			title: 'Gazette',
			section: 'World',
			status: 'ok',
			lastOk: '2026-11-23T12:00:00.000Z',
			error: null,
			stories: 1,
			unread: 1,
		},
		{title: 'Lost', section: 'Other', status: 'error', lastOk: null, error: {code: 'http'}, stories: 0},
	]);
	for (const line of (await shell.run('feeds', {isTerminal: true, columns: 60})).out)
		expect(line.length).toBeLessThanOrEqual(60);
});

describe('a feed that moved', () => {
	const moved = {'/old': {status: 301, location: '/new'}, '/new': gazette, '/here': rss('Courier', [])};

	it('is told of, with what to do', async () => {
		const stand = await openNewsstand(moved);
		const shell = openShell();
		shell.configure({feeds: [`${stand}/old`, `${stand}/here`]});
		await shell.run('refresh');
		expect((await shell.run('feeds --json')).json).toMatchObject([
			{status: 'ok', movedTo: `${stand}/new`, advice: `Follow the move: it is at ${stand}/new`},
			{status: 'ok', movedTo: null, advice: null},
		]);
		const {out, err} = await shell.run('feeds', {isTerminal: true, columns: 100});
		expect(out[1]).toBe(`    Follow the move: it is at ${stand}/new`);
		expect(out).toHaveLength(3);
		expect(err[0]).toContain('newsterm feeds --follow');
	});

	it('gets its new address with --follow, comments kept, and keeps its stories', async () => {
		const stand = await openNewsstand(moved);
		const shell = openShell();
		const text = (path: string) => `{"feeds": [\n\t"${stand}${path}", // mine\n\t"${stand}/here",\n]}\n`;
		shell.configure(text('/old'));
		await shell.run('refresh');
		expect(await shell.run(`feeds --follow ${stand}/here`)).toMatchObject({
			status: 1,
			err: [`newsterm: ${stand}/here has not moved`],
		});
		expect(await shell.run('feeds --follow')).toMatchObject({
			status: 0,
			out: [`${stand}/old is at ${stand}/new now`],
			err: [],
		});
		expect(readFileSync(shell.home.configFile, 'utf8')).toBe(text('/new'));
		expect((await shell.run('list')).out).toHaveLength(1);
		expect((await shell.run('feeds --follow')).out).toEqual(['No feed has moved']);
	});

	it('that cannot be followed is told of, and nothing is changed', async () => {
		const stand = await openNewsstand(moved);
		const shell = openShell();
		const text = JSON.stringify({feeds: [`${stand}/old`, `${stand}/new`]});
		shell.configure(text);
		await shell.run('refresh');
		expect(await shell.run(`feeds --follow ${stand}/old`)).toMatchObject({
			status: 1,
			err: [expect.stringContaining('this feed already stands on line 1')],
		});
		expect(readFileSync(shell.home.configFile, 'utf8')).toBe(text);
		expect((await shell.run('feeds --follow --json')).status).toBe(2);
	});
});

const opml = `<opml version="2.0"><body>
	<outline text="World"><outline type="rss" text="Gazette" xmlUrl="https://gazette.example/rss.xml"/></outline>
	<outline type="rss" text="Courier" xmlUrl="https://courier.example/rss.xml"/>
	<outline type="rss" text="Evil" xmlUrl="exec:rm -rf"/></body></opml>`;

it('imports the feeds of an OPML file and leaves the rest', async () => {
	const shell = openShell();
	shell.configure({feeds: ['https://courier.example/rss.xml']});
	writeFileSync(join(shell.dir, 'feeds.opml'), opml);

	const dry = await shell.run(['import', join(shell.dir, 'feeds.opml'), '--dry-run']);
	expect(dry).toMatchObject({
		status: 0,
		out: ['https://gazette.example/rss.xml\tGazette'],
		err: [expect.stringContaining('is a command'), 'newsterm: 1 would be added, 1 known already, 1 skipped'],
	});
	expect(feedsIn(shell)).toHaveLength(1);

	expect(await shell.run('import -', {stdin: opml})).toMatchObject({status: 0, out: dry.out});
	expect(feedsIn(shell)).toEqual([
		{url: 'https://courier.example/rss.xml'},
		{url: 'https://gazette.example/rss.xml', title: 'Gazette', section: 'World'},
	]);
	expect((await shell.run('import -', {stdin: opml})).err.at(-1)).toBe(
		'newsterm: 0 added, 2 known already, 1 skipped',
	);
});

it('begins a config with an import', async () => {
	const shell = openShell();
	await shell.run('import -', {stdin: opml});
	expect(feedsIn(shell)).toHaveLength(2);
});

it('fails in one sentence on what is no OPML', async () => {
	const shell = openShell();
	expect(await shell.run('import -', {stdin: '<html>'})).toMatchObject({status: 1, out: []});
	expect(await shell.run(`import ${shell.dir}/none`)).toMatchObject({
		status: 1,
		err: [`newsterm: ${shell.dir}/none cannot be read: there is no such file`],
	});
});

it('exports what import takes', async () => {
	const shell = openShell();
	const feeds = [
		{url: 'https://gazette.example/rss.xml', title: 'Gazette & Sons', section: 'World'},
		{url: 'https://courier.example/a?b=1&c', title: 'Courier'},
	];
	shell.configure({feeds});
	const {status, out} = await shell.run('export --opml');
	expect(status).toBe(0);

	const other = openShell();
	await other.run('import -', {stdin: out.join('\n')});
	expect(feedsIn(other)).toEqual(expect.arrayContaining(feeds));
});

it('says where the config is, and whether it is well', async () => {
	const shell = openShell();
	expect(await shell.run('config path')).toMatchObject({status: 0, out: [shell.home.configFile]});
	expect((await shell.run('config check')).status).toBe(1);
	shell.configure({feeds: ['https://gazette.example/rss.xml']});
	expect(await shell.run('config check')).toMatchObject({status: 0, out: ['config.json: 1 feed, fine']});
	shell.configure('{\n\t"fedes": []\n}');
	const {status, err} = await shell.run('config check');
	expect(status).toBe(1);
	expect(err[0]).toContain(`${shell.home.configFile}:2:`);
});

it('opens the config in the editor, also a broken one, and checks what came of it', async () => {
	const shell = openShell();
	shell.configure('{broken');
	const mend = join(shell.dir, 'mend.mjs');
	writeFileSync(
		mend,
		`import {writeFileSync} from 'node:fs'; writeFileSync(process.argv[2], '{"feeds": []}');`,
	);

	const env = {EDITOR: `${process.execPath} ${mend}`};
	expect(await shell.run('config edit', {env})).toMatchObject({
		status: 0,
		out: ['config.json: 0 feeds, fine'],
	});
	expect(await shell.run('config edit', {env: {EDITOR: '/no/such/editor'}})).toMatchObject({
		status: 1,
		err: [expect.stringContaining('/no/such/editor')],
	});
});
