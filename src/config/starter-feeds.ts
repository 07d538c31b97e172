/** A feed the first-run page offers. */
export interface StarterFeed {
	readonly section: string;
	readonly title: string;
	readonly url: string;
}

/** Public feeds of long standing that give summaries or whole texts to anyone who asks. */
export const starterFeeds: readonly StarterFeed[] = [
	{section: 'World', title: 'BBC News', url: 'https://feeds.bbci.co.uk/news/world/rss.xml'},
	{section: 'World', title: 'The Guardian', url: 'https://www.theguardian.com/world/rss'},
	{section: 'World', title: 'Al Jazeera', url: 'https://www.aljazeera.com/xml/rss/all.xml'},
	{section: 'World', title: 'Deutsche Welle', url: 'https://rss.dw.com/rdf/rss-en-world'},
	{section: 'World', title: 'NPR', url: 'https://feeds.npr.org/1004/rss.xml'},
	{section: 'World', title: 'France 24', url: 'https://www.france24.com/en/rss'},
	{section: 'Business', title: 'BBC News', url: 'https://feeds.bbci.co.uk/news/business/rss.xml'},
	{section: 'Business', title: 'The Guardian', url: 'https://www.theguardian.com/business/rss'},
	{section: 'Business', title: 'Deutsche Welle', url: 'https://rss.dw.com/rdf/rss-en-bus'},
	{section: 'Business', title: 'NPR', url: 'https://feeds.npr.org/1006/rss.xml'},
	{section: 'Technology', title: 'Ars Technica', url: 'https://feeds.arstechnica.com/arstechnica/index'},
	{section: 'Technology', title: 'Hacker News', url: 'https://news.ycombinator.com/rss'},
	{section: 'Technology', title: 'The Verge', url: 'https://www.theverge.com/rss/index.xml'},
	{section: 'Technology', title: 'LWN', url: 'https://lwn.net/headlines/rss'},
	{section: 'Technology', title: 'BBC News', url: 'https://feeds.bbci.co.uk/news/technology/rss.xml'},
	{section: 'Science', title: 'Nature', url: 'https://www.nature.com/nature.rss'},
	{section: 'Science', title: 'Quanta Magazine', url: 'https://www.quantamagazine.org/feed/'},
	{section: 'Science', title: 'NASA', url: 'https://www.nasa.gov/feed/'},
	{section: 'Science', title: 'ScienceDaily', url: 'https://www.sciencedaily.com/rss/all.xml'},
	{section: 'Science', title: 'Phys.org', url: 'https://phys.org/rss-feed/'},
	{section: 'Culture', title: 'The Guardian', url: 'https://www.theguardian.com/uk/culture/rss'},
	{
		section: 'Culture',
		title: 'BBC News',
		url: 'https://feeds.bbci.co.uk/news/entertainment_and_arts/rss.xml',
	},
	{section: 'Culture', title: 'NPR', url: 'https://feeds.npr.org/1008/rss.xml'},
];
