import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, it, onTestFinished} from 'vitest';
import {decodePicture} from '../../../src/ingest/pages/decode-picture.js';
import {fetchPicture} from '../../../src/ingest/pages/fetch-picture.js';
import type {Subscription} from '../../../src/model.js';
import {type Answer, openFetcher, redirect, send, serve} from '../../feeds/fetch/loopback.js';
import {height, pictures, width} from './pictures.js';

const raster = {raster: {width, height, rgb: expect.any(Uint8Array)}};

/** A server with pictures, the feed that names them, and a desk that keeps them in memory. */
async function deskAt(answers: Readonly<Record<string, Answer>>) {
	const server = await serve(answers);
	const feedUrl = `${server.origin}/feed`;
	const subscriptions: readonly Subscription[] = [{url: feedUrl, auth: {user: 'me', password: 'secret'}}];
	const fetcher = openFetcher();
	const kept = new Map<string, Uint8Array>();
	const desk = {
		fetcher: async () => fetcher,
		withSecrets: async (feed: Subscription) => feed,
		pictures: {
			cache: {
				read: (url: string) => kept.get(url),
				write: (url: string, bytes: Uint8Array) => void kept.set(url, bytes),
			},
			decode: decodePicture,
		},
	};
	const fetched = (path: string, namedBy = feedUrl) =>
		fetchPicture({url: new URL(path, server.origin).href, feedUrl: namedBy}, subscriptions, desk);
	return {...server, kept, fetched};
}

it('is fetched as a picture, through redirects, whatever the server calls it', async () => {
	const {fetched, requests} = await deskAt({
		'/old.jpg': redirect('/new'),
		'/new': send(pictures.webp, {'content-type': 'application/octet-stream'}),
	});
	expect(await fetched('/old.jpg')).toEqual(raster);
	expect(requests[0]?.headers.accept).toMatch(/^image\/jpeg/);
	expect(requests.some(({headers}) => 'cookie' in headers || 'referer' in headers)).toBe(false);
});

it('is kept, and not asked for twice', async () => {
	const {fetched, requests} = await deskAt({'/a.png': send(pictures.png)});
	await fetched('/a.png');
	expect(await fetched('/a.png')).toEqual(raster);
	expect(requests).toHaveLength(1);
});

it('takes the password of the feed along to its own origin alone', async () => {
	const home = await deskAt({'/a.png': send(pictures.png)});
	await home.fetched('/a.png');
	expect(home.requests[0]?.headers.authorization).toMatch(/^Basic /);

	const elsewhere = await serve({'/a.png': send(pictures.png)});
	expect(await home.fetched(`${elsewhere.origin}/a.png`)).toEqual(raster);
	expect(elsewhere.requests[0]?.headers).not.toHaveProperty('authorization');
});

it.each<[what: string, answer: Answer, code: string, message: RegExp]>([
	['it is not there', send('', {}, 404), 'http', /answered 404/],
	[
		'a page stands there',
		send('<html>Not found</html>'),
		'malformed',
		/no picture that newsterm can read\.$/,
	],
	['it is damaged', send(pictures.png.slice(0, 60)), 'malformed', /^it is damaged\.$/],
	['it is larger than 8 MB', send(Buffer.alloc(8_400_000)), 'too-large', /sent more than newsterm takes/],
	['it redirects to a file', redirect('file:///etc/passwd'), 'refused', /only fetches http/],
	['nothing comes', send(''), 'empty', /empty answer/],
])('is none, and nothing is kept, when %s', async (_what, answer, code, message) => {
	const {fetched, kept} = await deskAt({'/a.png': answer});
	expect(await fetched('/a.png')).toEqual({fault: {code, message: expect.stringMatching(message)}});
	expect(kept.size).toBe(0);
});

it('may not be looked for inside the network by a feed of the web', async () => {
	const {fetched, requests} = await deskAt({'/a.png': send(pictures.png)});
	expect(await fetched('/a.png', 'https://example.org/feed')).toMatchObject({fault: {code: 'refused'}});
	expect(requests).toHaveLength(0);
});

it('may be a file below the folder of a feed that is one, and is not copied', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-shelf-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	writeFileSync(join(dir, 'a.gif'), pictures.gif);
	const url = (path: string) => pathToFileURL(join(dir, path)).href;
	const {fetched, kept} = await deskAt({});

	expect(await fetched(url('a.gif'), url('feed.xml'))).toEqual(raster);
	expect(kept.size).toBe(0);
	expect(await fetched(url('b.gif'), url('feed.xml'))).toMatchObject({fault: {code: 'io'}});
	for (const namedBy of [url('elsewhere/feed.xml'), 'https://example.org/feed'])
		expect(await fetched(url('a.gif'), namedBy)).toEqual({
			fault: {code: 'refused', message: 'only a feed beside it may show a file.'},
		});
	expect(await fetched(`${url('deep')}/%2e%2e/a.gif`, url('deep/feed.xml'))).toMatchObject({
		fault: {code: 'refused'},
	});
});
