import {describe, expect, it} from 'vitest';
import {FeedError} from '../../../src/feeds/feed-error.js';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import {faultOf} from '../fetch/loopback.js';
import {all, answering, openFakeGreader, paths, storyIds, wire} from './open-fake-greader.js';

const noonUs = Date.UTC(2026, 10, 23, 12) * 1000;

describe('the subscriptions', () => {
	it('come with folder, title and site', async () => {
		const {server} = openFakeGreader();
		expect(await server.feeds()).toEqual([
			{remoteId: 'feed/1', url: wire, title: 'Wire', siteUrl: 'https://wire.example/', folder: 'Sea'},
		]);
	});

	it('may go by their address instead of a number, and have their stories all the same', async () => {
		const {fake, feed, server} = openFakeGreader({streams: 'url'});
		const id = fake.publish(feed);
		const [listed] = await server.feeds();
		if (!listed) throw new Error('no feed');
		expect(listed).toMatchObject({remoteId: `feed/${wire}`, url: wire});
		expect(await all(server.storiesOf(listed))).toMatchObject([[{remoteId: id, story: {feedUrl: wire}}]]);
		await server.markFeedRead?.(listed, fake.now());
		expect(fake.stateOf(id)?.isRead).toBe(true);
	});

	it('may go by an address that has a query', async () => {
		const {fake, server} = openFakeGreader({streams: 'url'});
		const id = fake.publish(fake.addFeed({url: 'https://new.example/rss?a=1&b=%2F#c'}));
		const [, listed] = await server.feeds();
		const stories = listed && (await all(server.storiesOf(listed)));
		expect(stories).toMatchObject([[{remoteId: id}]]);
	});

	it('are found by number and by address: servers differ in which a story names', async () => {
		const items = [`feed/${wire}`, 'feed/1', 'feed/2', undefined].map((streamId, at) => ({
			id: `${at + 1}`,
			origin: {streamId},
		}));
		const server = answering({
			'subscription/list': {subscriptions: [{id: 'feed/1', url: wire}]},
			'items/contents': {items},
		});
		expect((await server.byIds(['1'])).map(({remoteId}) => remoteId)).toEqual(['1', '2']);
	});

	it('that are not there are an error, not a person without any', async () => {
		for (const answer of [[], {}, {subscriptions: {}}, null, 'no', {subscriptions: null}])
			expect((await faultOf(answering({'subscription/list': answer}).feeds())).kind).toBe('malformed');
	});

	it('pass over what has no web address or no name, and count one that is named twice once', async () => {
		const subscriptions = [
			{
				id: 'feed/1',
				url: 'https://one.example/',
				title: 'A &amp; B',
				categories: 'x',
				htmlUrl: 'javascript:1',
			},
			{id: 'feed/1', url: 'https://other.example/'},
			{id: 'feed/2', url: 'file:///etc/passwd'},
			{id: 'feed/3'},
			{id: 4, url: 'https://four.example/'},
			{id: 'feed/\uD800', url: 'https://five.example/'},
			{
				id: 'feed/https://me:pw@six.example/rss',
				title: '\u001B[2JSix',
				categories: [{id: 'user/1/label/\u0007Far'}],
			},
			null,
		];
		expect(await answering({'subscription/list': {subscriptions}}).feeds()).toEqual([
			{remoteId: 'feed/1', url: 'https://one.example/', title: 'A & B'},
			{
				remoteId: 'feed/https://me:pw@six.example/rss',
				url: 'https://six.example/rss',
				title: 'Six',
				folder: 'Far',
			},
		]);
	});
});

describe('the news', () => {
	it('of the very first sync is where to begin next time, and no story', async () => {
		const {fake, feed, server} = openFakeGreader();
		for (let i = 0; i < 5; i++) fake.publish(feed);
		const pages = await all(server.news(undefined));
		expect(pages).toEqual([{stories: [], cursor: [...fake.stories.keys()].at(-1)}]);
	});

	it('of a server without stories has no place to begin at', async () => {
		const {server} = openFakeGreader();
		expect(await all(server.news(undefined))).toEqual([{stories: []}]);
	});

	it('comes page by page, and only the last page moves the cursor: what is older than a page would be missed', async () => {
		const {fake, feed, server} = openFakeGreader();
		const ids = Array.from({length: 600}, () => fake.publish(feed));
		const pages = await all(server.news(String(noonUs)));
		expect(pages.map(({stories, cursor}) => [stories.length, cursor])).toEqual([
			[250, undefined],
			[250, undefined],
			[100, ids.at(-1)],
		]);
		expect(storyIds(pages)).toEqual(ids.toReversed());
	});

	it('overlaps by an hour of the server, whatever that thinks the time is', async () => {
		const {fake, feed, server} = openFakeGreader({clock: noonUs - 20 * 365 * 86_400_000_000});
		const late = fake.publish(feed);
		const [{cursor} = {cursor: ''}] = await all(server.news(undefined));
		fake.advance(-3000);
		const filedEarlier = fake.publish(feed);
		expect(storyIds(await all(server.news(cursor))).toSorted()).toEqual([filedEarlier, late].toSorted());
		const query = new URL(fake.requests.at(-1)?.path ?? '', 'http://x').searchParams;
		expect(Number(query.get('ot'))).toBe(Math.floor(Number(cursor) / 1e6) - 3600);
	});

	it('does not move the cursor back when nothing came', async () => {
		const {server} = openFakeGreader();
		expect(await all(server.news(String(noonUs)))).toEqual([{stories: [], cursor: String(noonUs)}]);
	});

	it("dated in the future by Miniflux moves the cursor to the server's clock and no further", async () => {
		const {fake, feed, server} = openFakeGreader({kind: 'miniflux'});
		fake.publish(feed, {published: noonUs / 1e6 + 10 * 365 * 86_400});
		const [page] = await all(server.news(undefined));
		expect(Number(page?.cursor)).toBeLessThanOrEqual(fake.now() + 1e6);
	});

	it('goes back with a clock that ran ahead: what came until then would be missed', async () => {
		const {fake, feed, server} = openFakeGreader();
		fake.advance(86_400);
		fake.publish(feed);
		const [{cursor} = {cursor: ''}] = await all(server.news(undefined));
		fake.advance(-86_000);
		const [page] = await all(server.news(cursor));
		expect(Number(page?.cursor)).toBeLessThan(fake.now() + 1e6);
		const id = fake.publish(feed);
		expect(storyIds(await all(server.news(page?.cursor)))).toContain(id);
	});

	it('that is sent twice ends all the same', async () => {
		const {fake, feed, server} = openFakeGreader();
		const ids = Array.from({length: 600}, () => fake.publish(feed));
		fake.faults.repeatsPages = true;
		const pages = await all(server.news(String(noonUs)));
		expect(new Set(storyIds(pages))).toEqual(new Set(ids));
		expect(pages.at(-1)?.cursor).toBe(ids.at(-1));
	});

	it('that never ends is broken off, and no cursor is given', async () => {
		const server = answering({'stream/contents': {items: [], continuation: 'again'}});
		const got: unknown[] = [];
		const reading = (async () => {
			for await (const page of server.news('1')) got.push(page);
		})();
		expect((await faultOf(reading)).message).toContain('again and again');
		expect(got).toEqual([{stories: []}, {stories: []}]);
	});

	it('is found by Miniflux, which has no streams of stories, through ids', async () => {
		const {fake, feed, server} = openFakeGreader({kind: 'miniflux'});
		const ids = Array.from({length: 300}, () => fake.publish(feed));
		const pages = await all(server.news(String(noonUs)));
		expect(storyIds(pages)).toEqual(ids.toReversed());
		expect(pages.map(({cursor}) => cursor !== undefined)).toEqual([false, true]);
	});

	it('of a feed nobody is subscribed to is passed over', async () => {
		const {fake, feed, server} = openFakeGreader();
		await server.feeds();
		const other = fake.addFeed({url: 'https://new.example/rss'});
		const [ours] = [fake.publish(feed), fake.publish(other)];
		expect(storyIds(await all(server.news(String(noonUs))))).toEqual([ours]);
	});
});

describe('a new subscription', () => {
	it.each(['freshrss', 'miniflux'] as const)('gets all that %s has of it, however old', async (kind) => {
		const {fake, server} = openFakeGreader({kind});
		const url = 'https://old.example/rss';
		fake.offer(
			url,
			Array.from({length: 300}, (_, age) => ({published: 1_000_000_000 - age, isRead: age > 100})),
		);
		fake.addFeed({url});
		fake.advance(86_400);
		const feed = (await server.feeds()).find((listed) => listed.url === url);
		if (!feed) throw new Error('no feed');
		const stories = (await all(server.storiesOf(feed))).flat();
		expect(stories).toHaveLength(300);
		expect(stories.filter(({isRead}) => isRead)).toHaveLength(199);
	});
});

describe('by their ids', () => {
	it.each(['freshrss', 'miniflux'] as const)(
		'stories come from %s in one call, without those that are gone',
		async (kind) => {
			const {fake, feed, server} = openFakeGreader({kind});
			const ids = Array.from({length: 250}, () => fake.publish(feed));
			fake.purge(ids[0] ?? '');
			await server.feeds();
			const before = fake.requests.length;
			expect(await server.byIds(ids)).toHaveLength(249);
			expect(paths(fake).slice(before)).toEqual(['GET token', 'POST stream/items/contents']);
		},
	);

	it.each(['freshrss', 'miniflux'] as const)('nothing comes from %s when all are gone', async (kind) => {
		const {server} = openFakeGreader({kind});
		await all(server.news(String(noonUs)));
		expect(await server.byIds(['17', '18'])).toEqual([]);
		expect(await server.byIds([])).toEqual([]);
	});
});

it.each(['freshrss', 'miniflux'] as const)(
	'takes in smaller pieces what %s sends too much of',
	async (kind) => {
		const {fake, feed} = openFakeGreader({kind});
		const content = 'Many words. '.repeat(500);
		const ids = Array.from({length: 300}, () => fake.publish(feed, {content}));
		const monster = fake.publish(feed, {content: content.repeat(100)});
		const server = openServer(fake.signIn, async (call) => {
			const reply = await fake.call(call);
			if (reply.bytes < 500_000) return reply;
			throw new FeedError('too-large', call.url, 'reader.example sent more than is taken in.');
		});
		expect(storyIds(await all(server.news(String(noonUs)))).toSorted()).toEqual(ids.toSorted());
		expect(await server.byIds([...ids.slice(0, 249), monster])).toHaveLength(249);
	},
);

it('asks a server with nothing new five times, twice for its lists', async () => {
	const {fake, feed, server: former} = openFakeGreader();
	fake.publish(feed);
	const [{cursor} = {cursor: ''}] = await all(former.news(undefined));
	const before = fake.requests.length;
	const server = openServer(fake.signIn, fake.call);
	await server.feeds();
	await all(server.news(cursor));
	await server.lists?.unread();
	await server.lists?.starred();
	expect(paths(fake).slice(before)).toEqual([
		'POST ClientLogin',
		'GET subscription/list',
		'GET stream/contents/user/-/state/com.google/reading-list',
		'GET stream/items/ids',
		'GET stream/items/ids',
	]);
});
