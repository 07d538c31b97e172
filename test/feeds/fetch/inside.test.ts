import {describe, expect, it} from 'vitest';
import {isInsideAddress} from '../../../src/feeds/fetch/inside-network.js';
import type {Resolve} from '../../../src/feeds/fetch/outside-only.js';
import {faultOf, feedText, openFetcher, redirect, type Server, send, serve} from './loopback.js';

/** A book of names: what each stands for when it is looked up the first time, the second, and from then on. */
function names(book: Readonly<Record<string, readonly (readonly string[])[]>>): Resolve {
	const asked = new Map<string, number>();
	return (hostname, done) => {
		const at = asked.get(hostname) ?? 0;
		asked.set(hostname, at + 1);
		const addresses = book[hostname]?.[at] ?? book[hostname]?.at(-1);
		if (!addresses) return done(Object.assign(new Error(hostname), {code: 'ENOTFOUND'}));
		done(
			null,
			addresses.map((address) => ({address, family: 4})),
		);
	};
}

const [here, elsewhere] = ['127.0.0.1', '192.0.2.1'];
const portOf = ({origin}: Server) => new URL(origin).port;
const refused = {
	kind: 'refused',
	message: expect.stringContaining('is inside this network, and the feed is not'),
};

describe('a feed of the web', () => {
	it.each([
		'http://127.0.0.1:PORT',
		'http://0.0.0.0:PORT',
		'http://[::ffff:7f00:1]:PORT',
		'http://[64:ff9b::7f00:1]:PORT', // as a translator of IPv4 knows it
		'http://[64:ff9b:0:0:0:0:10.0.0.1]:PORT',
		'http://[2002:c0a8:101::]:PORT', // 6to4
		'http://[fec0::1]:PORT',
		'http://inner.example:PORT',
	])('leads nowhere inside this network: %s', async (place) => {
		const inner = await serve({'/feed': send(feedText)});
		const target = `${place.replace('PORT', portOf(inner))}/feed`;
		const server = await serve({'/feed': redirect('/hop'), '/hop': redirect(target, 301)});
		const resolve = names({'paper.example': [[here]], 'inner.example': [[here]]});
		const url = `http://paper.example:${portOf(server)}/feed`;

		expect(await faultOf(openFetcher({resolve}).fetchFeed({url}))).toMatchObject(refused);
		expect(inner.requests).toHaveLength(0);
	});

	it('is not asked inside where it moved to', async () => {
		const inner = await serve({'/feed': send(feedText)});
		const resolve = names({'inner.example': [[here]]});
		const from = `http://inner.example:${portOf(inner)}/feed`;
		const fault = await faultOf(openFetcher({resolve}).fetchFeed({url: 'http://paper.example/feed', from}));

		expect(fault).toMatchObject(refused);
		expect(inner.requests).toHaveLength(0);
	});

	it('shows no page and no picture of a host whose name stands for one inside', async () => {
		const inner = await serve({'/a': send('<p>secret</p>')});
		const resolve = names({'inner.example': [[here]]});
		const ask = {url: `http://inner.example:${portOf(inner)}/a`, namedBy: 'https://paper.example/feed'};

		expect(await faultOf(openFetcher({resolve}).fetchPage(ask))).toMatchObject(refused);
		expect(await faultOf(openFetcher({resolve}).fetchPicture(ask))).toMatchObject(refused);
		expect(inner.requests).toHaveLength(0);
	});

	it('gets no further by naming its own host another address all of a sudden', async () => {
		const inner = await serve({'/feed': send(feedText)});
		const server = await serve({'/feed': redirect(`http://paper.example:${portOf(inner)}/feed`)});
		const resolve = names({'paper.example': [[here, elsewhere], [here]]});
		const url = `http://paper.example:${portOf(server)}/feed`;

		expect(await faultOf(openFetcher({resolve}).fetchFeed({url}))).toMatchObject(refused);
		expect(inner.requests).toHaveLength(0);
	});

	it('is not found inside by what a site answers', async () => {
		const inner = await serve({'/feed': send(feedText)});
		const server = await serve({
			'/': send('<p>No feed is named.</p>', {'content-type': 'text/html'}),
			'/feed': redirect(`http://127.0.0.1:${portOf(inner)}/feed`),
		});
		const resolve = names({'paper.example': [[here]]});

		expect(await openFetcher({resolve}).findFeeds(`http://paper.example:${portOf(server)}/`)).toEqual([]);
		expect(inner.requests).toHaveLength(0);
	});

	it('is named inside by no page', async () => {
		const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
		const page = `<head>${link('http://127.0.0.1:631/jobs')}${link('/feed')}</head>`;
		const server = await serve({'/': send(page, {'content-type': 'text/html'})});
		const site = `http://paper.example:${portOf(server)}/`;

		expect(await openFetcher({resolve: names({'paper.example': [[here]]})}).findFeeds(site)).toEqual([
			{url: `${site}feed`},
		]);
	});

	it('whose index of sitemaps names one by a name that stands for one inside brings nothing of it', async () => {
		const inner = await serve({'/news.xml': send(feedText)});
		const index = `<sitemapindex><sitemap><loc>http://in.paper.example:${portOf(inner)}/news.xml</loc></sitemap></sitemapindex>`;
		const server = await serve({'/map': send(index)});
		const resolve = names({'paper.example': [[here]], 'in.paper.example': [[here]]});
		const fault = await faultOf(
			openFetcher({resolve}).fetchFeed({url: `http://paper.example:${portOf(server)}/map`}),
		);

		expect(inner.requests).toHaveLength(0);
		expect(fault).toBeDefined();
	});
});

describe('a feed that a person keeps at home', () => {
	it('leads on to another place there', async () => {
		const inner = await serve({'/feed': send(feedText)});
		const {origin} = await serve({'/feed': redirect(`${inner.origin}/feed`)});

		expect(await openFetcher().fetchFeed({url: `${origin}/feed`})).toMatchObject({status: 'ok'});
	});

	it('is asked by a name that only the house knows, redirects and pages too', async () => {
		const server = await serve({
			'/feed': redirect('/new'),
			'/new': send(feedText),
			'/a': send('<p>One.</p>', {'content-type': 'text/html'}),
		});
		const resolve = names({'nas.lan': [[here]]});
		const home = `http://nas.lan:${portOf(server)}`;
		const fetcher = openFetcher({resolve});

		expect(await fetcher.fetchFeed({url: `${home}/feed`})).toMatchObject({status: 'ok'});
		const page = await fetcher.fetchPage({url: `${home}/a`, namedBy: `${home}/feed`});
		expect(page.markup).toContain('One.');
	});
});

it.each([
	['64:ff9b::5db8:d822', false], // a network without IPv4 knows all of the web so
	['64:ff9b::a9fe:a9fe', true],
	['2002:5db8:d822::1', false],
	['2002:7f00:1::', true],
	['2606:2800:220:1:248:1893:25c8:1946', false],
	['fe80::1%eth0', true],
	['::1', true],
	['93.184.216.34', false],
])('knows whether %s is inside: %s', (address, isIn) => {
	expect(isInsideAddress(address)).toBe(isIn);
});
