import {FeedError} from '../feed-error.js';
import {isWeb, parseUrl} from '../web-address.js';
import {isInside} from './inside-network.js';

/**
 * The one place where an address is judged before newsterm asks it, redirects included.
 *
 * @param namedBy the feed that names it, when it is the page of a story
 * @throws {FeedError} refused
 */
export function judgeAddress(url: URL, feedUrl: string, namedBy?: string): void {
	if (isWeb(url)) {
		judgePlace(url, feedUrl, namedBy);
		return;
	}
	const scheme = url.protocol.slice(0, -1);
	throw new FeedError(
		'refused',
		feedUrl,
		`${feedUrl} leads to a ${scheme} address: newsterm only fetches http and https.`,
	);
}

/** What a stranger writes into a feed shall not ask the router, or a server that only this machine can reach. */
function judgePlace(url: URL, feedUrl: string, namedBy: string | undefined): void {
	const feed = namedBy === undefined ? undefined : parseUrl(namedBy);
	if (!feed || feed.protocol === 'file:' || isInside(feed) || !isInside(url)) return;
	const sentence = `${url.host} is inside this network, and the feed is not: newsterm asks nothing there for it.`;
	throw new FeedError('refused', feedUrl, sentence);
}

/** This machine itself: it has no limit of requests for one host. */
export function isLoopback({hostname}: URL): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
