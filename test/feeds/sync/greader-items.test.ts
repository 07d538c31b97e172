import {describe, expect, it} from 'vitest';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import type {SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {seeded} from '../../fuzz/seeded.js';
import {control, stringsIn} from '../strings-in.js';
import {all, answering, openFakeGreader} from './open-fake-greader.js';

const subscriptions = [
	{
		id: 'feed/1',
		url: 'https://wire.example/rss',
		htmlUrl: 'https://wire.example/',
		categories: [{id: 'user/7/label/Sea'}, {id: 'user/7/label/Coast'}],
	},
];

/** The one story a server makes of an item. */
async function storyOf(item: object) {
	const server = answering({
		'subscription/list': {subscriptions},
		'items/contents': {items: [{id: '17', origin: {streamId: 'feed/1'}, ...item}]},
	});
	const [story] = await server.byIds(['17']);
	return story;
}

describe('a story', () => {
	it('is read with its text, its links and its person', async () => {
		const {fake, feed, server} = openFakeGreader();
		const id = fake.publish(feed, {
			title: 'Ferry &amp; <b>harbour</b>',
			author: 'Ann',
			content: '<p>Late. <a href="/more">More</a></p>',
			published: 1_795_000_000,
			categories: ['Shipping', 'Weather'],
			enclosures: [{href: 'https://wire.example/a.mp3', type: 'audio/mpeg', length: 17}],
			isStarred: true,
		});
		expect(await server.byIds([id])).toMatchObject([
			{
				remoteId: id,
				isRead: false,
				isStarred: true,
				crawledAtUs: Number(id),
				story: {
					guid: id,
					title: 'Ferry & harbour',
					url: `https://outlet.example/${id}`,
					authors: [{name: 'Ann'}],
					publishedAt: 1_795_000_000_000,
					content: '<p>Late. <a href="https://outlet.example/more">More</a></p>',
					categories: ['Shipping', 'Weather'],
					enclosures: [{url: 'https://wire.example/a.mp3', type: 'audio/mpeg', bytes: 17}],
				},
			},
		]);
	});

	it.each([0, -5, 1e30, null, 'soon', undefined, {}])('dated %j has no date', async (published) => {
		expect((await storyOf({published}))?.story.publishedAt).toBeUndefined();
	});

	it.each([
		[900_000_000, 900_000_000_000],
		['1795000000', 1_795_000_000_000],
		[9_999_999_999, 9_999_999_999_000],
	])('dated %j, in seconds, is of that moment, be it to come', async (published, ms) => {
		expect((await storyOf({published}))?.story.publishedAt).toBe(ms);
	});

	it('is at its canonical address, else at its alternate one', async () => {
		const [canonical, alternate] = [[{href: 'https://a.example/'}], [{href: 'https://b.example/'}]];
		expect((await storyOf({canonical, alternate}))?.story.url).toBe('https://a.example/');
		expect((await storyOf({canonical: [], alternate}))?.story.url).toBe('https://b.example/');
		expect((await storyOf({alternate: [{href: 'javascript:1'}]}))?.story.url).toBeUndefined();
	});

	it('has the whole text where a server sends that beside a summary', async () => {
		const item = {content: {content: '<p>All</p>'}, summary: {content: 'Some'}};
		expect((await storyOf(item))?.story.content).toBe('<p>All</p>');
		expect((await storyOf({summary: {content: 'Some'}}))?.story.content).toBe('Some');
	});

	it('has its states and labels under any name of the person, and no folder of its feed among them', async () => {
		const categories = [
			'user/-/state/com.google/reading-list',
			'user/7/state/com.google/read',
			'user/ann/state/com.google/starred',
			'user/7/label/Sea',
			'user/7/label/Coast',
			'user/7/label/to keep',
			'user/-/label/to keep',
			'user/7/state/com.google/fresh',
			'News',
			17,
			null,
		];
		expect(await storyOf({categories})).toMatchObject({
			isRead: true,
			isStarred: true,
			labels: ['to keep'],
			story: {categories: ['News', '17']},
		});
	});

	it.each([undefined, '', 'x', -1, 0, 1e300, '99999999999999999', []])(
		'filed at %j is filed at no time',
		async (timestampUsec) => {
			expect((await storyOf({timestampUsec}))?.crawledAtUs).toBeUndefined();
		},
	);
});

/** Anything a reader of JSON does not expect. */
const oddities: readonly unknown[] = [
	null,
	undefined,
	true,
	-1,
	1e308,
	17,
	'',
	'x',
	'\u001B]52;c;x\u0007',
	'\uD800',
	'feed/\uDC00',
	'user/-/label/\uD800\u202E',
	'tag:google.com,2005:reader/item/zz',
	'9'.repeat(400),
	[],
	{},
	[[]],
	[null, 1, 'x'],
	{id: {}, content: []},
	JSON.parse('{"__proto__":{"id":"1"}}'),
];

/** The same with one part made odd, wherever it lies. */
function harm(value: unknown, random: () => number): unknown {
	const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	if (entries.length === 0 || random() < 0.15) return oddities[Math.floor(random() * oddities.length)];
	const [key = '', inner] = entries[Math.floor(random() * entries.length)] ?? [];
	const harmed = harm(inner, random);
	return Array.isArray(value)
		? value.map((part, at) => (String(at) === key ? harmed : part))
		: {...(value as object), [key]: harmed};
}

const asks: readonly ((server: SyncServer) => Promise<unknown>)[] = [
	(server) => server.feeds(),
	(server) => all(server.news(undefined)),
	(server) => all(server.news('1795435201001001')),
	(server) => all(server.storiesOf({remoteId: 'feed/1', url: 'https://wire.example/rss'})),
	(server) => server.byIds(['1795435201001001']),
	async (server) => server.lists?.unread(),
	async (server) => server.labels?.names(),
	async (server) => server.labels?.listed('x'),
];

it.each(['freshrss', 'miniflux'] as const)(
	'makes values or a FeedError of whatever %s answers, and nothing that could reach a terminal',
	async (kind) => {
		const random = seeded(17);
		const {fake, feed} = openFakeGreader({kind});
		const enclosures = [{href: 'https://wire.example/a.mp3', type: 'audio/mpeg', length: 1}];
		for (let i = 0; i < 3; i++)
			fake.publish(feed, {labels: ['x'], categories: ['y'], author: 'z', enclosures});
		const told = {values: 0, faults: 0};
		for (let round = 0; round < 2000; round++) {
			const server = openServer(fake.signIn, async (call) => {
				const reply = await fake.call(call);
				if (!reply.text.startsWith('{')) return reply;
				const text = JSON.stringify(harm(JSON.parse(reply.text), random)) ?? '';
				return {...reply, text: random() < 0.02 ? text.slice(0, 50) : text};
			});
			const ask = asks[round % asks.length];
			try {
				const got = await ask?.(server);
				told.values++;
				expect(stringsIn(got).filter((text) => control.test(text))).toEqual([]);
			} catch (error) {
				if (!(error instanceof Error) || error.name !== 'FeedError') throw error;
				told.faults++;
			}
		}
		expect(Math.min(told.values, told.faults)).toBeGreaterThan(100);
	},
);

it('does not go down into JSON that is nested beyond measure', async () => {
	const deep = `{"subscriptions":${'['.repeat(100_000)}`;
	await expect(answering({'subscription/list': deep}).feeds()).rejects.toMatchObject({kind: 'malformed'});
});

it('reads a page of as many items as a body can hold', async () => {
	const items = Array.from({length: 300_000}, (_, at) => ({timestampUsec: String(at + 1)}));
	const server = answering({'stream/contents': {items}});
	expect(await all(server.news('1'))).toEqual([{stories: [], cursor: '300000'}]);
});
