import {describe, expect, it} from 'vitest';
import {type Row, told} from '../documents.js';

const page = (body: string, head = '<title>Ann’s notes</title>') =>
	`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const pages: readonly Row[] = [
	[
		'an article and a note',
		page(
			`<main class="h-feed"><h1 class="p-name">Ann</h1><article class="h-entry"><h2 class="p-name"><a class="u-url" href="/fog">Fog &amp; foam</a></h2><time class="dt-published" datetime="2026-11-23T12:00:00+01:00">Monday</time><a class="p-author h-card" href="https://ann.example">Ann Bell</a><p class="p-summary">Short.</p><div class="e-content"><p>It came <a href="x">in</a>.</p></div><a class="p-category" href="/t/fog">fog</a></article>
			<article class="h-entry"><div class="e-content p-name">Just fog.</div><a class="u-url" href="/2"><time class="dt-published">2026-11-22</time></a></article></main>`,
		),
		{
			format: 'hfeed',
			feed: {title: 'Ann', language: 'en'},
			stories: [
				{
					title: 'Fog & foam',
					link: 'https://example.org/fog',
					published: '2026-11-23T11:00:00.000Z',
					authors: [{name: 'Ann Bell', url: 'https://ann.example/'}],
					summary: 'Short.',
					content: '<p>It came <a href="https://example.org/news/x">in</a>.</p>',
					categories: ['fog'],
				},
				{
					title: undefined,
					content: 'Just fog.',
					link: 'https://example.org/2',
					published: '2026-11-22T00:00:00.000Z',
				},
			],
		},
	],
	[
		'a reply whose cited page has a name and an address of its own',
		page(
			'<div class="h-feed"><div class="h-entry"><div class="u-in-reply-to h-cite"><a class="u-url p-name" href="https://other.example/1">Their title</a></div><p class="e-content">I agree.</p><a class="u-url" href="/r1">link</a></div></div>',
		),
		{stories: [{title: undefined, link: 'https://example.org/r1', content: 'I agree.'}]},
	],
	[
		'a photo, relative to <base>',
		page(
			'<div class="h-entry"><a class="u-url" href="p/1"><img class="u-photo" src="1.jpg" alt="Grey"></a><span class="p-name">Grey day</span></div>',
			'<base href="https://cdn.example/album/"><title>Album</title>',
		),
		{
			feed: {title: 'Album'},
			stories: [
				{
					title: 'Grey day',
					link: 'https://cdn.example/album/p/1',
					image: 'https://cdn.example/album/1.jpg',
				},
			],
		},
	],
	[
		'implied names: entries that are links',
		page(
			'<ul class="h-feed"><li><a class="h-entry" href="/a">First post</a></li><li><a class="h-entry" href="/b">Second</a></li></ul>',
		),
		{
			stories: [
				{title: 'First post', link: 'https://example.org/a'},
				{title: 'Second', link: 'https://example.org/b'},
			],
		},
	],
	[
		'the classic names of a WordPress theme',
		page(
			'<div class="hfeed site"><article id="post-1" class="post-1 post hentry category-sea"><h2 class="entry-title"><a href="/one" rel="bookmark">One</a></h2><time class="entry-date published updated" datetime="2026-11-23T12:00:00+00:00">23 Nov</time><span class="author vcard"><a class="url fn n" href="/author/ann">Ann</a></span><div class="entry-content"><p>Body.</p></div><a href="/c/sea" rel="category tag">Sea</a></article></div>',
		),
		{
			stories: [
				{
					title: 'One',
					link: 'https://example.org/one',
					published: '2026-11-23T12:00:00.000Z',
					authors: [{name: 'Ann', url: 'https://example.org/author/ann'}],
					content: '<p>Body.</p>',
					categories: ['Sea'],
				},
			],
		},
	],
	[
		'a value-class date and a data value',
		page(
			'<div class="h-entry"><a class="p-name u-url" href="/v">V</a><span class="dt-published"><span class="value">2026-11-23</span> at <span class="value">12:00</span></span><data class="p-category" value="fog"></data></div>',
		),
		{stories: [{title: 'V', published: '2026-11-23T12:00:00.000Z', categories: ['fog']}]},
	],
	[
		'an author that is a card with a picture alone',
		page(
			'<div class="h-feed"><a class="p-author h-card" href="https://ann.example"><img src="/a.png" alt="Ann Bell"></a><div class="h-entry"><p class="p-name">T</p></div></div>',
		),
		{stories: [{title: 'T', authors: [{name: 'Ann Bell', url: 'https://ann.example/'}]}]},
	],
	[
		'a feed inside a body of other cards and events',
		page(
			'<div class="h-card"><a class="p-name u-url" href="/">Ann</a></div><div class="h-feed"><div class="h-entry"><a class="u-url" href="/1"><span class="p-name">One</span></a></div></div><div class="h-event"><span class="p-name">Party</span></div>',
		),
		{stories: [{title: 'One', link: 'https://example.org/1'}]},
	],
];

describe('pages that are feeds', () => {
	it.each(pages)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});
