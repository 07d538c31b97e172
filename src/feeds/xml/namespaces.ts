/** Namespace URI → the prefix by which adapters know it. '' is the language of the feed itself. */
const prefixes: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'purl.org/rss/1.0': '',
		'purl.org/rss/1.0/modules/rss': '',
		'my.netscape.com/rdf/simple/0.9': '',
		'channel.netscape.com/rdf/simple/0.9': '',
		'purl.org/net/rss1.1#': '',
		'backend.userland.com/rss': '',
		'backend.userland.com/rss2': '',
		'backend.userland.com/rss091': '',
		'backend.userland.com/rss092': '',
		'blogs.law.harvard.edu/tech/rss': '',
		'cyber.law.harvard.edu/rss/rss.html': '',
		'w3.org/2005/atom': 'atom',
		'purl.org/atom/ns#': 'atom',
		'purl.org/atom/ns': 'atom',
		'w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
		'w3.org/1999/xhtml': 'xhtml',
		'w3.org/xml/1998/namespace': 'xml',
		'purl.org/dc/elements/1.0': 'dc',
		'purl.org/dc/elements/1.1': 'dc',
		'purl.org/dc/terms': 'dcterms',
		'purl.org/rss/1.0/modules/dc': 'dc',
		'purl.org/rss/1.0/modules/content': 'content',
		'purl.org/rss/1.0/modules/syndication': 'sy',
		'purl.org/rss/1.0/modules/slash': 'slash',
		'search.yahoo.com/mrss': 'media',
		'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
		'example.com/dtds/podcast-1.0.dtd': 'itunes',
		'podcastindex.org/namespace/1.0': 'podcast',
		'google.com/schemas/play-podcasts/1.0': 'googleplay',
		'wellformedweb.org/commentapi': 'wfw',
		'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
		'sitemaps.org/schemas/sitemap/0.9': '',
		'google.com/schemas/sitemap/0.84': '',
		'google.com/schemas/sitemap-news/0.9': 'news',
		'google.com/schemas/sitemap-image/1.1': 'image',
	}),
);

/** Publishers write these with and without www, slash, TLS and capitals. */
export function prefixOf(uri: string): string | undefined {
	const bare = uri
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\/(?:www\.)?/, '')
		.replace(/\/$/, '');
	return prefixes.get(bare);
}
