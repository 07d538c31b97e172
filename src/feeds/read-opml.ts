import {printableLine} from '../printable.js';
import {FeedError} from './feed-error.js';
import {type ListedFeed, type ListedSubscriptions, takeListed} from './listed-feeds.js';
import {parseXml} from './xml/parse-xml.js';
import {attributeOf, childNamed} from './xml/read-node.js';
import type {XmlNode} from './xml/xml-node.js';

/**
 * The subscriptions of an OPML file (http://opml.org/spec2.opml). The folder a feed stands in is its section.
 *
 * @throws {FeedError} not-a-feed: no OPML stands in the text
 */
export function readOpml(text: string): ListedSubscriptions {
	const root = parseXml(text.replace(/\r\n?/g, '\n'), 'opml:').find(({root}) => root.name === 'opml')?.root;
	if (!root) throw new FeedError('not-a-feed', '', 'This is not an OPML file: no <opml> stands in it.');
	return takeListed(outlinesOf(childNamed(root, 'body') ?? root).flatMap(toListed));
}

interface PlacedOutline {
	readonly outline: XmlNode;
	readonly section: string | undefined;
}

/** Every outline in the order of the file, with the name of the nearest folder around it. */
function outlinesOf(body: XmlNode): readonly PlacedOutline[] {
	const placed: PlacedOutline[] = [];
	const waiting: {readonly node: XmlNode; readonly section: string | undefined}[] = [
		{node: body, section: undefined},
	];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const {node, section} = next;
		if (node.name === 'outline') placed.push({outline: node, section});
		const isFolder = node.name === 'outline' && attributeOf(node, 'xmlurl') === undefined;
		const inside = (isFolder ? nameOf(node) : undefined) ?? section;
		for (const child of node.children.toReversed()) waiting.push({node: child, section: inside});
	}
	return placed;
}

function toListed({outline, section}: PlacedOutline): readonly ListedFeed[] {
	const address = attributeOf(outline, 'xmlurl');
	if (address === undefined) return [];
	const isFiltered = outline.attributes.has('filtercmd');
	const fault = isFiltered ? 'is to be run through a command: newsterm runs none from a list' : undefined;
	return [{address, title: nameOf(outline), section, fault}];
}

function nameOf(outline: XmlNode): string | undefined {
	const written = attributeOf(outline, 'title') ?? attributeOf(outline, 'text');
	return written === undefined ? undefined : printableLine(written) || undefined;
}
