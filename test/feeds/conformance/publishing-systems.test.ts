import {describe, expect, it} from 'vitest';
import {type Row, told} from '../documents.js';

const wordpress = (items: string) => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#">
<channel>
	<title>The Quay Gazette</title>
	<atom:link href="https://quay.example/feed/" rel="self" type="application/rss+xml" />
	<link>https://quay.example</link>
	<description>News &#38; tides</description>
	<lastBuildDate>Mon, 23 Nov 2026 12:00:00 +0000</lastBuildDate>
	<language>en-US</language>
	<sy:updatePeriod>
	hourly	</sy:updatePeriod>
	<sy:updateFrequency>
	1	</sy:updateFrequency>
	<generator>https://wordpress.org/?v=6.8</generator>
<image><url>https://quay.example/cropped-32x32.png</url><title>The Quay Gazette</title><link>https://quay.example</link><width>32</width><height>32</height></image>
<site xmlns="com-wordpress:feed-additions:1">1234567</site>${items}</channel></rss>`;

const blogger = (entries: string) =>
	`<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="https://www.blogger.example/styles/atom.css" type="text/css"?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' xmlns:blogger='http://schemas.google.com/blogger/2008' xmlns:georss='http://www.georss.org/georss' xmlns:gd="http://schemas.google.com/g/2005" xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-77</id><updated>2026-11-23T04:00:00.000-08:00</updated><category term="boats"/><category term="fog"/><title type='text'>Pier diary</title><subtitle type='html'>Notes &lt;i&gt;from&lt;/i&gt; the end</subtitle><link rel='http://schemas.google.com/g/2005#feed' type='application/atom+xml' href='https://pier.example/feeds/posts/default'/><link rel='self' type='application/atom+xml' href='https://www.blogger.example/feeds/77/posts/default'/><link rel='alternate' type='text/html' href='https://pier.example/'/><link rel='hub' href='https://hub.example/'/><link rel='next' type='application/atom+xml' href='https://www.blogger.example/feeds/77/posts/default?start-index=26'/><author><name>Ann Bell</name><uri>https://www.blogger.example/profile/1</uri><email>noreply@blogger.com</email><gd:image rel='http://schemas.google.com/g/2005#thumbnail' width='16' height='16' src='https://img.example/b16.gif'/></author><generator version='7.00' uri='https://www.blogger.com'>Blogger</generator><openSearch:totalResults>126</openSearch:totalResults><openSearch:startIndex>1</openSearch:startIndex><openSearch:itemsPerPage>25</openSearch:itemsPerPage>${entries}</feed>`;

const rows: readonly Row[] = [
	[
		'WordPress: a post with excerpt and body',
		wordpress(`<item>
		<title>Ferry &#8216;late&#8217; again &#038; again</title>
		<link>https://quay.example/2026/11/ferry/</link>
					<comments>https://quay.example/2026/11/ferry/#respond</comments>
		<dc:creator><![CDATA[Ann Bell]]></dc:creator>
		<pubDate>Mon, 23 Nov 2026 11:30:00 +0000</pubDate>
				<category><![CDATA[Sea & Shore]]></category>
		<category><![CDATA[Ferries]]></category>
		<guid isPermaLink="false">https://quay.example/?p=4711</guid>
					<description><![CDATA[<p>It left at noon. [&#8230;]</p>
<p>The post <a href="https://quay.example/2026/11/ferry/">Ferry</a> appeared first.</p>
]]></description>
										<content:encoded><![CDATA[<p>It left at noon.</p><img src="/wp-content/a.jpg" srcset="/wp-content/a-2.jpg 2x">]]></content:encoded>
					<wfw:commentRss>https://quay.example/2026/11/ferry/feed/</wfw:commentRss>
			<slash:comments>3</slash:comments>
		<post-id xmlns="com-wordpress:feed-additions:1">4711</post-id></item>`),
		{
			feed: {
				title: 'The Quay Gazette',
				description: 'News & tides',
				link: 'https://quay.example/',
				selfUrl: 'https://quay.example/feed/',
				language: 'en-US',
				updated: '2026-11-23T12:00:00.000Z',
				image: 'https://quay.example/cropped-32x32.png',
			},
			stories: [
				{
					id: 'https://quay.example/?p=4711',
					title: 'Ferry ‘late’ again & again',
					link: 'https://quay.example/2026/11/ferry/',
					commentsUrl: 'https://quay.example/2026/11/ferry/#respond',
					authors: [{name: 'Ann Bell'}],
					categories: ['Sea & Shore', 'Ferries'],
					published: '2026-11-23T11:30:00.000Z',
					content: expect.stringContaining('src="https://example.org/wp-content/a.jpg"'),
					summary: expect.stringContaining('It left at noon.'),
				},
			],
		},
	],
	[
		'WordPress: a comment feed',
		wordpress(`<item><title>By: Bo</title><link>https://quay.example/2026/11/ferry/#comment-9</link><dc:creator><![CDATA[Bo]]></dc:creator>
		<pubDate>Mon, 23 Nov 2026 11:45:00 +0000</pubDate><guid isPermaLink="false">https://quay.example/?p=4711#comment-9</guid>
		<description><![CDATA[In reply to <a href="#comment-8">Cy</a>. Yes.]]></description><content:encoded><![CDATA[<p>Yes.</p>]]></content:encoded></item>`),
		{
			stories: [
				{
					title: 'By: Bo',
					authors: [{name: 'Bo'}],
					content: '<p>Yes.</p>',
					id: 'https://quay.example/?p=4711#comment-9',
				},
			],
		},
	],
	[
		'WordPress: a plugin puts pictures beside the text',
		wordpress(`<item><title>Fog</title><link>https://quay.example/fog</link><description>d</description>
		<media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="https://quay.example/fog-150.jpg" /><media:content xmlns:media="http://search.yahoo.com/mrss/" url="https://quay.example/fog.jpg" medium="image"><media:title type="html">Fog over the pier</media:title></media:content></item>`),
		{stories: [{title: 'Fog', image: 'https://quay.example/fog.jpg'}]},
	],
	[
		'WordPress: an aside has no title',
		wordpress(
			'<item><title></title><link>https://quay.example/?p=5</link><description><![CDATA[Just fog.]]></description></item>',
		),
		{stories: [{title: undefined, link: 'https://quay.example/?p=5', summary: 'Just fog.'}]},
	],
	['WordPress: a site without posts', wordpress(''), {feed: {title: 'The Quay Gazette'}, stories: []}],
	[
		'Blogger: a post',
		blogger(
			`<entry><id>tag:blogger.com,1999:blog-77.post-5</id><published>2026-11-23T03:00:00.001-08:00</published><updated>2026-11-23T04:00:00.002-08:00</updated><category scheme='http://www.blogger.com/atom/ns#' term='boats'/><title type='text'>Two &lt;boats&gt; in</title><content type='html'>&lt;div class="separator"&gt;&lt;a href="/p/1"&gt;&lt;img src="https://img.example/s320/boat.jpg"/&gt;&lt;/a&gt;&lt;/div&gt;Both &lt;br /&gt;late</content><link rel='replies' type='application/atom+xml' href='https://pier.example/feeds/5/comments/default' title='Post Comments'/><link rel='replies' type='text/html' href='https://pier.example/2026/11/two.html#comment-form' title='4 Comments'/><link rel='edit' type='application/atom+xml' href='https://www.blogger.example/feeds/77/posts/default/5'/><link rel='self' type='application/atom+xml' href='https://www.blogger.example/feeds/77/posts/default/5'/><link rel='alternate' type='text/html' href='https://pier.example/2026/11/two.html' title='Two boats in'/><author><name>Ann Bell</name><uri>https://www.blogger.example/profile/1</uri><email>noreply@blogger.com</email></author><media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="https://img.example/s72-c/boat.jpg" height="72" width="72"/><thr:total>4</thr:total></entry>`,
		),
		{
			feed: {
				id: 'tag:blogger.com,1999:blog-77',
				title: 'Pier diary',
				description: 'Notes from the end',
				link: 'https://pier.example/',
				selfUrl: 'https://www.blogger.example/feeds/77/posts/default',
				hub: 'https://hub.example/',
				categories: ['boats', 'fog'],
				authors: [{name: 'Ann Bell', email: 'noreply@blogger.com'}],
			},
			stories: [
				{
					id: 'tag:blogger.com,1999:blog-77.post-5',
					title: 'Two <boats> in',
					link: 'https://pier.example/2026/11/two.html',
					published: '2026-11-23T11:00:00.001Z',
					updated: '2026-11-23T12:00:00.002Z',
					categories: ['boats'],
					commentsUrl: 'https://pier.example/2026/11/two.html#comment-form',
					image: 'https://img.example/s72-c/boat.jpg',
					content: expect.stringContaining('href="https://example.org/p/1"'),
				},
			],
		},
	],
	[
		'Blogger: a post that is only its summary',
		blogger(
			"<entry><id>tag:blogger.com,1999:blog-77.post-6</id><title type='text'></title><summary type='text'>Half of 1 &lt; 2</summary><link rel='alternate' type='text/html' href='https://pier.example/6'/></entry>",
		),
		{stories: [{title: undefined, summary: 'Half of 1 &lt; 2', link: 'https://pier.example/6'}]},
	],
	[
		'Tumblr: a photo whose title is its text',
		`<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><atom:link rel="hub" href="https://hub.example/" xmlns:atom="http://www.w3.org/2005/Atom"/><description>fog daily</description><title>fogs</title><generator>Tumblr (3.0; @fogs)</generator><link>https://fogs.example/</link><item><title>Photo</title><description>&lt;img src="https://64.media.example/x/s500.jpg"/&gt;&lt;br/&gt; &lt;br/&gt;&lt;p&gt;grey&lt;/p&gt;</description><link>https://fogs.example/post/1</link><guid>https://fogs.example/post/1</guid><pubDate>Mon, 23 Nov 2026 07:00:00 -0500</pubDate><category>fog</category><category>sea fret</category></item></channel></rss>`,
		{
			feed: {title: 'fogs', hub: 'https://hub.example/'},
			stories: [{title: 'Photo', published: '2026-11-23T12:00:00.000Z', categories: ['fog', 'sea fret']}],
		},
	],
	[
		'Medium: CDATA everywhere',
		`<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:cc="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"><channel><title><![CDATA[Stories by Ann Bell on Medium]]></title><description><![CDATA[Stories by Ann Bell]]></description><link>https://medium.example/@ann?source=rss-1------2</link><image><url>https://cdn.example/fit/c/150/150/1.jpg</url><title>Stories</title><link>https://medium.example/@ann</link></image><generator>Medium</generator><lastBuildDate>Mon, 23 Nov 2026 12:00:00 GMT</lastBuildDate><atom:link href="https://medium.example/@ann/feed" rel="self" type="application/rss+xml"/><webMaster><![CDATA[yourfriends@medium.example]]></webMaster><atom:link href="http://medium.superfeedr.example" rel="hub"/><item><title><![CDATA[Why I left the <pier>]]></title><link>https://medium.example/why-abc?source=rss-1------2</link><guid isPermaLink="false">https://medium.example/p/abc</guid><category><![CDATA[life]]></category><dc:creator><![CDATA[Ann Bell]]></dc:creator><pubDate>Mon, 23 Nov 2026 11:00:01 GMT</pubDate><atom:updated>2026-11-23T11:30:02.123Z</atom:updated><content:encoded><![CDATA[<figure><img alt="" src="https://cdn.example/max/1024/1.png" /><figcaption>The pier</figcaption></figure><p>Wind.</p><img src="https://medium.example/_/stat?event=post.clientViewed" width="1" height="1" alt="">]]></content:encoded></item></channel></rss>`,
		{
			feed: {title: 'Stories by Ann Bell on Medium', hub: 'http://medium.superfeedr.example/'},
			stories: [
				{
					title: 'Why I left the <pier>',
					id: 'https://medium.example/p/abc',
					updated: '2026-11-23T11:30:02.123Z',
					authors: [{name: 'Ann Bell'}],
					content: expect.stringContaining('<figcaption>The pier</figcaption>'),
				},
			],
		},
	],
	[
		'Substack: an episode',
		`<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"><channel><title><![CDATA[Tide Letter]]></title><description><![CDATA[Weekly.]]></description><link>https://tide.example</link><image><url>https://cdn.example/logo.png</url><title>Tide Letter</title><link>https://tide.example</link></image><generator>Substack</generator><copyright><![CDATA[Ann]]></copyright><language><![CDATA[en]]></language><webMaster><![CDATA[tide@letters.example]]></webMaster><itunes:owner><itunes:email><![CDATA[tide@letters.example]]></itunes:email><itunes:name><![CDATA[Ann Bell]]></itunes:name></itunes:owner><itunes:author><![CDATA[Ann Bell]]></itunes:author><googleplay:owner>x</googleplay:owner><itunes:block><![CDATA[Yes]]></itunes:block><item><title><![CDATA[Neap]]></title><description><![CDATA[What a neap tide is]]></description><link>https://tide.example/p/neap</link><guid isPermaLink="false">https://tide.example/p/neap</guid><dc:creator><![CDATA[Ann Bell]]></dc:creator><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate><enclosure url="https://cdn.example/f/neap.jpg" length="0" type="image/jpeg"/><content:encoded><![CDATA[<p>Low.</p>]]></content:encoded></item></channel></rss>`,
		{
			feed: {language: 'en', image: 'https://cdn.example/logo.png'},
			stories: [
				{
					title: 'Neap',
					summary: 'What a neap tide is',
					content: '<p>Low.</p>',
					image: 'https://cdn.example/f/neap.jpg',
					enclosures: [{url: 'https://cdn.example/f/neap.jpg', type: 'image/jpeg'}],
				},
			],
		},
	],
	[
		'Ghost: a post with its picture in media:content',
		`<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title><![CDATA[Buoy]]></title><description><![CDATA[Thoughts.]]></description><link>https://buoy.example/</link><image><url>https://buoy.example/favicon.png</url><title>Buoy</title><link>https://buoy.example/</link></image><generator>Ghost 5.9</generator><lastBuildDate>Mon, 23 Nov 2026 12:00:00 GMT</lastBuildDate><atom:link href="https://buoy.example/rss/" rel="self" type="application/rss+xml"/><ttl>60</ttl><item><title><![CDATA[Bells]]></title><description><![CDATA[They ring]]></description><link>https://buoy.example/bells/</link><guid isPermaLink="false">6561f</guid><category><![CDATA[Sound]]></category><dc:creator><![CDATA[Bo]]></dc:creator><pubDate>Mon, 23 Nov 2026 11:00:00 GMT</pubDate><media:content url="https://buoy.example/content/images/bell.jpg" medium="image"/><content:encoded><![CDATA[<img src="https://buoy.example/content/images/bell.jpg" alt="They ring"><p>Dong.</p>]]></content:encoded></item></channel></rss>`,
		{
			stories: [
				{
					id: '6561f',
					title: 'Bells',
					summary: 'They ring',
					image: 'https://buoy.example/content/images/bell.jpg',
					categories: ['Sound'],
				},
			],
		},
	],
	[
		'Drupal: escaped fields, base on the root',
		`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xml:base="https://council.example/news" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>Council news</title>
    <link>https://council.example/news</link>
    <description/>
    <language>en</language>
    <item>
  <title>Bridge &amp;amp; road closed</title>
  <link>https://council.example/node/12</link>
  <description>&lt;span property="schema:name"&gt;Bridge &amp;amp; road closed&lt;/span&gt;
&lt;div&gt;Until &lt;a href="/node/13"&gt;Friday&lt;/a&gt;.&lt;/div&gt;</description>
  <pubDate>Mon, 23 Nov 2026 12:00:00 +0000</pubDate>
    <dc:creator>press.office</dc:creator>
    <guid isPermaLink="false">12 at https://council.example</guid>
    </item></channel></rss>`,
		{
			feed: {description: undefined},
			stories: [
				{
					id: '12 at https://council.example',
					title: 'Bridge & road closed',
					summary: expect.stringContaining('href="https://council.example/node/13"'),
				},
			],
		},
	],
	[
		'Joomla: an author with mail and name',
		`<?xml version="1.0" encoding="utf-8"?><!-- generator="Joomla! - Open Source Content Management" --><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Club</title><description><![CDATA[Rowing]]></description><link>https://club.example/</link><lastBuildDate>Mon, 23 Nov 2026 12:00:00 +0000</lastBuildDate><generator>Joomla! - Open Source Content Management</generator><atom:link rel="self" type="application/rss+xml" href="https://club.example/?format=feed&amp;type=rss"/><language>en-gb</language><managingEditor>office@club.example (Harbour Club)</managingEditor><item><title>Regatta</title><link>https://club.example/regatta</link><guid isPermaLink="true">https://club.example/regatta</guid><description><![CDATA[<p>Row.</p>]]></description><author>bo@club.example (Bo Dane)</author><category>Events</category><pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate></item></channel></rss>`,
		{
			feed: {
				selfUrl: 'https://club.example/?format=feed&type=rss',
				authors: [{name: 'Harbour Club', email: 'office@club.example'}],
			},
			stories: [{authors: [{name: 'Bo Dane', email: 'bo@club.example'}], categories: ['Events']}],
		},
	],
	[
		'MediaWiki: recent changes as Atom',
		`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://wiki.example/w/api.php?action=feedrecentchanges&amp;feedformat=atom</id><title>Tidepedia - Recent changes [en]</title><link rel="self" type="application/atom+xml" href="https://wiki.example/w/api.php?action=feedrecentchanges&amp;feedformat=atom"/><link rel="alternate" type="text/html" href="https://wiki.example/wiki/Special:RecentChanges"/><updated>2026-11-23T12:00:00Z</updated><subtitle>Track the most recent changes.</subtitle><generator>MediaWiki 1.43</generator><entry><id>https://wiki.example/w/index.php?title=Neap&amp;diff=2&amp;oldid=1</id><title>Neap</title><link rel="alternate" type="text/html" href="https://wiki.example/w/index.php?title=Neap&amp;diff=2&amp;oldid=1"/><updated>2026-11-23T11:59:00Z</updated><summary type="html">&lt;p dir="auto"&gt;typo&lt;/p&gt;&lt;table&gt;&lt;tr&gt;&lt;td&gt;a&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</summary><author><name>Bo</name></author></entry></feed>`,
		{
			feed: {language: 'en', link: 'https://wiki.example/wiki/Special:RecentChanges'},
			stories: [
				{
					title: 'Neap',
					link: 'https://wiki.example/w/index.php?title=Neap&diff=2&oldid=1',
					authors: [{name: 'Bo'}],
					updated: '2026-11-23T11:59:00.000Z',
				},
			],
		},
	],
	[
		'phpBB: CDATA titles with entities',
		`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb"><link rel="self" type="application/atom+xml" href="https://board.example/app.php/feed" /><title>Boat board</title><link href="https://board.example/index.php" /><updated>2026-11-23T12:00:00+01:00</updated><author><name><![CDATA[Boat board]]></name></author><id>https://board.example/app.php/feed</id><entry><author><name><![CDATA[ann]]></name></author><updated>2026-11-23T12:00:00+01:00</updated><published>2026-11-23T12:00:00+01:00</published><id>https://board.example/viewtopic.php?p=9#p9</id><link href="https://board.example/viewtopic.php?p=9#p9"/><title type="html"><![CDATA[Sails • Re: Jib &amp; boom]]></title><category term="Sails" scheme="https://board.example/viewforum.php?f=2" label="Sails"/><content type="html" xml:base="https://board.example/viewtopic.php?p=9#p9"><![CDATA[Use <a href="./faq.php">this</a><p>Statistics: Posted by ann</p><hr />]]></content></entry></feed>`,
		{
			stories: [
				{
					title: 'Sails • Re: Jib & boom',
					authors: [{name: 'ann'}],
					categories: ['Sails'],
					content: expect.stringContaining('href="https://board.example/faq.php"'),
				},
			],
		},
	],
	[
		'Discourse: a topic',
		`<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:discourse="http://www.discourse.org/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tide forum - Latest topics</title><link>https://forum.example/latest</link><description>Latest topics</description><lastBuildDate>Mon, 23 Nov 2026 12:00:00 +0000</lastBuildDate><atom:link href="https://forum.example/latest.rss" rel="self" type="application/rss+xml" /><item><title>How &quot;neap&quot;?</title><dc:creator><![CDATA[@ann Ann Bell]]></dc:creator><category>Questions</category><description><![CDATA[<p>Tell me.</p><p><small>3 posts</small></p>]]></description><link>https://forum.example/t/how/7</link><pubDate>Mon, 23 Nov 2026 10:00:00 +0000</pubDate><discourse:topicPinned>No</discourse:topicPinned><guid isPermaLink="false">forum.example-topic-7</guid><source url="https://forum.example/t/how/7.rss">How neap?</source></item></channel></rss>`,
		{
			stories: [
				{
					title: 'How "neap"?',
					id: 'forum.example-topic-7',
					authors: [{name: '@ann Ann Bell'}],
					source: {title: 'How neap?', url: 'https://forum.example/t/how/7.rss'},
				},
			],
		},
	],
];

describe('the feeds of publishing systems', () => {
	it.each(rows)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});
