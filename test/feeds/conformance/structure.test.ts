import {describe, expect, it} from 'vitest';
import {atom, atomStory, onlyStory, parse, rss, rssStory} from '../documents.js';

describe('the link of an RSS item', () => {
	it.each([
		['its link', '<link>https://example.org/1</link>', 'https://example.org/1'],
		['a link with space around it', '<link>\n https://example.org/1 \n</link>', 'https://example.org/1'],
		[
			'a link in CDATA',
			'<link><![CDATA[https://example.org/1?a=1&b=2]]></link>',
			'https://example.org/1?a=1&b=2',
		],
		[
			'a link with escaped ampersands',
			'<link>https://example.org/?a=1&amp;b=2</link>',
			'https://example.org/?a=1&b=2',
		],
		[
			'a link with bare ampersands',
			'<link>https://example.org/?a=1&b=2</link>',
			'https://example.org/?a=1&b=2',
		],
		['a relative link', '<link>/1</link>', 'https://example.org/1'],
		['a link without a scheme', '<link>//other.example/1</link>', 'https://other.example/1'],
		[
			'the first of two',
			'<link>https://example.org/1</link><link>https://example.org/2</link>',
			'https://example.org/1',
		],
		[
			'the second, where the first is empty',
			'<link/><link>https://example.org/2</link>',
			'https://example.org/2',
		],
		['an atom:link', '<atom:link href="/1"/>', 'https://example.org/1'],
		[
			'the link and not the atom:link',
			'<atom:link rel="alternate" href="/2"/><link>/1</link>',
			'https://example.org/1',
		],
		[
			'no atom:link to itself',
			'<atom:link rel="self" href="/2"/><guid>https://example.org/1</guid>',
			'https://example.org/1',
		],
		['a guid that is a permalink', '<guid>https://example.org/1</guid>', 'https://example.org/1'],
		[
			'a guid that says it is one',
			'<guid isPermaLink="true">https://example.org/1</guid>',
			'https://example.org/1',
		],
		[
			'a link with letters of its language',
			'<link>https://example.org/caf\u00e9</link>',
			'https://example.org/caf%C3%A9',
		],
	])('is %s', (_which, inside, url) => {
		expect(rssStory(`<title>T</title>${inside}`).url).toBe(url);
	});

	it.each([
		['a guid that is no permalink', '<guid isPermaLink="false">https://example.org/1</guid>'],
		['a guid that is no address', '<guid>1</guid>'],
		['a script', '<link>javascript:alert(1)</link>'],
		['data', '<link>data:text/html,x</link>'],
		['a file', '<link>file:///etc/passwd</link>'],
		['a mail', '<link>mailto:a@example.org</link>'],
		['what is no address', '<link>http://[</link>'],
	])('is not %s', (_which, inside) => {
		expect(rssStory(`<title>T</title>${inside}`)).not.toHaveProperty('url');
	});
});

describe('the link of an Atom entry', () => {
	it.each([
		[
			'the alternate',
			'<link rel="self" href="/s"/><link rel="alternate" href="/1"/>',
			'https://example.org/1',
		],
		['one without a relation', '<link href="/1"/>', 'https://example.org/1'],
		[
			'one of HTML before one of a feed',
			'<link type="application/json" href="/j"/><link type="text/html" href="/1"/>',
			'https://example.org/1',
		],
		[
			'one of HTML before one of no type',
			'<link href="/2"/><link type="text/html" href="/1"/>',
			'https://example.org/1',
		],
		['a relation in capitals', '<link rel="ALTERNATE" href="/1"/>', 'https://example.org/1'],
		[
			'a relation as an address',
			'<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>',
			'https://example.org/1',
		],
		[
			'counted from its own base',
			'<link xml:base="https://b.example/c/" href="1"/>',
			'https://b.example/c/1',
		],
		['written as text', '<link>https://example.org/1</link>', 'https://example.org/1'],
	])('is %s', (_which, inside, url) => {
		expect(atomStory(`<title>T</title>${inside}`).url).toBe(url);
	});

	it.each(['self', 'enclosure', 'replies', 'edit', 'via', 'related', 'license', 'next'])(
		'is not that to %s',
		(relation) => {
			expect(atomStory(`<title>T</title><link rel="${relation}" href="/1"/>`)).not.toHaveProperty('url');
		},
	);
});

describe('the authors of a story', () => {
	it.each([
		[
			'an address with a name',
			'<author>ann@example.org (Ann Bell)</author>',
			[{name: 'Ann Bell', email: 'ann@example.org'}],
		],
		[
			'a name with an address',
			'<author>Ann Bell &lt;ann@example.org&gt;</author>',
			[{name: 'Ann Bell', email: 'ann@example.org'}],
		],
		['an address', '<author>ann@example.org</author>', [{email: 'ann@example.org'}]],
		['a name', '<author>Ann Bell</author>', [{name: 'Ann Bell'}]],
		[
			'two of Dublin Core',
			'<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>',
			[{name: 'Ann'}, {name: 'Bo'}],
		],
		['one named twice', '<dc:creator>Ann</dc:creator><dc:creator>Ann</dc:creator>', [{name: 'Ann'}]],
		['the element before Dublin Core', '<dc:creator>Bo</dc:creator><author>Ann</author>', [{name: 'Ann'}]],
		['an Atom author in RSS', '<atom:author><atom:name>Ann</atom:name></atom:author>', [{name: 'Ann'}]],
		['nobody, where it is empty', '<author> </author>', []],
		['a name with a reference', '<author>Ann &amp;amp; Bo</author>', [{name: 'Ann & Bo'}]],
		['a name with an escape in it', '<author>An\u001B[1mn</author>', [{name: 'Ann'}]],
	])('are %s', (_form, inside, authors) => {
		expect(rssStory(`<title>T</title>${inside}`).authors).toEqual(authors);
	});

	const author = (name: string) => `<author><name>${name}</name></author>`;
	it.each([
		['of the entry', `${author('Feed')}<entry>${author('Own')}</entry>`, ['Own']],
		['of the feed, where the entry names none', `${author('Feed')}<entry/>`, ['Feed']],
		[
			'of the source, where the entry names none',
			`${author('Feed')}<entry><source>${author('Source')}</source></entry>`,
			['Source'],
		],
		['several of the feed', `${author('A')}${author('B')}<entry/>`, ['A', 'B']],
		['not the feed’s contributors', '<contributor><name>C</name></contributor><entry/>', []],
	])('are those %s', (_whose, inside, names) => {
		expect(onlyStory(parse(atom(inside))).authors.map(({name}) => name)).toEqual(names);
	});

	const json = (feed: object, item: object) =>
		onlyStory(
			parse(
				JSON.stringify({version: 'https://jsonfeed.org/version/1.1', ...feed, items: [{id: '1', ...item}]}),
			),
		);
	it.each([
		['of the item', {authors: [{name: 'Feed'}]}, {authors: [{name: 'Own'}]}, ['Own']],
		['of the feed', {authors: [{name: 'Feed'}]}, {}, ['Feed']],
		['of a feed of version 1.0', {author: {name: 'Feed'}}, {}, ['Feed']],
		['of an item of version 1.0', {}, {author: {name: 'Own'}}, ['Own']],
		['of the feed, where the item’s is empty', {authors: [{name: 'Feed'}]}, {authors: [{}]}, ['Feed']],
		['nobody’s', {}, {}, []],
	])('are, in JSON, those %s', (_whose, feed, item, names) => {
		expect(json(feed, item).authors.map(({name}) => name)).toEqual(names);
	});

	it.each([
		['a numeric id', {id: 17}, {guid: '17'}],
		['no title', {content_text: 'Fog'}, {content: 'Fog'}],
		['text that is not HTML', {content_text: 'a < b'}, {content: 'a &lt; b'}],
		['HTML before text', {content_html: '<p>A</p>', content_text: 'A'}, {content: '<p>A</p>'}],
		['an address elsewhere', {external_url: 'https://other.example/'}, {url: 'https://other.example/'}],
		[
			'its own address before one elsewhere',
			{url: '/1', external_url: 'https://other.example/'},
			{url: 'https://example.org/1'},
		],
		['a picture', {image: '/a.png'}, {pictures: [{url: 'https://example.org/a.png'}]}],
		['a banner', {banner_image: '/a.png'}, {pictures: [{url: 'https://example.org/a.png'}]}],
		['tags', {tags: ['sea', 7, null, {}]}, {categories: ['sea', '7']}],
		[
			'an attachment',
			{attachments: [{url: '/1.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9}]},
			{enclosures: [{url: 'https://example.org/1.mp3', type: 'audio/mpeg', bytes: 9}]},
		],
		[
			'things of the wrong kind',
			{title: {}, authors: 'Ann', tags: 'sea', attachments: {}},
			{authors: [], categories: [], enclosures: []},
		],
	])('an item of JSON Feed may have %s', (_what, item, expected) => {
		expect(json({}, item)).toMatchObject(expected);
	});
});

describe('a feed is read', () => {
	it.each([
		[
			'of RSS 0.91',
			'<rss version="0.91"><channel><item><title>One</title></item></channel></rss>',
			'rss',
			'0.91',
		],
		[
			'of RSS 2.0',
			'<rss version="2.0"><channel><item><title>One</title></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'of RSS without its version',
			'<rss><channel><item><title>One</title></item></channel></rss>',
			'rss',
			undefined,
		],
		[
			'in capitals',
			'<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>',
			'rss',
			'2.0',
		],
		['without its rss element', '<channel><item><title>One</title></item></channel>', 'rss', undefined],
		[
			'with its items beside the channel',
			'<rss version="2.0"><channel/><item><title>One</title></item></rss>',
			'rss',
			'2.0',
		],
		[
			'with its items in a list',
			'<rss version="2.0"><channel><items><item><title>One</title></item></items></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'under a namespace of its own',
			'<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><item><title>One</title></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'of RDF 1.0',
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><title>One</title></item></rdf:RDF>',
			'rdf',
			'1.0',
		],
		[
			'of RDF 0.90',
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/><item><title>One</title></item></rdf:RDF>',
			'rdf',
			'0.90',
		],
		[
			'of RDF under other prefixes',
			'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"><s:channel/><s:item><s:title>One</s:title></s:item></r:RDF>',
			'rdf',
			'1.0',
		],
		[
			'of Atom 0.3',
			'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>One</title></entry></feed>',
			'atom',
			'0.3',
		],
		[
			'of Atom under a prefix',
			'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title></a:entry></a:feed>',
			'atom',
			'1.0',
		],
		['of Atom without its namespace', '<feed><entry><title>One</title></entry></feed>', 'atom', '1.0'],
		[
			'behind junk',
			'Warning: x on line 1\n<rss version="2.0"><channel><item><title>One</title></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'behind empty lines',
			'\n\n<?xml version="1.0"?><rss version="2.0"><channel><item><title>One</title></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'before junk',
			'<rss version="2.0"><channel><item><title>One</title></item></channel></rss><script>x</script>',
			'rss',
			'2.0',
		],
		[
			'with a DOCTYPE',
			'<!DOCTYPE rss SYSTEM "http://example.org/rss.dtd"><rss version="0.91"><channel><item><title>One</title></item></channel></rss>',
			'rss',
			'0.91',
		],
		[
			'with an entity of its own',
			'<!DOCTYPE rss [<!ENTITY n "One">]><rss version="2.0"><channel><item><title>&n;</title></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'with a tag that nothing closes',
			'<rss version="2.0"><channel><item><title>One</title><description><p>x</description></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'with a lone bracket',
			'<rss version="2.0"><channel><item><title>One</title><description>a < b</description></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'with attributes without quotes',
			'<rss version=2.0><channel><item><title>One</title></item></channel></rss>',
			'rss',
			'2.0',
		],
		[
			'of JSON Feed 1.0',
			'{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"One"}]}',
			'json',
			'1',
		],
		[
			'of JSON Feed 1.1 with a BOM',
			'\uFEFF{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One"}]}',
			'json',
			'1.1',
		],
		[
			'of a news sitemap',
			'<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/1</loc><n:news><n:title>One</n:title></n:news></url></urlset>',
			'sitemap',
			undefined,
		],
		['of a page', '<html><body><p class="h-entry">One</p></body></html>', 'hfeed', undefined],
	])('%s', (_which, text, format, version) => {
		const feed = parse(text);
		expect(feed.stories.map(({title}) => title)).toEqual(['One']);
		expect([feed.format, feed.version]).toEqual([format, version]);
	});

	it.each([
		['in an item', '<item><title>One</title></item><item><title>Tw', 2],
		['in a tag', '<item><title>One</title></item><item><tit', 2],
		['between items', '<item><title>One</title></item>', 1],
		['in CDATA', '<item><title>One</title><description><![CDATA[x', 1],
	])('as far as it goes, when it breaks off %s', (_where, inside, stories) => {
		const feed = parse(`<rss version="2.0"><channel>${inside}`);
		expect(feed.isPartial).toBe(true);
		expect(feed.stories).toHaveLength(stories);
	});
});

describe('the stories of a feed', () => {
	const idsOf = (...items: readonly string[]) =>
		parse(rss(items.map((item) => `<item>${item}</item>`).join(''))).stories.map(({id}) => id);

	it.each([
		['a title is edited', '<guid>1</guid><title>A</title>', '<guid>1</guid><title>B</title>'],
		['white space moves in the guid', '<guid>1</guid>', '<guid>\n 1 </guid>'],
		[
			'a date changes',
			'<guid>1</guid><pubDate>2026-11-23</pubDate>',
			'<guid>1</guid><pubDate>2026-11-24</pubDate>',
		],
		['a title is edited under a link', '<link>/1</link><title>A</title>', '<link>/1</link><title>B</title>'],
		['the guid is CDATA', '<guid>1</guid>', '<guid><![CDATA[1]]></guid>'],
	])('stay the same when %s', (_what, before, after) => {
		expect(idsOf(before)).toEqual(idsOf(after));
	});

	it.each([
		[
			'guids that only look like one number',
			['<guid>1</guid>', '<guid>01</guid>', '<guid>1.0</guid>', '<guid>1e0</guid>'],
			4,
		],
		['guids of different case', ['<guid>a</guid>', '<guid>A</guid>'], 2],
		['one guid for all', ['<guid>x</guid><link>/1</link>', '<guid>x</guid><link>/2</link>'], 2],
		['one link for all', ['<link>/</link><title>A</title>', '<link>/</link><title>B</title>'], 2],
		['neither guid nor link', ['<title>A</title>', '<title>B</title>'], 2],
		['guids that bite', ['<guid>__proto__</guid>', '<guid>constructor</guid>', '<guid>toString</guid>'], 3],
		['one item twice', ['<guid>1</guid><title>A</title>', '<guid>1</guid><title>A</title>'], 1],
	])('are told apart with %s', (_what, items, stories) => {
		expect(new Set(idsOf(...items)).size).toBe(stories);
	});

	it('keep their ids when others leave', () => {
		const [first, second] = ['<guid>1</guid><title>A</title>', '<guid>2</guid><title>B</title>'];
		expect(idsOf(second)[0]).toBe(idsOf(first, second)[1]);
	});
});
