import {describe, expect, it} from 'vitest';
import {atom, rss, told} from '../documents.js';

const rssItem = (inside: string) => told(rss(`<item>${inside}</item>`));
const atomEntry = (inside: string) => told(atom(`<entry>${inside}</entry>`));

type Field = [what: string, inside: string, expected: object];

const links: readonly Field[] = [
	[
		'a guid that is none by its own word',
		'<guid isPermaLink="false">https://example.org/1</guid>',
		{link: undefined},
	],
	[
		'a guid that is one',
		'<guid isPermaLink="true">https://example.org/1</guid>',
		{link: 'https://example.org/1'},
	],
	['a guid that is no address', '<guid>4711</guid>', {link: undefined, id: '4711'}],
	['an address of mail', '<link>mailto:ann@example.org</link>', {link: undefined}],
	['a script', '<link>javascript:alert(1)</link>', {link: undefined}],
	[
		'the scheme feed',
		'<link>feed://example.org/1</link>',
		{link: expect.toBeOneOf([undefined, 'http://example.org/1'])},
	],
	['blanks inside', '<link>https://example.org/a b</link>', {link: 'https://example.org/a%20b'}],
	['a line end inside', '<link>https://example.org/\n1</link>', {link: 'https://example.org/1'}],
	[
		'escaped twice',
		'<link>https://example.org/?a=1&amp;amp;b=2</link>',
		{link: 'https://example.org/?a=1&b=2'},
	],
	[
		'letters that are not ASCII',
		'<link>https://münchen.example/füße</link>',
		{link: 'https://xn--mnchen-3ya.example/f%C3%BC%C3%9Fe'},
	],
	['no scheme but a host', '<link>//cdn.example/1</link>', {link: 'https://cdn.example/1'}],
	['its attribute', '<link href="/1"/>', {link: 'https://example.org/1'}],
	[
		'rdf:resource',
		'<link rdf:resource="/1" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
		{link: 'https://example.org/1'},
	],
	['only a query', '<link>?p=1</link>', {link: 'https://example.org/news/feed.xml?p=1'}],
	['nothing, but an enclosure', '<title>T</title><enclosure url="/1.mp3"/>', {link: undefined}],
	[
		'a link in the Atom manner among others',
		'<atom:link rel="replies" href="/r"/><atom:link rel="alternate" type="text/html" href="/1"/>',
		{link: 'https://example.org/1'},
	],
	[
		'comments as numbers of slash',
		'<link>/1</link><slash:comments>5</slash:comments><comments>/1#c</comments>',
		{link: 'https://example.org/1', commentsUrl: 'https://example.org/1#c'},
	],
];

const atomLinks: readonly Field[] = [
	['no rel', '<link href="/1"/>', {link: 'https://example.org/1'}],
	['rel in capitals', '<link rel="Alternate" href="/1"/>', {link: 'https://example.org/1'}],
	[
		'HTML behind JSON',
		'<link rel="alternate" type="application/json" href="/1.json"/><link rel="alternate" type="text/html" href="/1"/>',
		{link: 'https://example.org/1'},
	],
	[
		'the first of two languages',
		'<link rel="alternate" type="text/html" hreflang="en" href="/en"/><link rel="alternate" type="text/html" hreflang="fr" href="/fr"/>',
		{link: 'https://example.org/en'},
	],
	['self alone: no page', '<link rel="self" href="/1.atom"/>', {link: undefined}],
	['an id that is an address is no link', '<id>https://example.org/1</id>', {id: 'https://example.org/1'}],
	[
		'via and related beside',
		'<link rel="related" href="https://tide.example/"/><link rel="alternate" href="/1"/><link rel="via" href="/v"/>',
		{link: 'https://example.org/1'},
	],
	[
		'an empty href',
		'<link href=""/><title>T</title>',
		{link: expect.toBeOneOf([undefined, 'https://example.org/news/feed.xml'])},
	],
];

const people: readonly Field[] = [
	[
		'mail (name)',
		'<author>ann@example.org (Ann Bell)</author>',
		{authors: [{name: 'Ann Bell', email: 'ann@example.org'}]},
	],
	[
		'name <mail>',
		'<author>Ann Bell &lt;ann@example.org&gt;</author>',
		{authors: [{name: 'Ann Bell', email: 'ann@example.org'}]},
	],
	[
		'name (mail)',
		'<author>Ann Bell (ann@example.org)</author>',
		{authors: [{name: 'Ann Bell', email: 'ann@example.org'}]},
	],
	['mail alone', '<author>ann@example.org</author>', {authors: [{email: 'ann@example.org'}]}],
	[
		'a name with an apostrophe',
		'<dc:creator>Seán O&amp;#39;Neill</dc:creator>',
		{authors: [{name: "Seán O'Neill"}]},
	],
	['a name with an ampersand', '<author>Bell &amp; Dane</author>', {authors: [{name: 'Bell & Dane'}]}],
	[
		'a name with brackets that is no mail',
		'<author>Ann Bell (Quay Wire)</author>',
		{authors: [{name: 'Ann Bell (Quay Wire)'}]},
	],
	[
		'several creators',
		'<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>',
		{authors: [{name: 'Ann'}, {name: 'Bo'}]},
	],
	[
		'the same creator twice',
		'<dc:creator>Ann</dc:creator><dc:creator>Ann</dc:creator>',
		{authors: [{name: 'Ann'}]},
	],
	[
		'a noreply author beside a creator',
		'<author>noreply@blogger.com (Ann)</author>',
		{authors: [{name: 'Ann', email: 'noreply@blogger.com'}]},
	],
	[
		'Atom’s author in RSS',
		'<atom:author><atom:name>Ann</atom:name><atom:uri>/ann</atom:uri></atom:author>',
		{authors: [{name: 'Ann', url: 'https://example.org/ann'}]},
	],
	[
		'an author element with a name inside',
		'<author><name>Ann</name><email>ann@example.org</email></author>',
		{authors: [{name: 'Ann', email: 'ann@example.org'}]},
	],
	['iTunes’ author', '<itunes:author>Ann</itunes:author>', {authors: [{name: 'Ann'}]}],
	[
		'an author in markup',
		'<dc:creator><![CDATA[<a href="/ann">Ann</a>]]></dc:creator>',
		{authors: [{name: 'Ann'}]},
	],
	[
		'credit of Media RSS is no author',
		'<media:credit role="photographer">Cy</media:credit><title>T</title>',
		{authors: []},
	],
];

const categories: readonly Field[] = [
	['plain ones', '<category>Sea</category><category>Fog</category>', {categories: ['Sea', 'Fog']}],
	['with a domain', '<category domain="urn:x">Sea</category>', {categories: ['Sea']}],
	['with a comma that is part of it', '<category>Bell, Ann</category>', {categories: ['Bell, Ann']}],
	['in CDATA with an entity', '<category><![CDATA[R&amp;D]]></category>', {categories: ['R&D']}],
	['twice the same', '<category>Sea</category><category>Sea</category>', {categories: ['Sea']}],
	[
		'with blanks and empty ones',
		'<category> Sea\n</category><category/><category> </category>',
		{categories: ['Sea']},
	],
	['of Dublin Core', '<dc:subject>Sea</dc:subject>', {categories: ['Sea']}],
	[
		'of Media RSS',
		'<media:category scheme="urn:x" label="Sea">s/1</media:category>',
		{categories: [expect.stringMatching(/Sea|s\/1/)]},
	],
	['of iTunes', '<itunes:keywords>fog, sea ,, horn</itunes:keywords>', {categories: ['fog', 'sea', 'horn']}],
	['as a path', '<category>News/World/Sea</category>', {categories: ['News/World/Sea']}],
];

const atomCategories: readonly Field[] = [
	['a label', '<category term="sea" label="The Sea"/>', {categories: ['The Sea']}],
	['an empty label', '<category term="sea" label=""/>', {categories: ['sea']}],
	['a term', '<category term="sea" scheme="urn:x"/>', {categories: ['sea']}],
	[
		'an address for a term',
		'<category scheme="http://schemas.google.com/g/2005#kind" term="x"/><category term="sea"/>',
		{categories: ['x', 'sea']},
	],
	['text', '<category>sea</category>', {categories: ['sea']}],
	[
		'a person’s tag with an entity',
		'<category term="R&amp;amp;D"/>',
		{categories: [expect.stringMatching(/^R&(?:amp;)?D$/)]},
	],
];

describe('the link of an RSS item with', () => {
	it.each(links)('%s', (_what, inside, expected) => {
		expect(rssItem(inside)).toMatchObject({stories: [expected]});
	});
});

describe('the link of an Atom entry with', () => {
	it.each(atomLinks)('%s', (_what, inside, expected) => {
		expect(atomEntry(inside)).toMatchObject({stories: [expected]});
	});
});

describe('the people of an item with', () => {
	it.each(people)('%s', (_what, inside, expected) => {
		expect(rssItem(inside)).toMatchObject({stories: [expected]});
	});
});

describe('the categories of an item', () => {
	it.each(categories)('%s', (_what, inside, expected) => {
		expect(rssItem(inside)).toMatchObject({stories: [expected]});
	});
});

describe('the category of an entry is', () => {
	it.each(atomCategories)('%s', (_what, inside, expected) => {
		expect(atomEntry(inside)).toMatchObject({stories: [expected]});
	});
});
