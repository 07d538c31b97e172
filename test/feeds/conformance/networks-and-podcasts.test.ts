import {describe, expect, it} from 'vitest';
import {type Row, told} from '../documents.js';

const networks: readonly Row[] = [
	[
		'Vimeo: the player in media:content, credit and a thumbnail inside',
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Quay films</title><link>https://film.example/quay</link><description>Videos by Quay.</description><item><title>Night tide</title><pubDate>Mon, 23 Nov 2026 07:00:00 -0500</pubDate><link>https://film.example/99</link><description>&lt;p&gt;&lt;a href="https://film.example/99"&gt;&lt;img src="https://img.example/99_200x150.jpg" alt="" /&gt;&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Dark.&lt;/p&gt;</description><guid isPermaLink="false">tag:film,2026-11-23:clip99</guid><enclosure url="https://film.example/moogaloop.swf?clip_id=99" type="application/x-shockwave-flash" length="1000"/><media:content><media:player url="https://player.example/video/99"/><media:credit role="author" scheme="urn:ebu">Quay</media:credit><media:thumbnail height="540" width="720" url="https://img.example/99_720.jpg"/><media:title>Night tide</media:title></media:content></item></channel></rss>`,
		{
			stories: [
				{
					id: 'tag:film,2026-11-23:clip99',
					published: '2026-11-23T12:00:00.000Z',
					image: 'https://img.example/99_720.jpg',
					enclosures: [{url: 'https://film.example/moogaloop.swf?clip_id=99'}],
				},
			],
		},
	],
	[
		'Flickr: Atom with an enclosure, a taken date and flickr elements',
		`<?xml version="1.0" encoding="utf-8" standalone="yes"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:flickr="urn:flickr:user" xmlns:media="http://search.yahoo.com/mrss/"><title>Uploads from ann</title><link rel="self" href="https://photos.example/feed?id=1" /><link rel="alternate" type="text/html" href="https://photos.example/ann/"/><id>tag:photos.example,2005:/photos/public/1</id><icon>https://farm.example/buddy.jpg</icon><subtitle></subtitle><updated>2026-11-23T12:00:00Z</updated><generator uri="https://photos.example/">Photos</generator><entry><title>grey</title><link rel="alternate" type="text/html" href="https://photos.example/ann/7/"/><id>tag:photos.example,2005:/photo/7</id><published>2026-11-23T11:00:00Z</published><updated>2026-11-23T12:00:00Z</updated><flickr:date_taken>2026-11-20T08:00:00-08:00</flickr:date_taken><dc:date.Taken>2026-11-20T08:00:00-08:00</dc:date.Taken><content type="html">&lt;p&gt;ann posted a photo&lt;/p&gt;</content><author><name>ann</name><uri>https://photos.example/people/1/</uri><flickr:nsid>1</flickr:nsid><flickr:buddyicon>https://farm.example/b.jpg</flickr:buddyicon></author><link rel="enclosure" type="image/jpeg" href="https://live.example/7_b.jpg" /><category term="fog" scheme="https://photos.example/tags/" /><category term="sea" scheme="https://photos.example/tags/" /></entry></feed>`,
		{
			feed: {icon: 'https://farm.example/buddy.jpg', link: 'https://photos.example/ann/'},
			stories: [
				{
					title: 'grey',
					published: '2026-11-23T11:00:00.000Z',
					categories: ['fog', 'sea'],
					image: 'https://live.example/7_b.jpg',
					enclosures: [{url: 'https://live.example/7_b.jpg', type: 'image/jpeg'}],
				},
			],
		},
	],
	[
		'Lemmy: comments, an enclosure, a creator who is an address',
		`<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Lemmy - All</title><link>https://lem.example</link><description></description><item><title>Boats &amp;amp; fog</title><link>https://quay.example/1</link><description><![CDATA[submitted by <a href="https://lem.example/u/bo">bo</a> to <a href="https://lem.example/c/sea">sea</a><br>9 points | <a href="https://lem.example/post/1">2 comments</a>]]></description><comments>https://lem.example/post/1</comments><enclosure url="https://quay.example/1.jpg" length="0" type="image/jpeg"/><guid>https://lem.example/post/1</guid><pubDate>Mon, 23 Nov 2026 12:00:00 +0000</pubDate><dc:creator>https://lem.example/u/bo</dc:creator><media:content url="https://quay.example/1.jpg" medium="image"/></item></channel></rss>`,
		{
			stories: [
				{
					id: 'https://lem.example/post/1',
					title: 'Boats & fog',
					link: 'https://quay.example/1',
					commentsUrl: 'https://lem.example/post/1',
					image: 'https://quay.example/1.jpg',
				},
			],
		},
	],
	[
		'Bluesky: no title, plain text with line ends',
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><description>sea things</description><link>https://sky.example/profile/ann</link><title>@ann.example - Ann</title><item><link>https://sky.example/profile/ann/post/3k</link><description>Fog &lt;3

[contains quote post or other embedded content]</description><pubDate>23 Nov 2026 12:00 +0000</pubDate><guid isPermaLink="false">at://did:plc:x/app.bsky.feed.post/3k</guid></item></channel></rss>`,
		{
			stories: [
				{
					id: 'at://did:plc:x/app.bsky.feed.post/3k',
					title: undefined,
					link: 'https://sky.example/profile/ann/post/3k',
					published: '2026-11-23T12:00:00.000Z',
				},
			],
		},
	],
	[
		'hnrss: points in the text, a creator, a guid that is the comments',
		`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Hacker Pier: Front Page</title><link>https://pier.example/</link><description>Hacker Pier RSS</description><docs>https://hnrss.example/</docs><generator>hnrss v2</generator><lastBuildDate>Mon, 23 Nov 2026 12:00:00 +0000</lastBuildDate><atom:link href="https://hnrss.example/frontpage" rel="self" type="application/rss+xml"></atom:link><item><title><![CDATA[Show HN: Tides in <canvas>]]></title><description><![CDATA[
<p>Article URL: <a href="https://tide.example/">https://tide.example/</a></p>
<p># Comments: 3</p>
]]></description><pubDate>Mon, 23 Nov 2026 11:00:00 +0000</pubDate><link>https://tide.example/</link><dc:creator>bo</dc:creator><comments>https://pier.example/item?id=1</comments><guid isPermaLink="false">https://pier.example/item?id=1</guid></item></channel></rss>`,
		{
			stories: [
				{
					id: 'https://pier.example/item?id=1',
					link: 'https://tide.example/',
					commentsUrl: 'https://pier.example/item?id=1',
					authors: [{name: 'bo'}],
				},
			],
		},
	],
	[
		'Lobsters: an author with a mail, categories',
		`<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Crabs</title><description></description><link>https://crabs.example/</link><atom:link href="https://crabs.example/rss" rel="self" type="application/rss+xml" /><item><title>Tides in C</title><link>https://tide.example/c</link><guid isPermaLink="false">https://crabs.example/s/ab12</guid><author>tide.example by ann</author><pubDate>Mon, 23 Nov 2026 06:00:00 -0600</pubDate><comments>https://crabs.example/s/ab12/tides</comments><description>&lt;p&gt;&lt;a href=&quot;https://crabs.example/s/ab12/tides&quot;&gt;Comments&lt;/a&gt;&lt;/p&gt;</description><category>c</category><category>show</category></item></channel></rss>`,
		{
			stories: [
				{
					id: 'https://crabs.example/s/ab12',
					authors: [{name: 'tide.example by ann'}],
					categories: ['c', 'show'],
					published: '2026-11-23T12:00:00.000Z',
				},
			],
		},
	],
	[
		'YouTube: a feed in which the page is the second link, and views are no summary',
		`<?xml version="1.0" encoding="UTF-8"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="http://video.example/feeds/videos.xml?playlist_id=UU1"/><id>yt:playlist:UU1</id><yt:playlistId>UU1</yt:playlistId><title>Uploads</title><author><name>Quay TV</name><uri>https://video.example/channel/UC1</uri></author><published>2010-01-01T00:00:00+00:00</published><entry><id>yt:video:q1</id><yt:videoId>q1</yt:videoId><title>“Fog” &amp; foam</title><link rel="alternate" href="https://video.example/shorts/q1"/><author><name>Quay TV</name></author><published>2026-11-23T12:00:00+00:00</published><updated>2026-11-23T13:00:00+00:00</updated><media:group><media:title>“Fog” &amp; foam</media:title><media:content url="https://video.example/v/q1" type="application/x-shockwave-flash" width="640" height="390"/><media:thumbnail url="https://i.example/vi/q1/hqdefault.jpg" width="480" height="360"/><media:description></media:description><media:community><media:statistics views="9"/></media:community></media:group></entry></feed>`,
		{
			feed: {published: '2010-01-01T00:00:00.000Z'},
			stories: [
				{
					title: '“Fog” & foam',
					link: 'https://video.example/shorts/q1',
					summary: undefined,
					image: 'https://i.example/vi/q1/hqdefault.jpg',
				},
			],
		},
	],
	[
		'an old Twitter bridge: the title is the whole post, with a line end',
		'<rss version="2.0"><channel><title>t</title><item><title>ann: fog\n\nand foam</title><link>http://nit.example/ann/status/1#m</link><guid>1</guid><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">@ann</dc:creator></item></channel></rss>',
		{stories: [{id: '1', title: 'ann: fog and foam', authors: [{name: '@ann'}]}]},
	],
	[
		'Mastodon: a tag feed with a poll, a sound and an icon of webfeeds',
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>#fog</title><description>Public posts tagged #fog</description><link>https://social.example/tags/fog</link><lastBuildDate>Mon, 23 Nov 2026 12:00:00 +0000</lastBuildDate><generator>Mastodon v4.5</generator><item><guid isPermaLink="true">https://other.example/@bo/2</guid><link>https://other.example/@bo/2</link><pubDate>Mon, 23 Nov 2026 12:00:00 +0000</pubDate><description>&lt;p&gt;Listen&lt;/p&gt;</description><media:content url="https://files.example/2.mp3" type="audio/mpeg" fileSize="77" medium="audio"><media:description type="plain">A horn</media:description></media:content><category>fog</category><category>horn</category></item></channel></rss>`,
		{
			stories: [
				{
					title: undefined,
					summary: '<p>Listen</p>',
					image: undefined,
					categories: ['fog', 'horn'],
					enclosures: [{url: 'https://files.example/2.mp3', type: 'audio/mpeg', length: 77}],
				},
			],
		},
	],
];

const podcast = (channel: string, item: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:podcast="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md" xmlns:psc="http://podlove.org/simple-chapters" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fyyd="https://fyyd.de/fyyd-ns/">
<channel>${channel}<item>${item}</item></channel></rss>`;

const podcasts: readonly Row[] = [
	[
		'iTunes fields of the show and an episode',
		podcast(
			'<title>Foghorn</title><link>https://horn.example</link><itunes:subtitle>sub</itunes:subtitle><itunes:author>Quay Radio</itunes:author><itunes:summary>About fog.</itunes:summary><itunes:owner><itunes:name>Ann Bell</itunes:name><itunes:email>ann@horn.example</itunes:email></itunes:owner><itunes:explicit>no</itunes:explicit><itunes:image href="https://horn.example/cover.jpg"/><itunes:category text="Society &amp; Culture"><itunes:category text="Documentary"/></itunes:category><podcast:guid>917393e3</podcast:guid><podcast:locked owner="ann@horn.example">no</podcast:locked>',
			'<title>Ep. 12 | The pilot</title><itunes:title>The pilot</itunes:title><itunes:episode>12</itunes:episode><itunes:episodeType>full</itunes:episodeType><guid isPermaLink="false">buzz-12</guid><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate><itunes:duration>00:32:10</itunes:duration><itunes:image href="https://horn.example/12.jpg"/><enclosure url="https://dts.podtrac.example/redirect.mp3/cdn.example/12.mp3?updated=1" length="30812345" type="audio/mpeg"/><description>&lt;p&gt;With a pilot.&lt;/p&gt;</description><itunes:summary>With a pilot, shorter.</itunes:summary><podcast:transcript url="https://horn.example/12.vtt" type="text/vtt"/><podcast:person role="host">Ann</podcast:person>',
		),
		{
			feed: {
				title: 'Foghorn',
				description: 'About fog.',
				image: 'https://horn.example/cover.jpg',
				categories: ['Society & Culture', 'Documentary'],
			},
			stories: [
				{
					id: 'buzz-12',
					title: 'Ep. 12 | The pilot',
					link: undefined,
					summary: '<p>With a pilot.</p>',
					image: 'https://horn.example/12.jpg',
					enclosures: [
						{
							url: 'https://dts.podtrac.example/redirect.mp3/cdn.example/12.mp3?updated=1',
							type: 'audio/mpeg',
							length: 30812345,
						},
					],
				},
			],
		},
	],
	[
		'several enclosures, alternate ones of podcast: left out of the way',
		podcast(
			'<title>F</title>',
			'<title>E</title><enclosure url="https://cdn.example/1.m4a" length="10" type="audio/x-m4a"/><enclosure url="https://cdn.example/1.ogg" length="" type="audio/ogg"/><podcast:alternateEnclosure type="audio/opus"><podcast:source uri="https://cdn.example/1.opus"/></podcast:alternateEnclosure>',
		),
		{
			stories: [
				{
					enclosures: [
						{url: 'https://cdn.example/1.m4a', length: 10},
						{url: 'https://cdn.example/1.ogg', length: undefined},
					],
				},
			],
		},
	],
	[
		'notes in content:encoded, a bare summary in CDATA with line ends',
		podcast(
			'<title>F</title>',
			'<title>E</title><link>https://horn.example/e</link><itunes:summary><![CDATA[First line.\n\nSecond line.]]></itunes:summary><content:encoded><![CDATA[<ul><li>00:01 Fog</li></ul>]]></content:encoded><itunes:author>Bo Dane</itunes:author><enclosure url="https://cdn.example/e.mp3" length="1" type="audio/mpeg"/>',
		),
		{
			stories: [
				{
					content: '<ul><li>00:01 Fog</li></ul>',
					summary: expect.stringContaining('Second line.'),
					authors: [{name: 'Bo Dane'}],
				},
			],
		},
	],
	[
		'Podlove: paged links, chapters, deep links',
		podcast(
			'<title>Kutter</title><link>https://kutter.example/</link><atom:link rel="self" type="application/rss+xml" title="Kutter (MP3)" href="https://kutter.example/feed/mp3/"/><atom:link rel="alternate" type="application/rss+xml" title="Kutter (Opus)" href="https://kutter.example/feed/opus/"/><atom:link rel="next" href="https://kutter.example/feed/mp3/?paged=2"/><atom:contributor><atom:name>Ann</atom:name></atom:contributor><itunes:author>Bo</itunes:author>',
			'<title>K001 Ebbe</title><link>https://kutter.example/k001</link><guid isPermaLink="false">podlove-2026-11-23t12:00:00+00:00-1</guid><atom:link rel="http://podlove.org/deep-link" href="https://kutter.example/k001#"/><atom:link rel="payment" href="https://pay.example/submit"/><enclosure url="https://kutter.example/k001.mp3" length="5" type="audio/mpeg"/><psc:chapters version="1.2"><psc:chapter start="00:00:00" title="Intro"/></psc:chapters><atom:contributor><atom:name>Ann</atom:name><atom:uri>https://ann.example</atom:uri></atom:contributor>',
		),
		{
			feed: {link: 'https://kutter.example/', selfUrl: 'https://kutter.example/feed/mp3/'},
			stories: [
				{link: 'https://kutter.example/k001', id: 'podlove-2026-11-23t12:00:00+00:00-1', title: 'K001 Ebbe'},
			],
		},
	],
	[
		'Atom as a podcast: enclosures are links',
		'<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>urn:uuid:1</id><title>E</title><link rel="enclosure" type="audio/mpeg" length="1337" title="MP3" href="/1.mp3"/><link rel="enclosure" href="/1.ogg"/><link href="/1"/><updated>2026-11-23T12:00:00Z</updated></entry></feed>',
		{
			stories: [
				{
					link: 'https://example.org/1',
					enclosures: [
						{url: 'https://example.org/1.mp3', type: 'audio/mpeg', length: 1337},
						{url: 'https://example.org/1.ogg'},
					],
				},
			],
		},
	],
	[
		'an enclosure that says nothing but its address, with blanks',
		podcast('<title>F</title>', '<title>E</title><enclosure url=" https://cdn.example/a b.mp3 "/>'),
		{stories: [{enclosures: [{url: 'https://cdn.example/a%20b.mp3', type: undefined, length: undefined}]}]},
	],
];

describe('the feeds of networks', () => {
	it.each(networks)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});

describe('podcasts', () => {
	it.each(podcasts)('%s', (_what, text, expected, source) => {
		expect(told(text, source)).toMatchObject(expected);
	});
});
