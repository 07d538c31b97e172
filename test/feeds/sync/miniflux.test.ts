import {describe, expect, it} from 'vitest';
import type {CallServer} from '../../../src/feeds/sync/call.js';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import type {RemoteFeed, SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {faultOf} from '../fetch/loopback.js';
import {answerWith, first, loseAnswer, offline} from './fake-call.js';
import {createFakeMiniflux, type FakeMinifluxOptions, token, userAndPassword} from './fake-miniflux.js';
import {allOf, asked, pull} from './syncing.js';

const url = 'https://flux.example/';
const open = (call: CallServer, signIn = {url, password: token}): SyncServer =>
	openServer({kind: 'miniflux', ...signIn}, call);

/** A server with one feed of so many stories, and who reads there. */
function withStories(many: number, options: FakeMinifluxOptions = {}) {
	const fake = createFakeMiniflux(options);
	const feed = fake.addFeed({url: 'https://outlet.example/feed', title: 'Outlet'});
	const ids = Array.from({length: many}, () => String(fake.publish(feed)));
	return {fake, feed, ids, server: open(fake.call)};
}

async function onlyFeed(server: SyncServer): Promise<RemoteFeed> {
	const [feed] = await server.feeds();
	if (!feed) throw new Error('there is no feed');
	return feed;
}

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

describe('the first sync with Miniflux', () => {
	it('brings what is unread and what is starred, and none of what is done with', async () => {
		const {fake, ids, server} = withStories(4);
		const [unread = '', read = '', starred = '', both = ''] = ids;
		for (const id of [read, starred]) fake.markRead(id);
		for (const id of [starred, both]) fake.markStarred(id);
		const {stories} = await pull(server);
		const states = Object.fromEntries(
			stories.map((story) => [story.remoteId, [story.isRead, story.isStarred]]),
		);
		expect(states).toEqual({[unread]: [false, false], [starred]: [true, true], [both]: [false, true]});
	});

	it('reads a story as any feed brings it', async () => {
		const {fake, feed, server} = withStories(0);
		fake.publish(feed, {title: 'Bread & <roses>', content: '<p>Flour <a href="/map">here</a>.</p>'});
		const {stories} = await pull(server);
		expect(stories[0]).toMatchObject({
			isRead: false,
			isStarred: false,
			crawledAtUs: expect.any(Number),
			story: {
				feedUrl: 'https://outlet.example/feed',
				title: 'Bread & <roses>',
				url: expect.stringContaining('https://outlet.example/'),
				lede: 'Flour here.',
				publishedAt: expect.any(Number),
			},
		});
		expect(stories[0]).not.toHaveProperty('labels');
	});

	it('that is broken off goes on where the last page was stored', async () => {
		const {fake, server} = withStories(600);
		await server.feeds();
		const seen: string[] = [];
		let cursor: string | undefined;
		for await (const page of server.news(undefined)) {
			seen.push(...page.stories.map(({remoteId}) => remoteId));
			cursor = page.cursor;
			break;
		}
		fake.requests.length = 0;
		const rest = await pull(open(fake.call), cursor);
		seen.push(...rest.ids);
		expect(new Set(seen).size).toBe(600);
		const pulled = fake.requests.filter(({path}) => /status=unread|starred=true/.test(path));
		expect(pulled.length).toBe(2 + 1); // two pages that were left; the starred
	});

	it('of nothing at all is asked for again next time', async () => {
		const {fake, feed, server} = withStories(0);
		expect(await pull(server)).toEqual({pages: [], stories: [], ids: [], cursor: undefined});
		const id = String(fake.publish(feed));
		expect((await pull(server)).ids).toEqual([id]);
	});

	it('misses nothing when exactly as many stories come as a page holds', async () => {
		const {server} = withStories(500);
		expect(new Set((await pull(server)).ids).size).toBe(500);
	});

	it('does not take a full page for the last one though the count says so: it is made a moment later', async () => {
		const {fake, ids, server} = withStories(251);
		fake.between = (_request, answer) => {
			const given = answer();
			return {...given, body: given.body.replace('"total":251', '"total":250')};
		};
		expect((await pull(server)).ids).toContain(ids.at(-1));
	});
});

describe('a later sync with Miniflux', () => {
	it('brings reads, stars and news since, and asks once when there are none', async () => {
		const {fake, feed, ids, server} = withStories(3);
		const before = await pull(server);
		fake.advance(3600);
		fake.markRead(ids[0] ?? '');
		fake.markStarred(ids[1] ?? '');
		const fresh = String(fake.publish(feed));
		const after = await pull(server, before.cursor);
		expect(after.stories.map(({remoteId, isRead, isStarred}) => [remoteId, isRead, isStarred])).toEqual([
			[ids[0], true, false],
			[ids[1], false, true],
			[ids[2], false, false], // of the last minute that is known: it comes again
			[fresh, false, false],
		]);
		fake.requests.length = 0;
		const calm = await pull(server, after.cursor);
		expect(calm).toMatchObject({ids: [], cursor: after.cursor});
		expect(asked(fake.requests)).toEqual(['GET /v1/feeds', 'GET /v1/entries']);
	});

	it('does not bring thousands again that were marked in one minute, when nothing happened since', async () => {
		const {fake, ids, server} = withStories(1000);
		const {cursor} = await pull(server);
		fake.advance(3600);
		for (const id of ids) fake.markRead(id);
		const marked = await pull(server, cursor);
		expect(marked.ids.length).toBe(1000);
		expect((await pull(server, marked.cursor)).ids).toEqual([]);
	});

	it('does not bring a first sync again, when all of it came to the server a moment before', async () => {
		const {fake, server} = withStories(600);
		const {cursor} = await pull(server);
		fake.requests.length = 0;
		expect((await pull(server, cursor)).ids).toEqual([]);
		expect(asked(fake.requests)).toEqual(['GET /v1/feeds', 'GET /v1/entries']);
	});

	it('hears of a change that was made after the clock of the server was set back by minutes', async () => {
		const {fake, feed, ids, server} = withStories(2);
		fake.advance(3600);
		fake.publish(feed);
		const {cursor} = await pull(server);
		fake.advance(-300);
		fake.markRead(ids[0] ?? '');
		expect((await pull(server, cursor)).ids).toContain(ids[0]);
	});

	it('hears of a change that reached the database late, with a time that was past already', async () => {
		const {fake, ids, server} = withStories(2);
		fake.advance(3600);
		fake.markRead(ids[0] ?? '');
		const {cursor} = await pull(server, (await pull(server)).cursor);
		fake.advance(-5);
		fake.markStarred(ids[1] ?? '');
		expect((await pull(server, cursor)).ids).toContain(ids[1]);
	});

	it('hears of what was changed behind its back: after its page went by, before the last one came', async () => {
		const {fake, feed, ids, server} = withStories(300);
		await server.feeds();
		let cursor: string | undefined;
		for await (const page of server.news(undefined)) {
			if (cursor === undefined) {
				fake.markRead(ids[0] ?? '');
				fake.advance(7200);
				fake.publish(feed);
			}
			cursor = page.cursor;
		}
		const after = await pull(server, cursor);
		expect(after.stories.find(({remoteId}) => remoteId === ids[0])).toMatchObject({isRead: true});
	});

	it('goes by the clock of the server, be it years off', async () => {
		for (const year of [2001, 2099]) {
			const {fake, ids, server} = withStories(3, {clock: Date.UTC(year, 0, 1) * 1000});
			const {cursor} = await pull(server);
			fake.advance(600);
			fake.markRead(ids[1] ?? '');
			const after = await pull(server, cursor);
			expect(after.stories.find(({remoteId}) => remoteId === ids[1])).toMatchObject({isRead: true});
		}
	});

	it('goes on in the middle of a long list of changes', async () => {
		const {fake, ids, server} = withStories(600);
		const start = await pull(server);
		fake.advance(3600);
		for (const id of ids) fake.markRead(id);
		let pages = 0;
		fake.between = (request, answer) =>
			request.path.includes('order=id') && pages++ === 1 ? offline : answer();
		const seen = new Set<string>();
		let {cursor} = start;
		const attempt = async () => {
			for await (const page of server.news(cursor)) {
				for (const story of page.stories.filter(({isRead}) => isRead)) seen.add(story.remoteId);
				cursor = page.cursor;
			}
		};
		expect((await faultOf(attempt())).kind).toBe('offline');
		expect(seen.size).toBe(250);
		await attempt();
		expect(seen.size).toBe(600);
		expect((await pull(server, cursor)).ids).toEqual([]);
	});

	it('takes a story that an older server has removed for read', async () => {
		const {fake, ids, server} = withStories(2, {isOld: true});
		const {cursor} = await pull(server);
		fake.advance(3600);
		fake.remove(ids[0] ?? '');
		const {stories} = await pull(server, cursor);
		expect(stories.find(({remoteId}) => remoteId === ids[0])).toMatchObject({isRead: true});
	});

	it('begins anew with a cursor of something else', async () => {
		const {server} = withStories(2);
		for (const cursor of ['', '17', '{}', '{"stage":"known","upTo":"yesterday"}', '{"stage":"unread"'])
			expect((await pull(server, cursor)).ids.length).toBe(2);
	});
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
		const {FeedError} = await import('../../../src/feeds/feed-error.js');
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

describe('marking at a Miniflux', () => {
	it('sets many read, and unread again', async () => {
		const {fake, ids, server} = withStories(100);
		await server.send({field: 'read', value: true, ids});
		expect(ids.every((id) => fake.stateOf(id)?.isRead)).toBe(true);
		expect(fake.requests.length).toBe(1);
		await server.send({field: 'read', value: false, ids});
		expect(ids.some((id) => fake.stateOf(id)?.isRead)).toBe(false);
		expect(server.idsAtOnce).toBe(100);
	});

	it('keeps all digits of a number', async () => {
		const {fake, server} = withStories(0);
		await server.send({field: 'read', value: true, ids: ['9223372036854775807']});
		expect(fake.requests[0]?.body).toContain('[9223372036854775807]');
	});

	it.each([[true], [false]])('passes over what is gone, alone or among others (old: %s)', async (isOld) => {
		const {fake, ids, server} = withStories(3, {isOld});
		const [gone = '', kept = '', other = ''] = ids;
		fake.purge(gone);
		for (const field of ['read', 'starred'] as const) {
			await server.send({field, value: true, ids: [gone]});
			await server.send({field, value: true, ids: [gone, kept]});
			await server.send({field, value: true, ids: [other]});
			await server.send({field, value: true, ids: [gone]});
		}
		for (const id of [kept, other]) expect(fake.stateOf(id)).toEqual({isRead: true, isStarred: true});
	});

	it('does not take a server in trouble for one that has lost the story', async () => {
		const {fake, ids, server} = withStories(1);
		fake.between = first(1, answerWith(500));
		expect(await faultOf(server.send({field: 'read', value: true, ids}))).toMatchObject({status: 500});
	});

	describe.each([[undefined], ['refused'], ['ignored']] as const)(
		'stars, many at once being %s',
		(manyStars) => {
			it('sets and takes them away, whatever they were', async () => {
				const {fake, ids, server} = withStories(4, {...(manyStars && {manyStars})});
				fake.markStarred(ids[0] ?? '');
				await server.send({field: 'starred', value: true, ids});
				expect(ids.every((id) => fake.stateOf(id)?.isStarred)).toBe(true);
				fake.markStarred(ids[1] ?? '', false);
				await server.send({field: 'starred', value: false, ids: ids.slice(0, 3)});
				expect(ids.map((id) => fake.stateOf(id)?.isStarred)).toEqual([false, false, false, true]);
			});

			it('does not undo itself when an answer was lost and it is sent again', async () => {
				const {fake, ids} = withStories(3, {...(manyStars && {manyStars})});
				for (let lost = 1; lost <= 8; lost++) {
					for (const id of ids) fake.markStarred(id, false);
					let left = lost;
					fake.between = (request, answer) => (--left === 0 ? loseAnswer(request, answer) : answer());
					const change = {field: 'starred', value: true, ids} as const;
					await open(fake.call)
						.send(change)
						.catch(() => undefined);
					fake.between = undefined;
					await open(fake.call).send(change);
					expect(ids.map((id) => fake.stateOf(id)?.isStarred)).toEqual([true, true, true]);
				}
			});

			it('finds out once how they are set', async () => {
				const {fake, ids, server} = withStories(10, {...(manyStars && {manyStars})});
				await server.send({field: 'starred', value: true, ids: ids.slice(0, 5)});
				fake.requests.length = 0;
				await server.send({field: 'starred', value: true, ids: ids.slice(5)});
				const puts = asked(fake.requests).filter((line) => line.startsWith('PUT'));
				const one = ids.slice(5).map((id) => `PUT /v1/entries/${id}/bookmark`);
				expect(puts).toEqual(manyStars ? one : ['PUT /v1/entries']);
			});
		},
	);

	it('offers no marking of whole feeds: that knows no time, and would read what nobody has seen', () => {
		expect(withStories(0).server.markFeedRead).toBeUndefined();
	});
});

describe('subscribing at a Miniflux', () => {
	const feedsOf = async (server: SyncServer) =>
		(await server.feeds()).map((feed) => [feed.url, feed.title, feed.folder]);

	it('makes the folder when there is none of the name, and gives the feed the title that is wished for', async () => {
		const {fake, server} = withStories(0);
		await server.subscriptions?.subscribe({url: 'https://a.example/feed', title: 'A', folder: 'World'});
		await server.subscriptions?.subscribe({url: 'https://b.example/feed', title: 'B', folder: 'world'});
		await server.subscriptions?.subscribe({url: 'https://c.example/feed', title: 'C'});
		expect((await feedsOf(server)).slice(1)).toEqual([
			['https://a.example/feed', 'A', 'World'],
			['https://b.example/feed', 'B', 'World'],
			['https://c.example/feed', 'C', undefined],
		]);
		expect([...fake.folders.values()].map(({title}) => title)).toEqual(['All', 'World']);
	});

	it('is done when the feed is there already: an answer may have been lost', async () => {
		const {fake, server} = withStories(0);
		fake.between = (request, answer) => (request.method === 'POST' ? loseAnswer(request, answer) : answer());
		const wish = {url: 'https://a.example/feed'};
		expect((await faultOf(server.subscriptions?.subscribe(wish) ?? Promise.resolve())).kind).toBe('offline');
		fake.between = undefined;
		await server.subscriptions?.subscribe(wish);
		expect((await feedsOf(server)).length).toBe(2);
	});

	it('is refused, not tried for ever, where the server finds no feed: it says 500 to that', async () => {
		const {server} = withStories(0, {unreadable: ['https://me:secret@no.example/']});
		const wish = {url: 'https://me:secret@no.example/'};
		const fault = await faultOf(server.subscriptions?.subscribe(wish) ?? Promise.resolve());
		expect(fault).toMatchObject({kind: 'http', status: 422, isPassing: false});
		expect(fault.message).not.toContain('secret');
	});

	it('moves into a folder and out of it, and ends; twice is as good as once', async () => {
		const {fake, server} = withStories(2);
		const feed = await onlyFeed(server);
		await server.subscriptions?.move(feed, 'World');
		expect((await onlyFeed(server)).folder).toBe('World');
		await server.subscriptions?.move(feed, undefined);
		expect((await onlyFeed(server)).folder).toBeUndefined();
		await server.subscriptions?.unsubscribe(feed);
		await server.subscriptions?.unsubscribe(feed);
		expect(fake.feeds.size + fake.stories.size).toBe(0);
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
