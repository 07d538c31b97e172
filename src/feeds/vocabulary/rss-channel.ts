import type {WireFeed} from '../wire.js';
import {
	addressIn,
	addressOf,
	attributeOf,
	childNamed,
	childrenNamed,
	childText,
	textOf,
} from '../xml/read-node.js';
import {firstHtml, htmlText} from '../xml/text-construct.js';
import type {XmlNode} from '../xml/xml-node.js';
import {feedImage} from './media.js';
import {peopleIn} from './people.js';

/** What RSS of any version says of a whole feed, in its own elements and those of Dublin Core, iTunes and Atom. */
export function describeChannel(
	channel: XmlNode,
): Omit<WireFeed, 'format' | 'items' | 'itemCount' | 'isPartial'> {
	return {
		title: firstHtml(
			childNamed(channel, 'title'),
			childNamed(channel, 'dc:title', 'itunes:title', 'atom:title'),
		),
		link: siteLink(channel),
		selfUrl: atomLink(channel, 'self'),
		hub: atomLink(channel, 'hub'),
		description: firstHtml(
			childNamed(channel, 'description', 'tagline'),
			childNamed(channel, 'dc:description', 'atom:subtitle'),
			childNamed(channel, 'itunes:summary'),
			childNamed(channel, 'itunes:subtitle'),
			childNamed(channel, 'googleplay:description'),
		),
		language: childText(channel, 'language', 'dc:language') ?? channel.language,
		published: childText(channel, 'pubdate'),
		updated: childText(channel, 'lastbuilddate', 'dc:date', 'dcterms:modified', 'atom:updated', 'pubdate'),
		authors: peopleIn(
			channel,
			'managingeditor',
			'author',
			'dc:creator',
			'dc:author',
			'itunes:author',
			'itunes:owner',
			'atom:author',
			'webmaster',
		),
		categories: categoriesOf(channel),
		image: feedImage(channel),
		ttl: childText(channel, 'ttl'),
		updatePeriod: childText(channel, 'sy:updateperiod'),
		updateFrequency: childText(channel, 'sy:updatefrequency'),
		skipHours: textsIn(childNamed(channel, 'skiphours'), 'hour'),
		skipDays: textsIn(childNamed(channel, 'skipdays'), 'day'),
	};
}

function textsIn(list: XmlNode | undefined, name: string): readonly (string | undefined)[] {
	return childrenNamed(list, name).map(textOf);
}

function siteLink(channel: XmlNode): string | undefined {
	const links = childrenNamed(channel, 'link');
	const written = links.find((link) => textOf(link) !== undefined);
	return addressOf(written) ?? atomLink(channel, 'alternate') ?? addressIn(links[0], 'href');
}

/** The `href` of the first atom:link with this relation; none written means `alternate`. */
export function atomLink(node: XmlNode, relation: string): string | undefined {
	const links = childrenNamed(node, 'atom:link', 'atom10:link', 'link').filter((link) =>
		link.attributes.has('href'),
	);
	const found = links.find((link) => (attributeOf(link, 'rel') ?? 'alternate').toLowerCase() === relation);
	return addressIn(found, 'href');
}

/** Categories of RSS, Dublin Core, iTunes (nested too) and Media RSS, in this order. */
export function categoriesOf(node: XmlNode): readonly (string | undefined)[] {
	const itunes = childrenNamed(node, 'itunes:category', 'googleplay:category');
	return [
		...childrenNamed(node, 'category', 'dc:subject', 'media:category', 'atom:category').map(
			(category) =>
				htmlText(category)?.value ?? attributeOf(category, 'label') ?? attributeOf(category, 'term'),
		),
		...[...itunes, ...itunes.flatMap((outer) => childrenNamed(outer, 'itunes:category'))].map(
			(category) => attributeOf(category, 'text') ?? textOf(category),
		),
		...commaList(childText(node, 'itunes:keywords')),
		...commaList(childText(node, 'media:keywords')),
	];
}

function commaList(text: string | undefined): readonly string[] {
	return text?.split(',') ?? [];
}
