import {parseDate} from '../parse-date.js';
import {isWeb, parseUrl} from '../web-address.js';
import {parseXml} from '../xml/parse-xml.js';
import {addressOf, childNamed, childrenNamed, childText} from '../xml/read-node.js';

/**
 * The sitemap to read of those that an index names (https://www.sitemaps.org/protocol.html#index): of the same site,
 * one that calls itself news before any other, the newest of them. Absent: the text is no index, or names none such.
 */
export function newestSitemap(text: string, url: string): string | undefined {
	const root = parseXml(text, url).find(({root}) => root.name === 'sitemapindex')?.root;
	const children = childrenNamed(root, 'sitemap').flatMap((child) => {
		const address = addressOf(childNamed(child, 'loc'));
		if (address === undefined || !isSameSite(address, url)) return [];
		const changedAt = parseDate(childText(child, 'lastmod')) ?? Number.NEGATIVE_INFINITY;
		return [{address, changedAt, isNews: isNewsSitemap(address)}];
	});
	const [best] = children.toSorted(
		(a, b) => Number(b.isNews) - Number(a.isNews) || compare(b.changedAt, a.changedAt),
	);
	return best?.address;
}

function compare(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}

/** Nothing but its name tells before it is read. */
export function isNewsSitemap(address: string): boolean {
	return /news/i.test(parseUrl(address)?.pathname ?? '');
}

/** The same host, or one below the other: `www.`, `sitemaps.`. */
export function isSameSite(address: string, siteUrl: string): boolean {
	const [one, other] = [parseUrl(address), parseUrl(siteUrl)];
	if (!one || !other || !isWeb(one) || !isWeb(other)) return false;
	const [a, b] = [one, other].map(({host}) => host.replace(/^www\./, '')) as [string, string];
	return a === b || (b.includes('.') && a.endsWith(`.${b}`)) || (a.includes('.') && b.endsWith(`.${a}`));
}
