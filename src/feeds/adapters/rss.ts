import {describeChannel} from '../vocabulary/rss-channel.js';
import {toRssItem} from '../vocabulary/rss-item.js';
import type {FeedAdapter} from '../wire.js';
import {attributeOf, childrenNamed} from '../xml/read-node.js';
import type {XmlNode} from '../xml/xml-node.js';

/** RSS 0.91–0.94 and 2.0 — https://www.rssboard.org/rss-specification */
export const rss: FeedAdapter = {
	format: 'rss',

	parse({xml, maxItems}) {
		const document = xml.find(({root}) => root.name === 'rss' || root.name === 'channel');
		if (!document) return undefined;
		const {root, isPartial} = document;
		const [channel = root, ...others] = childrenNamed(root, 'channel');
		const items = itemsOf([channel, ...others, root]);
		return {
			...describeChannel(channel),
			format: 'rss',
			version: attributeOf(root, 'version'),
			items: items.slice(0, maxItems).map(toRssItem),
			itemCount: items.length,
			isPartial,
		};
	},
};

/** Some writers put the items beside the channel, as RSS 1.0 does, or inside an `items` of their own. */
function itemsOf(parents: readonly XmlNode[]): readonly XmlNode[] {
	const places = new Set(parents.flatMap((parent) => [parent, ...childrenNamed(parent, 'items')]));
	return [...places].flatMap((place) => childrenNamed(place, 'item'));
}
