import {FeedError} from '../feed-error.js';
import {isWeb} from '../web-address.js';

/**
 * The one place where an address is judged before newsterm asks it, redirects included.
 *
 * @throws {FeedError} refused
 */
export function judgeAddress(url: URL, feedUrl: string): void {
	if (isWeb(url)) return;
	const scheme = url.protocol.slice(0, -1);
	throw new FeedError(
		'refused',
		feedUrl,
		`${feedUrl} leads to a ${scheme} address: newsterm only fetches http and https.`,
	);
}

/** This machine itself: it has no limit of requests for one host. */
export function isLoopback({hostname}: URL): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
