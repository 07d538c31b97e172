import {itunesImage, mediaDescription, mediaEnclosures, mediaPictures} from '../vocabulary/media.js';
import {peopleIn, personIn} from '../vocabulary/people.js';
import type {FeedAdapter, WireEnclosure, WireItem, WirePerson} from '../wire.js';
import {
	addressIn,
	addressOf,
	attributeOf,
	childNamed,
	childrenNamed,
	childText,
	textOf,
} from '../xml/read-node.js';
import {atomText, htmlText} from '../xml/text-construct.js';
import type {XmlNode} from '../xml/xml-node.js';

/** Atom 1.0 (RFC 4287) and 0.3 */
export const atom: FeedAdapter = {
	format: 'atom',

	parse({xml, maxItems}) {
		const document = xml.find(({root}) => root.name === 'feed' || root.name === 'entry');
		if (!document) return undefined;
		const {root, isPartial} = document;
		const feed = root.name === 'feed' ? root : undefined; // an entry may stand alone (RFC 4287 §2)
		const entries = feed ? childrenNamed(feed, 'entry') : [root];
		const feedAuthors = ownAuthorsOf(feed);
		return {
			...(feed && describeFeedElement(feed)),
			format: 'atom',
			version: versionOf(root),
			items: entries.slice(0, maxItems).map((entry) => toItem(entry, feedAuthors)),
			itemCount: entries.length,
			isPartial,
		};
	},
};

/** Links that lead to anything but the page of an entry (RFC 4287 §4.2.7.2, the IANA registry). */
const otherRelations = new Set(
	'self enclosure replies edit hub next prev previous first last license via related'.split(' '),
);

function versionOf(root: XmlNode): string {
	const isOld = [...root.attributes.values()].some((value) => value.includes('purl.org/atom/ns'));
	return attributeOf(root, 'version') ?? (isOld ? '0.3' : '1.0');
}

function describeFeedElement(feed: XmlNode) {
	return {
		id: childText(feed, 'id'),
		title: atomText(childNamed(feed, 'title')),
		link: pageLink(feed),
		selfUrl: linkTo(feed, 'self'),
		hub: linkTo(feed, 'hub'),
		description: atomText(childNamed(feed, 'subtitle', 'tagline', 'info', 'description')),
		language: feed.language ?? childText(feed, 'dc:language', 'language'),
		published: childText(feed, 'published'),
		updated: childText(feed, 'updated', 'modified', 'dc:date'),
		authors: authorsOf(feed),
		categories: categoriesOf(feed),
		image: addressOf(childNamed(feed, 'logo')) ?? itunesImage(feed),
		icon: addressOf(childNamed(feed, 'icon')),
		updatePeriod: childText(feed, 'sy:updateperiod'),
		updateFrequency: childText(feed, 'sy:updatefrequency'),
	};
}

function toItem(entry: XmlNode, feedAuthors: readonly WirePerson[]): WireItem {
	const source = childNamed(entry, 'source');
	const content = childNamed(entry, 'content');
	const enclosures = enclosuresOf(entry);
	return {
		guid: childText(entry, 'id'),
		title:
			atomText(childNamed(entry, 'title')) ??
			atomText(childNamed(childNamed(entry, 'media:group'), 'media:title')),
		link: pageLink(entry) ?? addressIn(content, 'src'),
		authors: firstPeople(authorsOf(entry), ownAuthorsOf(source), feedAuthors),
		published: childText(entry, 'published', 'issued', 'created', 'dc:date', 'pubdate'),
		updated: childText(entry, 'updated', 'modified'),
		summary:
			atomText(childNamed(entry, 'summary')) ??
			htmlText(childNamed(entry, 'description')) ?? // what only RSS has
			mediaDescription(entry),
		content: atomText(content) ?? htmlText(childNamed(entry, 'content:encoded')),
		categories: categoriesOf(entry),
		enclosures: [...enclosures, ...mediaEnclosures(entry)],
		pictures: [
			...mediaPictures(entry),
			...enclosures.filter(({type}) => type?.startsWith('image/')).map(({url}) => ({url})),
			{url: itunesImage(entry)},
		],
		commentsUrl: addressOf(childNamed(entry, 'comments')) ?? repliesLink(entry),
		sourceTitle: atomText(childNamed(source, 'title')),
		sourceUrl: source && (pageLink(source) ?? linkTo(source, 'self')),
		language: entry.attributes.get('xml:lang'),
	};
}

function relationOf(link: XmlNode): string {
	return (attributeOf(link, 'rel') ?? 'alternate')
		.toLowerCase()
		.replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, '');
}

function linkTo(node: XmlNode, relation: string): string | undefined {
	return addressIn(
		childrenNamed(node, 'link').find((link) => relationOf(link) === relation),
		'href',
	);
}

/** The page for people: a link that says it is HTML goes before one that says nothing, and that before any other. */
function pageLink(node: XmlNode): string | undefined {
	const links = childrenNamed(node, 'link').filter((link) => relationOf(link) === 'alternate');
	const typed = links.find((link) =>
		/^(?:text\/html|application\/xhtml\+xml)/i.test(attributeOf(link, 'type') ?? ''),
	);
	const untyped = links.find((link) => attributeOf(link, 'type') === undefined);
	const chosen = typed ?? untyped ?? links[0];
	return addressIn(chosen, 'href') ?? addressOf(chosen) ?? otherLink(node);
}

/** No alternate at all: some writers invent relations, or write the address as text. */
function otherLink(node: XmlNode): string | undefined {
	const link = childrenNamed(node, 'link').find((candidate) => !otherRelations.has(relationOf(candidate)));
	return addressIn(link, 'href');
}

/** The page of the replies; many entries name a feed of them first. */
function repliesLink(entry: XmlNode): string | undefined {
	const links = childrenNamed(entry, 'link').filter((link) => relationOf(link) === 'replies');
	const page = links.find((link) => !/\b(?:xml|json)\b/i.test(attributeOf(link, 'type') ?? ''));
	return addressIn(page, 'href');
}

function authorsOf(node: XmlNode): readonly WirePerson[] {
	const authors = ownAuthorsOf(node);
	return authors.length > 0 ? authors : peopleIn(node, 'dc:creator', 'itunes:author', 'contributor');
}

function ownAuthorsOf(node: XmlNode | undefined): readonly WirePerson[] {
	return childrenNamed(node, 'author')
		.map(personIn)
		.filter((person) => person !== undefined);
}

/** Who writes an entry that names nobody: the author of its source, else of the feed (RFC 4287 §4.2.1). */
function firstPeople(...people: readonly (readonly WirePerson[])[]): readonly WirePerson[] {
	return people.find((some) => some.length > 0) ?? [];
}

function categoriesOf(node: XmlNode): readonly (string | undefined)[] {
	return [
		...childrenNamed(node, 'category').map(
			(category) => attributeOf(category, 'label') ?? attributeOf(category, 'term') ?? textOf(category),
		),
		...childrenNamed(node, 'dc:subject', 'media:category').map(textOf),
		...childrenNamed(node, 'itunes:category').map((category) => attributeOf(category, 'text')),
	];
}

function enclosuresOf(entry: XmlNode): readonly WireEnclosure[] {
	return childrenNamed(entry, 'link')
		.filter((link) => relationOf(link) === 'enclosure')
		.map((link) => ({
			url: addressIn(link, 'href'),
			type: attributeOf(link, 'type'),
			length: attributeOf(link, 'length'),
		}));
}
