import type {FeedAdapter, WireItem} from '../wire.js';
import {addressOf, childNamed, childrenNamed, childText} from '../xml/read-node.js';
import {htmlText} from '../xml/text-construct.js';
import type {XmlNode} from '../xml/xml-node.js';

/**
 * News sitemaps, the feed of papers that have no other:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * A sitemap without news lists pages, not stories, and is none.
 */
export const sitemap: FeedAdapter = {
	format: 'sitemap',

	parse({xml, maxItems}) {
		const document = xml.find(({root}) => root.name === 'urlset');
		if (!document || !hasNews(document.root)) return undefined;
		const {root, isPartial} = document;
		const items = childrenNamed(root, 'url').filter((url) => childNamed(url, 'news:news'));
		const publication = childNamed(childNamed(items[0], 'news:news'), 'news:publication');
		return {
			format: 'sitemap',
			title: htmlText(childNamed(publication, 'news:name')),
			language: childText(publication, 'news:language'),
			items: items.slice(0, maxItems).map(toItem),
			itemCount: items.length,
			isPartial,
		};
	},
};

/** On a quiet day it is empty, and only its namespace tells. */
function hasNews(root: XmlNode): boolean {
	const declares = [...root.attributes.values()].some((value) => value.includes('/sitemap-news/'));
	return declares || root.children.some((url) => childNamed(url, 'news:news'));
}

function toItem(url: XmlNode): WireItem {
	const news = childNamed(url, 'news:news');
	const publication = childNamed(news, 'news:publication');
	return {
		link: addressOf(childNamed(url, 'loc')),
		title: htmlText(childNamed(news, 'news:title')),
		published: childText(news, 'news:publication_date'),
		updated: childText(url, 'lastmod'),
		categories: childText(news, 'news:keywords')?.split(',') ?? [],
		pictures: childrenNamed(url, 'image:image').map((image) => ({
			url: addressOf(childNamed(image, 'image:loc')),
			caption: childText(image, 'image:caption', 'image:title'),
		})),
		sourceTitle: htmlText(childNamed(publication, 'news:name')),
		language: childText(publication, 'news:language'),
	};
}
