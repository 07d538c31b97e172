import {beforeEach, describe, expect, it} from 'vitest';
import type {Account} from '../../../src/model.js';
import {printableLine} from '../../../src/printable.js';
import {answerWith, first} from '../../feeds/sync/fake-call.js';
import {createFakeGreader, type FakeGreader} from '../../feeds/sync/fake-greader.js';
import {Killed, type Newsterm, openNewsterm} from './newsterm.js';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;

let fake: FakeGreader;
let feed: number;
let now: number;
let newsterm: Newsterm;

const open = (path?: string): Newsterm =>
	openNewsterm({signIn: fake.signIn, call: fake.call, now: () => now, ...(path && {path})});

beforeEach(() => {
	fake = createFakeGreader();
	feed = fake.addFeed({url: 'https://wire.example/rss', title: 'Wire', folder: 'World'});
	now = noon;
	newsterm = open();
});

const titleOf = (id: string): string => `Story ${id}`;
const writes = (): readonly string[] =>
	fake.requests.filter(({path}) => /edit-tag|mark-all/.test(path)).map(({body}) => body);

describe('a sync', () => {
	it('brings feeds as sections, and stories with their status', async () => {
		const [read, kept] = [fake.publish(feed, {isRead: true, isStarred: true}), fake.publish(feed)];
		expect(await newsterm.sync()).toMatchObject({status: 'ok', added: 2});
		expect(newsterm.store.feeds()).toMatchObject([
			{title: 'Wire', section: 'World', account: 'Desk', unread: 1},
		]);
		expect(newsterm.statusOf(titleOf(read))).toMatchObject({isRead: true, isStarred: true});
		expect(newsterm.statusOf(titleOf(kept))).toMatchObject({isRead: false, isStarred: false});
	});

	it('finds what was read elsewhere when nothing is new, in old stories too', async () => {
		const old = fake.publish(feed);
		fake.advance(90 * 86_400);
		fake.publish(feed);
		await newsterm.sync();
		await newsterm.sync();
		fake.markRead(old);
		expect(await newsterm.sync()).toMatchObject({added: 0, changed: 1});
		expect(newsterm.statusOf(titleOf(old))?.isRead).toBe(true);
	});

	it('tells first and asks then, so that what was done here is not taken back by what was so there', async () => {
		const id = fake.publish(feed);
		await newsterm.sync();
		newsterm.mark('read', titleOf(id));
		const from = newsterm.calls.length;
		await newsterm.sync();
		const order = newsterm.calls.slice(from).map(({url}) => url);
		const told = order.findIndex((url) => url.includes('edit-tag'));
		expect(told).toBeGreaterThan(-1);
		expect(told).toBeLessThan(order.findIndex((url) => url.includes('stream/items/ids')));
		expect(newsterm.statusOf(titleOf(id))?.isRead).toBe(true);
		expect(fake.stateOf(id)?.isRead).toBe(true);
	});

	it('keeps what was done while it asked', async () => {
		const id = fake.publish(feed);
		await newsterm.sync();
		fake.between = (request, answer) => {
			if (request.path.includes('stream/items/ids')) newsterm.mark('read', titleOf(id));
			return answer();
		};
		await newsterm.sync();
		expect(newsterm.statusOf(titleOf(id))?.isRead).toBe(true);
		await newsterm.sync();
		expect(fake.stateOf(id)?.isRead).toBe(true);
	});

	it('reads a feed through that is newly subscribed to: its stories are older than the cursor', async () => {
		fake.publish(feed);
		await newsterm.sync();
		fake.offer('https://late.example/rss', [
			{isRead: true, crawledAt: (noon - 40 * 86_400_000) * 1000, title: 'An old one, read'},
		]);
		fake.addFeed({url: 'https://late.example/rss', title: 'Late', folder: 'World'});
		expect(await newsterm.sync()).toMatchObject({added: 1});
		expect(newsterm.statusOf('An old one, read')?.isRead).toBe(true);
		const {length} = newsterm.calls;
		await newsterm.sync();
		expect(newsterm.calls.slice(length).some(({url}) => url.includes('contents/feed'))).toBe(false);
	});

	it('that is the first one is still the first after it was cut off: what was read there is not all fetched', async () => {
		for (let story = 0; story < 30; story++) fake.publish(feed, {isRead: true});
		fake.advance(3 * 3600);
		const unread = fake.publish(feed);
		newsterm.line = 'down';
		newsterm.callsLeft = 4; // the cursor is there, and the lists are not
		expect(await newsterm.sync()).toMatchObject({status: 'error'});
		expect(newsterm.store.accounts()[0]?.cursor).toBeDefined();
		newsterm.line = 'up';
		expect((await newsterm.sync())?.added).toBeLessThan(5);
		expect(newsterm.statusOf(titleOf(unread))).toBeDefined();
	});

	it('loses no star when the server moves a feed to an address that stands here already', async () => {
		newsterm.ownFeeds = ['https://wire.example/new'];
		const id = fake.publish(feed, {isStarred: true, isRead: true});
		await newsterm.sync();
		const moved = fake.feeds.get(feed);
		if (moved) Object.assign(moved, {url: 'https://wire.example/new'});
		for (let turn = 0; turn < 3; turn++) await newsterm.sync();
		expect(fake.stateOf(id)).toMatchObject({isStarred: true, isRead: true});
		expect(newsterm.statusOf(titleOf(id))).toMatchObject({isStarred: true, isRead: true});
	});

	it('goes on when a new feed cannot be read through', async () => {
		await newsterm.sync();
		fake.addFeed({url: 'https://late.example/rss', title: 'Late', folder: 'World'});
		fake.between = (request, answer) =>
			request.path.includes('contents/feed') ? {status: 404, body: ''} : answer();
		expect(await newsterm.sync()).toMatchObject({status: 'ok'});
	});

	it('ends quietly when its account is renamed in the middle of it', async () => {
		fake.publish(feed);
		await newsterm.sync();
		fake.between = (request, answer) => {
			const account: Account = {...fake.signIn, name: printableLine('Renamed')};
			if (request.path.includes('subscription/list')) newsterm.store.sync.syncAccounts([account]);
			return answer();
		};
		expect(await newsterm.sync()).toMatchObject({status: 'waiting'});
	});

	it("goes by the server's clock: its own may be days ahead", async () => {
		fake.publish(feed);
		now = noon + 9 * 86_400_000;
		await newsterm.sync();
		await newsterm.sync();
		const id = fake.publish(feed, {isRead: true});
		await newsterm.sync();
		expect(newsterm.statusOf(titleOf(id))).toBeDefined();
	});

	it('asks for a page again of which the second half was not stored', async () => {
		fake.publish(feed);
		await newsterm.sync();
		const ids = Array.from({length: 80}, () => fake.publish(feed, {isRead: true}));
		fake.advance(9 * 3600);
		const last = fake.publish(feed);
		const {sync} = newsterm.store;
		const {takeStories} = sync;
		let batches = 0;
		Object.assign(sync, {
			takeStories(...told: Parameters<typeof takeStories>) {
				if (++batches === 2) throw new Killed();
				return takeStories(...told);
			},
		});
		expect(await newsterm.sync()).toBeUndefined();
		await newsterm.sync();
		expect([...ids, last].every((id) => newsterm.statusOf(titleOf(id)))).toBe(true);
	});

	it('places a story without a date, or of next year, at its arrival', async () => {
		const never = fake.publish(feed, {published: 0});
		const later = fake.publish(feed, {published: (noon + 400 * 86_400_000) / 1000});
		await newsterm.sync();
		const rows = newsterm.store.page({search: 'story'}, {limit: 9}); // no fold hides one
		expect([never, later].map(titleOf).toSorted()).toEqual(rows.map(({title}) => title).toSorted());
		expect(rows.map(({sortAt}) => sortAt)).toEqual([noon, noon]);
	});

	it('keeps a star that the server threw away with its story, and gives up one that was taken back', async () => {
		const [gone, back] = [fake.publish(feed, {isStarred: true}), fake.publish(feed, {isStarred: true})];
		await newsterm.sync();
		fake.purge(gone);
		fake.markStarred(back, false);
		await newsterm.sync();
		expect(newsterm.statusOf(titleOf(gone))?.isStarred).toBe(true);
		expect(newsterm.statusOf(titleOf(back))?.isStarred).toBe(false);
		const {length} = newsterm.calls;
		await newsterm.sync();
		expect(newsterm.calls.slice(length).some(({url}) => url.includes('items/contents'))).toBe(false);
	});

	it('costs four requests and the lists when nothing is new', async () => {
		for (let story = 0; story < 300; story++) {
			fake.advance(60);
			fake.publish(feed);
		}
		await newsterm.sync();
		await newsterm.sync();
		const result = await newsterm.sync();
		const lists = newsterm.calls
			.slice(-(result?.requests ?? 0))
			.filter(({url}) => url.includes('stream/items/ids'));
		expect((result?.requests ?? 99) - lists.length).toBeLessThanOrEqual(4);
	});
});

describe('what waits to be told', () => {
	it('goes fifty at a time, stars first', async () => {
		const ids = Array.from({length: 70}, () => fake.publish(feed));
		const last = fake.publish(feed);
		await newsterm.sync();
		for (const id of ids) newsterm.mark('read', titleOf(id));
		newsterm.mark('starred', titleOf(last));
		expect(await newsterm.sync()).toMatchObject({sent: 71, pending: 0});
		expect(writes().map((body) => body.match(/(?:^|&)i=/g)?.length)).toEqual([1, 50, 20]);
	});

	it('is told in one call where all of a feed is read, up to the newest that was shown', async () => {
		const ids = Array.from({length: 120}, () => fake.publish(feed));
		await newsterm.sync();
		for (const id of ids) newsterm.mark('read', titleOf(id));
		const since = fake.publish(feed);
		expect(await newsterm.sync()).toMatchObject({sent: 120, pending: 0});
		expect(writes()).toHaveLength(1);
		expect(writes()[0]).toContain('feed%2F');
		expect(ids.every((id) => fake.stateOf(id)?.isRead)).toBe(true);
		expect(fake.stateOf(since)?.isRead).toBe(false);
	});

	it('is not told for a whole feed while a story of it was made unread elsewhere', async () => {
		const ids = Array.from({length: 120}, () => fake.publish(feed));
		await newsterm.sync();
		const [back = '', ...rest] = ids;
		newsterm.mark('read', titleOf(back));
		await newsterm.sync();
		fake.markRead(back, false);
		for (const id of rest) newsterm.mark('read', titleOf(id));
		await newsterm.sync({isPushOnly: true});
		await newsterm.sync();
		expect(fake.stateOf(back)?.isRead).toBe(false);
		expect(newsterm.statusOf(titleOf(back))?.isRead).toBe(false);
		expect(rest.every((id) => fake.stateOf(id)?.isRead)).toBe(true);
	});

	it('is told fifty at a time where the server takes no call for all of a feed', async () => {
		const ids = Array.from({length: 120}, () => fake.publish(feed));
		await newsterm.sync();
		for (const id of ids) newsterm.mark('read', titleOf(id));
		fake.between = (request, answer) =>
			request.path.includes('mark-all') ? {status: 404, body: ''} : answer();
		expect(await newsterm.sync()).toMatchObject({status: 'ok', sent: 120, pending: 0});
		expect(ids.every((id) => fake.stateOf(id)?.isRead)).toBe(true);
	});

	it('waits through days without a server, and is there with one sync: five hundred marks', async () => {
		const ids = Array.from({length: 500}, () => fake.publish(feed));
		await newsterm.sync();
		newsterm.line = 'down';
		for (const [at, id] of ids.entries()) newsterm.mark(at % 3 ? 'read' : 'starred', titleOf(id));
		for (let hour = 0; hour < 24; hour++) {
			now += 60 * minute;
			expect(await newsterm.sync()).toMatchObject({status: 'error', fault: {code: 'offline'}, pending: 500});
		}
		newsterm.line = 'up';
		expect(await newsterm.sync()).toMatchObject({status: 'ok', sent: 500, pending: 0});
		for (const [at, id] of ids.entries())
			expect(fake.stateOf(id)).toMatchObject({isRead: at % 3 > 0, isStarred: at % 3 === 0});
	});

	it.each(['killed', 'killed-after', 'lossy'] as const)(
		'is there again when the program ends in the middle of telling (%s)',
		async (line) => {
			const ids = Array.from({length: 500}, () => fake.publish(feed));
			await newsterm.sync();
			for (const id of ids) newsterm.mark('starred', titleOf(id));
			newsterm.line = line;
			newsterm.callsLeft = 6;
			await newsterm.sync();
			expect(ids.filter((id) => fake.stateOf(id)?.isStarred).length).toBeLessThan(500);
			newsterm.line = 'up';
			expect(await newsterm.sync()).toMatchObject({status: 'ok', pending: 0});
			expect(ids.every((id) => fake.stateOf(id)?.isStarred)).toBe(true);
			expect(ids.every((id) => newsterm.statusOf(titleOf(id))?.isStarred)).toBe(true);
		},
	);

	it('is told but for the one story that the server does not have any more', async () => {
		const ids = Array.from({length: 20}, () => fake.publish(feed));
		await newsterm.sync();
		for (const id of ids) newsterm.mark('starred', titleOf(id));
		const [gone = ''] = ids;
		fake.purge(gone);
		fake.faults.refused.add(gone);
		expect(await newsterm.sync()).toMatchObject({status: 'ok', pending: 0});
		expect(ids.slice(1).every((id) => fake.stateOf(id)?.isStarred)).toBe(true);
		expect(newsterm.statusOf(titleOf(gone))?.isStarred).toBe(true);
	});

	it('waits when the server refuses everything: an address that is wrong drops nothing', async () => {
		const ids = Array.from({length: 20}, () => fake.publish(feed));
		await newsterm.sync();
		for (const id of ids) newsterm.mark('starred', titleOf(id));
		fake.between = answerWith(404);
		expect(await newsterm.sync()).toMatchObject({status: 'error', pending: 20});
		fake.between = undefined;
		expect(await newsterm.sync()).toMatchObject({status: 'ok', pending: 0});
	});

	it('waits while the password is wrong, and says so', async () => {
		const id = fake.publish(feed);
		await newsterm.sync();
		newsterm.mark('read', titleOf(id));
		fake.between = answerWith(401);
		expect(await newsterm.sync()).toMatchObject({status: 'error', pending: 1, fault: {code: 'auth'}});
		fake.between = undefined;
		await newsterm.sync();
		expect(fake.stateOf(id)?.isRead).toBe(true);
	});
});

describe('when an account is asked again', () => {
	const nextIn = (): number => {
		const [account] = newsterm.store.accounts();
		return ((account?.nextSyncAt ?? 0) - now) / minute;
	};

	it('is as often as feeds, but never before a quarter of an hour: servers count calls', async () => {
		await newsterm.sync();
		expect(nextIn()).toBe(30);
	});

	it('is sooner after a failure that passes, and later with each', async () => {
		fake.between = answerWith(503);
		const waits: number[] = [];
		for (let turn = 0; turn < 9; turn++) {
			await newsterm.sync();
			waits.push(nextIn());
		}
		expect(waits).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60]);
	});

	it('is when the server says, whatever the person wants', async () => {
		fake.between = first(1, answerWith(429, {'retry-after': '7200'}));
		await newsterm.sync();
		expect(nextIn()).toBe(120);
		const {length} = newsterm.calls;
		expect(await newsterm.sync()).toMatchObject({status: 'waiting', requests: 0});
		expect(newsterm.calls).toHaveLength(length);
	});
});

describe('subscriptions', () => {
	it('made here reach the server, and those given up here are given up there', async () => {
		await newsterm.sync();
		const {sync} = newsterm.store;
		fake.offer('https://new.example/rss', [{title: 'The first of it'}]);
		sync.wishFeed(newsterm.name, {url: 'https://new.example/rss', wish: 'subscribe', folder: 'Sport'});
		sync.wishFeed(newsterm.name, {url: 'https://wire.example/rss', wish: 'unsubscribe'});
		await newsterm.sync();
		expect([...fake.feeds.values()]).toMatchObject([{url: 'https://new.example/rss', folder: 'Sport'}]);
		expect(newsterm.store.feeds()).toMatchObject([
			{url: 'https://new.example/rss', section: 'Sport', unread: 1},
		]);
	});

	it('that are wished otherwise while the server is told end as they were wished last', async () => {
		await newsterm.sync();
		const url = 'https://wire.example/rss';
		const {sync} = newsterm.store;
		sync.wishFeed(newsterm.name, {url, wish: 'unsubscribe'});
		fake.between = (request, answer) => {
			if (request.path.includes('subscription/edit')) sync.wishFeed(newsterm.name, {url, wish: 'subscribe'});
			return answer();
		};
		await newsterm.sync();
		fake.between = undefined;
		await newsterm.sync();
		expect([...fake.feeds.values()].map((one) => one.url)).toEqual([url]);
		expect(newsterm.store.feeds().map((one) => one.url)).toEqual([url]);
	});

	it('that the server refuses are wished for no more, and said', async () => {
		await newsterm.sync();
		fake.faults.unreadable.add('https://none.example/rss');
		newsterm.store.sync.wishFeed(newsterm.name, {url: 'https://none.example/rss', wish: 'subscribe'});
		const {status, pending, notes = []} = (await newsterm.sync()) ?? {};
		expect({status, pending, notes: notes.length}).toEqual({status: 'ok', pending: 0, notes: 1});
		expect(newsterm.store.feeds().map(({url}) => url)).toEqual(['https://wire.example/rss']);
	});

	it('wished for without a connection are told when there is one', async () => {
		await newsterm.sync();
		newsterm.line = 'down';
		newsterm.store.sync.wishFeed(newsterm.name, {
			url: 'https://wire.example/rss',
			wish: 'move',
			folder: 'Home',
		});
		expect(await newsterm.sync()).toMatchObject({pending: 1});
		newsterm.line = 'up';
		expect(await newsterm.sync()).toMatchObject({sent: 1, pending: 0});
		expect([...fake.feeds.values()]).toMatchObject([{folder: 'Home'}]);
		expect(newsterm.store.feeds()).toMatchObject([{section: 'Home'}]);
	});
});
