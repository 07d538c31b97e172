import type {NewsPage, RemoteFeed, RemoteStory, SyncServer} from '../../../src/feeds/sync/sync-server.js';
import type {FakeRequest} from './fake-call.js';

export interface Pulled {
	readonly pages: readonly NewsPage[];
	readonly stories: readonly RemoteStory[];
	readonly ids: readonly string[];
	/** The last that was given; as before when none was. */
	readonly cursor: string | undefined;
}

/** News as the news desk takes it. */
export async function pull(server: SyncServer, cursor?: string): Promise<Pulled> {
	await server.feeds();
	const pages: NewsPage[] = [];
	for await (const page of server.news(cursor)) pages.push(page);
	const stories = pages.flatMap((page) => page.stories);
	return {
		pages,
		stories,
		ids: stories.map(({remoteId}) => remoteId),
		cursor: pages.findLast((page) => page.cursor !== undefined)?.cursor ?? cursor,
	};
}

export async function allOf(server: SyncServer, feed: RemoteFeed): Promise<readonly RemoteStory[]> {
	const pages = [];
	for await (const page of server.storiesOf(feed)) pages.push(page);
	return pages.flat();
}

/** "GET /v1/feeds" and so on, without queries. */
export function asked(requests: readonly FakeRequest[]): readonly string[] {
	return requests.map(({method, path}) => `${method} ${path.replace(/\?.*/s, '')}`);
}
