import {parseUrl} from '../web-address.js';
import type {WireEnclosure, WireItem, WirePicture} from '../wire.js';
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
import {
	isPicture,
	itunesImage,
	itunesSummary,
	mediaDescription,
	mediaEnclosures,
	mediaPictures,
	mediaTitle,
} from './media.js';
import {peopleIn} from './people.js';
import {atomLink, categoriesOf} from './rss-channel.js';

/** An `item` of any RSS, with the modules that publishers really use. */
export function toRssItem(item: XmlNode): WireItem {
	const source = childNamed(item, 'source');
	const duration = childText(item, 'itunes:duration');
	const enclosures = childrenNamed(item, 'enclosure').map((enclosure) => toEnclosure(enclosure, duration));
	return {
		guid: childText(item, 'guid', 'dc:identifier', 'atom:id') ?? attributeOf(item, 'rdf:about'),
		title:
			firstHtml(childNamed(item, 'title'), childNamed(item, 'dc:title'), childNamed(item, 'itunes:title')) ??
			mediaTitle(item),
		link: linkOf(item),
		authors: peopleIn(
			item,
			'author',
			'dc:creator',
			'dc:author',
			'dc:contributor',
			'atom:author',
			'itunes:author',
		),
		published: childText(
			item,
			'pubdate',
			'dc:date',
			'dcterms:issued',
			'dcterms:created',
			'prism:publicationdate',
			'atom:published',
			'published',
			'date',
		),
		updated: childText(item, 'atom:updated', 'dcterms:modified', 'updated', 'lastbuilddate'),
		...textsOf(item),
		categories: categoriesOf(item),
		enclosures: [...enclosures, ...mediaEnclosures(item)],
		pictures: picturesOf(item, enclosures),
		commentsUrl: addressOf(childNamed(item, 'comments')),
		sourceTitle:
			htmlText(childNamed(source, 'title')) ?? htmlText(source) ?? firstHtml(childNamed(item, 'dc:source')),
		sourceUrl: addressIn(source, 'url'),
		language: childText(item, 'dc:language', 'language'),
	};
}

/** The address of the page: `link`, an atom:link, a guid that is a permalink, rdf:about. */
function linkOf(item: XmlNode): string | undefined {
	const written = childrenNamed(item, 'link').find((link) => textOf(link) !== undefined);
	const guid = childNamed(item, 'guid');
	const isPermalink =
		attributeOf(guid, 'ispermalink')?.toLowerCase() !== 'false' && isWebAddress(textOf(guid));
	const about = attributeOf(item, 'rdf:about');
	return (
		addressOf(written) ??
		atomLink(item, 'alternate') ??
		addressIn(childNamed(item, 'link'), 'rdf:resource') ??
		(isPermalink ? addressOf(guid) : undefined) ??
		(isWebAddress(about) ? about : undefined)
	);
}

function isWebAddress(text: string | undefined): boolean {
	return text !== undefined && /^https?:$/.test(parseUrl(text)?.protocol ?? '');
}

/** The short form and the full one; a document's only text is its summary. */
function textsOf(item: XmlNode): Pick<WireItem, 'summary' | 'content'> {
	const content = firstHtml(
		childNamed(item, 'content:encoded'),
		childNamed(item, 'xhtml:body', 'body'),
		childNamed(item, 'atom:content', 'content'),
		childNamed(item, 'xhtml:div', 'fullitem'),
	);
	const summary =
		firstHtml(
			childNamed(item, 'description'),
			childNamed(item, 'dc:description', 'atom:summary', 'summary'),
		) ??
		itunesSummary(item) ??
		mediaDescription(item);
	return {summary, content};
}

/** An episode's length is the item's; a picture beside it has none. */
function toEnclosure(enclosure: XmlNode, duration: string | undefined): WireEnclosure {
	const type = attributeOf(enclosure, 'type');
	return {
		url: addressIn(enclosure, 'url') ?? addressIn(enclosure, 'href') ?? addressIn(enclosure, 'rdf:resource'),
		type,
		length: attributeOf(enclosure, 'length'),
		duration: /^(?:audio|video)\//i.test(type ?? '') ? duration : undefined,
	};
}

/** Media RSS names its pictures best; then attached images, then the podcast's cover. */
function picturesOf(item: XmlNode, enclosures: readonly WireEnclosure[]): readonly WirePicture[] {
	const attached = enclosures.filter(({type, url}) => isPicture({type, url})).map(({url}) => ({url}));
	const own = addressOf(childNamed(childNamed(item, 'image'), 'url')) ?? addressOf(childNamed(item, 'image'));
	return [...mediaPictures(item), ...attached, {url: own}, {url: itunesImage(item)}];
}
