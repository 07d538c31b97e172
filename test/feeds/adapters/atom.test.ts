import {describe, expect, it} from 'vitest';
import {atom, atomStory, onlyStory, parse} from '../documents.js';

describe('an Atom feed', () => {
	it('says what it is', () => {
		const feed = parse(
			`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:feed</id><title>Wire</title><subtitle>Tides</subtitle>
				<link href="https://example.org/"/><link rel="self" href="/feed"/><link rel="hub" href="https://hub.example/"/>
				<updated>2026-11-23T12:00:00Z</updated><author><name>Desk</name><email>d@example.org</email><uri>/desk</uri></author>
				<category term="sea" label="Sea"/><logo>/logo.png</logo><icon>/icon.png</icon></feed>`,
		);

		expect(feed).toMatchObject({
			format: 'atom',
			version: '1.0',
			id: 'urn:feed',
			title: 'Wire',
			description: 'Tides',
			link: 'https://example.org/',
			selfUrl: 'https://example.org/feed',
			hub: 'https://hub.example/',
			language: 'en',
			updatedAt: Date.UTC(2026, 10, 23, 12),
			authors: [{name: 'Desk', email: 'd@example.org', url: 'https://example.org/desk'}],
			categories: ['Sea'],
			image: 'https://example.org/logo.png',
			icon: 'https://example.org/icon.png',
		});
	});

	it('is read under a prefix', () => {
		const feed = parse(
			'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title></a:entry></a:feed>',
		);
		expect(onlyStory(feed).title).toBe('One');
	});

	it('is read in version 0.3', () => {
		const feed =
			parse(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">A &amp;lt;b&amp;gt;</title><tagline>T</tagline>
			<entry><title mode="base64" type="text/plain">T25l</title><issued>2026-11-23T12:00:00Z</issued><modified>2026-11-23T13:00:00Z</modified>
			<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry></feed>`);

		expect(feed).toMatchObject({version: '0.3', title: 'A <b>', description: 'T'});
		expect(onlyStory(feed)).toMatchObject({
			title: 'One',
			content: '<p>x</p>',
			publishedAt: Date.UTC(2026, 10, 23, 12),
			updatedAt: Date.UTC(2026, 10, 23, 13),
		});
	});

	it('may be one entry alone', () => {
		expect(
			onlyStory(parse('<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title></entry>')).title,
		).toBe('One');
	});
});

describe('the text of an entry', () => {
	it.each([
		['<title>a &lt;b&gt; c</title>', 'a <b> c'],
		['<title type="text">AT&amp;amp;T</title>', 'AT&amp;T'],
		['<title type="html">a &lt;b&gt;b&lt;/b&gt; &amp;amp; c</title>', 'a b & c'],
		[
			'<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b> &amp; c</div></title>',
			'a b & c',
		],
		[
			'<title type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div>a <h:b>b</h:b></h:div></title>',
			'a b',
		],
	])('follows its type: %s', (inside, title) => {
		expect(atomStory(inside).title).toBe(title);
	});

	it('is sliced from the source, order and spaces kept', () => {
		const inside =
			'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">one <b>two</b> <i>three</i> four</div></content>';
		expect(atomStory(inside).content).toBe('one <b>two</b> <i>three</i> four');
	});

	it('is plain by default, and so escaped', () => {
		expect(atomStory('<summary>a &lt; b\nc</summary>').summary).toBe('a &lt; b<br>\nc');
	});

	it('counts addresses from xml:base', () => {
		const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/a/"><entry xml:base="b/">
			<link href="c"/><content type="html" xml:base="d/">&lt;img src="e.png"&gt;</content></entry></feed>`;
		expect(onlyStory(parse(text))).toMatchObject({
			url: 'https://base.example/a/b/c',
			content: '<img src="https://base.example/a/b/d/e.png">',
		});
	});

	it('is absent when it is a film', () => {
		expect(
			atomStory('<title>x</title><content type="video/mp4">AAECAwQF/v8=</content>').content,
		).toBeUndefined();
	});
});

describe('an entry', () => {
	it('prefers the page that says it is HTML', () => {
		expect(atomStory('<link href="/a"/><link type="text/html" href="/b"/>').url).toBe(
			'https://example.org/b',
		);
		expect(atomStory('<link type="application/json" href="/a"/><link href="/b"/>').url).toBe(
			'https://example.org/b',
		);
		expect(atomStory('<link rel="self" href="/a"/><link rel="replies" href="/c"/>')).not.toHaveProperty(
			'url',
		);
		expect(atomStory('<content src="/film"/>').url).toBe('https://example.org/film');
	});

	it('has enclosures, comments, an outlet and a language', () => {
		const story = atomStory(`<link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="7"/>
			<link rel="replies" type="application/atom+xml" href="/c.xml"/><link rel="replies" type="text/html" href="/c"/>
			<source><title>Other</title><link href="https://other.example/"/></source>`);

		expect(story).toMatchObject({
			enclosures: [{url: 'https://example.org/a.mp3', type: 'audio/mpeg', bytes: 7}],
			commentsUrl: 'https://example.org/c',
			outlet: {title: 'Other', url: 'https://other.example/'},
		});
		expect(onlyStory(parse(atom('<entry xml:lang="fr"><title>x</title></entry>'))).language).toBe('fr');
	});

	it('of a film site has summary and picture in its media group', () => {
		const story = atomStory(`<title>x</title><media:group xmlns:media="http://search.yahoo.com/mrss/">
			<media:thumbnail url="https://i.example/1.jpg"/><media:description>What happens</media:description></media:group>`);
		expect(story).toMatchObject({summary: 'What happens', pictures: [{url: 'https://i.example/1.jpg'}]});
	});
});
