import {parseHtml} from '../html/parse-html.js';
import {toLine} from '../plain-text.js';
import {
	addressAt,
	cardOf,
	classesOf,
	instantOf,
	isMicroformat,
	type Properties,
	propertiesOf,
	wordsOf,
} from '../vocabulary/microformats.js';
import type {FeedAdapter, WireItem, WirePerson, WireText} from '../wire.js';
import {attributeOf, innerMarkup} from '../xml/read-node.js';
import type {XmlNode} from '../xml/xml-node.js';

/**
 * Web pages that are feeds themselves: https://microformats.org/wiki/h-feed
 * A page without `h-feed` or `h-entry` is none.
 */
export const hFeed: FeedAdapter = {
	format: 'hfeed',

	parse({url, text, maxItems}) {
		if (!isMarkedUp(text)) return undefined;
		const page = parseHtml(text, url);
		const elements = outermost(page);
		const feed = elements.find(
			(element) => classesOf(element).includes('h-feed') && entriesIn(element).length > 0,
		);
		const entries = feed ? entriesIn(feed) : elements.filter(isEntry);
		if (entries.length === 0) return undefined;
		const described = describePage(feed, page);
		return {
			...described,
			format: 'hfeed',
			link: addressAt(feed && propertiesOf(feed).get('u-url')?.[0]) ?? url,
			items: entries.slice(0, maxItems).map((entry) => toItem(entry, described.authors)),
			itemCount: entries.length,
			isPartial: false,
		};
	},
};

/** A cheap look, since every document that is no feed comes by here. */
function isMarkedUp(text: string): boolean {
	return (
		/<(?:!doctype\s+html|html|body|div|main)\b/i.test(text.slice(0, 4096)) &&
		/\bh-?(?:feed|entry)\b/.test(text)
	);
}

/** Microformats that stand in no other; those in a feed are the feed's. */
function outermost(roots: readonly XmlNode[]): readonly XmlNode[] {
	const found: XmlNode[] = [];
	const waiting = roots.toReversed();
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (isMicroformat(node)) found.push(node);
		else for (const child of node.children.toReversed()) waiting.push(child);
	}
	return found;
}

function isEntry(node: XmlNode): boolean {
	return classesOf(node).includes('h-entry');
}

function entriesIn(feed: XmlNode): readonly XmlNode[] {
	return outermost(feed.children).filter(isEntry);
}

function describePage(feed: XmlNode | undefined, page: readonly XmlNode[]) {
	const properties = feed && propertiesOf(feed);
	const title = properties?.get('p-name')?.[0] ?? elementNamed(page, 'title');
	return {
		title: html(wordsOf(title), title),
		description: html(wordsOf(properties?.get('p-summary')?.[0]), feed),
		language: attributeOf(elementNamed(page, 'html'), 'lang'),
		authors: properties?.get('p-author')?.map(cardOf) ?? [],
		image: addressAt(properties?.get('u-photo')?.[0]),
	};
}

function elementNamed(page: readonly XmlNode[], name: string): XmlNode | undefined {
	const waiting = page.toReversed();
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (node.name === name) return node;
		for (const child of node.children.toReversed()) waiting.push(child);
	}
	return undefined;
}

function toItem(entry: XmlNode, feedAuthors: readonly WirePerson[]): WireItem {
	const properties = propertiesOf(entry);
	const first = (name: string) => properties.get(name)?.[0];
	const content = contentOf(first('e-content') ?? first('p-content'));
	return {
		guid: addressAt(first('u-uid')),
		title: titleOf(entry, properties, content),
		link: addressAt(first('u-url')) ?? impliedLink(entry),
		authors: properties.get('p-author')?.map(cardOf) ?? feedAuthors,
		published: instantOf(first('dt-published')),
		updated: instantOf(first('dt-updated')),
		summary: html(wordsOf(first('p-summary')), entry),
		content,
		categories: (properties.get('p-category') ?? []).map(wordsOf),
		enclosures: [...(properties.get('u-audio') ?? []), ...(properties.get('u-video') ?? [])].map((node) => ({
			url: addressAt(node),
			type: attributeOf(node, 'type'),
			length: undefined,
		})),
		pictures: [...(properties.get('u-featured') ?? []), ...(properties.get('u-photo') ?? [])].map((node) => ({
			url: addressAt(node),
			caption: attributeOf(node, 'alt'),
		})),
		language: attributeOf(entry, 'lang'),
	};
}

function contentOf(node: XmlNode | undefined): WireText | undefined {
	return node && html(innerMarkup(node), node);
}

/** A note has no title: its name is the beginning of its own words (https://www.w3.org/TR/post-type-discovery/). */
function titleOf(
	entry: XmlNode,
	properties: Properties,
	content: WireText | undefined,
): WireText | undefined {
	const named = properties.get('p-name')?.[0];
	const title = html(named ? wordsOf(named) : impliedName(entry, properties), entry);
	const isNote = toLine(content)?.startsWith(toLine(title) ?? '');
	return isNote ? undefined : title;
}

/** The whole text, where nothing inside is marked. */
function impliedName(entry: XmlNode, properties: Properties): string | undefined {
	const isMarked = [...properties.keys()].some((name) => /^(?:p|e|h)-/.test(name));
	return isMarked ? undefined : wordsOf(entry);
}

/** The entry is a link, or holds a single one. */
function impliedLink(entry: XmlNode): string | undefined {
	const [only, ...others] = entry.children.filter(({name}) => name === 'a');
	return addressAt(entry) ?? (others.length === 0 ? addressAt(only) : undefined);
}

function html(value: string | undefined, node: XmlNode | undefined): WireText | undefined {
	return value === undefined || value.trim() === ''
		? undefined
		: {value, kind: 'html', base: node?.base ?? ''};
}
