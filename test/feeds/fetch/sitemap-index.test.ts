import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import type {Resolve} from '../../../src/feeds/fetch/outside-only.js';
import {newestSitemap} from '../../../src/feeds/fetch/sitemap-index.js';
import {faultOf, openFetcher, send, serve} from './loopback.js';

type Child = readonly [loc: string, lastmod?: string];

const index = (...children: readonly Child[]) =>
	`<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${children
		.map(
			([loc, lastmod]) =>
				`<sitemap><loc>${loc}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</sitemap>`,
		)
		.join('')}</sitemapindex>`;

const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
	<url><loc>/1</loc><n:news><n:publication><n:name>The Quay</n:name></n:publication><n:title>One</n:title></n:news></url></urlset>`;

describe('of the sitemaps an index names', () => {
	const chosenOf = (children: readonly Child[]) =>
		newestSitemap(index(...children), 'https://www.quay.example/sitemap.xml');

	it.each([
		[
			'the newest is read',
			[
				['https://www.quay.example/a.xml', '2026-11-21'],
				['https://www.quay.example/b.xml', '2026-11-23T09:00:00+01:00'],
				['https://www.quay.example/c.xml', '2026-11-22'],
			],
			'https://www.quay.example/b.xml',
		],
		[
			'one of news goes before a newer one',
			[['https://www.quay.example/a.xml', '2026-11-23'], ['https://www.quay.example/news-sitemap.xml']],
			'https://www.quay.example/news-sitemap.xml',
		],
		[
			'one that names no date comes last',
			[['https://www.quay.example/a.xml'], ['https://www.quay.example/b.xml', '2020-01-01']],
			'https://www.quay.example/b.xml',
		],
		['the first is read when none names a date', [['/a.xml'], ['/b.xml']], 'https://www.quay.example/a.xml'],
		[
			'a host of the same site will do',
			[['https://sitemaps.quay.example/a.xml']],
			'https://sitemaps.quay.example/a.xml',
		],
		[
			'another site will not',
			[['https://elsewhere.example/news.xml'], ['https://notquay.example/news.xml'], ['file:///etc/passwd']],
			undefined,
		],
		['there may be none', [], undefined],
	] as const)('%s', (_rule, children, chosen) => {
		expect(chosenOf(children)).toBe(chosen);
	});
});

describe('fetching a sitemap index', () => {
	it('brings the stories of the sitemap it names, and no validators', async () => {
		const {origin, requests} = await serve({
			'/sitemap.xml': send(index(['/old.xml', '2026-11-20'], ['/new.xml.gz', '2026-11-23']), {etag: '"1"'}),
			'/new.xml.gz': send(gzipSync(news), {etag: '"2"', 'content-type': 'application/x-gzip'}),
		});
		const answer = await openFetcher().fetchFeed({url: `${origin}/sitemap.xml`, headers: {'x-key': 'k'}});

		expect(answer).toMatchObject({
			status: 'ok',
			validators: expect.toSatisfy((kept: object) => Object.keys(kept).length === 0),
			feed: {format: 'sitemap', title: 'The Quay', stories: [{title: 'One'}]},
		});
		expect(requests.map(({url, headers}) => [url, headers['x-key']])).toEqual([
			['/sitemap.xml', 'k'],
			['/new.xml.gz', 'k'],
		]);
	});

	it('takes no secret along to another host of the site', async () => {
		let written = '';
		const {origin, requests} = await serve({
			'/sitemap.xml': (_request, response) => void response.end(written),
			'/news.xml': send(news),
		});
		const {port} = new URL(origin);
		written = index([`http://maps.quay.localhost:${port}/news.xml`]);
		const resolve: Resolve = (_name, done) => done(null, [{address: '127.0.0.1', family: 4}]);
		const ask = {url: `http://quay.localhost:${port}/sitemap.xml`, headers: {'x-key': 'k'}};
		expect(await openFetcher({resolve}).fetchFeed(ask)).toMatchObject({status: 'ok'});
		expect(requests.map(({headers}) => [headers.host, headers['x-key']])).toEqual([
			[`quay.localhost:${port}`, 'k'],
			[`maps.quay.localhost:${port}`, undefined],
		]);
	});

	it('goes one step down and no further', async () => {
		const {origin, requests} = await serve({
			'/sitemap.xml': send(index(['/inner.xml'])),
			'/inner.xml': send(index(['/innermost.xml'])),
		});
		expect(await faultOf(openFetcher().fetchFeed({url: `${origin}/sitemap.xml`}))).toMatchObject({
			kind: 'not-a-feed',
		});
		expect(requests.map(({url}) => url)).toEqual(['/sitemap.xml', '/inner.xml']);
	});

	it('counts both documents against the cap of one feed', async () => {
		const {origin} = await serve({
			'/sitemap.xml': send(index(['/news.xml']) + ' '.repeat(500)),
			'/news.xml': send(news + ' '.repeat(500)),
		});
		const fetcher = openFetcher({maxBytes: 1200});
		expect(await faultOf(fetcher.fetchFeed({url: `${origin}/sitemap.xml`}))).toMatchObject({
			kind: 'too-large',
		});
	});
});
