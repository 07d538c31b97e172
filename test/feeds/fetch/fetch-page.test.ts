import {describe, expect, it} from 'vitest';
import {isInside} from '../../../src/feeds/fetch/inside-network.js';
import {faultOf, openFetcher, redirect, send, serve} from './loopback.js';

const html = {'content-type': 'text/html; charset=utf-8'};

describe('the page of a story', () => {
	it('is asked for as one, under the one name, without cookies or where it was linked', async () => {
		const {origin, requests} = await serve({'/a': send('<p>Text.</p>', {...html, 'set-cookie': 'a=b'})});
		const page = await openFetcher().fetchPage({url: `${origin}/a#top`, namedBy: `${origin}/feed`});
		await openFetcher().fetchPage({url: `${origin}/a`, namedBy: `${origin}/feed`});

		expect(page).toMatchObject({url: `${origin}/a#top`, characters: 5});
		expect(page.markup).toContain('<p>Text.</p>');
		expect(requests[1]?.headers).toMatchObject({
			'user-agent': 'newsterm/test',
			accept: expect.stringMatching(/^text\/html/),
		});
		expect(Object.keys(requests[1]?.headers ?? {})).not.toContain('cookie');
		expect(Object.keys(requests[1]?.headers ?? {})).not.toContain('referer');
	});

	it('counts its addresses from where it was in the end', async () => {
		const {origin} = await serve({
			'/old': redirect('/new/place'),
			'/new/place': send('<a href="x">Link</a>', html),
		});
		const page = await openFetcher().fetchPage({url: `${origin}/old`, namedBy: `${origin}/feed`});
		expect(page.markup).toContain(`href="${origin}/new/x"`);
	});

	it.each<[what: string, type: string | undefined, bytes: Buffer]>([
		['the header', 'text/html; charset=windows-1252', Buffer.from('<p>Corr\u00E1n \u0096', 'latin1')],
		[
			'its head',
			'text/html',
			Buffer.from('<!doctype html><meta charset="windows-1252"><p>Corr\u00E1n', 'latin1'),
		],
		[
			'its head, the old way',
			undefined,
			Buffer.from(
				'<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Corr\u00E1n',
				'latin1',
			),
		],
		['nothing but its bytes', 'text/html', Buffer.from('<p>Corr\u00E1n', 'latin1')],
		['a head that cannot be right', 'text/html', Buffer.from('<html><meta charset="utf-16"><p>Corrán')],
	])('is read in the encoding that %s says', async (_what, type, bytes) => {
		const {origin} = await serve({'/a': send(bytes, type === undefined ? {} : {'content-type': type})});
		const page = await openFetcher().fetchPage({url: `${origin}/a`, namedBy: `${origin}/feed`});
		expect(page.markup).toContain('<p>Corrán');
	});

	it.each([
		['application/pdf', 'application/pdf'],
		['image/png; x=y', 'image/png'],
		['nonsense', 'something else'],
	])('is none when the server sends %s', async (type, named) => {
		const {origin} = await serve({'/a': send('%PDF-1.4', {'content-type': type})});
		const fault = await faultOf(openFetcher().fetchPage({url: `${origin}/a`, namedBy: `${origin}/feed`}));
		expect(fault.kind).toBe('malformed');
		expect(fault.message).toBe(`${new URL(origin).host} has ${named} there, and no web page.`);
	});

	it('is not taken beyond 4 MB', async () => {
		const {origin} = await serve({'/a': send(`<p>${'x'.repeat(4_200_000)}`, html)});
		const fault = await faultOf(openFetcher().fetchPage({url: `${origin}/a`, namedBy: `${origin}/feed`}));
		expect(fault.kind).toBe('too-large');
	});

	it('takes the password along on its own origin, and no further', async () => {
		const there = await serve({'/b': send('<p>b</p>', html)});
		const {origin, requests} = await serve({'/a': redirect(`${there.origin}/b`)});
		await openFetcher().fetchPage({
			url: `${origin}/a`,
			namedBy: `${origin}/feed`,
			auth: {user: 'me', password: 'secret'},
			headers: {'X-Key': 'k'},
		});
		expect(requests[0]?.headers).toMatchObject({
			authorization: expect.stringMatching(/^Basic /),
			'x-key': 'k',
		});
		expect(there.requests[0]?.headers).not.toHaveProperty('authorization');
		expect(there.requests[0]?.headers).not.toHaveProperty('x-key');
	});

	it.each([404, 500])('that answers %i is told of by its own address', async (status) => {
		const {origin} = await serve({'/a': send('', {}, status)});
		const fault = await faultOf(openFetcher().fetchPage({url: `${origin}/a`, namedBy: `${origin}/feed`}));
		expect(fault.message).toContain(`${status}`);
		expect(fault.message).toContain(`${origin}/a`);
	});
});

describe('a feed of the web', () => {
	it('names nothing inside this network', async () => {
		const {origin, requests} = await serve({'/reboot': send('<p>Done.</p>', html)});
		const ask = {url: `${origin}/reboot`, namedBy: 'https://northgate.example/feed'};
		const fault = await faultOf(openFetcher().fetchPage(ask));
		expect(fault.kind).toBe('refused');
		expect(fault.message).toContain('is inside this network, and the feed is not');
		expect(requests).toHaveLength(0);
	});

	it.each([
		'http://localhost:8080/',
		'http://router/',
		'http://nas.local/',
		'http://127.1/',
		'http://0x7f000001/',
		'http://10.0.0.1/',
		'http://172.31.255.255/',
		'http://192.168.1.1/',
		'http://169.254.169.254/latest/meta-data',
		'http://0.0.0.0/',
		'http://[::1]/',
		'http://[::ffff:192.168.1.1]/',
		'http://[fe80::1]/',
		'http://[fd00::1]/',
		'http://localhost./',
	])('knows %s for inside', (address) => {
		expect(isInside(new URL(address))).toBe(true);
	});

	it.each([
		'https://northgate.example/',
		'http://172.32.0.1/',
		'http://8.8.8.8/',
		'http://[2001:4860:4860::8888]/',
		'https://local.example/',
	])('knows %s for outside', (address) => {
		expect(isInside(new URL(address))).toBe(false);
	});
});
