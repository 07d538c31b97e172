import {describe, expect, it} from 'vitest';
import type {SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {faultOf} from '../fetch/loopback.js';
import {answerWith, first, loseAnswer} from './fake-call.js';
import {onlyFeed, open, withStories} from './open-fake-miniflux.js';
import {asked} from './syncing.js';

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
