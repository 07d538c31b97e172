import type {AccountKind} from '../../model.js';
import {FeedError} from '../feed-error.js';
import {isInside} from '../fetch/inside-network.js';
import {hostOf, parseUrl} from '../web-address.js';
import type {CallServer} from './call.js';
import {openFever} from './fever/open-fever.js';
import {openGreader} from './greader/open-greader.js';
import {openMiniflux} from './miniflux/open-miniflux.js';
import type {RemoteFeed, SignIn, SyncServer} from './sync-server.js';

/** One protocol. Adding one is a folder here and a line in this list. */
type Protocol = (signIn: SignIn, call: CallServer) => SyncServer;

const protocols: Readonly<Record<AccountKind, Protocol>> = {
	fever: openFever,
	greader: openGreader,
	miniflux: openMiniflux,
};

/** Nobody reads more. */
const mostFeeds = 20_000;

/** Nothing is asked yet. */
export function openServer(signIn: SignIn, call: CallServer): SyncServer {
	const server = protocols[signIn.kind](signIn, call);
	return {...server, feeds: async () => acceptable(await server.feeds(), signIn.url)};
}

/**
 * Stories may lead where their feed is: a server outside this network names none that is inside it.
 *
 * @throws {FeedError} too-large
 */
function acceptable(feeds: readonly RemoteFeed[], url: string): readonly RemoteFeed[] {
	if (feeds.length > mostFeeds) {
		const sentence = `${hostOf(url)} has ${feeds.length} feeds: newsterm takes ${mostFeeds} of a server.`;
		throw new FeedError('too-large', url, sentence);
	}
	return isWithin(url) ? feeds : feeds.filter((feed) => !isWithin(feed.url));
}

function isWithin(address: string): boolean {
	const url = parseUrl(address);
	return url !== undefined && isInside(url);
}
