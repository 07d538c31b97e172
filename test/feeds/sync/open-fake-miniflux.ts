import type {CallServer} from '../../../src/feeds/sync/call.js';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import type {RemoteFeed, SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {createFakeMiniflux, type FakeMiniflux, type FakeMinifluxOptions, token} from './fake-miniflux.js';

export const url = 'https://flux.example/';

export function open(call: CallServer, signIn = {url, password: token}): SyncServer {
	return openServer({kind: 'miniflux', ...signIn}, call);
}

export interface Opened {
	readonly fake: FakeMiniflux;
	readonly feed: number;
	readonly ids: readonly string[];
	readonly server: SyncServer;
}

/** A server with one feed of so many stories, and who reads there. */
export function withStories(many: number, options: FakeMinifluxOptions = {}): Opened {
	const fake = createFakeMiniflux(options);
	const feed = fake.addFeed({url: 'https://outlet.example/feed', title: 'Outlet'});
	const ids = Array.from({length: many}, () => String(fake.publish(feed)));
	return {fake, feed, ids, server: open(fake.call)};
}

export async function onlyFeed(server: SyncServer): Promise<RemoteFeed> {
	const [feed] = await server.feeds();
	if (!feed) throw new Error('there is no feed');
	return feed;
}
