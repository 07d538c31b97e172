import {otherSection, type Subscription} from '../model.js';
import {printableLine} from '../printable.js';
import {FeedError} from './feed-error.js';
import {isWeb, parseUrl, withoutSecrets} from './web-address.js';
import {withoutAbsent} from './without-absent.js';
import {parseXml} from './xml/parse-xml.js';
import {attributeOf, childNamed} from './xml/read-node.js';
import type {XmlNode} from './xml/xml-node.js';

export interface ReadOpml {
	/** In the order of the file, each address once. */
	readonly subscriptions: readonly Subscription[];
	/** A sentence for each feed left out, printable, without secrets. */
	readonly skipped: readonly string[];
}

/**
 * The subscriptions of an OPML file (http://opml.org/spec2.opml). The folder a feed stands in is its section.
 * A list may come from strangers: only http(s) feeds are taken, nothing that names a command, and nothing is fetched.
 *
 * @throws {FeedError} not-a-feed: no OPML stands in the text
 */
export function readOpml(text: string): ReadOpml {
	const root = parseXml(text.replace(/\r\n?/g, '\n'), 'opml:').find(({root}) => root.name === 'opml')?.root;
	if (!root) throw new FeedError('not-a-feed', '', 'This is not an OPML file: no <opml> stands in it.');

	const subscriptions = new Map<string, Subscription>();
	const skipped: string[] = [];
	for (const {outline, section} of outlinesOf(childNamed(root, 'body') ?? root)) {
		const written = attributeOf(outline, 'xmlurl');
		if (written === undefined) continue;
		const fault = faultOf(outline, written);
		const url = webAddress(written)?.href;
		if (fault !== undefined || url === undefined) skipped.push(fault ?? notAWebAddress(written));
		else if (!subscriptions.has(url)) subscriptions.set(url, toSubscription(outline, url, section));
	}
	return {subscriptions: [...subscriptions.values()], skipped};
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

function nameOf(outline: XmlNode): string | undefined {
	const written = attributeOf(outline, 'title') ?? attributeOf(outline, 'text');
	return written === undefined ? undefined : printableLine(written) || undefined;
}

function faultOf(outline: XmlNode, written: string): string | undefined {
	const isCommand = /^\s*(?:\||exec:|filter:)/i.test(written);
	if (isCommand) return printableLine(`${written} is a command, not a feed: newsterm runs none from a list.`);
	if (outline.attributes.has('filtercmd')) {
		return printableLine(
			`${withoutSecrets(written)} is to be run through a command: newsterm runs none from a list.`,
		);
	}
	return undefined;
}

function notAWebAddress(written: string): string {
	return printableLine(
		`${withoutSecrets(written)} is not a web address: a feed begins with http:// or https://.`,
	);
}

/** `feed:` is what browsers once put before a feed's address, or in place of its scheme. */
function webAddress(written: string): URL | undefined {
	const bare = written.replace(/^feed:(?:\/\/)?(https?:\/\/)/i, '$1').replace(/^feed:\/\//i, 'http://');
	const url = parseUrl(bare);
	return url && isWeb(url) ? url : undefined;
}

function toSubscription(outline: XmlNode, url: string, section: string | undefined): Subscription {
	const title = nameOf(outline);
	return withoutAbsent<Subscription>({
		url,
		title: title === attributeOf(outline, 'xmlurl') ? undefined : title,
		section: section === otherSection ? undefined : section,
	});
}
