import {describe, expect, it} from 'vitest';
import {type Row, told} from '../documents.js';

const json = (feed: object, version = 'https://jsonfeed.org/version/1.1') =>
	JSON.stringify({version, title: 'Ann', ...feed});

const jsonFeeds: readonly Row[] = [
	[
		'micro.blog: a note with an author of 1.0 and its avatar',
		json(
			{
				home_page_url: 'https://ann.example/',
				feed_url: 'https://ann.example/feed.json',
				author: {name: 'Ann Bell', url: 'https://ann.example', avatar: 'https://ann.example/a.png'},
				items: [
					{
						id: 'http://ann.example/2026/11/23/fog.html',
						content_html: '<p>Fog <a href="/x">again</a></p>\n',
						date_published: '2026-11-23T13:00:00+01:00',
						url: 'https://ann.example/2026/11/23/fog.html',
						tags: ['fog', 'pier'],
					},
				],
			},
			'https://jsonfeed.org/version/1',
		),
		{
			format: 'json',
			version: '1',
			feed: {link: 'https://ann.example/', selfUrl: 'https://ann.example/feed.json'},
			stories: [
				{
					title: undefined,
					content: '<p>Fog <a href="https://example.org/x">again</a></p>',
					published: '2026-11-23T12:00:00.000Z',
					categories: ['fog', 'pier'],
					authors: [{name: 'Ann Bell', url: 'https://ann.example/'}],
				},
			],
		},
	],
	[
		'a linked list: external_url beside url, numbers for ids',
		json({
			items: [
				{
					id: 4711,
					url: 'https://ann.example/linked/1',
					external_url: 'https://tide.example/',
					title: '★ Tides',
					content_html: '<p>x</p>',
					summary: 'short',
					date_published: '2026-11-23T12:00:00Z',
					date_modified: '2026-11-23T12:30:00Z',
				},
			],
		}),
		{
			stories: [
				{
					id: '4711',
					title: '★ Tides',
					link: 'https://ann.example/linked/1',
					summary: 'short',
					updated: '2026-11-23T12:30:00.000Z',
				},
			],
		},
	],
	[
		'only an external_url',
		json({items: [{id: 'x', external_url: 'https://tide.example/'}]}),
		{stories: [{id: 'x', link: 'https://tide.example/'}]},
	],
	[
		'an id that is the address',
		json({items: [{id: 'https://ann.example/1', content_text: 'Fog'}]}),
		{stories: [{link: 'https://ann.example/1', id: 'https://ann.example/1'}]},
	],
	[
		'text that is not HTML, with lines',
		json({items: [{id: '1', content_text: 'if a < b\nthen &amp; end'}]}),
		{stories: [{content: 'if a &lt; b<br>\nthen &amp;amp; end'}]},
	],
	[
		'a title that is not HTML',
		json({items: [{id: '1', title: 'The <b> tag &amp; you'}]}),
		{stories: [{title: 'The <b> tag &amp; you'}]},
	],
	[
		'several authors, one without a name',
		json({items: [{id: '1', authors: [{name: 'Ann'}, {url: 'https://bo.example'}, {}]}]}),
		{stories: [{authors: [{name: 'Ann'}, {url: 'https://bo.example/'}]}]},
	],
	[
		'attachments, a picture and a banner',
		json({
			items: [
				{
					id: '1',
					image: '/a.jpg',
					banner_image: '/b.jpg',
					attachments: [
						{
							url: 'https://cdn.example/1.mp3',
							mime_type: 'audio/mpeg',
							size_in_bytes: 89970236,
							duration_in_seconds: 6629,
						},
						{url: 'https://cdn.example/1.mp4', mime_type: 'video/mp4', title: 'Film'},
					],
				},
			],
		}),
		{
			stories: [
				{
					image: 'https://example.org/a.jpg',
					enclosures: [
						{url: 'https://cdn.example/1.mp3', type: 'audio/mpeg', length: 89970236},
						{url: 'https://cdn.example/1.mp4', type: 'video/mp4'},
					],
				},
			],
		},
	],
	[
		'a hub, icons, a language, an expired show',
		json({
			language: 'de-CH',
			icon: '/i.png',
			favicon: '/f.ico',
			expired: true,
			description: 'Über <Nebel>',
			hubs: [{type: 'WebSub', url: 'https://hub.example/'}],
			items: [],
		}),
		{
			feed: {
				language: 'de-CH',
				image: 'https://example.org/i.png',
				icon: 'https://example.org/f.ico',
				hub: 'https://hub.example/',
				description: 'Über <Nebel>',
			},
			stories: [],
		},
	],
	[
		'things of the wrong kind',
		json({
			title: 7,
			authors: 'Ann',
			items: [null, 'x', {id: true, tags: 'fog', attachments: {url: 'x'}, authors: null, title: 'T', url: 5}],
		}),
		{feed: {title: '7'}, stories: expect.arrayContaining([expect.objectContaining({title: 'T'})])},
	],
	[
		'a version with http and a slash',
		'{"version":"http://jsonfeed.org/version/1/","title":"T","items":[{"id":"1","title":"A"}]}',
		{feed: {title: 'T'}, stories: [{title: 'A'}]},
	],
	[
		'no items at all',
		'{"version":"https://jsonfeed.org/version/1.1","title":"T"}',
		{feed: {title: 'T'}, stories: []},
	],
	[
		'a BOM, blanks, an emoji by half references',
		'\uFEFF\n {"version":"https:\\/\\/jsonfeed.org\\/version\\/1","title":"Boats \\ud83d\\udea2","items":[{"id":"1","title":"A\\u0007B\\u001b[2J"}]}',
		{feed: {title: 'Boats 🚢'}, stories: [{title: 'AB'}]},
	],
];

const news = (urls: string, more = '') =>
	`<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" ${more}>${urls}</urlset>`;

const sitemaps: readonly Row[] = [
	[
		'a wire: pictures, keywords, lastmod',
		news(
			`<url><loc>https://wire.example/article/fog-1</loc><lastmod>2026-11-23T11:30:00Z</lastmod><news:news><news:publication><news:name>Quay Wire</news:name><news:language>eng</news:language></news:publication><news:publication_date>2026-11-23T06:00:00-05:00</news:publication_date><news:title>Fog shuts harbor &amp;amp; airport</news:title><news:keywords>Fog, Ports,Alden</news:keywords></news:news><image:image><image:loc>https://dims.example/1.jpg?a=1&amp;b=2</image:loc><image:title>Fog</image:title></image:image></url>`,
		),
		{
			format: 'sitemap',
			feed: {title: 'Quay Wire'},
			stories: [
				{
					title: 'Fog shuts harbor & airport',
					link: 'https://wire.example/article/fog-1',
					published: '2026-11-23T11:00:00.000Z',
					updated: '2026-11-23T11:30:00.000Z',
					categories: ['Fog', 'Ports', 'Alden'],
					image: 'https://dims.example/1.jpg?a=1&b=2',
					source: {title: 'Quay Wire'},
				},
			],
		},
	],
	[
		'CDATA, the prefix n, a day for a date, stock tickers and genres',
		`<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="//wire.example/main-sitemap.xsl"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc><![CDATA[https://wire.example/2]]></loc><n:news><n:publication><n:name><![CDATA[Wire & Co]]></n:name><n:language>de</n:language></n:publication><n:genres>PressRelease</n:genres><n:publication_date>2026-11-23</n:publication_date><n:title><![CDATA[Nebel <b>hier</b>]]></n:title><n:stock_tickers>NASDAQ:FOG</n:stock_tickers></n:news></url></urlset>`,
		{
			feed: {title: 'Wire & Co', language: 'de'},
			stories: [{title: 'Nebel hier', link: 'https://wire.example/2', published: '2026-11-23T00:00:00.000Z'}],
		},
	],
	[
		'pages beside the news',
		news(
			'<url><loc>https://wire.example/</loc></url><url><loc>https://wire.example/3</loc><news:news><news:title>Three</news:title></news:news></url>',
		),
		{stories: [{title: 'Three'}]},
	],
	[
		'https in the namespaces',
		'<urlset xmlns="https://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="https://www.google.com/schemas/sitemap-news/0.9/"><url><loc>https://wire.example/4</loc><news:news><news:title>Four</news:title><news:publication_date>2026-11-23T12:00Z</news:publication_date></news:news></url></urlset>',
		{stories: [{title: 'Four', published: '2026-11-23T12:00:00.000Z'}]},
	],
	['a quiet day', news(''), {format: 'sitemap', stories: []}],
];

describe('JSON Feeds', () => {
	it.each(jsonFeeds)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});

describe('news sitemaps', () => {
	it.each(sitemaps)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});
