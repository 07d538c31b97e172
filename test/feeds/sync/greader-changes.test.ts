import {describe, expect, it} from 'vitest';
import type {RemoteFeed, SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {faultOf} from '../fetch/loopback.js';
import {answerWith, loseAnswer} from './fake-call.js';
import {all, answering, openFakeGreader, paths, wire} from './open-fake-greader.js';

const kinds = ['freshrss', 'miniflux'] as const;

async function feedOf(server: SyncServer, url = wire): Promise<RemoteFeed> {
	const found = (await server.feeds()).find((feed) => feed.url === url);
	if (!found) throw new Error(`nobody is subscribed to ${url}`);
	return found;
}

describe('marks', () => {
	it.each(kinds)('are set and taken away at %s', async (kind) => {
		const {fake, feed, server} = openFakeGreader({kind});
		const ids = [fake.publish(feed), fake.publish(feed)];
		for (const value of [true, false]) {
			await server.send({field: 'read', value, ids});
			await server.send({field: 'starred', value, ids});
			for (const id of ids) expect(fake.stateOf(id)).toMatchObject({isRead: value, isStarred: value});
		}
	});

	it('go fifty at a time at most: FreshRSS takes 15 ms for each', async () => {
		const {fake, feed, server} = openFakeGreader();
		expect(server.idsAtOnce).toBe(50);
		const ids = Array.from({length: 50}, () => fake.publish(feed));
		await server.send({field: 'read', value: true, ids});
		expect(paths(fake).filter((path) => path === 'POST edit-tag')).toHaveLength(1);
		expect(ids.every((id) => fake.stateOf(id)?.isRead)).toBe(true);
	});

	it('sent twice change nothing more: the answer to the first was lost', async () => {
		const {fake, feed, server} = openFakeGreader();
		const ids = [fake.publish(feed)];
		await server.send({field: 'starred', value: true, ids});
		fake.between = loseAnswer;
		expect((await faultOf(server.send({field: 'read', value: true, ids}))).kind).toBe('offline');
		fake.between = undefined;
		await server.send({field: 'read', value: true, ids});
		expect(fake.stateOf(ids[0] ?? '')).toEqual({isRead: true, isStarred: true, labels: []});
	});

	it('of a story that is gone are no fault', async () => {
		for (const kind of kinds)
			await openFakeGreader({kind}).server.send({field: 'read', value: true, ids: ['17']});
	});

	it('that name a refused story are refused with its status, so that it can be found among the others', async () => {
		const {fake, feed, server} = openFakeGreader();
		const ids = [fake.publish(feed), fake.publish(feed)];
		fake.faults.refused.add(ids[1] ?? '');
		expect(await faultOf(server.send({field: 'read', value: true, ids}))).toMatchObject({
			kind: 'http',
			status: 400,
		});
		await server.send({field: 'read', value: true, ids: ids.slice(0, 1)});
		expect(ids.map((id) => fake.stateOf(id)?.isRead)).toEqual([true, false]);
	});

	it('meet a server in trouble, and can be sent again', async () => {
		const {fake, server} = openFakeGreader();
		fake.between = answerWith(500);
		const fault = await faultOf(server.send({field: 'read', value: true, ids: ['1']}));
		expect(fault).toMatchObject({kind: 'http', status: 500, isPassing: true});
	});

	it.each(['', '<html>Sign in</html>', '{"error":"no"}', 'NOT OK'])(
		'are not taken for made when the answer is %j',
		async (answer) => {
			const fault = await faultOf(
				answering({'edit-tag': answer}).send({field: 'read', value: true, ids: ['1']}),
			);
			expect(fault.kind).toBe('malformed');
		},
	);
});

describe('labels', () => {
	it('are what is no folder, in the list and at a story', async () => {
		const {fake, feed, server} = openFakeGreader();
		const id = fake.publish(feed, {labels: ['to keep', 'für & wider']});
		fake.folders.add('Empty folder');
		expect(await server.labels?.names()).toEqual(['to keep', 'für & wider']);
		expect(await server.byIds([id])).toMatchObject([{labels: ['to keep', 'für & wider']}]);
		expect(await server.labels?.listed('für & wider')).toEqual({ids: [id], isWhole: true});
	});

	it('are told from folders by what feeds lie in, where the list does not say', async () => {
		const server = answering({
			'subscription/list': {
				subscriptions: [{id: 'feed/1', url: wire, categories: [{id: 'user/1/label/Sea'}]}],
			},
			'tag/list': {tags: [{id: 'user/1/label/Sea'}, {id: 'user/1/label/to keep'}, {id: 'user/1/state/x'}, 1]},
		});
		expect(await server.labels?.names()).toEqual(['to keep']);
	});

	it('are set and taken away', async () => {
		const {fake, feed, server} = openFakeGreader();
		const id = fake.publish(feed);
		await server.send({field: 'label', label: 'a/b & c', value: true, ids: [id]});
		expect(fake.stateOf(id)?.labels).toEqual(['a/b & c']);
		await server.send({field: 'label', label: 'a/b & c', value: false, ids: [id]});
		expect(fake.stateOf(id)?.labels).toEqual([]);
	});

	it('are refused for good where Miniflux calls them a trouble of its own: they would be sent for ever', async () => {
		const {fake, feed, server} = openFakeGreader({kind: 'miniflux'});
		const change = {field: 'label', label: 'x', value: true, ids: [fake.publish(feed)]} as const;
		expect(await server.labels?.names()).toEqual([]);
		expect(await faultOf(server.send(change))).toMatchObject({kind: 'http', status: 404, isPassing: false});
	});

	it('wait when FreshRSS is in trouble', async () => {
		const {fake, server} = openFakeGreader();
		fake.between = (request, answer) =>
			request.path.includes('edit-tag') ? {status: 500, body: ''} : answer();
		const fault = await faultOf(server.send({field: 'label', label: 'x', value: true, ids: ['1']}));
		expect(fault.isPassing).toBe(true);
	});
});

describe('marking a feed read', () => {
	it.each(kinds)('reads at %s what the person was shown, and nothing that came later', async (kind) => {
		const {fake, feed, server} = openFakeGreader({kind});
		const other = fake.addFeed({url: 'https://other.example/rss'});
		const [old, last, elsewhere] = [fake.publish(feed), fake.publish(feed), fake.publish(other)];
		const [shown] = await server.byIds([last]);
		const later = fake.publish(feed);
		await server.markFeedRead?.(await feedOf(server), shown?.crawledAtUs ?? 0);
		const read = [old, last, elsewhere, later].map((id) => fake.stateOf(id)?.isRead);
		expect(read).toEqual([true, true, false, false]);
	});

	it('names the feed by its number: FreshRSS refuses an address', async () => {
		const {fake, server} = openFakeGreader();
		await server.markFeedRead?.(await feedOf(server), fake.now());
		expect(new URLSearchParams(fake.requests.at(-1)?.body).get('s')).toBe('feed/1');
	});

	it('is refused for good by a Miniflux that answers to it without knowing it', async () => {
		const server = answering({'mark-all-as-read': []});
		const marking = server.markFeedRead?.({remoteId: 'feed/1', url: wire}, 1);
		expect(await faultOf(marking ?? Promise.resolve())).toMatchObject({kind: 'http', status: 404});
	});
});

describe('subscribing', () => {
	const url = 'https://new.example/rss?a=1&b=2';

	it.each(kinds)(
		'is by the address, with its folder and title, and ended by the number: %s',
		async (kind) => {
			const {fake, server} = openFakeGreader({kind});
			fake.offer(url, [{title: 'Old news'}]);
			await server.subscriptions?.subscribe({url, title: 'New', folder: 'A/B & C'});
			const feed = await feedOf(server, url);
			expect(feed).toMatchObject({title: 'New', folder: 'A/B & C'});
			expect((await all(server.storiesOf(feed))).flat()).toMatchObject([{story: {title: 'Old news'}}]);
			await server.subscriptions?.unsubscribe(feed);
			expect(await server.feeds()).toHaveLength(1);
		},
	);

	it.each(kinds)('to what %s has already is no fault, and moves it where it is wanted', async (kind) => {
		const {server} = openFakeGreader({kind});
		await server.subscriptions?.subscribe({url: wire});
		expect(await server.feeds()).toMatchObject([{url: wire, folder: 'Sea'}]);
		await server.subscriptions?.subscribe({url: wire, folder: 'Land'});
		expect(await server.feeds()).toMatchObject([{url: wire, folder: 'Land'}]);
	});

	it.each(kinds)('ended twice at %s is no fault', async (kind) => {
		const {server} = openFakeGreader({kind});
		const feed = await feedOf(server);
		await server.subscriptions?.unsubscribe(feed);
		await server.subscriptions?.unsubscribe(feed);
		expect(await server.feeds()).toEqual([]);
	});

	it('to what the server cannot read says so, by the address', async () => {
		const {fake, server} = openFakeGreader();
		fake.faults.unreadable.add(url);
		const wish = server.subscriptions?.subscribe({url});
		const fault = await faultOf(wish ?? Promise.resolve());
		expect(fault).toMatchObject({kind: 'http', status: 400, feedUrl: url});
		expect(fault.message).toContain(`reader.example does not subscribe to ${url}`);
	});

	it('moves a feed out of its folder and into another', async () => {
		const {fake, server} = openFakeGreader();
		await server.subscriptions?.move(await feedOf(server), 'Land');
		expect(await server.feeds()).toMatchObject([{folder: 'Land'}]);
		const {body} = fake.requests.find(({path}) => path.includes('subscription/edit')) ?? {};
		expect(new URLSearchParams(body).get('r')).toBe('user/-/label/Sea');
		await server.subscriptions?.move(await feedOf(server), undefined);
		expect(await server.feeds()).toMatchObject([{folder: 'Uncategorized'}]);
	});

	it('never shows the password in an address', async () => {
		const {fake, server} = openFakeGreader();
		const secret = 'https://me:hidden@closed.example/rss';
		fake.faults.unreadable.add(secret);
		const wish = server.subscriptions?.subscribe({url: secret});
		expect((await faultOf(wish ?? Promise.resolve())).message).not.toContain('hidden');
		expect(new URLSearchParams(fake.requests.find(({path}) => path.includes('edit'))?.body).get('s')).toBe(
			`feed/${secret}`,
		);
	});
});
