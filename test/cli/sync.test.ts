import {readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {answerWith, offline} from '../feeds/sync/fake-call.js';
import {createFakeGreader, type FakeGreader, password, user} from '../feeds/sync/fake-greader.js';
import {serveFake} from '../feeds/sync/serve-fake.js';
import {openNewsstand, rss} from './newsstand.js';
import {minute, noon, openShell, type Ran, type Shell} from './shell.js';

const gazette = rss('Gazette', [{guid: '1', title: 'Harbour reopens'}]);

let fake: FakeGreader;
let wire: number;
let ferry: string;
let url: string;
let shell: Shell;

beforeEach(async () => {
	fake = createFakeGreader();
	wire = fake.addFeed({url: 'https://wire.example/rss', title: 'Northgate Wire', folder: 'World'});
	fake.publish(wire, {title: 'Tunnel opens'});
	ferry = fake.publish(wire, {title: 'Ferry late'});
	url = `${await serveFake(fake)}/api/greader.php`;
	shell = openShell();
	shell.configure({accounts: [account()]});
});

const account = (over: object = {}) => ({
	kind: 'greader',
	name: 'FreshRSS',
	url,
	user,
	password: '$RSS',
	...over,
});
const run = (line: string): Promise<Ran> => shell.run(line, {env: {RSS: password}});
const urls = () => [...fake.feeds.values()].map((feed) => feed.url);

describe('newsterm sync', () => {
	it('brings what is there, tells what was done here, and takes over what was done there', async () => {
		expect(await run('sync')).toMatchObject({
			status: 0,
			out: [expect.stringMatching(/^FreshRSS: 2 new \(\d+ requests, \d+ k?B, 0\.0 s\)$/)],
			err: [],
		});
		const [read, starred] = (await run('list --json')).json as {id: string; title: string}[];
		expect([read?.title, starred?.title]).toEqual(['Ferry late', 'Tunnel opens']);
		await run(`mark read ${read?.id}`);
		await run(`mark starred ${starred?.id}`);
		fake.publish(wire, {title: 'Bridge shut'});

		expect((await run('sync')).out).toEqual([expect.stringMatching(/^FreshRSS: 1 new, 2 told \(/)]);
		expect(fake.stateOf(ferry)).toMatchObject({isRead: true, isStarred: false});

		fake.markStarred(ferry);
		expect((await run('sync')).out).toEqual([
			expect.stringMatching(/^FreshRSS: 0 new, 1 marked elsewhere \(/),
		]);
		expect((await run('list --starred')).out).toHaveLength(2);
	});

	it('says so in lines of JSON', async () => {
		expect((await run('sync --json')).json).toEqual([
			{
				type: 'account',
				name: 'FreshRSS',
				kind: 'greader',
				url,
				status: 'ok',
				new: 2,
				updated: 0,
				changed: 0,
				sent: 0,
				pending: 0,
				requests: expect.any(Number),
				bytes: expect.any(Number),
				ms: 0,
				notes: [],
				error: null,
			},
		]);
	});

	it('says how to begin where there are no accounts', async () => {
		shell.configure({feeds: []});
		expect(await run('sync')).toMatchObject({
			status: 1,
			err: [expect.stringContaining('"newsterm help accounts" says how')],
		});
		expect((await run('help accounts')).out.join('\n')).toContain('greader.php');
	});

	it('fails when all accounts do, and says which and why; what was done here waits', async () => {
		await run('sync');
		const [story] = (await run('list --json')).json as {id: string}[];
		await run(`mark starred ${story?.id}`);
		fake.between = () => offline;

		expect(await run('sync')).toMatchObject({
			status: 1,
			out: [],
			err: [expect.stringMatching(/^newsterm: FreshRSS: 127\.0\.0\.1.*; 1 of your changes wait to be told$/)],
		});
		expect((await run('sync --json')).json).toMatchObject([
			{status: 'error', pending: 1, error: {code: 'offline', message: expect.any(String)}},
		]);
	});

	it('ends with 3 when one account fails and another is well', async () => {
		shell.configure({accounts: [account(), account({name: 'Other', user: 'bob'})]});
		const {status, out, err} = await run('sync');

		expect(status).toBe(3);
		expect(out).toEqual([expect.stringMatching(/^FreshRSS: 2 new/)]);
		expect(err).toEqual([expect.stringMatching(/^newsterm: Other: .*refuses/)]);
	});

	it('leaves a server alone that asks for it', async () => {
		fake.between = answerWith(429, {'retry-after': '600'});
		expect((await run('sync')).status).toBe(1);
		fake.between = undefined;

		const {status, json} = await run('sync --json');
		expect(status).toBe(0);
		expect(json).toMatchObject([{status: 'waiting', requests: 0, error: {code: 'rate-limited'}}]);
	});

	it('waits while another process syncs, then says that it does', async () => {
		await run('sync');
		shell.store().takeLease('sync', 'another', noon, 10 * minute);
		let waited = 0;
		const wait = async (ms: number): Promise<void> => {
			waited += ms;
		};

		expect(await shell.run('sync', {env: {RSS: password}, wait})).toMatchObject({
			status: 0,
			err: [expect.stringContaining('another newsterm is still syncing')],
		});
		expect(waited).toBeGreaterThanOrEqual(60_000);
	});

	it('lets no password out', async () => {
		const said: unknown[] = [];
		const note = ({out, err}: Ran) => void said.push(out, err);
		for (const line of [
			'sync',
			'sync --json',
			'refresh --json --all',
			'feeds --json',
			'doctor --json',
			'export',
		])
			note(await run(line));
		note(await shell.run('sync', {env: {RSS: 'wrong-password'}}));
		note(await run('doctor'));
		expect(JSON.stringify(said)).toContain('FreshRSS');

		expect(JSON.stringify(said)).not.toContain(password);
		expect(JSON.stringify(said)).not.toContain('wrong-password');
	});
});

describe('newsterm refresh', () => {
	it('syncs, too, and tells of it among the feeds', async () => {
		const stand = await openNewsstand({'/rss.xml': gazette});
		shell.configure({feeds: [`${stand}/rss.xml`], accounts: [account()]});

		expect((await run('refresh --json')).json).toMatchObject([
			expect.anything(),
			expect.anything(),
			{type: 'summary', feeds: 1, new: 1},
		]);
		expect((await run('refresh --all --json')).json).toContainEqual(
			expect.objectContaining({type: 'account', name: 'FreshRSS', status: 'ok'}),
		);
		expect((await run('refresh')).out).toEqual(['nothing is due']);
	});

	it('has an account’s trouble in its exit status', async () => {
		const stand = await openNewsstand({'/rss.xml': gazette});
		shell.configure({feeds: [`${stand}/rss.xml`], accounts: [account({password: '$NOT_SET'})]});

		expect(await run('refresh')).toMatchObject({
			status: 3,
			out: ['1 feed, 1 new'],
			err: [expect.stringContaining('The environment variable NOT_SET is not set; FreshRSS needs it')],
		});
	});

	it('needs no feeds of this machine', async () => {
		expect(await run('refresh')).toMatchObject({status: 0, out: [expect.stringMatching(/^FreshRSS: 2 new/)]});
		expect((await run('config check')).out).toEqual(['config.json: 1 account, fine']);
	});

	it('of one feed asks no server, and says so of a feed that is on one', async () => {
		const stand = await openNewsstand({'/rss.xml': gazette});
		shell.configure({feeds: [`${stand}/rss.xml`], accounts: [account()]});
		expect((await run(`refresh ${stand}/rss.xml`)).out).toEqual(['1 feed, 1 new']);
		await run('sync');

		expect(await run('refresh https://wire.example/rss')).toMatchObject({
			status: 2,
			err: [expect.stringContaining('comes from FreshRSS: "newsterm sync" asks'), expect.any(String)],
		});
	});
});

describe('feeds of an account', () => {
	it('stand among the feeds, and fare as their server does', async () => {
		await run('sync');
		expect((await run('feeds --json')).json).toMatchObject([
			{
				url: 'https://wire.example/rss',
				title: 'Northgate Wire',
				section: 'World',
				status: 'ok',
				account: 'FreshRSS',
				lastOk: '2026-11-23T12:00:00.000Z',
				nextFetch: '2026-11-23T12:30:00.000Z',
				error: null,
				stories: 2,
			},
		]);
		fake.between = () => offline;
		await run('sync');

		expect((await run('feeds --json')).json).toMatchObject([{status: 'error', error: {code: 'offline'}}]);
		expect((await shell.run('feeds', {isTerminal: true})).out).toEqual([
			expect.stringMatching(/^error .* Northgate Wire \(FreshRSS\)$/),
		]);
	});

	it('are named once by doctor, by their server', async () => {
		fake.between = answerWith(401);
		await run('sync');
		const {out, status} = await run('doctor');

		expect(status).toBe(0);
		expect(out.filter((line) => line.includes('FreshRSS'))).toEqual([
			expect.stringMatching(
				/^warning +account +FreshRSS: refuses the name or the password, 0 feeds; .*; See its "user"/,
			),
		]);
		expect(out.join('\n')).toContain('1 account, fine');
		expect((await run('doctor --json')).json).toContainEqual(
			expect.objectContaining({check: 'account', name: 'FreshRSS', pending: 0, lastOk: null}),
		);
	});

	it('have their server named by doctor before anything was synced, too', async () => {
		expect((await run('doctor')).out).toContainEqual(
			expect.stringMatching(/^ok +account +FreshRSS: not synced yet, 0 feeds$/),
		);
	});

	it('are exported with their folders', async () => {
		await run('sync');
		const opml = (await run('export')).out.join('\n');
		expect(opml).toMatch(
			/<outline text="World" title="World">\s*<outline [^>]*xmlUrl="https:\/\/wire\.example\/rss"/,
		);
	});
});

describe('newsterm add --to', () => {
	it('subscribes at the server, at once, into a folder, and undo takes it back', async () => {
		const stand = await openNewsstand({'/rss.xml': gazette});
		fake.offer(`${stand}/rss.xml`, [{title: 'Harbour reopens'}]);

		expect(
			await shell.run(['add', `${stand}/rss.xml`, '--to', 'FreshRSS', '--section', 'Sea'], {
				env: {RSS: password},
			}),
		).toMatchObject({
			status: 0,
			out: [`Subscribed to Gazette (${stand}/rss.xml) at FreshRSS`, '3 new stories'],
		});
		expect([...fake.feeds.values()]).toContainEqual(
			expect.objectContaining({url: `${stand}/rss.xml`, folder: 'Sea'}),
		);
		expect(readFileSync(shell.home.configFile, 'utf8')).not.toContain(stand);
		expect((await run(`add ${stand}/rss.xml --to FreshRSS`)).out).toEqual([
			`FreshRSS has ${stand}/rss.xml already`,
		]);

		expect((await run('undo')).out).toEqual(['Undone: FreshRSS is not to have Gazette any more']);
		await run('sync');
		expect(urls()).toEqual(['https://wire.example/rss']);
	});

	it('keeps the wish until the server can be reached', async () => {
		const stand = await openNewsstand({'/rss.xml': gazette});
		fake.between = () => offline;
		expect(await run(`add ${stand}/rss.xml --to FreshRSS`)).toMatchObject({
			status: 0,
			err: [expect.stringContaining('FreshRSS is told with the next sync')],
		});
		expect(urls()).toHaveLength(1);
		fake.between = undefined;

		await run('sync');
		expect(urls()).toContain(`${stand}/rss.xml`);
	});

	it('says what the server will not take', async () => {
		const stand = await openNewsstand({'/rss.xml': gazette});
		fake.faults.unreadable.add(`${stand}/rss.xml`);
		const {status, out, err} = await run(`add ${stand}/rss.xml --to FreshRSS`);

		expect([status, out]).toEqual([1, []]);
		expect(err).toEqual([expect.stringMatching(/^newsterm: .*(?:127\.0\.0\.1|feed)/)]);
		expect((await run('feeds')).out.join('')).not.toContain('Gazette');
	});

	it('adds an address unseen with --no-fetch, for the next sync', async () => {
		expect((await run('add https://post.example/rss --to FreshRSS --no-fetch')).out).toEqual([
			'Subscribed to https://post.example/rss at FreshRSS, which is told with the next sync',
		]);
		expect(urls()).toHaveLength(1);
	});

	it.each([
		[
			'an account that is none',
			'add https://a.example/rss --to Miniflux',
			2,
			'no account is called Miniflux; there is FreshRSS, Old',
		],
		['a file', 'add ./news.xml --to FreshRSS', 2, 'FreshRSS can fetch no file of this machine'],
		[
			'a protocol that cannot',
			'add https://a.example/rss --to Old',
			1,
			'Old is read over Fever, which cannot subscribe: add the feed at the server itself',
		],
	])('refuses %s', async (_what, line, status, sentence) => {
		shell.configure({accounts: [account(), account({kind: 'fever', name: 'Old'})]});
		const ran = await run(line);
		expect([ran.status, ran.err[0]]).toEqual([status, `newsterm: ${sentence}`]);
	});
});

describe('newsterm remove', () => {
	it('unsubscribes at the server with the next sync, and says how to have it back', async () => {
		await run('sync');
		expect((await run('remove https://wire.example/rss')).out).toEqual([
			'Unsubscribed from Northgate Wire (https://wire.example/rss) at FreshRSS, which is told with the next sync',
			'To have it back, with what you did with its stories: newsterm undo, or later newsterm add https://wire.example/rss --to FreshRSS --section World',
		]);
		expect((await run('count')).out).toEqual(['0']);
		expect(urls()).toHaveLength(1);

		await run('undo');
		expect((await run('count')).out).toEqual(['2']);
		await run('remove https://wire.example/rss');
		await run('sync');
		expect(urls()).toEqual([]);
	});

	it('takes a feed that is named in the file, too, from both; one undo brings both back', async () => {
		shell.configure({feeds: ['https://wire.example/rss'], accounts: [account()]});
		await run('sync');
		await run('remove https://wire.example/rss');
		expect(readFileSync(shell.home.configFile, 'utf8')).not.toContain('wire.example');
		expect((await run('feeds')).out).toEqual([]);

		await run('undo');
		expect(readFileSync(shell.home.configFile, 'utf8')).toContain('wire.example');
		expect((await run('feeds --json')).json).toMatchObject([{account: 'FreshRSS'}]);
	});

	it('takes nothing back for an account that is gone from the config', async () => {
		await run('sync');
		await run('remove https://wire.example/rss');
		shell.configure({feeds: []});
		await run('refresh');

		expect(await run('undo')).toMatchObject({
			status: 1,
			err: ['newsterm: FreshRSS is not among your accounts any more'],
		});
	});
});
