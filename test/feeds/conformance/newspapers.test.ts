import {describe, expect, it} from 'vitest';
import {type Row, told} from '../documents.js';

const rows: readonly Row[] = [
	[
		'BBC: CDATA, a thumbnail, a stylesheet',
		`<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet title="XSL_formatting" type="text/xsl" href="/shared/nolsol.xsl"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title><![CDATA[Coast News]]></title><description><![CDATA[Coast News - World]]></description><link>https://coast.example/news/world</link><image><url>https://img.example/logo.gif</url><title>Coast News</title><link>https://coast.example/news/world</link></image><generator>RSS for Node</generator><lastBuildDate>Mon, 23 Nov 2026 12:00:00 GMT</lastBuildDate><atom:link href="https://feeds.coast.example/news/world/rss.xml" rel="self" type="application/rss+xml"/><copyright><![CDATA[Copyright]]></copyright><language><![CDATA[en-gb]]></language><ttl>15</ttl><item><title><![CDATA['We heard a bell' - the fog explained]]></title><description><![CDATA[The pier, minute by minute.]]></description><link>https://coast.example/news/articles/c1?at_medium=RSS&amp;at_campaign=rss</link><guid isPermaLink="false">https://coast.example/news/articles/c1#0</guid><pubDate>Mon, 23 Nov 2026 11:07:00 GMT</pubDate><media:thumbnail width="240" height="135" url="https://img.example/ace/240/1.jpg"/></item></channel></rss>`,
		{
			feed: {title: 'Coast News', language: 'en-gb'},
			stories: [
				{
					title: "'We heard a bell' - the fog explained",
					link: 'https://coast.example/news/articles/c1?at_medium=RSS&at_campaign=rss',
					id: 'https://coast.example/news/articles/c1#0',
					image: 'https://img.example/ace/240/1.jpg',
				},
			],
		},
	],
	[
		'Guardian: categories by domain, pictures in two widths, both dates',
		`<?xml version="1.0" encoding="UTF-8"?><rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>World news | The Warden</title><link>https://warden.example/world</link><description>Latest</description><language>en-gb</language><copyright>x</copyright><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate><dc:date>2026-11-23T12:00:00Z</dc:date><dc:language>en-gb</dc:language><dc:rights>x</dc:rights><image><title>The Warden</title><url>https://img.example/warden.png</url><link>https://warden.example</link></image><item><title>Fog halts ferries as ‘worst week’ begins</title><link>https://warden.example/world/2026/nov/23/fog</link><description>&lt;p&gt;Port authority says no boats until Friday&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;a href="https://warden.example/live"&gt;Follow live&lt;/a&gt;&lt;/li&gt;&lt;/ul&gt; &lt;a href="https://warden.example/world/2026/nov/23/fog"&gt;Continue reading...&lt;/a&gt;</description><category domain="https://warden.example/world/fog">Fog</category><category domain="https://warden.example/world/sea">Sea, shore</category><pubDate>Mon, 23 Nov 2026 11:00:00 GMT</pubDate><guid>https://warden.example/world/2026/nov/23/fog</guid><media:content width="140" url="https://i.example/img/140.jpg?width=140&amp;s=a"><media:credit scheme="urn:ebu">Photograph: Ann Bell/Quay Images</media:credit></media:content><media:content width="700" url="https://i.example/img/700.jpg?width=700&amp;s=b"><media:credit scheme="urn:ebu">Photograph: Ann Bell/Quay Images</media:credit></media:content><dc:creator>Bo Dane and agencies</dc:creator><dc:date>2026-11-23T11:00:00Z</dc:date></item></channel></rss>`,
		{
			feed: {updated: '2026-11-23T12:00:00.000Z'},
			stories: [
				{
					title: 'Fog halts ferries as ‘worst week’ begins',
					categories: ['Fog', 'Sea, shore'],
					authors: [{name: 'Bo Dane and agencies'}],
					published: '2026-11-23T11:00:00.000Z',
					image: expect.stringMatching(/^https:\/\/i\.example\/img\/(?:700|140)/),
				},
			],
		},
	],
	[
		'NYT: atom:link for the story, categories with domains, credit',
		`<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:nyt="http://www.nytimes.com/namespaces/rss/2.0" version="2.0"><channel><title>NYT &gt; World</title><link>https://times.example/section/world</link><atom:link href="https://rss.times.example/World.xml" rel="self" type="application/rss+xml"></atom:link><description></description><language>en-us</language><pubDate>Mon, 23 Nov 2026 12:00:00 +0000</pubDate><item><title>Tide Turns</title><link>https://times.example/2026/11/23/tide.html</link><guid isPermaLink="true">https://times.example/2026/11/23/tide.html</guid><atom:link href="https://times.example/2026/11/23/tide.html" rel="standout"></atom:link><description>It turned.</description><dc:creator>Ann Bell and Bo Dane</dc:creator><pubDate>Mon, 23 Nov 2026 11:00:00 +0000</pubDate><category domain="http://www.nytimes.com/namespaces/keywords/des">Tides</category><category domain="http://www.nytimes.com/namespaces/keywords/nyt_geo">Port Alden</category><media:content height="151" medium="image" url="https://static.example/tide-moth.jpg" width="151"></media:content><media:credit>Cy Eve for The Times</media:credit><media:description>The pier at noon.</media:description></item></channel></rss>`,
		{
			feed: {title: 'NYT > World', selfUrl: 'https://rss.times.example/World.xml'},
			stories: [
				{
					title: 'Tide Turns',
					summary: 'It turned.',
					categories: ['Tides', 'Port Alden'],
					image: 'https://static.example/tide-moth.jpg',
				},
			],
		},
	],
	[
		'Spiegel: umlauts, an enclosure picture, content beside description',
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0"><channel><title>KÜSTE - Schlagzeilen</title><link>https://kueste.example/</link><description>Deutschlands Küste.</description><language>de</language><pubDate>Mon, 23 Nov 2026 13:00:00 +0100</pubDate><lastBuildDate>Mon, 23 Nov 2026 13:00:00 +0100</lastBuildDate><image><title>KÜSTE</title><link>https://kueste.example/</link><url>https://kueste.example/logo.png</url></image><item><title>Nebel: »Niemand sieht die Fähre«</title><link>https://kueste.example/a-1.html#ref=rss</link><description>Der Hafen bleibt zu.</description><enclosure type="image/jpeg" url="https://cdn.example/images/1_w520.jpg"/><guid>https://kueste.example/a-1.html</guid><category>Panorama</category><pubDate>Mon, 23 Nov 2026 12:30:00 +0100</pubDate><content:encoded><![CDATA[<img src="https://cdn.example/images/1_w520.jpg"/> Der Hafen bleibt zu.]]></content:encoded></item></channel></rss>`,
		{
			stories: [
				{
					title: 'Nebel: »Niemand sieht die Fähre«',
					published: '2026-11-23T11:30:00.000Z',
					image: 'https://cdn.example/images/1_w520.jpg',
					id: 'https://kueste.example/a-1.html',
				},
			],
		},
	],
	[
		'Le Monde: caption and credit in media:content',
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Le Rivage - Actualités</title><description>La une.</description><copyright>© Le Rivage</copyright><link>https://rivage.example/rss/une.xml</link><pubDate>Mon, 23 Nov 2026 12:00:00 +0000</pubDate><language>fr</language><atom:link href="https://rivage.example/rss/une.xml" rel="self" type="application/rss+xml" /><item><title><![CDATA[« Le ferry n’est plus attendu » : au port, l’inquiétude]]></title><pubDate>Mon, 23 Nov 2026 12:45:00 +0100</pubDate><description><![CDATA[La brume s’installe.]]></description><guid isPermaLink="true">https://rivage.example/article_1.html</guid><link>https://rivage.example/article_1.html</link><media:content width="644" height="322" url="https://img.example/ill_1.jpg"><media:description type="plain">Le quai, le 23 novembre.</media:description><media:credit scheme="urn:ebu">ANNE BELLE POUR « LE RIVAGE »</media:credit></media:content></item></channel></rss>`,
		{
			stories: [
				{
					title: '« Le ferry n’est plus attendu » : au port, l’inquiétude',
					image: 'https://img.example/ill_1.jpg',
					summary: 'La brume s’installe.',
				},
			],
		},
	],
	[
		'Asahi: RDF, Japanese, the date in JST',
		`<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="ja"><channel rdf:about="https://asa.example/rss"><title>港新聞デジタル</title><link>https://asa.example/</link><description>速報</description><dc:date>2026-11-23T21:00:00+09:00</dc:date><items><rdf:Seq><rdf:li rdf:resource="https://asa.example/1"/></rdf:Seq></items></channel><item rdf:about="https://asa.example/1?ref=rss"><title>霧で欠航</title><link>https://asa.example/1?ref=rss</link><description/><dc:subject>社会</dc:subject><dc:date>2026-11-23T20:30+09:00</dc:date></item></rdf:RDF>`,
		{
			feed: {language: 'ja', updated: '2026-11-23T12:00:00.000Z'},
			stories: [{published: '2026-11-23T11:30:00.000Z', summary: undefined, categories: ['社会']}],
		},
	],
	[
		'Google News: publisher in source',
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss xmlns:media="http://search.yahoo.com/mrss/" version="2.0"><channel><generator>NFE/5.0</generator><title>Top stories - Gazetteer News</title><link>https://news.example/?hl=en-US&amp;gl=US&amp;ceid=US:en</link><language>en-US</language><webMaster>news-webmaster@news.example</webMaster><copyright>2026</copyright><lastBuildDate>Mon, 23 Nov 2026 12:00:00 GMT</lastBuildDate><description>Top</description><item><title>Fog closes port - The Quay</title><link>https://news.example/rss/articles/CBMiX?oc=5</link><guid isPermaLink="false">CBMiX</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><description>&lt;ol&gt;&lt;li&gt;&lt;a href="https://news.example/rss/articles/CBMiX?oc=5" target="_blank"&gt;Fog closes port&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;The Quay&lt;/font&gt;&lt;/li&gt;&lt;/ol&gt;</description><source url="https://quay.example">The Quay</source></item></channel></rss>`,
		{
			feed: {link: 'https://news.example/?hl=en-US&gl=US&ceid=US:en'},
			stories: [
				{
					id: 'CBMiX',
					source: {title: 'The Quay', url: 'https://quay.example/'},
					summary: expect.stringContaining('&nbsp;&nbsp;<font'),
				},
			],
		},
	],
	[
		'Bing News: source and image under a prefix of its own',
		`<?xml version="1.0" encoding="utf-8" ?><rss version="2.0" xmlns:News="https://bing.example/news/search?q=tide&amp;format=rss"><channel><title>tide - BingNews</title><link>https://bing.example:443/news/search?q=tide&amp;format=rss</link><description>Search results</description><image><url>http://bing.example/rsslogo.gif</url><title>tide</title><link>https://bing.example:443/</link></image><copyright>x</copyright><item><title>Tide is high</title><link>http://bing.example/news/apiclick.aspx?ref=FexRss&amp;url=https%3a%2f%2fquay.example%2f1</link><description>So high.</description><pubDate>Mon, 23 Nov 2026 11:00:00 GMT</pubDate><News:Source>The Quay</News:Source><News:Image>http://bing.example/th?id=1&amp;pid=News</News:Image></item></channel></rss>`,
		{
			feed: {link: 'https://bing.example/news/search?q=tide&format=rss'},
			stories: [
				{
					title: 'Tide is high',
					link: 'http://bing.example/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fquay.example%2f1',
				},
			],
		},
	],
	[
		'a weather service: CAP alerts in Atom',
		`<?xml version = '1.0' encoding = 'UTF-8' standalone = 'yes'?><!-- generated --><feed xmlns = 'http://www.w3.org/2005/Atom' xmlns:cap = 'urn:oasis:names:tc:emergency:cap:1.1' xmlns:ha = 'http://www.alerting.net/namespace/index_1.0'><id>https://alerts.example/ak.atom</id><logo>https://alerts.example/xml_logo.gif</logo><generator>CAP Server</generator><updated>2026-11-23T03:00:00-09:00</updated><author><name>w-nws.webmaster@alerts.example</name></author><title>Current Watches</title><link href='https://alerts.example/ak.atom'/><entry><id>https://alerts.example/wwacapget.php?x=AK1</id><updated>2026-11-23T02:00:00-09:00</updated><published>2026-11-23T02:00:00-09:00</published><author><name>w-nws.webmaster@alerts.example</name></author><title>Gale Warning issued November 23 at 2:00AM AKST</title><link href="https://alerts.example/wwacapget.php?x=AK1"/><summary>...GALE WARNING THROUGH TUESDAY... Wind &lt; 45 kt</summary><cap:event>Gale Warning</cap:event><cap:effective>2026-11-23T02:00:00-09:00</cap:effective><cap:expires>2026-11-24T02:00:00-09:00</cap:expires><cap:status>Actual</cap:status><cap:category>Met</cap:category><cap:areaDesc>Sound</cap:areaDesc><cap:geocode><valueName>FIPS6</valueName><value>002</value></cap:geocode></entry></feed>`,
		{
			feed: {image: 'https://alerts.example/xml_logo.gif', updated: '2026-11-23T12:00:00.000Z'},
			stories: [
				{
					title: 'Gale Warning issued November 23 at 2:00AM AKST',
					summary: '...GALE WARNING THROUGH TUESDAY... Wind &lt; 45 kt',
					published: '2026-11-23T11:00:00.000Z',
				},
			],
		},
	],
	[
		'a geological survey: GeoRSS in Atom',
		`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss"><title>All Earthquakes, Past Day</title><updated>2026-11-23T12:00:00Z</updated><author><name>Geological Survey</name><uri>https://quake.example/</uri></author><id>https://quake.example/all_day.atom</id><link rel="self" href="https://quake.example/all_day.atom"/><icon>https://quake.example/favicon.ico</icon><entry><id>urn:earthquake-usgs-gov:ak:0271</id><title>M 1.2 - 9 km S of Port Alden</title><updated>2026-11-23T11:58:00.123Z</updated><link rel="alternate" type="text/html" href="https://quake.example/ak0271"/><summary type="html"><![CDATA[<dl><dt>Time</dt><dd>2026-11-23 11:55:01 UTC</dd><dt>Depth</dt><dd>9.10 km</dd></dl>]]></summary><georss:point>61.1 -150.2</georss:point><georss:elev>-9100</georss:elev><category label="Age" term="Past Hour"/><category label="Magnitude" term="Magnitude 1"/></entry></feed>`,
		{
			feed: {icon: 'https://quake.example/favicon.ico', link: undefined},
			stories: [
				{
					id: 'urn:earthquake-usgs-gov:ak:0271',
					authors: [{name: 'Geological Survey', url: 'https://quake.example/'}],
					summary: expect.stringContaining('<dd>9.10 km</dd>'),
					categories: ['Age', 'Magnitude'],
				},
			],
		},
	],
	[
		'GOV.UK: ids with hashes, updates only',
		`<?xml version="1.0" encoding="UTF-8"?><feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom"><id>https://gov.example/search/news.atom</id><link rel="alternate" type="text/html" href="https://gov.example/search/news"/><link rel="self" type="application/atom+xml" href="https://gov.example/search/news.atom"/><title>News and communications</title><updated>2026-11-23T12:00:00+00:00</updated><author><name>HM Harbour</name></author><entry><id>https://gov.example/fog#2026-11-23T11:00:00+00:00</id><updated>2026-11-23T11:00:00+00:00</updated><link rel="alternate" type="text/html" href="https://gov.example/fog"/><title>Fog rules</title><summary>New rules.</summary></entry></feed>`,
		{stories: [{link: 'https://gov.example/fog', authors: [{name: 'HM Harbour'}]}]},
	],
	[
		'a ministry: an RSS with a stylesheet before the comment and capital CDATA blanks',
		`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/xsl" href="/style/rss.xsl"?>
<!-- Ministry of Tides <rss> feed -->
<rss version="2.0">

<channel>

<title>
<![CDATA[
Ministry of Tides
]]>
</title>
<link>
<![CDATA[ https://ministry.example/?a=1&b=2 ]]>
</link>
<description><![CDATA[ ]]></description>

<item>
<title>
<![CDATA[
Order No. 5 <draft>
]]>
</title>
<link>
<![CDATA[ https://ministry.example/order?id=5&l=en ]]>
</link>
<pubDate>
<![CDATA[ Mon, 23 Nov 2026 12:00:00 +0300 ]]>
</pubDate>
</item>
</channel>
</rss>`,
		{
			feed: {
				title: 'Ministry of Tides',
				link: 'https://ministry.example/?a=1&b=2',
				description: undefined,
			},
			stories: [
				{
					title: 'Order No. 5 <draft>',
					link: 'https://ministry.example/order?id=5&l=en',
					published: '2026-11-23T09:00:00.000Z',
				},
			],
		},
	],
	[
		'FeedBurner: the link as it is written, browser-friendly junk',
		`<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" media="screen" href="/~d/styles/rss2full.xsl"?><?xml-stylesheet type="text/css" media="screen" href="http://feeds.example/~d/styles/itemcontent.css"?><rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" version="2.0"><channel><title>Burnt</title><link>https://burnt.example/</link><description>d</description><atom10:link xmlns:atom10="http://www.w3.org/2005/Atom" rel="self" type="application/rss+xml" href="http://feeds.example/burnt" /><feedburner:info uri="burnt" /><atom10:link xmlns:atom10="http://www.w3.org/2005/Atom" rel="hub" href="http://hub.example/" /><feedburner:browserFriendly>Text</feedburner:browserFriendly><item><title>Ash</title><link>http://feeds.example/~r/burnt/~3/abc/</link><description>d&lt;img src="http://feeds.example/~r/burnt/~4/abc" height="1" width="1"/&gt;</description><guid isPermaLink="false">https://burnt.example/?p=1</guid><feedburner:origLink>https://burnt.example/ash</feedburner:origLink></item></channel></rss>`,
		{
			feed: {selfUrl: 'http://feeds.example/burnt', hub: 'http://hub.example/'},
			stories: [{title: 'Ash', link: 'http://feeds.example/~r/burnt/~3/abc/'}],
		},
	],
	[
		'Arabic: RTL marks stay, the number of a line is none',
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>أخبار الميناء</title><link>https://mina.example/</link><description>آخر الأخبار</description><language>ar</language><item><title>ضباب يوقف العبّارة "اليوم"</title><link>https://mina.example/أخبار/1</link><pubDate>Mon, 23 Nov 2026 15:00:00 +0300</pubDate><description>قال المتحدث: &amp;quot;لا سفن&amp;quot;</description></item></channel></rss>`,
		{
			feed: {title: 'أخبار الميناء', language: 'ar'},
			stories: [
				{
					title: 'ضباب يوقف العبّارة "اليوم"',
					link: 'https://mina.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1',
					published: '2026-11-23T12:00:00.000Z',
				},
			],
		},
	],
	[
		'an old paper: day names in its own language, zone in words',
		`<?xml version="1.0"?><rss version="2.0"><channel><title>La Costa</title><link>https://costa.example</link><item><title>Niebla</title><link>https://costa.example/1</link><pubDate>lun, 23 nov 2026 12:00:00 +0100</pubDate></item></channel></rss>`,
		{stories: [{published: '2026-11-23T11:00:00.000Z'}]},
	],
];

describe('the feeds of papers and offices', () => {
	it.each(rows)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});

/** The bytes of a document whose title is not written in ASCII, and in no encoding JavaScript can write. */
const inBytes = (declared: string, title: string) =>
	Buffer.concat([
		Buffer.from(`<?xml version="1.0"${declared}?><rss version="2.0"><channel><title>`),
		Buffer.from(title, 'hex'),
		Buffer.from('</title><item><title>'),
		Buffer.from(title, 'hex'),
		Buffer.from('</title></item></channel></rss>'),
	]);

describe('the title of a feed', () => {
	it.each([
		['in GBK', ' encoding="GBK"', 'b8dbbfdad0c2cec5', undefined, '港口新闻'],
		['in gb2312 with a sign of GBK', ' encoding="gb2312"', 'b8db824bd0c2', undefined, '港侹新'],
		['in Big5', ' encoding="big5"', 'b4e4a466b773bb44', undefined, '港口新聞'],
		['in Shift_JIS', ' encoding="Shift_JIS"', '8d6082cc8356', undefined, '港のシ'],
		['in EUC-JP', " encoding='EUC-JP'", 'b9c1a4cea5b7', undefined, '港のシ'],
		['in EUC-KR', ' encoding="euc-kr"', 'c7d7b1b8', undefined, '항구'],
		['in windows-1251', ' encoding="windows-1251"', 'cfeef0f220e7e0eaf0fbf2', undefined, 'Порт закрыт'],
		['in KOI8-R', ' encoding="koi8-r"', 'f0cfd2d4', undefined, 'Порт'],
		['in ISO-8859-2', ' encoding="iso-8859-2"', 'b3f364bc', undefined, 'łódź'],
		['in ISO-8859-9', ' encoding="ISO-8859-9"', 'fdfef0', undefined, 'ışğ'],
		['in ISO-8859-15', ' encoding="ISO-8859-15"', '35a4', undefined, '5€'],
		['in windows-1256', ' encoding="windows-1256"', 'e3ede4c7c1', undefined, 'ميناء'],
		['in windows-1255', ' encoding="windows-1255"', 'f0eeec', undefined, 'נמל'],
		['in ISO-8859-8-I', ' encoding="iso-8859-8-i"', 'f0eeec', undefined, 'נמל'],
		['in TIS-620', ' encoding="tis-620"', 'b7e8d2', undefined, 'ท่า'],
		[
			'in windows-1251 by the header alone',
			'',
			'cfeef0f2',
			'application/rss+xml; charset=windows-1251',
			'Порт',
		],
		['in Latin-1 against a declared UTF-8', ' encoding="utf-8"', '436166e9', undefined, 'Café'],
		['in Latin-1 against a UTF-8 of the header', '', '436166e9', 'text/xml; charset=utf-8', 'Café'],
		['in UTF-8 as us-ascii', ' encoding="us-ascii"', '436166c3a9', undefined, 'Café'],
		['in UTF-8 by a header of text/xml alone', '', '436166c3a9', 'text/xml', 'Café'],
		['in UTF-8 under the label utf8', ' encoding="utf8"', '436166c3a9', undefined, 'Café'],
		['in UTF-8 with quotes in the header', '', '436166c3a9', "text/xml; charset='utf-8'", 'Café'],
	])('is read %s', (_how, declared, title, contentType, expected) => {
		expect(told('', {bytes: inBytes(declared, title), contentType})).toMatchObject({
			feed: {title: expected},
			stories: [{title: expected}],
		});
	});
});
