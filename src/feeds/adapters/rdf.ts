import {describeChannel} from '../vocabulary/rss-channel.js';
import {toRssItem} from '../vocabulary/rss-item.js';
import type {FeedAdapter} from '../wire.js';
import {attributeOf, childNamed, childrenNamed} from '../xml/read-node.js';

/** RSS 0.90, 1.0 and 1.1 in RDF — https://web.resource.org/rss/1.0/spec */
export const rdf: FeedAdapter = {
	format: 'rdf',

	parse({xml, maxItems}) {
		const document = xml.find(({root}) => root.name === 'rdf' && childNamed(root, 'channel', 'item'));
		if (!document) return undefined;
		const {root, isPartial} = document;
		const channel = childNamed(root, 'channel') ?? root;
		const described = describeChannel(channel);
		const items = [...childrenNamed(root, 'item'), ...childrenNamed(channel, 'item')];
		return {
			...described,
			format: 'rdf',
			version: /simple\/0\.9/.test(root.attributes.get('xmlns') ?? '') ? '0.90' : '1.0',
			id: attributeOf(channel, 'rdf:about'),
			image: described.image ?? describeChannel(root).image, // `image` stands beside the channel in RSS 1.0
			items: items.slice(0, maxItems).map(toRssItem),
			itemCount: items.length,
			isPartial,
		};
	},
};
