import {FeedError} from '../feed-error.js';
import {isWeb, parseUrl} from '../web-address.js';
import type {Network} from './exchange.js';
import {isInside} from './inside-network.js';

/**
 * The one place where an address is judged before newsterm asks it, redirects included.
 *
 * @param mayBeInside whoever wants it asked may lead to this machine and its network; a name that stands for one of
 * their addresses is met where the connection is opened
 * @throws {FeedError} refused
 */
export function judgeAddress(url: URL, feedUrl: string, mayBeInside: boolean): void {
	if (!isWeb(url)) {
		const scheme = url.protocol.slice(0, -1);
		const sentence = `${feedUrl} leads to a ${scheme} address: newsterm only fetches http and https.`;
		throw new FeedError('refused', feedUrl, sentence);
	}
	if (!mayBeInside && isInside(url)) throw new FeedError('refused', feedUrl, notInside(url.host));
}

export function notInside(host: string): string {
	return `${host} is inside this network, and the feed is not: newsterm asks nothing there for it.`;
}

/**
 * Whether a feed may lead there, wherever it is: what a stranger writes into a feed, or answers for it, shall not ask the
 * router, or a server that only this machine can reach. One that is itself inside may, and each may lead to its own
 * host, unless that is known for one outside: then its name stands for another address all of a sudden.
 */
export function mayLeadInside(
	feedUrl: string,
	url: URL,
	{isKnownOutside}: Pick<Network, 'isKnownOutside'>,
): boolean {
	const feed = parseUrl(feedUrl);
	if (!feed || feed.protocol === 'file:' || isInside(feed)) return true;
	return url.hostname === feed.hostname && !isKnownOutside(url.hostname);
}

/** This machine itself: it has no limit of requests for one host. */
export function isLoopback({hostname}: URL): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
