import {printableLine} from '../../printable.js';
import type {FoundFeed} from '../fetcher.js';
import {isWeb, parseUrl, resolveAddress} from '../web-address.js';
import {withoutAbsent} from '../without-absent.js';

const feedType =
	/^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/(?:rss|xml))\b/i;

/** The feeds an HTML page names: `<link rel=alternate type=…>`, addresses counted from `<base>`. */
export async function feedsOfPage(html: string, pageUrl: string): Promise<readonly FoundFeed[]> {
	const {Parser} = await import('htmlparser2');
	const links: Readonly<Record<string, string>>[] = [];
	let base = pageUrl;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (name === 'link') links.push(attributes);
			if (name === 'base' && base === pageUrl) base = resolveAddress(attributes['href'], pageUrl) ?? pageUrl;
		},
	});
	parser.end(html);
	return links.flatMap(({rel, type, href, title}) => toFound({rel, type, href, title}, base));
}

/** The feeds a `Link` header names (RFC 8288). */
export function feedsOfLinkHeader(header: string | undefined, pageUrl: string): readonly FoundFeed[] {
	return [...(header ?? '').matchAll(/<([^<>]*)>([^<>]*)/g)].flatMap(([, href, parameters = '']) =>
		toFound(
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

function toFound({rel, type, href, title}: NamedLink, base: string): readonly FoundFeed[] {
	const relations = rel?.toLowerCase().split(/\s+/) ?? [];
	const isFeed =
		relations.includes('feed') || (relations.includes('alternate') && feedType.test(type?.trim() ?? ''));
	const address = resolveAddress(href, base);
	const url = address === undefined ? undefined : parseUrl(address);
	if (!isFeed || !url || !isWeb(url) || isAboutComments(url, title)) return [];
	return [withoutAbsent<FoundFeed>({url: url.href, title: printableLine(title ?? '') || undefined})];
}

function isAboutComments(url: URL, title: string | undefined): boolean {
	return /\bcomments?\b/i.test(url.pathname) || /\bcomments?\b/i.test(title ?? '');
}
