import {hash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import type {CallServer} from '../../../src/feeds/sync/call.js';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import type {SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {faultOf} from '../fetch/loopback.js';
import {answerWith, loseAnswer, offline} from './fake-call.js';
import {createFakeFever, type FakeFeverOptions, feverPassword, feverUser} from './fake-fever.js';
import {allOf, pull} from './syncing.js';

const url = 'https://flux.example/fever/';
const open = (call: CallServer, signIn: {url?: string; user?: string; password?: string} = {}): SyncServer =>
	openServer({kind: 'fever', url, user: feverUser, password: feverPassword, ...signIn}, call);

function withStories(many: number, options: FakeFeverOptions = {}) {
	const fake = createFakeFever(options);
	const feed = fake.addFeed({url: 'https://outlet.example/feed', title: 'Outlet'});
	const ids = Array.from({length: many}, () => String(fake.publish(feed)));
	return {fake, feed, ids, server: open(fake.call)};
}

const queries = (fake: {requests: readonly {path: string}[]}) =>
	fake.requests.map(({path}) => path.replace(/^.*?\?api&?/, ''));

const flavours = [['miniflux'], ['freshrss']] as const;

describe('signing in by Fever', () => {
	it.each([['https://flux.example/fever/?api'], ['https://flux.example/api/fever.php'], [url]])(
		'takes %s for its address',
		async (address) => {
			const {fake} = withStories(0);
			await open(fake.call, {url: address}).feeds();
			expect(fake.requests.map(({path}) => path.replace(/&.*/, ''))).toEqual(
				Array(2).fill(`${new URL(address).pathname}?api`),
			);
		},
	);

	it('fails as auth when the server says auth: 0 in an answer that is well otherwise', async () => {
		const {fake} = withStories(1);
		const server = open(fake.call, {url: 'https://ann:hunter2@flux.example/fever/', password: 'hunter2'});
		for (const asked of [server.feeds(), server.send({field: 'read', value: true, ids: ['3']})]) {
			const fault = await faultOf(asked);
			expect(fault).toMatchObject({kind: 'auth', isPassing: false});
			expect(`${fault.message} ${fault.feedUrl}`).not.toContain('hunter2');
		}
	});

	it('takes a password without a user for the key itself', async () => {
		const {fake} = withStories(0);
		const key = hash('md5', `${feverUser}:${feverPassword}`, 'hex');
		expect((await openServer({kind: 'fever', url, password: key}, fake.call).feeds()).length).toBe(1);
	});

	it('fails in the middle of a session as it does at its beginning', async () => {
		const {fake, server} = withStories(1);
		await server.feeds();
		fake.between = answerWith(401);
		expect(await faultOf(pull(server))).toMatchObject({kind: 'auth'});
		fake.between = answerWith(429, {'retry-after': '60'});
		expect(await faultOf(pull(server))).toMatchObject({kind: 'rate-limited'});
		fake.between = answerWith(500);
		expect(await faultOf(pull(server))).toMatchObject({kind: 'http', status: 500, isPassing: true});
		fake.between = () => offline;
		expect(await faultOf(pull(server))).toMatchObject({kind: 'offline'});
	});

	it.each([['<html>Welcome</html>'], ['{}'], ['[]'], ['null']])(
		'says that the address is wrong when %s stands there',
		async (body) => {
			const {fake, server} = withStories(0);
			fake.between = () => ({status: 200, body});
			expect(await faultOf(server.feeds())).toMatchObject({kind: 'malformed'});
		},
	);
});

describe.each(flavours)('Fever as %s speaks it', (flavour) => {
	it('names feeds with their folders, asking one question a call', async () => {
		const {fake, server} = withStories(0, {flavour});
		fake.addFeed({url: 'https://two.example/feed', title: 'Two', folder: 'World'});
		const feeds = await server.feeds();
		expect(feeds.map(({title, folder}) => [title, folder])).toEqual([
			['Outlet', 'All'],
			['Two', 'World'],
		]);
		expect(queries(fake)).toEqual(['groups', 'feeds']);
	});

	it('brings what is unread and starred by the lists at first, fifty at a time', async () => {
		const {fake, ids, server} = withStories(70, {flavour});
		for (const id of ids.slice(0, 10)) fake.markRead(id);
		fake.markStarred(ids[3] ?? '');
		const start = await pull(server);
		expect(start).toMatchObject({ids: [], cursor: ids.at(-1)});
		const unread = await server.lists?.unread();
		expect(unread).toEqual({ids: ids.slice(10), isWhole: true});
		expect(await server.lists?.starred()).toEqual({ids: [ids[3]], isWhole: true});
		expect(server.storiesAtOnce).toBe(50);
		const stories = await server.byIds(ids.slice(0, 50));
		expect(stories.map(({remoteId}) => remoteId)).toEqual(ids.slice(0, 50));
		expect(stories[3]).toMatchObject({isRead: true, isStarred: true, story: {lede: expect.any(String)}});
		expect(stories[3]).not.toHaveProperty('labels');
		expect(stories[3]).not.toHaveProperty('crawledAtUs');
	});

	it('brings what came since, page by page, each with a cursor to go on from', async () => {
		const {fake, feed, server} = withStories(3, {flavour});
		const {cursor} = await pull(server);
		const fresh = Array.from({length: 120}, () => String(fake.publish(feed)));
		fake.markRead(fresh[7] ?? '');
		fake.requests.length = 0;
		const after = await pull(server, cursor);
		expect(after.ids).toEqual(fresh);
		expect(after.pages.map((page) => page.cursor)).toEqual([fresh[49], fresh[99], fresh[119]]);
		expect(after.stories[7]).toMatchObject({isRead: true});
		expect(queries(fake).some((query) => query.includes('max_id'))).toBe(false);
		fake.requests.length = 0;
		expect(await pull(server, after.cursor)).toMatchObject({ids: [], cursor: after.cursor});
		expect(fake.requests.length).toBe(3);
	});

	it('keeps all sixteen digits of a number', async () => {
		const {fake, feed, server} = withStories(0, {flavour});
		fake.publish(feed, {id: 1_795_435_200_123_457});
		expect((await pull(server)).cursor).toBe('1795435200123457');
		expect((await server.byIds(['1795435200123457'])).map(({remoteId}) => remoteId)).toEqual([
			'1795435200123457',
		]);
	});

	it('marks one story a call', async () => {
		const {fake, ids, server} = withStories(2, {flavour});
		const [id = '', other = ''] = ids;
		expect(server.idsAtOnce).toBe(1);
		await server.send({field: 'read', value: true, ids: [id]});
		expect(fake.stateOf(id)?.isRead).toBe(true);
		expect(fake.requests.length).toBe(1);
		await server.send({field: 'read', value: false, ids: [id]});
		await server.send({field: 'starred', value: true, ids: [other]});
		expect([fake.stateOf(id), fake.stateOf(other)]).toEqual([
			{isRead: false, isStarred: false},
			{isRead: false, isStarred: true},
		]);
	});

	it('stars once, though an answer was lost and it is sent again', async () => {
		const {fake, ids, server} = withStories(1, {flavour});
		for (const value of [true, false, true]) {
			fake.between = (request, answer) =>
				request.body.includes('mark=') ? loseAnswer(request, answer) : answer();
			const change = {field: 'starred', value, ids} as const;
			expect((await faultOf(server.send(change))).kind).toBe('offline');
			fake.between = undefined;
			await server.send(change);
			expect(fake.stateOf(ids[0] ?? '')?.isStarred).toBe(value);
		}
	});

	it('passes over what is gone', async () => {
		const {fake, ids, server} = withStories(2, {flavour});
		fake.purge(ids[0] ?? '');
		for (const field of ['read', 'starred'] as const)
			await server.send({field, value: true, ids: ids.slice(0, 1)});
		expect((await server.byIds(ids)).map(({remoteId}) => remoteId)).toEqual([ids[1]]);
	});
});

describe('a list of numbers by Fever', () => {
	it.each([
		['', {ids: [], isWhole: true}],
		['7', {ids: ['7'], isWhole: true}],
		['7, 8,', {ids: ['7', '8'], isWhole: true}],
		['7,8,…', {ids: ['7', '8'], isWhole: false}],
		[7, {ids: [], isWhole: false}],
		[undefined, {ids: [], isWhole: false}],
	])('that is %j does not mark the rest read by mistake', async (written, list) => {
		const {fake, server} = withStories(0);
		fake.between = () => ({status: 200, body: JSON.stringify({auth: '1', unread_item_ids: written})});
		expect(await server.lists?.unread()).toEqual(list);
	});
});

describe('Fever', () => {
	it('gives no cursor while nothing is unread or starred', async () => {
		expect(await pull(withStories(0).server)).toMatchObject({pages: [], cursor: undefined});
	});

	it('ends where a server sends the same page again and again', async () => {
		const {fake, ids, server} = withStories(120);
		fake.between = (request, answer) =>
			request.path.includes('since_id')
				? fake.handle({...request, path: '/?api&items&since_id=1'})
				: answer();
		const {ids: pulled} = await pull(server, '1');
		expect(pulled).toEqual(ids.slice(0, 50));
	});

	it('comes to an end with a server that has no end', async () => {
		const {fake, server} = withStories(0);
		fake.between = ({path}, answer) => {
			const since = /since_id=(\d+)/.exec(path)?.[1];
			if (since === undefined) return answer();
			return {status: 200, body: JSON.stringify({auth: 1, items: [{id: Number(since) + 1}]})};
		};
		const {pages} = await pull(server, '5');
		expect(pages.length).toBe(200);
	});

	it('reads no date where the server writes 0', async () => {
		const {fake, feed, server} = withStories(0);
		const id = String(fake.publish(feed, {publishedAt: 0}));
		expect((await server.byIds([id]))[0]?.story).not.toHaveProperty('publishedAt');
	});

	it('asks for no story when it is asked for none: any fifty would come', async () => {
		const {fake, server} = withStories(3);
		expect(await server.byIds([])).toEqual([]);
		expect(fake.requests).toEqual([]);
	});

	it('has no subscribing, no labels, no marking of whole feeds, and no stream of one feed', async () => {
		const {server} = withStories(3);
		const [feed] = await server.feeds();
		expect(server).not.toHaveProperty('subscriptions');
		expect(server).not.toHaveProperty('labels');
		expect(server).not.toHaveProperty('markFeedRead');
		expect(feed && (await allOf(server, feed))).toEqual([]);
	});
});
