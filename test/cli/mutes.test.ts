import {expect, it} from 'vitest';
import {openNewsstand} from './newsstand.js';
import {openShell} from './shell.js';

const gazette = `<rss version="2.0"><channel><title>Gazette</title>${[
	'Ferry late',
	'Sponsored: beds',
	'Bank holds',
]
	.map((title) => `<item><title>${title}</title><guid>${title}</guid></item>`)
	.join('')}</channel></rss>`;

it('keeps what the config mutes out of lists and counts, and gives it back', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	const feeds = [`${stand}/rss.xml`];
	shell.configure({feeds, mute: ['sponsored', {query: 'feed:gazette bank'}]});
	await shell.run('refresh');
	const listed = async (more = '') =>
		(await shell.run(`list --json ${more}`)).json.map((story) => (story as {title: string}).title).sort();

	expect(await listed()).toEqual(['Ferry late']);
	expect(await listed('--search muted')).toEqual(['Bank holds', 'Sponsored: beds']);
	expect((await shell.run('count')).out).toEqual(['1']);
	expect((await shell.run('feeds --json')).json).toMatchObject([{stories: 1, unread: 1}]);

	shell.configure({feeds});
	await shell.run('refresh');
	expect(await listed()).toHaveLength(3);
});

it('says what cannot be muted, and where it stands', async () => {
	const shell = openShell();
	shell.configure('{"feeds": [],\n"mute": [{"query": "feeds:bbc"}]}');
	const {status, err} = await shell.run('config check');
	expect(status).toBe(1);
	expect(err[0]).toContain(
		'config.json:2:20: "mute[0].query" cannot be muted: there is no feeds: here; did you mean feed:?',
	);
});

it('mutes from the shell, lists what is muted and takes it back', async () => {
	const stand = await openNewsstand({'/rss.xml': gazette});
	const shell = openShell();
	shell.configure({feeds: [`${stand}/rss.xml`], mute: ['sponsored']});
	await shell.run('refresh');
	const listed = async () => (await shell.run('list')).out.length;

	expect(await shell.run('mute ferry late')).toMatchObject({
		status: 0,
		out: ['Muted "ferry late": 1 story out of sight'],
	});
	expect(await listed()).toBe(1);
	expect((await shell.run('mute ferry late')).out).toEqual(['"ferry late" is muted already']);
	expect((await shell.run('mute --json')).json).toEqual([
		{query: '"ferry late"', configured: false, stories: 1},
		{query: '"sponsored"', configured: true, stories: 1},
	]);
	expect((await shell.run('mute')).out).toEqual(['1\t\t"ferry late"', '1\tin config\t"sponsored"']);

	expect((await shell.run('unmute ferry late')).out).toEqual([
		'"ferry late" is not muted any more: 1 story back',
	]);
	expect(await listed()).toBe(2);
	expect((await shell.run('undo')).out).toEqual(['Undone: 1 story out of sight again']);
	expect((await shell.run(['unmute', '"ferry late"'])).status).toBe(0);
	expect(await listed()).toBe(2);
});

it.each([
	['unmute sponsored', 1, 'sponsored is muted in the config file: "newsterm config edit" opens it'],
	['unmute zeppelin', 1, 'zeppelin is not muted; "newsterm mute" lists what is'],
	['unmute', 2, 'what was muted is missing'],
	['mute since:2d', 2, 'since says nothing of what a story is about, so it cannot be muted'],
	['mute feeds:x', 2, 'there is no feeds: here; did you mean feed:?'],
])('says why not: %s', async (line, status, sentence) => {
	const shell = openShell();
	shell.configure({feeds: [], mute: ['sponsored']});
	const ran = await shell.run(line);
	expect(ran.status).toBe(status);
	expect(ran.err[0]).toBe(`newsterm: ${sentence}`);
});
