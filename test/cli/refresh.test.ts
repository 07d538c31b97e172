import {expect, it} from 'vitest';
import {openNewsstand, rss} from './newsstand.js';
import {noon, openShell} from './shell.js';

const gazette = rss('Gazette', [
	{guid: '1', title: 'Harbour reopens', text: 'PORT ALDEN (NW) - Ships came back.'},
	{guid: '2', title: 'Late goal'},
]);

it('tells of each feed and of the round, in lines of JSON', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure({feeds: [`${stand}/rss.xml`]});

	const {status, json, err} = await shell.run('refresh --json');
	expect({status, err}).toEqual({status: 0, err: []});
	expect(json).toEqual([
		{
			type: 'feed',
			url: `${stand}/rss.xml`,
			title: 'Gazette',
			status: 'ok',
			new: 2,
			updated: 0,
			ms: 0,
			bytes: gazette.length,
			error: null,
		},
		{
			type: 'summary',
			feeds: 1,
			ok: 1,
			notModified: 0,
			failed: 0,
			waiting: 0,
			new: 2,
			updated: 0,
			ms: 0,
			bytes: gazette.length,
		},
	]);
	expect((await shell.run('count')).out).toEqual(['2']);
});

it('ends with 3 when some feeds failed and with 1 when all did', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette, '/gone': {status: 410}});
	const shell = openShell();
	shell.configure({feeds: [`${stand}/rss.xml`, `${stand}/missing`, `${stand}/gone`]});

	const some = await shell.run('refresh --json');
	expect(some.status).toBe(3);
	expect(some.json).toContainEqual(
		expect.objectContaining({
			url: `${stand}/missing`,
			status: 'error',
			error: {code: 'http', message: expect.any(String)},
		}),
	);
	expect(some.json).toContainEqual(
		expect.objectContaining({
			url: `${stand}/gone`,
			status: 'gone',
			error: {code: 'gone', message: expect.any(String)},
		}),
	);
	expect((await shell.run(`refresh ${stand}/missing`)).status).toBe(1);
});

it('fetches what is due, all when told so, and one feed when it is named', async () => {
	const stand = await openNewsstand({'/a': gazette, '/b': gazette});
	const shell = openShell();
	shell.configure({feeds: [`${stand}/a`, `${stand}/b`]});

	expect((await shell.run('refresh')).out).toEqual(['2 feeds, 4 new']);
	expect((await shell.run('refresh')).out).toEqual(['nothing is due']);
	expect((await shell.run('refresh --all')).out).toEqual(['2 feeds, 0 new']);
	expect((await shell.run(`refresh ${stand}/b`)).out).toEqual(['1 feed, 0 new']);
});

it('refuses an address that is not subscribed to and names the nearest', async () => {
	const shell = openShell();
	shell.configure({feeds: ['https://gazette.example/rss.xml']});
	expect(await shell.run('refresh https://gazete.example/rss.xml')).toMatchObject({
		status: 2,
		err: [
			'newsterm: https://gazete.example/rss.xml is not among your feeds; did you mean https://gazette.example/rss.xml?',
			expect.stringContaining('Usage: newsterm refresh'),
		],
	});
});

it('names the feeds that failed on stderr, and counts on a terminal', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure({feeds: [`${stand}/rss.xml`, {url: `${stand}/missing`, title: 'Lost'}]});
	const shown: string[] = [];

	const {err, out} = await shell.run('refresh', {progress: (text) => void shown.push(text)});
	expect(err).toEqual([expect.stringMatching(/^newsterm: Lost: /)]);
	expect(out).toEqual(['2 feeds, 2 new, 1 failed']);
	expect(shown.filter(Boolean)).toEqual(['1/2', '2/2', '2/2, 0 stories to be folded']);
	expect(shown.at(-1)).toBe('');
});

it('waits a minute for another process, then says so and is content', async () => {
	const shell = openShell();
	shell.configure({feeds: ['https://gazette.example/rss.xml']});
	shell.store().takeLease('refresh', 'another', noon, 3_600_000);
	let waited = 0;

	const {status, out, err} = await shell.run('refresh', {
		wait: async (ms) => {
			waited += ms;
		},
	});
	expect({status, out}).toEqual({status: 0, out: []});
	expect(err).toEqual([
		'newsterm: another newsterm is still fetching; its news will be there when it is done',
	]);
	expect(waited).toBeGreaterThanOrEqual(60_000);
});

it('goes on as soon as the other process is done', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure({feeds: [`${stand}/rss.xml`]});
	const store = shell.store();
	store.takeLease('refresh', 'another', noon, 3_600_000);

	const {out} = await shell.run('refresh', {
		wait: async () => store.releaseLease('refresh', 'another'),
	});
	expect(out).toEqual(['1 feed, 2 new']);
});

it('says how to begin when there is no config', async () => {
	expect(await openShell().run('refresh')).toMatchObject({
		status: 1,
		err: ['newsterm: There is no config.json yet: start newsterm in a terminal, or "newsterm add" a feed.'],
	});
});
