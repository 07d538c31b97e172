/** Media RSS (https://www.rssboard.org/media-rss) and the picture elements around it. */
import type {WireEnclosure, WirePicture, WireText} from '../wire.js';
import {addressIn, addressOf, attributeOf, childNamed, childrenNamed, childText} from '../xml/read-node.js';
import {firstHtml, htmlText, plainText} from '../xml/text-construct.js';
import type {XmlNode} from '../xml/xml-node.js';

/** Each is looked at together with those beside it. */
const maxContents = 200;

/** `media:content` may stand in the item, in a `media:group`, or in both. */
function mediaScopes(item: XmlNode): readonly XmlNode[] {
	return [item, ...childrenNamed(item, 'media:group')];
}

/** A thumbnail stands in only where no picture of full size is named. */
export function mediaPictures(item: XmlNode): readonly WirePicture[] {
	const scopes = mediaScopes(item);
	const contents = scopes
		.flatMap((scope) => childrenNamed(scope, 'media:content').map((content) => ({scope, content})))
		.slice(0, maxContents);
	const full = contents
		.filter(({content}) => isPictureContent(content))
		.map(({scope, content}) => toPicture(addressIn(content, 'url'), content, scope));
	if (full.length > 0) return full;

	const thumbnails = [...scopes, ...contents.map(({content}) => content)].flatMap((scope) =>
		childrenNamed(scope, 'media:thumbnail').map((thumbnail) =>
			toPicture(addressIn(thumbnail, 'url') ?? addressOf(thumbnail), scope, item),
		),
	);
	return thumbnails.slice(0, 1); // the others are the same picture in other sizes
}

function isPictureContent(content: XmlNode): boolean {
	const medium = attributeOf(content, 'medium')?.toLowerCase();
	if (medium !== undefined) return medium === 'image';
	return isPicture({type: attributeOf(content, 'type'), url: attributeOf(content, 'url')});
}

/** By its type, or by its name where no type is given. */
export function isPicture({type, url}: Pick<WireEnclosure, 'type' | 'url'>): boolean {
	if (type !== undefined) return /^image\//i.test(type);
	return /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(url ?? '');
}

function toPicture(url: string | undefined, described: XmlNode, scope: XmlNode): WirePicture {
	return {
		url,
		caption:
			childText(described, 'media:description', 'media:title') ??
			(scope.name === 'media:group' ? childText(scope, 'media:description', 'media:title') : undefined),
		credit: childText(described, 'media:credit', 'media:copyright') ?? childText(scope, 'media:credit'),
	};
}

/** What is not a picture: sound, film, documents. */
export function mediaEnclosures(item: XmlNode): readonly WireEnclosure[] {
	return mediaScopes(item)
		.flatMap((scope) => childrenNamed(scope, 'media:content'))
		.slice(0, maxContents)
		.filter((content) => attributeOf(content, 'url') !== undefined)
		.map((content) => ({
			url: addressIn(content, 'url'),
			type: attributeOf(content, 'type'),
			length: attributeOf(content, 'filesize'),
			duration: attributeOf(content, 'duration'),
		}));
}

export function mediaTitle(item: XmlNode): WireText | undefined {
	return firstOf(item, 'media:title');
}

export function mediaDescription(item: XmlNode): WireText | undefined {
	return firstOf(item, 'media:description');
}

function firstOf(item: XmlNode, name: string): WireText | undefined {
	const contents = childrenNamed(item, 'media:content');
	const node = [...mediaScopes(item), ...contents].map((scope) => childNamed(scope, name)).find(Boolean);
	return attributeOf(node, 'type') === 'plain' ? plainText(node) : htmlText(node);
}

/** `itunes:image href`, `media:thumbnail`, RSS `image/url`: the picture of a whole feed. */
export function feedImage(channel: XmlNode): string | undefined {
	const image = childNamed(channel, 'image');
	return (
		addressOf(childNamed(image, 'url')) ??
		addressIn(image, 'rdf:resource') ??
		itunesImage(channel) ??
		addressIn(childNamed(channel, 'media:thumbnail'), 'url') ??
		addressIn(childNamed(channel, 'googleplay:image'), 'href')
	);
}

export function itunesImage(node: XmlNode): string | undefined {
	const image = childNamed(node, 'itunes:image');
	return addressIn(image, 'href') ?? addressIn(image, 'url') ?? addressOf(image);
}

export function itunesSummary(node: XmlNode): WireText | undefined {
	return firstHtml(childNamed(node, 'itunes:summary'), childNamed(node, 'itunes:subtitle'));
}
