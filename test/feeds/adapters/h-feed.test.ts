import {describe, expect, it} from 'vitest';
import {onlyStory, parse, thrownBy} from '../documents.js';

const page = (body: string, head = '') =>
	`<!doctype html><html lang="en"><head><title>The Quay</title>${head}</head><body>${body}</body></html>`;
const entry = (inside: string) => onlyStory(parse(page(`<article class="h-entry">${inside}</article>`)));

describe('a page with an h-feed', () => {
	it('is a feed', () => {
		const feed = parse(
			page(`<div class="h-feed"><h1 class="p-name">Harbour notes</h1><a class="u-url" href="/notes">all</a>
				<a class="p-author h-card" href="/ann">Ann Bell</a>
				<article class="h-entry"><h2 class="p-name"><a class="u-url" href="/1">Fog &amp; ferries</a></h2>
				<time class="dt-published" datetime="2026-11-23T12:00:00Z">noon</time><time class="dt-updated" datetime="2026-11-23T13:00:00Z"></time>
				<p class="p-summary">Late again</p><div class="e-content"><p>Boats <b>wait</b>.<br><img src="a.png"></p></div>
				<span class="p-category">sea</span><a class="p-category">fog</a><img class="u-photo" src="/p.jpg" alt="Fog"></article></div>`),
		);

		expect(feed).toMatchObject({
			format: 'hfeed',
			title: 'Harbour notes',
			link: 'https://example.org/notes',
			language: 'en',
			authors: [{name: 'Ann Bell', url: 'https://example.org/ann'}],
		});
		expect(onlyStory(feed)).toMatchObject({
			title: 'Fog & ferries',
			url: 'https://example.org/1',
			publishedAt: Date.UTC(2026, 10, 23, 12),
			updatedAt: Date.UTC(2026, 10, 23, 13),
			summary: 'Late again',
			content: '<p>Boats <b>wait</b>.<br><img src="https://example.org/news/a.png"></p>',
			categories: ['sea', 'fog'],
			pictures: [{url: 'https://example.org/p.jpg', caption: 'Fog'}],
		});
	});

	it('may be entries alone, titled by the page', () => {
		const feed = parse(page('<li class=h-entry><a href=/1>One</a><li class=h-entry><a href=/2>Two</a>'));
		expect(feed.title).toBe('The Quay');
		expect(feed.stories).toMatchObject([
			{title: 'One', url: 'https://example.org/1'},
			{title: 'Two', url: 'https://example.org/2'},
		]);
	});

	it('may be written in the classic names', () => {
		const feed = parse(
			page(`<body class="hfeed"><article class="hentry"><h2 class="entry-title"><a href="/1" rel="bookmark">One</a></h2>
				<span class="author vcard"><a class="url fn" href="/bo">Bo Lind</a></span><time class="published" datetime="2026-11-23"></time>
				<div class="entry-content">Text</div><a rel="tag" href="/t">Sea</a></article>`),
		);
		expect(onlyStory(feed)).toMatchObject({
			title: 'One',
			url: 'https://example.org/1',
			authors: [{name: 'Bo Lind', url: 'https://example.org/bo'}],
			publishedAt: Date.UTC(2026, 10, 23),
			content: 'Text',
			categories: ['Sea'],
		});
	});

	it('counts its addresses from its base', () => {
		const feed = parse(page('<a class="h-entry" href="1">One</a>', '<base href="/b/">'));
		expect(onlyStory(feed).url).toBe('https://example.org/b/1');
	});
});

describe('an h-entry', () => {
	it('leaves out what it cites', () => {
		const story =
			entry(`<div class="u-in-reply-to h-cite"><a class="p-name u-url" href="https://other.example/">Theirs</a></div>
			<h2 class="p-name">Ours</h2><a class="u-url" href="/ours"></a>`);
		expect(story).toMatchObject({title: 'Ours', url: 'https://example.org/ours'});
	});

	it('without a name of its own has no title', () => {
		expect(
			entry('<div class="p-name e-content">Fog again.</div><a class="u-url" href="/n"></a>'),
		).not.toHaveProperty('title');
		expect(entry('<div class="e-content">Fog again.</div><p class="p-name">Fog</p>')).not.toHaveProperty(
			'title',
		);
	});

	it.each([
		[
			'a card',
			'<div class="p-author h-card"><img class="u-photo" src="/a.png" alt=""><a class="u-url p-name" href="/ann">Ann</a></div>',
			[{name: 'Ann', url: 'https://example.org/ann'}],
		],
		[
			'a card that is a link',
			'<a class="p-author h-card" href="/ann">Ann</a>',
			[{name: 'Ann', url: 'https://example.org/ann'}],
		],
		[
			'a card that is a picture',
			'<a class="p-author h-card" href="/ann"><img src="/a.png" alt="Ann"></a>',
			[{name: 'Ann', url: 'https://example.org/ann'}],
		],
		['a name', '<span class="p-author">Ann</span>', [{name: 'Ann'}]],
	])('takes its author from %s', (_form, inside, authors) => {
		expect(entry(`<b class="p-name">T</b>${inside}`).authors).toEqual(authors);
	});

	it('is not ended by what nobody closed', () => {
		const story = entry(
			'<p class="p-summary">One<p>Two</div></i><div class="e-content"><script>"</div>"</script><p>Text</div>',
		);
		expect(story).toMatchObject({summary: 'One', content: '<script>"</div>"</script><p>Text'});
	});
});

it.each([
	['a page without entries', page('<p>Nothing here of h-feed')],
	['a page with an empty feed', page('<div class="h-feed"></div>')],
	['a page about a person', page('<div class="h-card h-entrylike">Ann</div>')],
])('does not take %s for a feed', (_what, text) => {
	expect(thrownBy(() => parse(text))).toMatchObject({kind: 'not-a-feed'});
});

it.each([
	['tags that nothing closes', '<b>'.repeat(200_000)],
	['tags that close nothing', `${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}`],
	['titles that never end', '<title>'.repeat(100_000)],
	['entries in entries', '<p class="h-entry">'.repeat(50_000)],
	['classes without end', `<p class="${'h-entry '.repeat(100_000)}">`],
])('gets through %s', (_trap, inside) => {
	expect(parse(page(`<div class="h-entry"><i class="p-name">One</i></div>${inside}`)).stories[0]?.title).toBe(
		'One',
	);
});
