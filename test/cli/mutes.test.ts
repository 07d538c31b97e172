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
