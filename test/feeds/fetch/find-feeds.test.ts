import {describe, expect, it} from 'vitest';
import {faultOf, feedText, openFetcher, redirect, send, serve} from './loopback.js';

const page = (head: string) =>
	send(`<!doctype html><html><head>${head}</head><body>`, {'content-type': 'text/html'});

describe('the feeds behind an address', () => {
	it('are the address itself when it is one', async () => {
		const {origin} = await serve({'/': send(feedText)});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([{url: `${origin}/`, title: 'Wire'}]);
	});

	it('are where it moved to', async () => {
		const {origin} = await serve({'/': redirect('/new', 301), '/new': send(feedText)});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([{url: `${origin}/new`, title: 'Wire'}]);
	});

	it('are those its page names, counted from its base, comments left out', async () => {
		const {origin} = await serve({
			'/': page(`<base href="/news/"><link rel="alternate" type="application/rss+xml" title="All &amp; more" href="rss">
				<link rel='ALTERNATE home' type=application/atom+xml href=/atom><link rel=alternate type=application/feed+json href=/sport/feed.json>
				<link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" type="application/rss+xml" title="Comments" href="/c">
				<link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" type="text/css" href="/x.css">
				<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
				<link rel="alternate" type="application/rss+xml" href="rss">`),
		});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([
			{url: `${origin}/news/rss`, title: 'All & more'},
			{url: `${origin}/atom`},
			{url: `${origin}/sport/feed.json`},
		]);
	});

	it('are as many as anyone chooses from', async () => {
		const links = Array.from(
			{length: 50_000},
			(_, at) => `<link rel=alternate type=application/rss+xml href=/${at}>`,
		);
		const {origin} = await serve({'/': page(links.join(''))});
		const found = await openFetcher().findFeeds(`${origin}/`);
		expect(found).toHaveLength(100);
		expect(found[0]).toEqual({url: `${origin}/0`});
	});

	it.each([
		['the first', ['rss', '/rss.xml', 'Wire RSS'], ['atom', '/atom.xml', 'Wire (Atom 1.0)'], '/rss.xml'],
		['what is not JSON', ['feed', '/feed.json', 'Wire'], ['atom', '/feed.atom', 'Wire'], '/feed.atom'],
		[
			'one without a name',
			['rss', '/feed/?type=rss', ''],
			['atom', '/feed/?type=atom', 'Wire'],
			'/feed/?type=rss',
		],
	])('are offered in one format: %s', async (_which, ...named) => {
		const chosen = named.pop();
		const links = (named as string[][]).map(
			([kind, href, title]) =>
				`<link rel=alternate type=application/${kind}+${kind === 'feed' ? 'json' : 'xml'} href="${href}" title="${title}">`,
		);
		const {origin} = await serve({'/': page(links.join(''))});
		const found = await openFetcher().findFeeds(`${origin}/`);
		expect(found.map(({url}) => url)).toEqual([`${origin}${String(chosen)}`]);
	});

	it('are several when their names differ', async () => {
		const {origin} = await serve({
			'/': page(`<link rel=alternate type=application/rss+xml title=Sport href=/rss?c=1><link rel=alternate type=application/atom+xml title=World href=/rss>
				<link rel=alternate type=application/rss+xml title=Comment href=/comment/rss>`),
		});
		const found = await openFetcher().findFeeds(`${origin}/`);
		expect(found.map(({title}) => title)).toEqual(['Sport', 'World', 'Comment']);
	});

	it('are those a page names, although it is a feed itself', async () => {
		const entry = '<p class="h-entry">One</p>';
		const {origin} = await serve({
			'/': page(`<link rel=alternate type=application/rss+xml href=/rss></head><body>${entry}`),
			'/alone': page(`<title>Notes</title></head><body>${entry}`),
		});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([{url: `${origin}/rss`}]);
		expect(await openFetcher().findFeeds(`${origin}/alone`)).toEqual([
			{url: `${origin}/alone`, title: 'Notes'},
		]);
	});

	it('are a news sitemap that robots.txt names, in the last resort', async () => {
		const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
			<url><loc>/1</loc><n:news><n:publication><n:name>The Quay</n:name></n:publication><n:title>One</n:title></n:news></url></urlset>`;
		const {origin, requests} = await serve({
			'/': page(''),
			'/robots.txt': send(
				'User-agent: *\nDisallow:\nSitemap: /pages.xml\nsitemap:/news.xml # daily\nSitemap: https://elsewhere.example/news.xml\n',
			),
			'/news.xml': send(news),
		});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([
			{url: `${origin}/news.xml`, title: 'The Quay'},
		]);
		expect(requests.at(-1)?.url).toBe('/news.xml');
	});

	it('are those its Link header names', async () => {
		const link =
			'</a.xml>; rel="alternate"; type="application/rss+xml"; title="A", </style.css>; rel=preload';
		const {origin} = await serve({'/': send('<html>', {link})});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([{url: `${origin}/a.xml`, title: 'A'}]);
	});

	it('are looked for in the usual places when no page names them', async () => {
		const {origin, requests} = await serve({
			'/about': page(''),
			'/atom.xml': send(feedText),
			'/rss.xml': send('<html>'),
		});

		expect(await openFetcher().findFeeds(`${origin}/about`)).toEqual([
			{url: `${origin}/atom.xml`, title: 'Wire'},
		]);
		expect(requests.map(({url}) => url)).toEqual(['/about', '/feed', '/rss.xml', '/atom.xml']);
	});

	it('may be none', async () => {
		const {origin} = await serve({'/': page('')});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([]);
	});

	it('cannot be told when the address cannot be had', async () => {
		const {origin} = await serve({});
		expect(await faultOf(openFetcher().findFeeds(`${origin}/`))).toMatchObject({kind: 'http'});
	});

	it('have no control sequence in their titles', async () => {
		const {origin} = await serve({
			'/': page('<link rel=alternate type=application/rss+xml href=/x title="a&#27;[2Jb\u009B1m">'),
		});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([{url: `${origin}/x`, title: 'ab'}]);
	});
});

it('reads whatever document stands at an address', async () => {
	const {origin} = await serve({'/': send(feedText)});
	expect(await openFetcher().readDocument(`${origin}/`)).toMatchObject({title: 'Wire', format: 'rss'});
});
