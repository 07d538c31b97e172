import {describe, expect, it} from 'vitest';
import {rss, told} from '../documents.js';

const rssItem = (inside: string) => told(rss(`<item>${inside}</item>`));

type Field = [what: string, inside: string, expected: object];

const pictures: readonly Field[] = [
	[
		'a thumbnail of a group',
		'<media:group><media:content url="/v.mp4" type="video/mp4"><media:thumbnail url="/t.jpg"/></media:content></media:group>',
		{image: 'https://example.org/t.jpg'},
	],
	[
		'media:content by its medium',
		'<media:content url="/p?id=1" medium="image"/>',
		{image: 'https://example.org/p?id=1'},
	],
	[
		'media:content by its type',
		'<media:content url="/p" type="image/webp"/>',
		{image: 'https://example.org/p'},
	],
	['media:content by its name', '<media:content url="/p.JPG"/>', {image: 'https://example.org/p.JPG'}],
	['a medium in capitals', '<media:content url="/p" medium="Image"/>', {image: 'https://example.org/p'}],
	[
		'an enclosure',
		'<enclosure url="/p.png" type="image/png" length="9"/>',
		{image: 'https://example.org/p.png'},
	],
	[
		'an enclosure of unknown type by its name',
		'<enclosure url="/p.png" length="9"/>',
		{image: 'https://example.org/p.png'},
	],
	['iTunes’ image', '<itunes:image href="/c.jpg"/>', {image: 'https://example.org/c.jpg'}],
	[
		'an image element with an address',
		'<image>https://example.org/i.jpg</image>',
		{image: 'https://example.org/i.jpg'},
	],
	[
		'an image element with a url',
		'<image><url>/i.jpg</url><title>x</title></image>',
		{image: 'https://example.org/i.jpg'},
	],
	[
		'a thumbnail as text',
		'<media:thumbnail>https://example.org/t.jpg</media:thumbnail>',
		{image: 'https://example.org/t.jpg'},
	],
	['no picture in a sound', '<enclosure url="/a.mp3" type="audio/mpeg"/>', {image: undefined}],
	['no scheme', '<media:thumbnail url="//img.example/t.jpg"/>', {image: 'https://img.example/t.jpg'}],
	['data for an address', '<media:thumbnail url="data:image/png;base64,AAAA"/>', {image: undefined}],
	[
		'an ampersand that is escaped twice',
		'<media:content url="/p?a=1&amp;amp;b=2" medium="image"/>',
		{image: 'https://example.org/p?a=1&b=2'},
	],
];

const texts: readonly Field[] = [
	[
		'full and short',
		'<description>s</description><content:encoded>l</content:encoded>',
		{summary: 's', content: 'l'},
	],
	['the same in both', '<description>s</description><content:encoded>s</content:encoded>', {content: 's'}],
	[
		'iTunes beside description',
		'<itunes:summary>i</itunes:summary><description>d</description>',
		{summary: 'd'},
	],
	[
		'media text beside description',
		'<description>d</description><media:description>m</media:description>',
		{summary: 'd'},
	],
	['an empty CDATA', '<description><![CDATA[]]></description><title>T</title>', {summary: undefined}],
	[
		'a nested CDATA mark',
		'<description><![CDATA[<![CDATA[d]]]]><![CDATA[>]]></description>',
		{summary: expect.stringContaining('d')},
	],
	[
		'xhtml without escape',
		'<description><div xmlns="http://www.w3.org/1999/xhtml">a <em>b</em></div></description>',
		{summary: expect.stringContaining('a <em>b</em>')},
	],
	['fullText of its own', '<description>s</description><fulltext>l</fulltext>', {summary: 's'}],
	['an abstract of dcterms', '<dcterms:abstract>a</dcterms:abstract><title>T</title>', {title: 'T'}],
	['a language of its own', '<title>T</title><dc:language>fr</dc:language>', {language: 'fr'}],
];

const titles: readonly Field[] = [
	['CDATA with a tag', '<title><![CDATA[A <em>big</em> fog]]></title>', {title: 'A big fog'}],
	[
		'escaped twice',
		'<title>A &amp;lt;em&amp;gt;big&amp;lt;/em&amp;gt; fog</title>',
		{title: expect.stringMatching(/^A (?:<em>big<\/em>|big) fog$/)},
	],
	[
		'entities without declaration',
		'<title>Caf&eacute;&nbsp;&ndash;&nbsp;bar&hellip;</title>',
		{title: 'Café – bar…'},
	],
	[
		'numbers of windows-1252',
		'<title>It&#146;s &#147;on&#148; &#150; &#128;5</title>',
		{title: 'It’s “on” – €5'},
	],
	['hexadecimal numbers of windows-1252', '<title>It&#x92;s</title>', {title: 'It’s'}],
	[
		'an entity without its semicolon',
		'<title>R&amp;D &amp; AT&amp;T &copy 2026</title>',
		{title: expect.stringMatching(/^R&D & AT&T (?:©|&copy) 2026$/)},
	],
	[
		'a soft hyphen and zero-width blanks',
		'<title>Fäh&#173;re</title>',
		{title: expect.stringMatching(/^Fäh\u00AD?re$/)},
	],
	['mathematics', '<title>x &lt; y and y &gt; z</title>', {title: 'x < y and y > z'}],
	[
		'a generic type of code',
		'<title>Use List&amp;lt;String&amp;gt; here</title>',
		{title: 'Use List<String> here'},
	],
	['an HTML comment', '<title>A&lt;!-- x --&gt;B</title>', {title: 'AB'}],
	['a script', '<title>A&lt;script&gt;alert(1)&lt;/script&gt;</title>', {title: expect.stringMatching(/^A/)}],
	['tabs and line ends in CDATA', '<title><![CDATA[\n\t A\r\n\tB ]]></title>', {title: 'A B'}],
	['an apostrophe of XML', '<title>It&apos;s</title>', {title: "It's"}],
	['only an entity of blank', '<title>&amp;nbsp;</title><link>/1</link>', {title: undefined}],
	['subscripts', '<title>H&lt;sub&gt;2&lt;/sub&gt;O</title>', {title: 'H2O'}],
	['paragraphs', '<title>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</title>', {title: 'A B'}],
];

describe('the picture of an item with', () => {
	it.each(pictures)('%s', (_what, inside, expected) => {
		expect(rssItem(inside)).toMatchObject({stories: [expected]});
	});
});

describe('the texts of an item:', () => {
	it.each(texts)('%s', (_what, inside, expected) => {
		expect(rssItem(inside)).toMatchObject({stories: [expected]});
	});
});

describe('a title with', () => {
	it.each(titles)('%s', (_what, inside, expected) => {
		expect(rssItem(inside)).toMatchObject({stories: [expected]});
	});
});
