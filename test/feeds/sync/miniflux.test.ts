import {describe, expect, it} from 'vitest';
import {FeedError} from '../../../src/feeds/feed-error.js';
import type {CallServer} from '../../../src/feeds/sync/call.js';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import {faultOf} from '../fetch/loopback.js';
import {answerWith, offline} from './fake-call.js';
import {createFakeMiniflux, token, userAndPassword} from './fake-miniflux.js';
import {onlyFeed, open, url, withStories} from './open-fake-miniflux.js';
import {allOf, asked, pull} from './syncing.js';

describe('signing in to Miniflux', () => {
	it.each([
		['https://flux.example', ''],
		['https://flux.example/', ''],
		['https://flux.example/v1', ''],
		['https://flux.example/v1/', ''],
		['https://flux.example/reader', '/reader'],
		['https://flux.example/reader/v1/', '/reader'],
	])('takes %s for its address', async (address, folder) => {
		const fake = createFakeMiniflux({folder});
		await open(fake.call, {url: address, password: token}).feeds();
		expect(asked(fake.requests)).toEqual([`GET ${folder}/v1/feeds`]);
	});

	it('gives a key alone, and a password with its user', async () => {
		const fake = createFakeMiniflux();
		await open(fake.call).feeds();
		const [user = '', ...rest] = userAndPassword.split(':');
		await openServer({kind: 'miniflux', url, user, password: rest.join(':')}, fake.call).feeds();
		const [byKey, byPassword] = fake.requests.map(({headers}) => Object.keys(headers));
		expect(byKey).toEqual(['accept', 'x-auth-token']);
		expect(byPassword).toEqual(['accept', 'authorization']);
	});

	it('fails as auth when the key is wrong, and says no secret', async () => {
		const secret = 'hunter2';
		const address = 'https://ann:hunter2@flux.example/';
		const fault = await faultOf(open(createFakeMiniflux().call, {url: address, password: secret}).feeds());
		expect(fault.kind).toBe('auth');
		expect(`${fault.message} ${fault.feedUrl}`).not.toContain(secret);
	});

	it('fails in the middle of a session as it does at its beginning: 401, 429 with its pause, 500, no connection', async () => {
		const {fake, server} = withStories(1);
		await server.feeds();
		fake.between = answerWith(401);
		expect(await faultOf(pull(server))).toMatchObject({kind: 'auth', isPassing: false});
		fake.between = answerWith(429, {'retry-after': '60'});
		expect(await faultOf(pull(server))).toMatchObject({kind: 'rate-limited', isPassing: true});
		expect((await faultOf(pull(server))).retryAt).toBeDefined();
		fake.between = answerWith(500);
		expect(await faultOf(pull(server))).toMatchObject({kind: 'http', status: 500, isPassing: true});
		fake.between = () => offline;
		expect(await faultOf(pull(server))).toMatchObject({kind: 'offline'});
	});
});

describe('the feeds of a Miniflux', () => {
	it('lie in the folders of its categories; "All", into which every account is born, is none', async () => {
		const fake = createFakeMiniflux();
		fake.addFeed({url: 'https://one.example/feed', title: 'One'});
		fake.addFeed({url: 'https://two.example/feed', title: 'Two', folder: 'World'});
		const feeds = await open(fake.call).feeds();
		expect(feeds.map(({title, folder}) => [title, folder])).toEqual([
			['One', undefined],
			['Two', 'World'],
		]);
		expect(feeds[0]).toEqual({
			remoteId: expect.stringMatching(/^\d+$/),
			url: 'https://one.example/feed',
			title: 'One',
			siteUrl: 'https://outlet.example/',
		});
	});
});

it('knows the first category of Miniflux in other capitals, as Miniflux itself does', async () => {
	const fake = createFakeMiniflux({firstFolder: 'ALL'});
	fake.addFeed({url: 'https://one.example/feed', folder: 'World'});
	const server = open(fake.call);
	const feed = await onlyFeed(server);
	await server.subscriptions?.move(feed, undefined);
	expect(await onlyFeed(server)).not.toHaveProperty('folder');
	expect(fake.folders.size).toBe(2);
});

describe('pages of a Miniflux', () => {
	it('that come again and again end in a fault, not in a day of asking', async () => {
		const {fake, server} = withStories(600);
		let page: ReturnType<typeof fake.handle> | undefined;
		let pages = 0;
		fake.between = (request, answer) => {
			if (!request.path.includes('order=id')) return answer();
			pages++;
			page ??= answer();
			return page;
		};
		expect(await faultOf(pull(server))).toMatchObject({kind: 'malformed'});
		expect(pages).toBe(2);
	});

	it('that are larger than newsterm takes are asked for in parts', async () => {
		const {fake, server} = withStories(60);
		await server.feeds();
		const choosy: CallServer = async (call) => {
			const reply = await fake.call(call);
			if (reply.bytes > 40_000) throw new FeedError('too-large', url, 'Too large.');
			return reply;
		};
		expect((await pull(open(choosy))).ids.length).toBe(60);
	});

	it('of one feed bring all it has, read or not, newest first', async () => {
		const {fake, ids, server} = withStories(520);
		const other = fake.addFeed({url: 'https://other.example/feed'});
		fake.publish(other);
		for (const id of ids) fake.markRead(id);
		const stories = await allOf(server, await onlyFeed(server));
		expect(stories.map(({remoteId}) => remoteId)).toEqual(ids.toReversed());
		expect(stories.every(({isRead}) => isRead)).toBe(true);
	});

	it('leave out the stories of a subscription that is newer than the list of feeds', async () => {
		const {fake, server} = withStories(1);
		await server.feeds();
		fake.publish(fake.addFeed({url: 'https://later.example/feed'}));
		const pages = [];
		for await (const page of server.news(undefined)) pages.push(page);
		expect(pages.flatMap(({stories}) => stories).length).toBe(1);
	});

	it('of single stories leave out what is not there', async () => {
		const {fake, ids, server} = withStories(3);
		fake.purge(ids[1] ?? '');
		const stories = await server.byIds(ids);
		expect(stories.map(({remoteId}) => remoteId)).toEqual([ids[0], ids[2]]);
	});
});

it('counts what it asks, and has no lists and no labels', async () => {
	const {fake, server} = withStories(1);
	await pull(server);
	expect(server.spent().requests).toBe(fake.requests.length);
	expect(server.spent().bytes).toBeGreaterThan(500);
	expect(server.lists).toBeUndefined();
	expect(server.labels).toBeUndefined();
});
