import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync} from 'node:zlib';
import {describe, expect, it, onTestFinished} from 'vitest';
import {
	type Answer,
	faultOf,
	feedText,
	noon,
	openFetcher,
	redirect,
	send,
	sendInPieces,
	serve,
} from './loopback.js';

/** Fetches `/` of a server with these answers. */
async function fetchFrom(answers: Readonly<Record<string, Answer>>, options = {}) {
	const {origin} = await serve(answers);
	return openFetcher(options).fetchFeed({url: `${origin}/`});
}

describe('fetching a feed', () => {
	it('brings its stories and what to recognise the answer by', async () => {
		const {origin, requests} = await serve({
			'/': send(feedText, {etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 11:00:00 GMT'}),
		});
		const answer = await openFetcher().fetchFeed({url: `${origin}/`});

		expect(answer).toMatchObject({
			status: 'ok',
			feed: {title: 'Wire', stories: [{title: 'One'}]},
			validators: {etag: '"1"', lastModified: 'Mon, 23 Nov 2026 11:00:00 GMT'},
			bytes: feedText.length,
		});
		expect(answer).not.toHaveProperty('movedTo');
		expect(requests[0]?.headers).toMatchObject({'user-agent': 'newsterm/test'});
		expect(requests[0]?.headers).not.toHaveProperty('cookie');
		expect(requests[0]?.headers).not.toHaveProperty('referer');
	});

	it('asks conditionally, and takes 304 for an answer', async () => {
		const {origin, requests} = await serve({'/': send('', {}, 304)});
		const validators = {etag: 'W/"1"', lastModified: 'Mon, 23 Nov 2026 11:00:00 GMT'};

		expect(await openFetcher().fetchFeed({url: `${origin}/`, validators})).toMatchObject({
			status: 'not-modified',
		});
		expect(requests[0]?.headers).toMatchObject({
			'if-none-match': 'W/"1"',
			'if-modified-since': 'Mon, 23 Nov 2026 11:00:00 GMT',
		});
	});

	it('waits with a request until it is wanted', async () => {
		const {origin, requests} = await serve({'/': send(feedText)});
		let want = (): void => {};
		const wanted = new Promise<void>((resolve) => {
			want = resolve;
		});
		let isAsked = (): void => {};
		const asked = new Promise<void>((resolve) => {
			isAsked = resolve;
		});
		const whenWanted = () => {
			isAsked();
			return wanted;
		};
		const answer = openFetcher().fetchFeed({url: `${origin}/`, whenWanted});
		await asked;
		expect(requests).toEqual([]);
		want();
		expect(await answer).toMatchObject({status: 'ok'});
	});

	it('does not take 304 for an answer to what was not asked', async () => {
		expect(await faultOf(fetchFrom({'/': send('', {}, 304)}))).toMatchObject({kind: 'http'});
	});

	it('does not parse the same body twice', async () => {
		const {origin} = await serve({'/': send(feedText)});
		const fetcher = openFetcher();
		const first = await fetcher.fetchFeed({url: `${origin}/`});
		if (first.status !== 'ok') throw new Error('expected stories');

		expect(await fetcher.fetchFeed({url: `${origin}/`, bodyHash: first.bodyHash})).toMatchObject({
			status: 'not-modified',
		});
	});

	it('keeps no validators of a part that nobody asked for', async () => {
		const headers = {etag: '"whole"', 'content-range': `bytes 0-${feedText.length - 1}/999999`};
		const {origin} = await serve({'/': send(feedText, headers, 206)});
		expect(await openFetcher().fetchFeed({url: `${origin}/`})).toMatchObject({
			status: 'ok',
			validators: expect.toSatisfy((kept: object) => Object.keys(kept).length === 0),
		});
	});

	it('keeps no validators of a document that broke off', async () => {
		const answer = await fetchFrom({'/': send(feedText.slice(0, -20), {etag: '"1"'})});
		expect(answer).toMatchObject({
			status: 'ok',
			validators: expect.toSatisfy((kept: object) => Object.keys(kept).length === 0),
			feed: {isPartial: true, stories: [{title: 'One'}]},
		});
	});

	it('has one time for all the hops of a redirect', async () => {
		const slowly = (answer: Answer): Answer => {
			return (request, response) => void setTimeout(() => answer(request, response), 150);
		};
		const {origin} = await serve({
			'/': slowly(redirect('/1')),
			'/1': slowly(redirect('/2')),
			'/2': slowly(redirect('/3')),
			'/3': slowly(redirect('/4')),
			'/4': slowly(send(feedText)),
		});
		const fetcher = openFetcher({now: Date.now, timeoutMs: 400});
		expect(await faultOf(fetcher.fetchFeed({url: `${origin}/`}))).toMatchObject({kind: 'timeout'});
	});

	it('asks a host for two feeds at a time', async () => {
		let atOnce = 0;
		let most = 0;
		const {origin} = await serve({
			'/': (_request, response) => {
				most = Math.max(most, ++atOnce);
				setTimeout(() => {
					atOnce--;
					response.end(feedText);
				}, 20);
			},
		});
		const fetcher = openFetcher({
			resolve: (_name, done) => done(null, [{address: '127.0.0.1', family: 4}]),
		});
		const url = `http://paper.localhost:${new URL(origin).port}/`; // this machine by its own name has no limit
		await Promise.all(Array.from({length: 6}, () => fetcher.fetchFeed({url})));
		expect(most).toBe(2);
	});

	it.each([
		['max-age=600', noon + 600_000],
		['public, max-age=31536000', noon + 86_400_000],
		['no-cache, max-age=600', undefined],
		['max-age=0', undefined],
	])('is left alone as long as Cache-Control says: %s', async (control, notBefore) => {
		expect((await fetchFrom({'/': send(feedText, {'cache-control': control})})).notBefore).toBe(notBefore);
	});
});

describe('a compressed answer', () => {
	it.each<[string, Uint8Array]>([
		['gzip', gzipSync(feedText)],
		['x-gzip', gzipSync(feedText)],
		['br', brotliCompressSync(feedText)],
		['zstd', zstdCompressSync(feedText)],
		['deflate', deflateSync(feedText)],
		['deflate', deflateRawSync(feedText)],
		['gzip, br', brotliCompressSync(gzipSync(feedText))],
		['identity', Buffer.from(feedText)],
	])('in %s is read, whether its length is said or not', async (coding, body) => {
		for (const sent of [send, sendInPieces]) {
			const answer = await fetchFrom({'/': sent(body, {'content-encoding': coding})});
			expect(answer).toMatchObject({status: 'ok', bytes: body.length, feed: {title: 'Wire'}});
		}
	});

	it('is read when the header is missing, and when only the header is there', async () => {
		expect(await fetchFrom({'/': send(gzipSync(feedText))})).toMatchObject({feed: {title: 'Wire'}});
		expect(await fetchFrom({'/': send(feedText, {'content-encoding': 'gzip'})})).toMatchObject({
			feed: {title: 'Wire'},
		});
	});

	it.each<[string, string, Uint8Array | string]>([
		['a truncated gzip', 'gzip', gzipSync(feedText).subarray(0, 60)],
		['a truncated br', 'br', brotliCompressSync(feedText).subarray(0, 40)],
		['a truncated zstd', 'zstd', zstdCompressSync(feedText).subarray(0, 50)],
		['garbage', 'br', 'garbage and more of it'],
		['an unknown coding', 'sdch', feedText],
		['too many codings', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(feedText)))],
	])('that is %s is refused', async (_what, coding, body) => {
		for (const sent of [send, sendInPieces]) {
			const fault = await faultOf(fetchFrom({'/': sent(body, {'content-encoding': coding})}));
			expect(fault).toMatchObject({kind: 'malformed'});
		}
	});

	it.each<[string, string, Uint8Array]>([
		['a gzip', 'gzip', gzipSync(Buffer.alloc(5_000_000))],
		['a br', 'br', brotliCompressSync(Buffer.alloc(5_000_000))],
		['a doubled', 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(5_000_000)))],
		['no', 'identity', Buffer.alloc(5_000_000)],
	])('that is %s bomb is let go at the cap', async (_what, coding, body) => {
		for (const sent of [send, sendInPieces]) {
			const answer = fetchFrom({'/': sent(body, {'content-encoding': coding})}, {maxBytes: 100_000});
			expect(await faultOf(answer)).toMatchObject({kind: 'too-large'});
		}
	});

	it('that is small and unpacks to much is read whole', async () => {
		const long = feedText.replace('One', 'One '.repeat(400_000));
		const answer = await fetchFrom({'/': send(gzipSync(long), {'content-encoding': 'gzip'})});
		expect(answer).toMatchObject({status: 'ok', feed: {title: 'Wire', isPartial: false}});
	});
});

describe('a connection', () => {
	it.each<[string, Readonly<Record<string, string>>]>([
		['too large', {}],
		['in an unknown coding', {'content-encoding': 'sdch'}],
		['broken', {'content-encoding': 'br'}],
	])('is let go when its answer is %s', async (_what, headers) => {
		let close: () => void;
		const closed = new Promise<void>((resolve) => {
			close = resolve;
		});
		const {origin} = await serve({
			'/': (_request, response) => {
				response.on('close', () => close());
				response.writeHead(200, headers).write('x'.repeat(5000)); // and never ends
			},
		});
		await faultOf(openFetcher({maxBytes: 1000}).fetchFeed({url: `${origin}/`}));

		await expect(closed).resolves.toBeUndefined();
	});

	it('is used again for other feeds of its host, after an error page too', async () => {
		const {origin, requests} = await serve({'/a': send(feedText)});
		const fetcher = openFetcher();
		for (const path of ['a', 'missing', 'a', 'missing', 'a', 'missing']) {
			await fetcher.fetchFeed({url: `${origin}/${path}`}).catch(() => undefined);
		}

		expect(requests).toHaveLength(6);
		expect(new Set(requests.map(({socket}) => socket)).size).toBeLessThanOrEqual(2);
	});
});

describe('a redirect', () => {
	it.each<[statuses: readonly [number, number], moved: boolean]>([
		[[301, 308], true],
		[[308, 301], true],
		[[301, 302], false],
		[[307, 308], false],
	])('of %j is followed; it moves the feed: %s', async ([first, second], moved) => {
		const {origin} = await serve({
			'/': redirect('/b', first),
			'/b': redirect('/c', second),
			'/c': send(feedText),
		});
		const answer = await openFetcher().fetchFeed({url: `${origin}/`});

		expect(answer).toMatchObject({
			status: 'ok',
			feed: {url: `${origin}/c`, stories: [{feedUrl: `${origin}/`}]},
		});
		expect('movedTo' in answer ? answer.movedTo : undefined).toBe(moved ? `${origin}/c` : undefined);
	});

	it('is none when the address only lacks its slash', async () => {
		const {origin} = await serve({'/': send(feedText)});
		expect(await openFetcher().fetchFeed({url: origin})).not.toHaveProperty('movedTo');
	});

	it('moves no feed to a place that holds none', async () => {
		const fault = await faultOf(
			fetchFrom({'/': redirect('/parked', 301), '/parked': send('<html>Buy this domain')}),
		);
		expect(fault).toMatchObject({kind: 'not-a-feed'});
	});

	it.each([
		['that never ends', '/', 'http'],
		['to a file', 'file:///etc/passwd', 'refused'],
		['to data', 'data:text/xml,<rss/>', 'refused'],
		['to nowhere', 'http://[', 'http'],
	])('%s is given up', async (_what, location, kind) => {
		expect(await faultOf(fetchFrom({'/': redirect(location)}))).toMatchObject({kind});
	});

	it('takes no secret to another origin', async () => {
		const other = await serve({'/feed': send(feedText)});
		const {origin, requests} = await serve({
			'/': redirect('/again'),
			'/again': redirect(`${other.origin}/feed`),
		});
		await openFetcher().fetchFeed({
			url: `${origin}/`,
			headers: {'X-Key': 'secret', Cookie: 'secret'},
			auth: {user: 'me', password: 'secret'},
		});

		expect(requests.map(({headers}) => headers['x-key'])).toEqual(['secret', 'secret']);
		expect(requests[1]?.headers.authorization).toBe(`Basic ${btoa('me:secret')}`);
		expect(JSON.stringify(other.requests[0]?.headers)).not.toMatch(/secret|authorization/);
	});

	it('brings no secret back to where it came from', async () => {
		const {origin, requests} = await serve({
			'/': (_request, response) => response.writeHead(302, {location: away}).end(),
			'/end': send(feedText),
		});
		const other = await serve({'/': redirect(`${origin}/end`)});
		const away = `${other.origin}/`;
		await openFetcher().fetchFeed({url: `${origin}/`, auth: {user: 'me', password: 'secret'}});

		expect(requests.at(-1)?.url).toBe('/end');
		expect(requests.at(-1)?.headers).not.toHaveProperty('authorization');
	});
});

describe('a password in the address', () => {
	it('goes out as a header, and nowhere else', async () => {
		const {origin, requests} = await serve({'/': send(feedText)});
		const answer = await openFetcher().fetchFeed({url: origin.replace('//', '//me:p%40ss@')});

		expect(requests[0]?.headers.authorization).toBe(`Basic ${btoa('me:p@ss')}`);
		expect(JSON.stringify(answer)).not.toMatch(/p%40ss|p@ss/);
	});

	it.each<[string, Answer]>([
		['401', send('', {}, 401)],
		['404', send('', {}, 404)],
		['410', send('', {}, 410)],
		['a web page', send('<html>')],
		['a loop', redirect('/')],
		['a file', redirect('file:///x')],
		['a broken connection', (_request, response) => response.destroy()],
	])('is in no message: %s', async (_what, answer) => {
		const {origin} = await serve({'/': answer});
		const fault = await faultOf(openFetcher().fetchFeed({url: `${origin.replace('//', '//me:secret@')}/`}));

		expect(fault.message).toContain('127.0.0.1');
		expect(`${fault.message} ${fault.feedUrl}`).not.toContain('secret');
	});
});

describe('a server that gives no feed', () => {
	it.each<[string, Answer, string]>([
		['401', send('', {}, 401), 'auth'],
		['403', send('', {}, 403), 'auth'],
		['404', send('', {}, 404), 'http'],
		['410', send('', {}, 410), 'gone'],
		['429', send('', {}, 429), 'rate-limited'],
		['500', send('', {}, 500), 'http'],
		['503', send('', {}, 503), 'http'],
		['an empty body', send(''), 'empty'],
		['204', send('', {}, 204), 'empty'],
		['only white space', send(' \n '), 'empty'],
		['a web page', send('<!DOCTYPE html><html><p>Sorry'), 'not-a-feed'],
		['a broken connection', (_request, response) => response.destroy(), 'offline'],
		[
			'less than it promised',
			(_request, response) => {
				response.writeHead(200, {'content-length': '5000'});
				response.write('<rss>', () => response.destroy());
			},
			'offline',
		],
		[
			'too many headers',
			(_request, response) => response.writeHead(200, {'x-long': 'x'.repeat(70_000)}).end(),
			'too-large',
		],
		['no HTTP', (request) => request.socket.end('\u001B[2Jgarbage\r\n\r\n'), 'malformed'],
	])('but %s says so', async (_what, answer, kind) => {
		const fault = await faultOf(fetchFrom({'/': answer}));

		expect(fault.kind).toBe(kind);
		expect(fault.message).toMatch(/^[ -~]+\.$/);
		expect(fault.message).toContain('127.0.0.1');
	});

	it('because its connection broke before it answered is asked once more', async () => {
		const answers: Answer[] = [(_request, response) => response.destroy(), send(feedText)];
		const {origin, requests} = await serve({
			'/': (request, response) => answers.shift()?.(request, response),
		});

		expect(await openFetcher().fetchFeed({url: origin})).toMatchObject({status: 'ok'});
		expect(requests).toHaveLength(2);
	});

	it.each([
		['429', 429, '120', noon + 120_000],
		['503', 503, 'Mon, 23 Nov 2026 12:05:00 GMT', noon + 300_000],
		['a pause beyond measure', 429, '999999999', noon + 86_400_000],
	])('for a while says until when: %s', async (_what, status, retryAfter, retryAt) => {
		const fault = await faultOf(fetchFrom({'/': send('', {'retry-after': retryAfter}, status)}));
		expect(fault).toMatchObject({kind: 'rate-limited', retryAt});
	});

	it.each([
		['does not begin', () => undefined],
		[
			'drips',
			(response: import('node:http').ServerResponse) => {
				const drip = setInterval(() => response.write(' '), 20);
				response.on('close', () => clearInterval(drip));
			},
		],
	])('in time is given up when its answer %s', async (_what, go) => {
		const fault = await faultOf(
			fetchFrom(
				{
					'/': (_request, response) => {
						go(response.writeHead(200));
						response.flushHeaders();
					},
				},
				{timeoutMs: 200},
			),
		);
		expect(fault).toMatchObject({kind: 'timeout'});
	});

	it.each([
		['http://127.0.0.1:1/', 'offline', 'refused the connection'],
		['ftp://example.org/', 'refused', 'http and https'],
		['not an address', 'refused', 'is not an address'],
	])('cannot be had at %s', async (url, kind, words) => {
		const fault = await faultOf(openFetcher().fetchFeed({url}));
		expect(fault.kind).toBe(kind);
		expect(fault.message).toContain(words);
	});
});

describe('a feed on disk', () => {
	const folder = () => {
		const path = mkdtempSync(join(tmpdir(), 'newsterm-'));
		onTestFinished(() => rmSync(path, {recursive: true}));
		return path;
	};

	it('is read, and may name files below its folder', async () => {
		const path = join(folder(), 'feed.xml');
		writeFileSync(
			path,
			feedText.replace(
				'</item>',
				'<link>pages/1.html</link><enclosure url="../x.png" type="image/png"/></item>',
			),
		);
		const url = pathToFileURL(path).href;
		const fetcher = openFetcher();
		const answer = await fetcher.fetchFeed({url});
		if (answer.status !== 'ok') throw new Error('expected stories');

		expect(answer.feed.stories).toMatchObject([{url: new URL('pages/1.html', url).href, pictures: []}]);
		expect(await fetcher.fetchFeed({url, bodyHash: answer.bodyHash})).toMatchObject({status: 'not-modified'});
	});

	it.each([
		['a folder', (path: string) => path, 'io'],
		['missing', (path: string) => join(path, 'none.xml'), 'io'],
		['too large', (path: string) => written(join(path, 'big.xml'), 'x'.repeat(2000)), 'too-large'],
		['empty', (path: string) => written(join(path, 'empty.xml'), ''), 'empty'],
	])('that is %s says so', async (_what, place, kind) => {
		const url = pathToFileURL(place(folder())).href;
		expect(await faultOf(openFetcher({maxBytes: 1000}).fetchFeed({url}))).toMatchObject({kind});
	});

	it.skipIf(process.platform === 'win32')('that is a pipe nobody writes to is not waited for', async () => {
		const path = join(folder(), 'pipe.xml');
		execFileSync('mkfifo', [path]);
		const fault = await faultOf(openFetcher().fetchFeed({url: pathToFileURL(path).href}));
		expect(fault).toMatchObject({kind: 'io', message: `${path} is not a file.`});
	});
});

function written(path: string, text: string): string {
	writeFileSync(path, text);
	return path;
}
