import {describe, expect, it} from 'vitest';
import {faultOf} from '../fetch/loopback.js';
import {offline} from './fake-call.js';
import {open, withStories} from './open-fake-miniflux.js';
import {asked, pull} from './syncing.js';

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
