import {describe, expect, it} from 'vitest';
import {rss, type Telegram} from './feed-documents.js';
import {isFetched, openTerminal, type Terminal} from './open-terminal.js';
import {newsterm} from './program.js';
import {serveFeeds} from './serve-feeds.js';
import {tempHome} from './temp-home.js';

const ferry: Telegram = {title: 'Ferry late by an hour'};
const etag = '"edition-1"';
const lastModified = 'Mon, 23 Nov 2026 12:00:00 GMT';

async function leave(terminal: Terminal): Promise<void> {
	terminal.press('Q');
	expect(await terminal.exit).toBe(0);
}

describe('feeds of a real server', () => {
	it('are shown at the first start, and asked for conditionally at the second', async () => {
		const server = await serveFeeds({
			'/a': {body: rss('Alden Post', [ferry]), etag, isGzipped: true},
			'/b': {body: rss('Ledger', [{title: 'Wool cheaper in Lisk'}]), lastModified},
		});
		const home = tempHome({feeds: [server.url('/a'), server.url('/b')]});
		const first = openTerminal({home});
		await first.waitFor('Ferry late by an hour');
		await first.waitFor('Wool cheaper in Lisk');
		await first.waitFor(isFetched);

		first.press('R');
		await first.waitUntil(() => server.visits.length === 4, 'the second round');
		await leave(first);
		const again = server.visits.slice(2);
		expect(again.find(({path}) => path === '/a')?.headers['if-none-match']).toBe(etag);
		expect(again.find(({path}) => path === '/b')?.headers['if-modified-since']).toBe(lastModified);
	});

	it('that have not changed are told so by the refresh command', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', [ferry]), etag}});
		const home = tempHome({feeds: [server.url('/a')]});
		expect(await newsterm(['refresh'], home)).toEqual({status: 0, stdout: '1 feed, 1 new\n', stderr: ''});
		expect(await newsterm(['refresh'], home)).toEqual({status: 0, stdout: 'nothing is due\n', stderr: ''});
		const {stdout} = await newsterm(['refresh', '--all', '--json'], home);
		expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
			status: 'not-modified',
			new: 0,
			error: null,
		});
		expect(server.visits.map(({status}) => status)).toEqual([200, 304]);
	});

	it('that fail say why, each by itself, while the good ones arrive', async () => {
		const server = await serveFeeds({
			'/good': {body: rss('Alden Post', [ferry])},
			'/broken': {status: 500, body: 'oops'},
			'/page': {body: '<!doctype html><title>Not a feed</title><p>Hello', type: 'text/html'},
			'/torn': {body: '<?xml version="1.0"?><rss version="2.0"><channel><title>Torn', type: 'text/xml'},
			'/cut': {body: rss('Cut', [ferry]), isCutOff: true},
			'/empty': {body: ''},
			'/gone': {status: 410},
		});
		const feeds = ['good', 'broken', 'page', 'torn', 'cut', 'empty', 'gone', 'nowhere'].map((name) => ({
			url: server.url(`/${name}`),
			title: `The ${name} one`,
		}));
		const terminal = openTerminal({home: tempHome({feeds})});
		await terminal.waitFor('Ferry late by an hour');
		await terminal.waitFor('7 feeds failing');
		terminal.press('F');
		await terminal.waitFor('STATE');
		const stateOf = (name: string) =>
			terminal
				.lines()
				.find((line) => line.includes(`The ${name} one`))
				?.trim()
				.split(/ {2,}/)
				.at(-1);
		expect(Object.fromEntries(feeds.map(({title}) => [title, stateOf(title.split(' ')[1] ?? '')]))).toEqual({
			'The good one': 'fetched just now',
			'The broken one': 'answers with an error',
			'The page one': 'is no feed',
			'The torn one': 'cannot be read',
			'The cut one': 'cannot be reached',
			'The empty one': 'empty',
			'The gone one': 'gone for good: not asked any more',
			'The nowhere one': 'answers with an error',
		});
	});

	it('that nobody can reach leave the stored news, and a notice', async () => {
		const server = await serveFeeds({'/a': {body: rss('Alden Post', [ferry])}});
		const home = tempHome({feeds: [server.url('/a')], refresh: {onStart: false}});
		await newsterm(['refresh'], home);
		await server.close();

		const terminal = openTerminal({home});
		await terminal.waitFor('Ferry late by an hour');
		terminal.press('R');
		await terminal.waitFor('No network: this is the stored news');
		expect(terminal.lines().join('\n')).toContain('Ferry late by an hour');
		expect(terminal.lines()[0]).toContain('offline');
		await leave(terminal);
	});

	it('that do not answer hold up neither the others nor the way out', async () => {
		const server = await serveFeeds({
			'/a': {body: rss('Alden Post', [ferry])},
			'/silent': {after: new Promise(() => {})},
		});
		const home = tempHome({feeds: [server.url('/a'), {url: server.url('/silent'), title: 'Silent'}]});
		const terminal = openTerminal({home});
		await terminal.waitFor('Ferry late by an hour');
		await terminal.waitFor('1/2');
		await leave(terminal);

		const {stdout} = await newsterm(['feeds', '--json'], home);
		expect(stdout).toContain('"error":null');
		expect(stdout).not.toContain('"code"');
	});
});
