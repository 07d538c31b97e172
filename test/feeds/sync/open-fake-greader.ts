import {openServer} from '../../../src/feeds/sync/open-server.js';
import type {NewsPage, SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {createFakeGreader, type FakeGreader, type FakeGreaderOptions} from './fake-greader.js';

export const wire = 'https://wire.example/rss';

/** A fake with one feed, and a client that has not yet asked it anything. */
export function openFakeGreader(options: FakeGreaderOptions = {}): {
	readonly fake: FakeGreader;
	readonly server: SyncServer;
	/** The feed's number. */
	readonly feed: number;
} {
	const fake = createFakeGreader(options);
	const feed = fake.addFeed({url: wire, title: 'Wire', folder: 'Sea'});
	return {fake, feed, server: openServer(fake.signIn, fake.call)};
}

export async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
	const got: T[] = [];
	for await (const page of pages) got.push(page);
	return got;
}

export const storyIds = (pages: readonly NewsPage[]): string[] =>
	pages.flatMap(({stories}) => stories.map(({remoteId}) => remoteId));

/** The calls below the API, without their queries. */
export const paths = ({requests}: FakeGreader): string[] =>
	requests.map(
		({method, path}) =>
			`${method} ${path.replace(/^.*?\/(?:reader\/api\/0|accounts)\//, '').replace(/\?.*$/s, '')}`,
	);

/** A server that has nothing but these answers, whatever stands behind the path. */
export function answering(answers: Readonly<Record<string, unknown>>): SyncServer {
	const fake = createFakeGreader();
	return openServer(fake.signIn, async (call) => {
		const found = Object.entries(answers).find(([path]) => call.url.includes(path));
		if (!found) return fake.call(call);
		const text = typeof found[1] === 'string' ? found[1] : JSON.stringify(found[1]);
		return {status: 200, text, bytes: text.length};
	});
}
