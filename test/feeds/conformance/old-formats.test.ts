import {describe, expect, it} from 'vitest';
import {type Row, told} from '../documents.js';

const oneStory = (expected: object = {}) => ({
	stories: [{title: 'One', link: 'https://example.org/1', ...expected}],
});

const rows: readonly Row[] = [
	[
		'RSS 0.90 of Netscape, the image beside the channel',
		'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Old</title><link>http://old.example/</link><description>News</description></channel><image><title>Old</title><url>http://old.example/i.gif</url><link>http://old.example/</link></image><item><title>One</title><link>https://example.org/1</link></item><textinput><title>S</title><description>d</description><name>q</name><link>http://old.example/s</link></textinput></rdf:RDF>',
		{format: 'rdf', feed: {title: 'Old', image: 'http://old.example/i.gif'}, ...oneStory()},
	],
	[
		'RSS 0.91 with the DTD and its entities',
		'<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Caf&eacute; &copy;</title><link>http://old.example/</link><description>Nouvelles</description><language>fr</language><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate><managingEditor>ann@old.example</managingEditor><webMaster>bo@old.example</webMaster><image><title>x</title><url>/i.gif</url><link>http://old.example/</link></image><item><title>One</title><link>https://example.org/1</link><description>&laquo;Un&raquo;</description></item></channel></rss>',
		{
			version: '0.91',
			feed: {title: 'Café ©', image: 'https://example.org/i.gif', authors: [{email: 'ann@old.example'}]},
			...oneStory({summary: expect.stringMatching(/«Un»|&laquo;Un&raquo;/)}),
		},
	],
	[
		'RSS 0.92 with an enclosure, a source and a cloud',
		'<rss version="0.92"><channel><title>Radio</title><link>http://radio.example/</link><description>d</description><docs>http://backend.userland.com/rss092</docs><cloud domain="rpc.example" port="80" path="/RPC2" registerProcedure="x" protocol="xml-rpc"/><item><description>No title here</description><category domain="http://cat.example">1765</category><enclosure url="http://radio.example/a.mp3" length="1" type="audio/mpeg"/><source url="http://other.example/rss.xml">Other</source></item></channel></rss>',
		{
			version: '0.92',
			stories: [
				{
					title: undefined,
					link: undefined,
					summary: 'No title here',
					categories: ['1765'],
					source: {title: 'Other', url: 'http://other.example/rss.xml'},
				},
			],
		},
	],
	[
		'RSS 1.1',
		'<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.org/"><title>T</title><link>https://example.org/</link><description>d</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item></items></Channel>',
		{feed: {title: 'T'}, ...oneStory()},
	],
	[
		'RSS 1.0 with rss as a prefix and no image',
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><rss:channel rdf:about="https://example.org/"><rss:title>T</rss:title><rss:link>https://example.org/</rss:link></rss:channel><rss:item rdf:about="https://example.org/1"><rss:title>One</rss:title><rss:link>https://example.org/1</rss:link><dc:date>2026-11-23</dc:date></rss:item></rdf:RDF>',
		{feed: {title: 'T'}, ...oneStory({published: '2026-11-23T00:00:00.000Z'})},
	],
	[
		'RSS 1.0 whose link stands in rdf:about alone',
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="https://example.org/1"><title>One</title></item></rdf:RDF>',
		oneStory({id: 'https://example.org/1'}),
	],
	[
		'RSS in capitals',
		'<RSS VERSION="2.0"><CHANNEL><TITLE>T</TITLE><LINK>https://example.org/</LINK><ITEM><TITLE>One</TITLE><LINK>https://example.org/1</LINK><PUBDATE>Mon, 23 Nov 2026 12:00:00 GMT</PUBDATE><GUID ISPERMALINK="false">g</GUID></ITEM></CHANNEL></RSS>',
		{
			format: 'rss',
			feed: {title: 'T'},
			...oneStory({id: 'g', published: '2026-11-23T12:00:00.000Z'}),
		},
	],
	[
		'RSS whose elements are written as other writers write them',
		'<rss version="2.0"><channel><title>T</title><lastbuilddate>Mon, 23 Nov 2026 12:00:00 GMT</lastbuilddate><managingeditor>ann@x.example (Ann)</managingeditor><item><Title>One</Title><Link>https://example.org/1</Link><pubdate>Mon, 23 Nov 2026 12:00:00 GMT</pubdate><Description>d</Description></item></channel></rss>',
		{
			feed: {updated: '2026-11-23T12:00:00.000Z', authors: [{name: 'Ann'}]},
			...oneStory({published: '2026-11-23T12:00:00.000Z', summary: 'd'}),
		},
	],
	[
		'RSS under a prefix of its own',
		'<r:rss xmlns:r="http://backend.userland.com/rss2" version="2.0"><r:channel><r:title>T</r:title><r:item><r:title>One</r:title><r:link>https://example.org/1</r:link></r:item></r:channel></r:rss>',
		{feed: {title: 'T'}, ...oneStory()},
	],
	[
		'RSS with all items outside the channel',
		'<rss version="2.0"><channel><title>T</title><link>https://example.org/</link></channel><item><title>One</title><link>https://example.org/1</link></item></rss>',
		{feed: {title: 'T'}, ...oneStory()},
	],
	[
		'RSS in two channels',
		'<rss version="2.0"><channel><title>T</title><item><title>One</title><link>https://example.org/1</link></item></channel><channel><title>U</title><item><title>Two</title></item></channel></rss>',
		{feed: {title: 'T'}, stories: [{title: 'One'}, {title: 'Two'}]},
	],
	[
		'RSS in a default namespace switched inside an item',
		'<rss version="2.0"><channel><title>T</title><item><title>One</title><link>https://example.org/1</link><div xmlns="http://www.w3.org/1999/xhtml"><title>Not me</title><p>x</p></div><creator xmlns="http://purl.org/dc/elements/1.1/">Ann</creator></item></channel></rss>',
		oneStory({authors: [{name: 'Ann'}]}),
	],
	[
		'modules under other prefixes',
		'<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:m="http://search.yahoo.com/mrss/" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>T</title><a:link rel="self" href="https://example.org/me"/><item><title>One</title><link>https://example.org/1</link><d:creator>Ann</d:creator><d:date>2026-11-23</d:date><c:encoded>B</c:encoded><m:thumbnail url="/t.jpg"/></item></channel></rss>',
		{
			feed: {selfUrl: 'https://example.org/me'},
			...oneStory({authors: [{name: 'Ann'}], content: 'B', image: 'https://example.org/t.jpg'}),
		},
	],
	[
		'modules whose namespaces are written wrongly',
		'<rss version="2.0" xmlns:dc="https://purl.org/dc/elements/1.1" xmlns:content="HTTP://PURL.ORG/RSS/1.0/MODULES/CONTENT/" xmlns:media="http://search.yahoo.com/mrss" xmlns:atom="https://www.w3.org/2005/atom/" xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd"><channel><title>T</title><atom:link rel="self" href="/me"/><itunes:author>Bo</itunes:author><item><title>One</title><link>https://example.org/1</link><dc:creator>Ann</dc:creator><content:encoded>B</content:encoded><media:content url="/t.jpg" medium="image"/></item></channel></rss>',
		{
			feed: {selfUrl: 'https://example.org/me', authors: [{name: 'Bo'}]},
			...oneStory({authors: [{name: 'Ann'}], content: 'B', image: 'https://example.org/t.jpg'}),
		},
	],
	[
		'modules whose prefixes nobody declared',
		'<rss version="2.0"><channel><title>T</title><item><title>One</title><link>https://example.org/1</link><dc:creator>Ann</dc:creator><content:encoded><![CDATA[<p>B</p>]]></content:encoded><media:thumbnail url="/t.jpg"/><atom:updated>2026-11-23T12:00:00Z</atom:updated></item></channel></rss>',
		oneStory({authors: [{name: 'Ann'}], content: '<p>B</p>', updated: '2026-11-23T12:00:00.000Z'}),
	],
	[
		'Atom 0.3 in its modes',
		'<?xml version="1.0" encoding="utf-8"?><feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title mode="escaped" type="text/html">T &amp;amp; U</title><tagline mode="escaped">tag</tagline><link rel="alternate" type="text/html" href="https://example.org/"/><modified>2026-11-23T12:00:00Z</modified><author><name>Ann</name></author><entry><title>One</title><link rel="alternate" type="text/html" href="https://example.org/1"/><id>tag:1</id><issued>2026-11-23T08:00:00-03:00</issued><modified>2026-11-23T12:00:00Z</modified><created>2026-11-22T12:00:00Z</created><summary type="text/plain">a &lt; b</summary><content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>B</p></div></content></entry></feed>',
		{
			version: '0.3',
			feed: {title: 'T & U', description: 'tag', updated: '2026-11-23T12:00:00.000Z'},
			...oneStory({
				id: 'tag:1',
				published: '2026-11-23T11:00:00.000Z',
				updated: '2026-11-23T12:00:00.000Z',
				summary: 'a &lt; b',
				content: expect.stringContaining('<p>B</p>'),
			}),
		},
	],
	[
		'Atom 0.3 with content in base64 and multipart',
		'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>One</title><link href="https://example.org/1"/><content type="text/html" mode="base64">PHA+QsO8PC9wPg==</content></entry></feed>',
		oneStory({content: '<p>Bü</p>'}),
	],
	[
		'Atom with nested bases',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/"><title>T</title><link href=""/><entry xml:base="b/"><title>One</title><link href="../../1"/><content type="xhtml" xml:base="c/"><div xmlns="http://www.w3.org/1999/xhtml"><p xml:base="d/"><img src="e.png"/></p></div></content></entry></feed>',
		oneStory({content: expect.stringContaining('https://example.org/a/b/c/')}),
	],
	[
		'Atom with xhtml as the default namespace and itself under a prefix',
		'<atom:feed xmlns:atom="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/1999/xhtml"><atom:title type="xhtml"><div>T <em>U</em></div></atom:title><atom:entry><atom:title>One</atom:title><atom:link href="/1"/><atom:summary type="xhtml"><div>a<br/>b</div></atom:summary></atom:entry></atom:feed>',
		{feed: {title: 'T U'}, ...oneStory({summary: 'a<br/>b'})},
	],
	[
		'Atom under https',
		'<feed xmlns="https://www.w3.org/2005/Atom/"><title>T</title><entry><title>One</title><link href="/1"/></entry></feed>',
		{format: 'atom', ...oneStory()},
	],
	[
		'Atom that writes RSS inside',
		'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title><link>https://example.org/1</link><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate><description>&lt;p&gt;d&lt;/p&gt;</description></entry></feed>',
		oneStory({published: '2026-11-23T12:00:00.000Z', summary: '<p>d</p>'}),
	],
	[
		'Atom whose content is text/html',
		'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="text/html">One</title><link href="/1"/><content type="text/html">&lt;p&gt;B&lt;/p&gt;</content></entry></feed>',
		oneStory({content: '<p>B</p>'}),
	],
	[
		'Atom whose content is another feed’s entry in XML',
		'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title><link href="/1"/><summary>s</summary><content type="application/xml"><data xmlns="urn:x"><v>1</v></data></content></entry></feed>',
		oneStory({summary: 's'}),
	],
	[
		'Atom whose entry copies its source',
		'<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><entry><title>One</title><link href="/1"/><id>1</id><source><title>Ann’s log</title><link href="https://ann.example/"/><link rel="self" href="https://ann.example/atom"/><id>x</id><author><name>Ann</name></author><updated>2026-11-20T00:00:00Z</updated></source></entry></feed>',
		oneStory({authors: [{name: 'Ann'}], source: {title: 'Ann’s log', url: 'https://ann.example/'}}),
	],
	[
		'a lone Atom entry',
		'<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title><link href="/1"/><id>1</id><updated>2026-11-23T12:00:00Z</updated></entry>',
		{format: 'atom', ...oneStory()},
	],
	[
		'XML 1.1',
		'<?xml version="1.1" encoding="UTF-8"?><rss version="2.0"><channel><title>T</title><item><title>One</title><link>https://example.org/1</link></item></channel></rss>',
		oneStory(),
	],
	[
		'comments in all places',
		'<!-- a --><rss version="2.0"><!-- b <item> --><channel><!-- c --><title>T<!-- d --></title><!-- <item><title>Not me</title></item> --><item><!-- e --><title>One</title><link><!-- f -->https://example.org/1</link></item></channel></rss><!-- g -->',
		{feed: {title: 'T'}, ...oneStory()},
	],
	[
		'everything empty',
		'<rss version="2.0"><channel><title/><link/><description/><language/><pubDate/><item><title>One</title><link>https://example.org/1</link><guid/><author/><category/><pubDate/><enclosure/><description/><comments/><source/></item></channel></rss>',
		{
			feed: {title: undefined, language: undefined, updated: undefined},
			...oneStory({authors: [], categories: [], enclosures: [], published: undefined, source: undefined}),
		},
	],
	[
		'everything twice',
		'<rss version="2.0"><channel><title>T</title><title>U</title><link>https://example.org/</link><link>https://other.example/</link><item><title>One</title><title>Two</title><link>https://example.org/1</link><link>https://example.org/2</link><guid>a</guid><guid>b</guid><pubDate>2026-11-23</pubDate><pubDate>2026-11-24</pubDate><description>d</description><description>e</description></item></channel></rss>',
		{
			feed: {title: 'T', link: 'https://example.org/'},
			...oneStory({id: 'a', published: '2026-11-23T00:00:00.000Z', summary: 'd'}),
		},
	],
];

describe('old and unusual feeds', () => {
	it.each(rows)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});
