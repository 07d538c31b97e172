import {printableLine} from '../../printable.js';
import type {FoundFeed} from '../fetcher.js';
import {parseHtml} from '../html/parse-html.js';
import {isWeb, parseUrl, resolveAddress} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';
import {attributeOf} from '../xml/read-node.js';
import type {XmlNode} from '../xml/xml-node.js';

const feedType =
	/^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/(?:rss|xml))\b/i;

/** A feed as a page names it. */
export interface NamedFeed extends FoundFeed {
	/** Media type; absent: not said. */
	readonly type?: string;
}

/** The feeds an HTML page names: `<link rel=alternate type=…>`, in its order, addresses counted from `<base>`. */
export function feedsOfPage(html: string, pageUrl: string): readonly NamedFeed[] {
	const named: NamedFeed[] = [];
	const waiting = parseHtml(html, pageUrl).toReversed();
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (node.name === 'link') named.push(...toNamed(linkOf(node), node.base));
		for (const child of node.children.toReversed()) waiting.push(child);
	}
	return named;
}

function linkOf(node: XmlNode): NamedLink {
	const [rel, type, href, title] = ['rel', 'type', 'href', 'title'].map((name) => attributeOf(node, name));
	return {rel, type, href, title};
}

/** The feeds a `Link` header names (RFC 8288). */
export function feedsOfLinkHeader(header: string | undefined, pageUrl: string): readonly NamedFeed[] {
	return [...(header ?? '').matchAll(/<([^<>]*)>([^<>]*)/g)].flatMap(([, href, parameters = '']) =>
		toNamed(
			{
				href,
				rel: parameterOf(parameters, 'rel'),
				type: parameterOf(parameters, 'type'),
				title: parameterOf(parameters, 'title'),
			},
			pageUrl,
		),
	);
}

function parameterOf(parameters: string, name: string): string | undefined {
	const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;,"]+))`, 'i').exec(parameters);
	return found?.[1] ?? found?.[2];
}

interface NamedLink {
	readonly rel: string | undefined;
	readonly type: string | undefined;
	readonly href: string | undefined;
	readonly title: string | undefined;
}

function toNamed({rel, type, href, title}: NamedLink, base: string): readonly NamedFeed[] {
	const relations = rel?.toLowerCase().split(/\s+/) ?? [];
	const isFeed =
		relations.includes('feed') || (relations.includes('alternate') && feedType.test(type?.trim() ?? ''));
	const address = resolveAddress(href, base);
	const url = address === undefined ? undefined : parseUrl(address);
	if (!isFeed || !url || !isWeb(url) || isAboutComments(url, title)) return [];
	return [
		withoutAbsent<NamedFeed>({
			url: url.href,
			title: printableLine(title ?? '') || undefined,
			type: type?.trim().toLowerCase(),
		}),
	];
}

/** In the plural: "Comment" is what some papers call their opinion pages. */
function isAboutComments({pathname, search}: URL, title: string | undefined): boolean {
	return /\bcomments\b/i.test(`${pathname}${search} ${title ?? ''}`);
}
