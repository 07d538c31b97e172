import {describe, expect, it} from 'vitest';
import {type Row, told} from '../documents.js';

const rows: readonly Row[] = [
	[
		'GitHub commits: white space around texts, media before the rest',
		`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US">
  <id>tag:github.com,2008:/ann/tide/commits/main</id>
  <link type="text/html" rel="alternate" href="https://code.example/ann/tide/commits/main"/>
  <link type="application/atom+xml" rel="self" href="https://code.example/ann/tide/commits/main.atom"/>
  <title>Recent Commits to tide:main</title>
  <updated>2026-11-23T12:00:00Z</updated>
  <entry>
    <id>tag:github.com,2008:Grit::Commit/0f0f</id>
    <link type="text/html" rel="alternate" href="https://code.example/ann/tide/commit/0f0f"/>
    <title>
        Fix &lt;Tide&gt; &amp; moon
    </title>
    <updated>2026-11-23T12:00:00Z</updated>
    <media:thumbnail height="30" width="30" url="https://avatars.example/u/1?s=30&amp;v=4"/>
    <author>
      <name>ann</name>
      <uri>https://code.example/ann</uri>
    </author>
    <content type="html">
      &lt;pre style=&#39;white-space:pre-wrap&#39;&gt;Fix &amp;lt;Tide&amp;gt;&lt;/pre&gt;
    </content>
  </entry>
</feed>`,
		{
			stories: [
				{
					title: 'Fix <Tide> & moon',
					authors: [{name: 'ann', url: 'https://code.example/ann'}],
					content: expect.stringContaining('Fix &lt;Tide&gt;</pre>'),
				},
			],
		},
	],
	[
		'GitLab: summary as xhtml, author mail',
		`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>tide activity</title><link href="https://lab.example/ann/tide.atom" rel="self" type="application/atom+xml"/><link href="https://lab.example/ann/tide" rel="alternate" type="text/html"/><id>https://lab.example/ann/tide</id><updated>2026-11-23T12:00:00Z</updated><entry><id>tag:lab.example,2026-11-23:99</id><link href="https://lab.example/ann/tide/-/commit/a1"/><title>Ann pushed to project branch main</title><updated>2026-11-23T12:00:00Z</updated><author><username>ann</username><name>Ann Bell</name><email>ann@lab.example</email></author><media:thumbnail width="40" height="40" url="https://lab.example/a.png"/><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><strong>Ann</strong> <a href="/ann/tide/-/commit/a1">a1</a></p></div></summary></entry></feed>`,
		{
			stories: [
				{
					authors: [{name: 'Ann Bell', email: 'ann@lab.example'}],
					summary: '<p><strong>Ann</strong> <a href="https://example.org/ann/tide/-/commit/a1">a1</a></p>',
				},
			],
		},
	],
	[
		'Gitea: RSS with the guid “id: address”',
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed of "ann/tide"</title><link>https://tea.example/ann/tide</link><description></description><pubDate>Mon, 23 Nov 2026 13:00:00 +0100</pubDate><item><title>ann pushed to main</title><link>https://tea.example/ann/tide/compare/a...b</link><description>&lt;a href=&#34;/c&#34;&gt;b&lt;/a&gt;
fix</description><content:encoded><![CDATA[fix<br>]]></content:encoded><author>ann</author><guid isPermaLink="false">12: https://tea.example/ann/tide/compare/a...b</guid><pubDate>Mon, 23 Nov 2026 13:00:00 +0100</pubDate></item></channel></rss>`,
		{
			feed: {title: 'Feed of "ann/tide"'},
			stories: [
				{
					id: '12: https://tea.example/ann/tide/compare/a...b',
					authors: [{name: 'ann'}],
					link: 'https://tea.example/ann/tide/compare/a...b',
				},
			],
		},
	],
	[
		'SourceForge: files',
		`<?xml version="1.0" encoding="utf-8"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:files="https://forge.example/api/files.rdf#" xmlns:media="http://video.search.yahoo.com/mrss/" xmlns:doap="http://usefulinc.com/ns/doap#" xmlns:sf="https://forge.example/api/sfelements.rdf#" version="2.0"><channel xmlns:files="https://forge.example/api/files.rdf#"><title>tide</title><link>https://forge.example</link><description>Files from tide</description><pubDate>Mon, 23 Nov 2026 12:00:00 UT</pubDate><managingEditor>noreply@forge.example (Forge)</managingEditor><docs>http://blogs.law.harvard.edu/tech/rss</docs><item><title><![CDATA[/tide/1.2/tide.tar.gz]]></title><link>https://forge.example/projects/tide/files/tide.tar.gz/download</link><guid>https://forge.example/projects/tide/files/tide.tar.gz/download</guid><pubDate>Mon, 23 Nov 2026 11:00:00 UT</pubDate><description><![CDATA[/tide/1.2/tide.tar.gz]]></description><files:sf-file-id>7</files:sf-file-id><media:content type="application/x-gzip; charset=binary" url="https://forge.example/projects/tide/files/tide.tar.gz/download" filesize="1234"><media:hash algo="md5">0</media:hash></media:content></item></channel></rss>`,
		{
			stories: [
				{
					title: '/tide/1.2/tide.tar.gz',
					published: '2026-11-23T11:00:00.000Z',
					enclosures: [{url: 'https://forge.example/projects/tide/files/tide.tar.gz/download', length: 1234}],
				},
			],
		},
	],
	[
		'arXiv: RSS 1.0 with creators as escaped links',
		`<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:syn="http://purl.org/rss/1.0/modules/syndication/" xmlns:admin="http://webns.net/mvcb/"><channel rdf:about="http://papers.example/"><title>physics.ao-ph updates</title><link>http://papers.example/</link><description rdf:parseType="Literal">Tides updates</description><dc:date>2026-11-23T20:30:00-05:00</dc:date><syn:updateBase>1901-01-01T00:00+00:00</syn:updateBase><syn:updateFrequency>1</syn:updateFrequency><syn:updatePeriod>daily</syn:updatePeriod><items><rdf:Seq><rdf:li rdf:resource="http://papers.example/abs/2611.1"/></rdf:Seq></items><image rdf:resource="http://papers.example/logo.gif"/></channel><image rdf:about="http://papers.example/logo.gif"><title>p</title><url>http://papers.example/logo.gif</url><link>http://papers.example/</link></image><item rdf:about="http://papers.example/abs/2611.1"><title>Neap $M_2$ tides. (arXiv:2611.1v1 [physics.ao-ph])</title><link>http://papers.example/abs/2611.1</link><description rdf:parseType="Literal">&lt;p&gt;We show 1 &amp;lt; 2.&lt;/p&gt;</description><dc:creator>&lt;a href="http://papers.example/find?ann"&gt;A. Bell&lt;/a&gt;, &lt;a href="http://papers.example/find?bo"&gt;B. Dane&lt;/a&gt;</dc:creator></item></rdf:RDF>`,
		{
			feed: {image: 'http://papers.example/logo.gif', updated: '2026-11-24T01:30:00.000Z'},
			stories: [
				{
					title: 'Neap $M_2$ tides. (arXiv:2611.1v1 [physics.ao-ph])',
					authors: [{name: 'A. Bell, B. Dane'}],
					summary: '<p>We show 1 &lt; 2.</p>',
				},
			],
		},
	],
	[
		'arXiv: RSS 2.0 with days to skip',
		`<?xml version='1.0' encoding='UTF-8'?><rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title>cs.CL updates on papers.example</title><link>http://rss.papers.example/rss/cs.CL</link><description>updates</description><atom:link href="http://rss.papers.example/rss/cs.CL" rel="self" type="application/rss+xml"/><docs>http://www.rssboard.org/rss-specification</docs><language>en-us</language><lastBuildDate>Mon, 23 Nov 2026 05:00:00 +0000</lastBuildDate><managingEditor>rss-help@papers.example</managingEditor><pubDate>Mon, 23 Nov 2026 00:00:00 -0500</pubDate><skipDays><day>Sunday</day><day>Saturday</day></skipDays><item><title>Words at sea</title><link>https://papers.example/abs/2611.2</link><description>arXiv:2611.2v1 Announce Type: new
Abstract: We &amp; they.</description><guid isPermaLink="false">oai:arXiv.org:2611.2v1</guid><category>cs.CL</category><category>cs.AI</category><pubDate>Mon, 23 Nov 2026 00:00:00 -0500</pubDate><arxiv:announce_type>new</arxiv:announce_type><dc:rights>http://creativecommons.example/by/4.0/</dc:rights><dc:creator>Ann Bell, Bo Dane</dc:creator></item></channel></rss>`,
		{
			feed: {authors: [{email: 'rss-help@papers.example'}]},
			stories: [
				{
					id: 'oai:arXiv.org:2611.2v1',
					categories: ['cs.CL', 'cs.AI'],
					published: '2026-11-23T05:00:00.000Z',
					authors: [{name: 'Ann Bell, Bo Dane'}],
				},
			],
		},
	],
	[
		'arXiv: Atom query with a pdf link and no alternate type on the first',
		`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="http://papers.example/api/query?q=tide" rel="self" type="application/atom+xml"/><title type="html">Query: tide</title><id>http://papers.example/api/x</id><updated>2026-11-23T00:00:00-05:00</updated><opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults><entry><id>http://papers.example/abs/2611.3v1</id><updated>2026-11-23T10:00:00Z</updated><published>2026-11-22T10:00:00Z</published><title>Long titles are
  folded</title><summary>  We fold
lines.
</summary><author><name>Ann Bell</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Quay University</arxiv:affiliation></author><author><name>Bo Dane</name></author><arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">9 pages</arxiv:comment><link href="http://papers.example/abs/2611.3v1" rel="alternate" type="text/html"/><link title="pdf" href="http://papers.example/pdf/2611.3v1" rel="related" type="application/pdf"/><category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/></entry></feed>`,
		{
			stories: [
				{
					title: 'Long titles are folded',
					authors: [{name: 'Ann Bell'}, {name: 'Bo Dane'}],
					link: 'http://papers.example/abs/2611.3v1',
					published: '2026-11-22T10:00:00.000Z',
					categories: ['cs.CL'],
				},
			],
		},
	],
	[
		'PubMed: several dc:creator, dc:identifier beside guid',
		`<?xml version="1.0" encoding="UTF-8" standalone="no"?><rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>tide fever</title><link>https://med.example/rss-feed/?feed_id=1</link><description>tide fever: Latest</description><atom:link href="https://med.example/rss-feed/?feed_id=1" rel="self"/><docs>http://www.rssboard.org/rss-specification</docs><generator>PubMed RSS feeds (2.0)</generator><language>en</language><lastBuildDate>Mon, 23 Nov 2026 12:00:00 +0000</lastBuildDate><pubDate>Mon, 23 Nov 2026 06:00:00 -0500</pubDate><ttl>120</ttl><item><title>Fever of &lt;i&gt;Mytilus&lt;/i&gt; at 4 &amp;deg;C</title><link>https://med.example/4711/?utm_source=rss</link><description>&lt;p style="color: #4aa564;"&gt;J Tide. 2026&lt;/p&gt;&lt;p&gt;ABSTRACT&lt;/p&gt;</description><content:encoded><![CDATA[<div><p>J Tide. 2026</p><p><b>ABSTRACT</b></p></div>]]></content:encoded><guid isPermaLink="false">pubmed:4711</guid><pubDate>Mon, 23 Nov 2026 06:00:00 -0500</pubDate><dc:creator>Ann Bell</dc:creator><dc:creator>Bo Dane</dc:creator><dc:date>2026-11-23</dc:date><dc:source>Journal of Tides</dc:source><dc:title>Fever</dc:title><dc:identifier>pmid:4711</dc:identifier><dc:identifier>doi:10.1/x</dc:identifier></item></channel></rss>`,
		{
			stories: [
				{
					id: 'pubmed:4711',
					title: 'Fever of Mytilus at 4 °C',
					authors: [{name: 'Ann Bell'}, {name: 'Bo Dane'}],
					published: '2026-11-23T11:00:00.000Z',
				},
			],
		},
	],
	[
		'Nature: RDF with PRISM, CDATA titles and authors',
		`<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:admin="http://webns.net/mvcb/" xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="http://feeds.journal.example/tide/current"><title>Tide</title><description>International journal.</description><link>http://feeds.journal.example/tide/current</link><dc:publisher>Quay Press</dc:publisher><dc:language>en</dc:language><prism:publicationName>Tide</prism:publicationName><image rdf:resource="https://journal.example/t.gif"/><items><rdf:Seq><rdf:li rdf:resource="https://journal.example/articles/s1"/></rdf:Seq></items></channel><item rdf:about="https://journal.example/articles/s1"><title><![CDATA[H<sub>2</sub>O in the harbour]]></title><link>https://journal.example/articles/s1</link><content:encoded><![CDATA[<p>Tide, Published online: 23 November 2026; <a href="https://journal.example/articles/s1">doi:10.1</a></p>wet]]></content:encoded><dc:title><![CDATA[H2O in the harbour]]></dc:title><dc:creator>Ann Bell</dc:creator><dc:creator>Bo Dane</dc:creator><dc:identifier>doi:10.1038/s1</dc:identifier><dc:source>Tide, Published online: 2026-11-23; | doi:10.1038/s1</dc:source><dc:date>2026-11-23</dc:date><prism:publicationName>Tide</prism:publicationName><prism:doi>10.1038/s1</prism:doi></item></rdf:RDF>`,
		{
			stories: [
				{
					title: 'H2O in the harbour',
					link: 'https://journal.example/articles/s1',
					published: '2026-11-23T00:00:00.000Z',
					authors: [{name: 'Ann Bell'}, {name: 'Bo Dane'}],
				},
			],
		},
	],
	[
		'a publisher of journals: only PRISM has the date',
		`<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://j.example/"><title>J</title><link>https://j.example/</link><description/></channel><item rdf:about="https://j.example/1?af=R"><title>Silt</title><link>https://j.example/1?af=R</link><description>Journal, Volume 1.</description><dc:identifier>doi:10.1/1</dc:identifier><prism:publicationDate>2026-11-23T08:00:00Z</prism:publicationDate></item></rdf:RDF>`,
		{stories: [{title: 'Silt', published: '2026-11-23T08:00:00.000Z'}]},
	],
	[
		'Slashdot: RDF with its own module, image and textinput',
		`<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:syn="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="https://dot.example/"><title>Dot</title><link>https://dot.example/</link><description>News for sailors</description><dc:language>en-us</dc:language><dc:date>2026-11-23T12:00:00+00:00</dc:date><dc:subject>Technology</dc:subject><syn:updateBase>1970-01-01T00:00+00:00</syn:updateBase><syn:updateFrequency>1</syn:updateFrequency><syn:updatePeriod>hourly</syn:updatePeriod><items><rdf:Seq><rdf:li rdf:resource="https://dot.example/story/1?utm_medium=feed"/></rdf:Seq></items><image rdf:resource="https://a.example/topics.png"/><textinput rdf:resource="https://dot.example/search"/></channel><image rdf:about="https://a.example/topics.png"><title>Dot</title><url>https://a.example/topics.png</url><link>https://dot.example/</link></image><item rdf:about="https://dot.example/story/1?utm_medium=feed"><title>Moon Blamed</title><link>https://dot.example/story/1?utm_medium=feed</link><description>An anonymous reader writes: moon&lt;p&gt;&lt;a href="https://dot.example/story/1"&gt;Read more&lt;/a&gt;&lt;/p&gt;</description><dc:creator>bo</dc:creator><dc:date>2026-11-23T11:00:00+00:00</dc:date><dc:subject>space</dc:subject><slash:department>wet-dept</slash:department><slash:section>science</slash:section><slash:comments>9</slash:comments><slash:hit_parade>9,9,8,6,1,0,0</slash:hit_parade></item><textinput rdf:about="https://dot.example/search"><title>Search</title><description>Search</description><name>q</name><link>https://dot.example/search</link></textinput></rdf:RDF>`,
		{
			feed: {image: 'https://a.example/topics.png', categories: ['Technology']},
			stories: [{title: 'Moon Blamed', authors: [{name: 'bo'}], categories: ['space']}],
		},
	],
	[
		'Hatena: Japanese RDF',
		`<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:admin="http://webns.net/mvcb/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#" xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/"><channel rdf:about="https://b.example/hotentry/all"><title>人気エントリー</title><link>https://b.example/hotentry/all</link><description>最近の人気</description><items><rdf:Seq><rdf:li rdf:resource="https://minato.example/1"/></rdf:Seq></items></channel><item rdf:about="https://minato.example/1"><title>港のフェリー、霧で欠航　再開は未定</title><link>https://minato.example/1</link><description>霧のため。</description><dc:date>2026-11-23T12:00:00Z</dc:date><dc:subject>世の中</dc:subject><hatena:bookmarkcount>99</hatena:bookmarkcount><hatena:imageurl>https://cdn.example/1.png</hatena:imageurl><content:encoded>&lt;blockquote cite=&quot;https://minato.example/1&quot; title=&quot;港&quot;&gt;霧&lt;/blockquote&gt;</content:encoded></item></rdf:RDF>`,
		{
			stories: [
				{
					title: '港のフェリー、霧で欠航 再開は未定',
					categories: ['世の中'],
					content: expect.stringContaining('霧</blockquote>'),
				},
			],
		},
	],
];

describe('the feeds of code, research and their forums', () => {
	it.each(rows)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});
