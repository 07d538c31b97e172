import {describe, expect, it} from 'vitest';
import {atomStory, onlyStory, parse, rssStory} from '../documents.js';

describe('an RSS title', () => {
	it.each([
		['plain', 'Ferry late', 'Ferry late'],
		['with an escaped tag', '&lt;b&gt;Ferry&lt;/b&gt; late', 'Ferry late'],
		['with a naked tag', '<b>Ferry</b> late', 'Ferry late'],
		['in CDATA', '<![CDATA[Ferry <i>late</i> & wet]]>', 'Ferry late & wet'],
		['half in CDATA', 'Ferry <![CDATA[& fog]]> late', 'Ferry & fog late'],
		['with a bare ampersand', 'R&D at sea', 'R&D at sea'],
		['with an escaped ampersand', 'R&amp;D', 'R&D'],
		['escaped twice', 'R&amp;amp;D', 'R&D'],
		['escaped three times, decoded as HTML and no further', 'R&amp;amp;amp;D', 'R&amp;D'],
		['with a decimal reference', 'It&#8217;s late', 'It’s late'],
		['with a hexadecimal reference', 'It&#x2019;s late', 'It’s late'],
		['with a reference of windows-1252', 'It&#146;s late', 'It’s late'],
		['with a reference of HTML', 'Caf&eacute; &mdash; open', 'Café — open'],
		['with an escaped reference of HTML', 'Caf&amp;eacute;', 'Café'],
		['with a reference nobody knows', 'A &foo; B', 'A &foo; B'],
		['with a less-than', 'a &lt; b', 'a < b'],
		['with a less-than escaped twice', 'a &amp;lt; b', 'a < b'],
		['with what is no tag', 'press &lt;Ctrl&gt; now', 'press <Ctrl> now'],
		['with a heart', 'I &lt;3 boats', 'I <3 boats'],
		['on several lines', '\n\tFerry\n\tlate\n', 'Ferry late'],
		['with no-break spaces', 'Ferry&#160;late', 'Ferry late'],
		['with a comment', 'Ferry<!-- x --> late', 'Ferry late'],
		['with an emoji', 'Boats &#x1F6A2;', 'Boats 🚢'],
		['with half an emoji', 'Boats &#xD83D;', 'Boats �'],
		['like a number', '007', '007'],
		['like a float', '1e3', '1e3'],
		['like a truth value', 'true', 'true'],
		['with an escape sequence', 'Red &#27;[31mtide', 'Red tide'],
		['with an escape sequence escaped twice', 'Red &amp;#27;[31mtide', 'Red tide'],
		['with a window title in it', 'A\u001B]0;owned\u0007B', 'AB'],
		['that turns text around', 'A\u202Ecod.exe\u202C', 'Acod.exe'],
		['with NUL', 'A&#0;B', 'A�B'],
		['in Arabic', 'ميناء', 'ميناء'],
		['with a break', 'One&lt;br&gt;two&lt;br/&gt;three', 'One two three'],
	])('%s', (_trap, written, title) => {
		expect(rssStory(`<title>${written}</title>`).title).toBe(title);
	});

	it.each([
		['empty', '<title></title>'],
		['missing', '<description>x</description>'],
		['white', '<title>  \n </title>'],
		['only markup', '<title>&lt;img src="x.png"&gt;</title>'],
		['only control characters', '<title>&#27;[0m</title>'],
	])('is absent when %s', (_how, inside) => {
		expect(rssStory(`<link>https://example.org/1</link>${inside}`)).not.toHaveProperty('title');
	});

	it.each([
		['dc:title', '<dc:title>One</dc:title>'],
		['media:title', '<media:title>One</media:title>'],
		['itunes:title', '<itunes:title>One</itunes:title>'],
		['a media:group', '<media:group><media:title>One</media:title></media:group>'],
	])('may stand in %s', (_where, inside) => {
		expect(rssStory(inside).title).toBe('One');
	});

	it('goes before those of the modules', () => {
		expect(rssStory('<media:title>Two</media:title><title>One</title>').title).toBe('One');
	});
});

describe('an Atom title', () => {
	it.each([
		['of no type', '<title>a &lt;b&gt; c</title>', 'a <b> c'],
		['of type text', '<title type="text">a &lt;b&gt; c</title>', 'a <b> c'],
		['of type text with references', '<title type="text">a &amp;amp; c</title>', 'a &amp; c'],
		['of type html', '<title type="html">a &lt;b&gt;b&lt;/b&gt;</title>', 'a b'],
		['of type html in CDATA', '<title type="html"><![CDATA[a <b>b</b> &amp; c]]></title>', 'a b & c'],
		[
			'of type xhtml',
			'<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b></div></title>',
			'a b',
		],
		['of type TEXT/HTML', '<title type="TEXT/HTML">a &lt;b&gt;b&lt;/b&gt;</title>', 'a b'],
		['of an unknown type', '<title type="weird">a &lt; b</title>', 'a < b'],
		['of mode escaped', '<title mode="escaped">a &lt;b&gt;b&lt;/b&gt;</title>', 'a b'],
		['in base64', '<title mode="base64" type="text/plain">T25l</title>', 'One'],
		['with markup under type text', '<title type="text">a <b>b</b></title>', 'a b'],
	])('%s', (_kind, inside, title) => {
		expect(atomStory(inside).title).toBe(title);
	});
});

describe('the texts of an RSS item', () => {
	it.each([
		['description alone', '<description>&lt;p&gt;A&lt;/p&gt;</description>', {summary: '<p>A</p>'}],
		['description in CDATA', '<description><![CDATA[<p>A</p>]]></description>', {summary: '<p>A</p>'}],
		['CDATA in two parts', '<description><![CDATA[a]]]]><![CDATA[>b]]></description>', {summary: 'a]]>b'}],
		['naked markup', '<description><p>A <b>B</b></p></description>', {summary: '<p>A <b>B</b></p>'}],
		['a break nobody closed', '<description>A<br>B</description><author>x</author>', {summary: 'A<br>B'}],
		[
			'both',
			'<description>A</description><content:encoded><![CDATA[<p>B</p>]]></content:encoded>',
			{summary: 'A', content: '<p>B</p>'},
		],
		[
			'both the other way round',
			'<content:encoded>B</content:encoded><description>A</description>',
			{summary: 'A', content: 'B'},
		],
		['an empty description', '<description/><content:encoded>B</content:encoded>', {content: 'B'}],
		['itunes:summary', '<itunes:summary>A</itunes:summary>', {summary: 'A'}],
		['media:description', '<media:description>A</media:description>', {summary: 'A'}],
		['dc:description', '<dc:description>A</dc:description>', {summary: 'A'}],
		['atom:content', '<atom:content>B</atom:content>', {content: 'B'}],
		['an xhtml body', '<body xmlns="http://www.w3.org/1999/xhtml"><p>B</p></body>', {content: '<p>B</p>'}],
		[
			'relative links',
			'<description>&lt;a href="/x"&gt;A&lt;/a&gt;</description>',
			{summary: '<a href="https://example.org/x">A</a>'},
		],
		[
			'links with ampersands',
			'<description>&lt;a href="/x?a=1&amp;amp;b=2"&gt;A&lt;/a&gt;</description>',
			{summary: '<a href="https://example.org/x?a=1&amp;b=2">A</a>'},
		],
		[
			'links in single quotes',
			"<description>&lt;a href='/x'&gt;A&lt;/a&gt;</description>",
			{summary: '<a href="https://example.org/x">A</a>'},
		],
		[
			'links without quotes',
			'<description>&lt;a href=/x&gt;A&lt;/a&gt;</description>',
			{summary: '<a href="https://example.org/x">A</a>'},
		],
		[
			'links in capitals',
			'<description>&lt;A HREF="/x"&gt;A&lt;/A&gt;</description>',
			{summary: '<A HREF="https://example.org/x">A</A>'},
		],
		[
			'absolute links as they are',
			'<description>&lt;a href="HTTPS://Other.example"&gt;A&lt;/a&gt;</description>',
			{summary: '<a href="HTTPS://Other.example">A</a>'},
		],
		[
			'a tag with a bracket in quotes',
			'<description>&lt;img alt="a &gt; b" src="/x.png"&gt;</description>',
			{summary: '<img alt="a > b" src="https://example.org/x.png">'},
		],
		[
			'words that look like links',
			'<description>set href="/x" now</description>',
			{summary: 'set href="/x" now'},
		],
		['control characters', '<description>A\u001B[2JB</description>', {summary: 'AB'}],
	])('%s', (_form, inside, texts) => {
		const {summary, content} = rssStory(inside);
		expect({...(summary !== undefined && {summary}), ...(content !== undefined && {content})}).toEqual(texts);
	});
});

describe('the content of an Atom entry', () => {
	it.each([
		['text, so escaped', '<content>a &lt; b</content>', 'a &lt; b'],
		['text with lines, which are kept', '<content>a\nb</content>', 'a<br>\nb'],
		['html', '<content type="html">&lt;p&gt;A&lt;/p&gt;</content>', '<p>A</p>'],
		[
			'xhtml without its div',
			'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A</p></div></content>',
			'<p>A</p>',
		],
		[
			'xhtml under a prefix',
			'<content type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div><x:p>A</x:p></x:div></content>',
			'<p>A</p>',
		],
		[
			'xhtml with order and space',
			'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b> <i>c</i> d</div></content>',
			'a <b>b</b> <i>c</i> d',
		],
		[
			'xhtml with references',
			'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a &lt; b &amp; c</div></content>',
			'a &lt; b &amp; c',
		],
		[
			'xhtml with void elements',
			'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a<br/>b</div></content>',
			'a<br/>b',
		],
		[
			'a base of its own',
			'<content type="html" xml:base="https://b.example/c/">&lt;img src="d.png"&gt;</content>',
			'<img src="https://b.example/c/d.png">',
		],
		['base64 words', '<content type="text/html" mode="base64">PHA+QTwvcD4=</content>', '<p>A</p>'],
	])('is %s', (_kind, inside, content) => {
		expect(atomStory(inside).content).toBe(content);
	});

	it('is absent when it is a film', () => {
		expect(atomStory('<title>T</title><content type="video/mp4">AAAAIGZ0eXA=</content>')).not.toHaveProperty(
			'content',
		);
	});

	it('that stands elsewhere gives the link', () => {
		expect(atomStory('<content type="text/html" src="/1"/>').url).toBe('https://example.org/1');
	});
});

describe('the encoding of a feed', () => {
	const document = (declared: string) =>
		`<?xml version="1.0"${declared}?><rss><channel><item><title>Café – “Zürich”</title></item></channel></rss>`;
	const latin = (text: string) =>
		Buffer.from(text.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1');

	it.each([
		['UTF-8', Buffer.from(document('')), undefined, 'utf-8'],
		['UTF-8 with a BOM', Buffer.from(`\uFEFF${document('')}`), undefined, 'utf-8'],
		[
			'UTF-8 with a BOM against its declaration',
			Buffer.from(`\uFEFF${document(' encoding="iso-8859-1"')}`),
			undefined,
			'utf-8',
		],
		[
			'UTF-16 with a BOM',
			Buffer.from(`\uFEFF${document(' encoding="utf-16"')}`, 'utf16le'),
			undefined,
			'utf-16le',
		],
		['UTF-16 without a BOM', Buffer.from(document(''), 'utf16le'), undefined, 'utf-16le'],
		[
			'UTF-16, big end first',
			Buffer.from(`\uFEFF${document('')}`, 'utf16le').swap16(),
			undefined,
			'utf-16be',
		],
		[
			'windows-1252 by its declaration',
			latin(document(' encoding="windows-1252"')),
			undefined,
			'windows-1252',
		],
		[
			'latin-1, which is windows-1252 on the web',
			latin(document(" encoding='ISO-8859-1'")),
			undefined,
			'windows-1252',
		],
		['windows-1252 by its header', latin(document('')), 'text/xml; charset=windows-1252', 'windows-1252'],
		[
			'windows-1252 by its header against the declaration',
			latin(document(' encoding="utf-8"')),
			'text/xml; charset="windows-1252"',
			'windows-1252',
		],
		['windows-1252 that nobody declared', latin(document('')), undefined, 'windows-1252'],
		['UTF-8 that declares UTF-16', Buffer.from(document(' encoding="utf-16"')), undefined, 'utf-8'],
		[
			'UTF-8 under a label nobody knows',
			Buffer.from(document(' encoding="x-klingon"')),
			'text/xml; charset=none',
			'utf-8',
		],
	])('is %s', (_how, bytes, contentType, encoding) => {
		const feed = parse('', {bytes, contentType});
		expect(onlyStory(feed).title).toBe('Café – “Zürich”');
		expect(feed.encoding).toBe(encoding);
	});
});
