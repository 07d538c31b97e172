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
				<link rel='ALTERNATE home' type=application/atom+xml href=/atom><link rel=alternate type=application/feed+json href=/feed.json>
				<link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" type="application/rss+xml" title="Comments" href="/c">
				<link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" type="text/css" href="/x.css">
				<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
				<link rel="alternate" type="application/rss+xml" href="rss">`),
		});
		expect(await openFetcher().findFeeds(`${origin}/`)).toEqual([
			{url: `${origin}/news/rss`, title: 'All & more'},
			{url: `${origin}/atom`},
			{url: `${origin}/feed.json`},
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
