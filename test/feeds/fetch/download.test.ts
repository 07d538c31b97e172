import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import type {IncomingMessage} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, onTestFinished} from 'vitest';
import {writeFault} from '../../../src/feeds/fetch/download-faults.js';
import type {DownloadAsk, Validators} from '../../../src/feeds/fetcher.js';
import {type Answer, faultOf, openFetcher, redirect, send, serve} from './loopback.js';

const episode = Buffer.from(Array.from({length: 200_000}, (_, at) => (at * 7919) % 251));
const etag = '"v1"';

let folder = '';
let file = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsterm-download-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	file = join(folder, 'episode.mp3.part');
});

/** As servers of episodes answer: a part when the file is still the same, else all of it. */
const asked: Answer = (request, response) => {
	const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? -1);
	if (from < 0 || request.headers['if-range'] !== etag) {
		response.writeHead(200, {etag, 'content-length': episode.length}).end(episode);
		return;
	}
	const range = `bytes ${from}-${episode.length - 1}/${episode.length}`;
	response.writeHead(206, {etag, 'content-range': range}).end(episode.subarray(from));
};

/** So much of it, and no more until it is cut. */
const cutAfter =
	(bytes: number, cut: AbortSignal): Answer =>
	(_request, response) => {
		cut.addEventListener('abort', () => response.destroy());
		response.writeHead(200, {etag, 'content-length': episode.length});
		response.write(episode.subarray(0, bytes));
	};

const ask = (url: string, more: Partial<DownloadAsk> = {}): DownloadAsk => ({
	url,
	namedBy: 'http://127.0.0.1/feed',
	file,
	maxBytes: 10_000_000,
	...more,
});

const headersOf = ({headers}: IncomingMessage) => ({range: headers.range, ifRange: headers['if-range']});

describe('a download', () => {
	it('is written as it comes, and tells how far it is', async () => {
		const {origin, requests} = await serve({'/e.mp3': asked});
		const told: (readonly [number, number | undefined])[] = [];
		const begun: Validators[] = [];
		const bytes = await openFetcher().download(
			ask(`${origin}/e.mp3`, {
				onProgress: (done, total) => void told.push([done, total]),
				onBegin: (validators) => void begun.push(validators),
			}),
		);

		expect(bytes).toBe(episode.length);
		expect(readFileSync(file).equals(episode)).toBe(true);
		expect(told.at(0)).toEqual([0, episode.length]);
		expect(told.at(-1)).toEqual([episode.length, episode.length]);
		expect(begun).toEqual([{etag}]);
		expect(requests.map(({headers}) => headers['accept-encoding'])).toEqual(['identity']);
		expect(statSync(file).mode & 0o777).toBe(0o666 & ~process.umask());
	});

	it('goes on where it was cut off', async () => {
		let isFirst = true;
		const cut = new AbortController();
		const {origin, requests} = await serve({
			'/e.mp3': (request, response) => {
				(isFirst ? cutAfter(120_000, cut.signal) : asked)(request, response);
				isFirst = false;
			},
		});
		const fetcher = openFetcher();
		let begun: Validators = {};
		const fault = await faultOf(
			fetcher.download(
				ask(`${origin}/e.mp3`, {
					onBegin: (validators) => (begun = validators),
					onProgress: (done) => done > 0 && cut.abort(),
				}),
			),
		);
		expect(fault).toMatchObject({
			kind: 'offline',
			message: expect.stringContaining('broke the connection off'),
		});
		const kept = statSync(file).size;
		expect(kept).toBeGreaterThan(0);

		expect(await fetcher.download(ask(`${origin}/e.mp3`, {begun}))).toBe(episode.length);
		expect(readFileSync(file).equals(episode)).toBe(true);
		expect(requests.map(headersOf)).toEqual([
			{range: undefined, ifRange: undefined},
			{range: `bytes=${kept}-`, ifRange: etag},
		]);
	});

	it.each<[what: string, begun: Validators | undefined, answers: readonly Answer[], ranges: number]>([
		['with a 200, since the file is another', {etag: '"v0"'}, [asked], 1],
		[
			'with a part of another file',
			{etag},
			[send('', {etag: '"v2"', 'content-range': 'bytes 1000-1999/2000'}, 206), asked],
			1,
		],
		['with another part', {etag}, [send('x', {etag, 'content-range': 'bytes 7-7/200000'}, 206), asked], 1],
		['with a part of unknown place', {etag}, [send('x', {etag}, 206), asked], 1],
		['that there is no such part', {etag}, [send('', {'content-range': 'bytes */500'}, 416), asked], 1],
		['and never said by what to know the file', undefined, [asked], 0],
		['and vouches for no byte', {etag: 'W/"v1"'}, [asked], 0],
	])('begins anew when the server answers %s', async (_what, begun, answers, ranges) => {
		writeFileSync(file, Buffer.alloc(1000, 0xff));
		const left = [...answers];
		const {origin, requests} = await serve({
			'/e.mp3': (request, response) => left.shift()?.(request, response),
		});
		expect(await openFetcher().download(ask(`${origin}/e.mp3`, {...(begun && {begun})}))).toBe(
			episode.length,
		);
		expect(readFileSync(file).equals(episode)).toBe(true);
		expect(requests.filter(({headers}) => headers.range).length).toBe(ranges);
	});

	it('that is whole already is asked for nothing more', async () => {
		writeFileSync(file, episode);
		const {origin} = await serve({'/e.mp3': send('', {'content-range': `bytes */${episode.length}`}, 416)});
		expect(await openFetcher().download(ask(`${origin}/e.mp3`, {begun: {etag}}))).toBe(episode.length);
		expect(readFileSync(file).equals(episode)).toBe(true);
	});

	it('gives up a server whose parts never fit', async () => {
		writeFileSync(file, 'abc');
		const wrong = send('x', {etag, 'content-range': 'bytes 7-7/9'}, 206);
		const {origin} = await serve({'/e.mp3': wrong});
		const fault = await faultOf(openFetcher().download(ask(`${origin}/e.mp3`, {begun: {etag}})));
		expect(fault).toMatchObject({
			kind: 'http',
			message: expect.stringContaining('a part of the file that nobody asked for'),
		});
	});

	it.each<[what: string, answer: Answer, kind: string, words: string]>([
		['is larger than may be, and says so', send(episode, {}), 'too-large', 'sends a file of more than 0 MB'],
		[
			'is larger than may be, and does not say so',
			(_request, response) => {
				response.writeHead(200).write(episode);
				response.end();
			},
			'too-large',
			'sends a file of more than 0 MB',
		],
		['is packed', send('x', {'content-encoding': 'gzip'}), 'malformed', 'packed'],
		['is not there', send('no', {}, 404), 'http', '404'],
		['wants a password', send('no', {}, 401), 'auth', '401'],
		['leads to another kind of address', redirect('file:///etc/passwd'), 'refused', 'only fetches http'],
	])('fails with a sentence when it %s', async (_what, answer, kind, words) => {
		const {origin} = await serve({'/e.mp3': answer});
		const fault = await faultOf(openFetcher().download(ask(`${origin}/e.mp3`, {maxBytes: 100_000})));
		expect(fault).toMatchObject({kind, message: expect.stringContaining(words)});
		expect(existsSync(file) ? statSync(file).size : 0).toBeLessThanOrEqual(100_000);
	});

	it('ends when it is told to, and what came stays', async () => {
		const stop = new AbortController();
		const {origin} = await serve({
			'/e.mp3': (_request, response) => {
				response.writeHead(200, {etag, 'content-length': episode.length}).write(episode.subarray(0, 5000));
			},
		});
		const bytes = await openFetcher().download(
			ask(`${origin}/e.mp3`, {signal: stop.signal, onProgress: (done) => done > 0 && stop.abort()}),
		);
		expect(bytes).toBeUndefined();
		expect(statSync(file).size).toBe(5000);
	});

	it('is given up when nothing comes any more, however long it has gone on', async () => {
		const {origin} = await serve({
			'/e.mp3': (_request, response) => void response.writeHead(200, {etag}).write('x'),
		});
		const fault = await faultOf(openFetcher({timeoutMs: 50}).download(ask(`${origin}/e.mp3`)));
		expect(fault).toMatchObject({kind: 'timeout'});
	});

	it('tells secrets to the origin that was asked alone', async () => {
		const other = await serve({'/e.mp3': asked});
		const {origin, requests} = await serve({'/e.mp3': redirect(`${other.origin}/e.mp3`)});
		await openFetcher().download(ask(`${origin}/e.mp3`, {auth: {user: 'me', password: 'secret'}}));
		expect(requests[0]?.headers.authorization).toBeDefined();
		expect(other.requests[0]?.headers.authorization).toBeUndefined();
	});

	it('asks nothing of this network for a feed of another, and nothing at all for the sample edition', async () => {
		const {origin, requests} = await serve({'/e.mp3': asked});
		const strange = {namedBy: 'https://gazette.example/feed'};
		expect(await faultOf(openFetcher().download(ask(`${origin}/e.mp3`, strange)))).toMatchObject({
			kind: 'refused',
		});
		expect(await faultOf(openFetcher({isSealed: true}).download(ask(`${origin}/e.mp3`)))).toMatchObject({
			message: expect.stringContaining('sample edition'),
		});
		expect(requests).toEqual([]);
	});
});

describe('a disk', () => {
	it.runIf(existsSync('/dev/full'))('that is full says where it is to be gone on from', async () => {
		const {origin} = await serve({'/e.mp3': asked});
		const fault = await faultOf(openFetcher().download(ask(`${origin}/e.mp3`, {file: '/dev/full'})));
		expect(fault).toMatchObject({
			kind: 'io',
			message: expect.stringContaining('There is no room left in /dev'),
		});
	});

	it('without the folder says so', async () => {
		const {origin, requests} = await serve({'/e.mp3': asked});
		const fault = await faultOf(
			openFetcher().download(ask(`${origin}/e.mp3`, {file: join(folder, 'none', 'x')})),
		);
		expect(fault).toMatchObject({
			kind: 'io',
			message: expect.stringContaining(`There is no folder ${folder}/none`),
		});
		expect(requests).toEqual([]);
	});

	it.each([
		['EACCES', 'You may not write in /media'],
		['EROFS', 'Nothing can be written in /media'],
		['EDQUOT', 'Your share of /media is used up'],
		['EFBIG', 'The file is larger than /media takes'],
		['ENOTDIR', '/media is no folder'],
		['EIO', '/media/e.part cannot be written (EIO)'],
	])('that says %s is understood', (code, words) => {
		const error = Object.assign(new Error('x'), {code});
		expect(writeFault(error, {url: 'https://a.example/', file: '/media/e.part'})).toMatchObject({
			kind: 'io',
			message: expect.stringContaining(words),
		});
	});
});
