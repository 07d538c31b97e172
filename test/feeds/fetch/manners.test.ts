import {describe, expect, it} from 'vitest';
import {faultOf, feedText, noon, openFetcher, redirect, send, serve} from './loopback.js';

const minute = 60_000;

describe('a feed that moved', () => {
	it('is asked at its new place, and known by its own address', async () => {
		const old = await serve({});
		const {origin} = await serve({'/new': send(feedText)});
		const url = `${old.origin}/feed`;
		const answer = await openFetcher().fetchFeed({url, from: `${origin}/new`});

		expect(answer).toMatchObject({
			status: 'ok',
			movedTo: `${origin}/new`,
			feed: {url: `${origin}/new`, stories: [{feedUrl: url}]},
		});
		expect(old.requests).toHaveLength(0);
	});

	it('takes no secret along to another origin', async () => {
		const {origin, requests} = await serve({'/new': send(feedText)});
		const secrets = {headers: {'X-Key': 'secret'}, auth: {user: 'me', password: 'secret'}};
		const ask = {url: 'http://me:secret@old.localhost/feed', from: `${origin}/new`, ...secrets};
		await openFetcher().fetchFeed(ask);
		expect(JSON.stringify(requests[0]?.headers)).not.toMatch(/secret|authorization/);

		await openFetcher().fetchFeed({...ask, url: `${origin}/feed`});
		expect(requests[1]?.headers).toMatchObject({'x-key': 'secret', authorization: expect.any(String)});
	});

	it('stays where it is by 304, and while it leads elsewhere for a time', async () => {
		const {origin} = await serve({
			'/new': send('', {}, 304),
			'/away': redirect('/there'),
			'/there': send(feedText),
		});
		const fetcher = openFetcher();
		const url = 'http://old.localhost/feed';
		const validators = {etag: '"1"'};
		expect(await fetcher.fetchFeed({url, from: `${origin}/new`, validators})).toMatchObject({
			status: 'not-modified',
			movedTo: `${origin}/new`,
		});
		expect(await fetcher.fetchFeed({url, from: `${origin}/away`})).toMatchObject({
			movedTo: `${origin}/away`,
		});
	});

	it('moves on, and comes home', async () => {
		const {origin} = await serve({
			'/new': redirect('/newer', 301),
			'/newer': send(feedText),
			'/back': redirect('/feed', 308),
			'/feed': send(feedText),
		});
		const fetcher = openFetcher();
		const url = `${origin}/feed`;
		expect(await fetcher.fetchFeed({url, from: `${origin}/new`})).toMatchObject({
			movedTo: `${origin}/newer`,
		});
		expect(await fetcher.fetchFeed({url, from: `${origin}/back`})).not.toHaveProperty('movedTo');
	});

	it('has not moved before a feed came from there: 304 alone proves nothing', async () => {
		const {origin} = await serve({'/feed': redirect('/new', 301), '/new': send('', {}, 304)});
		const answer = await openFetcher().fetchFeed({url: `${origin}/feed`, validators: {etag: '"1"'}});
		expect(answer).toMatchObject({status: 'not-modified'});
		expect(answer).not.toHaveProperty('movedTo');
	});

	it('brings the ids its stories had before', async () => {
		const {origin} = await serve({'/feed': send(feedText)});
		const formerUrl = 'http://old.localhost/feed';
		const fetcher = openFetcher();
		const before = await fetcher.fetchFeed({url: formerUrl, from: `${origin}/feed`});
		const after = await fetcher.fetchFeed({url: `${origin}/feed`, formerUrl});
		if (before.status !== 'ok' || after.status !== 'ok') throw new Error('expected stories');

		expect(after.feed.stories[0]?.formerId).toBe(before.feed.stories[0]?.id);
		expect(after.feed.stories[0]?.id).not.toBe(before.feed.stories[0]?.id);
		expect(before.feed.stories[0]).not.toHaveProperty('formerId');
	});
});

describe('a host that asked to be left alone', () => {
	it('is not asked for its other feeds either, as long as it said', async () => {
		let now = noon;
		const {origin, requests} = await serve({
			'/a': send('', {'retry-after': '600'}, 429),
			'/b': send(feedText),
		});
		const fetcher = openFetcher({now: () => now});
		await faultOf(fetcher.fetchFeed({url: `${origin}/a`}));

		expect(await faultOf(fetcher.fetchFeed({url: `${origin}/b`}))).toMatchObject({
			kind: 'rate-limited',
			isHeldBack: true,
			retryAt: noon + 10 * minute,
		});
		expect(requests).toHaveLength(1);
		now += 10 * minute;
		expect(await fetcher.fetchFeed({url: `${origin}/b`})).toMatchObject({status: 'ok'});
	});

	it('rests for five minutes when it does not say how long', async () => {
		let now = noon;
		const {origin, requests} = await serve({'/a': send('', {}, 429), '/b': send(feedText)});
		const fetcher = openFetcher({now: () => now});
		await faultOf(fetcher.fetchFeed({url: `${origin}/a`}));
		now += 4 * minute;
		const fault = await faultOf(fetcher.fetchFeed({url: `${origin}/b`}));
		expect(fault).toMatchObject({isHeldBack: true});
		expect(fault.retryAt).toBeUndefined();
		expect(requests).toHaveLength(1);
		now += minute;
		expect(await fetcher.fetchFeed({url: `${origin}/b`})).toMatchObject({status: 'ok'});
	});

	it('holds back no other host', async () => {
		const one = await serve({'/a': send('', {}, 429)});
		const other = await serve({'/b': send(feedText)});
		const fetcher = openFetcher();
		await faultOf(fetcher.fetchFeed({url: `${one.origin}/a`}));
		expect(await fetcher.fetchFeed({url: `${other.origin}/b`})).toMatchObject({status: 'ok'});
	});
});

describe('a web page where a feed should be', () => {
	const link = (href: string, more = '') =>
		`<link rel="alternate" type="application/rss+xml" href="${href}" ${more}>`;
	const page = (head: string) => send(`<!DOCTYPE html><html><head>${head}</head><body>Hello</body></html>`);

	it('says which feed it names', async () => {
		const {origin} = await serve({'/feed': page(link('/rss.xml'))});
		expect(await faultOf(openFetcher().fetchFeed({url: `${origin}/feed`}))).toMatchObject({
			kind: 'not-a-feed',
			insteadUrl: `${origin}/rss.xml`,
			message: `${new URL(origin).host} answers with a web page, not a feed; the page names ${origin}/rss.xml`,
		});
	});

	it.each([
		['names none', ''],
		['names two', link('/world.xml', 'title="World"') + link('/sport.xml', 'title="Sport"')],
		['names itself', link('/feed')],
		['names a script', link('javascript:alert(1)')],
	])('names no other when it %s', async (_what, head) => {
		const {origin} = await serve({'/feed': page(head)});
		const fault = await faultOf(openFetcher().fetchFeed({url: `${origin}/feed`}));
		expect(fault).toMatchObject({kind: 'not-a-feed'});
		expect(fault.insteadUrl).toBeUndefined();
	});
});

it('says what it takes, who it is, and nothing of who reads', async () => {
	const {origin, requests} = await serve({
		'/a': send(feedText, {'set-cookie': 'id=1'}),
		'/b': redirect('/a'),
	});
	const fetcher = openFetcher();
	await fetcher.fetchFeed({url: `${origin}/a`});
	await fetcher.fetchFeed({url: `${origin}/b`});

	expect(requests).toHaveLength(3);
	for (const {headers} of requests) {
		expect(Object.keys(headers).toSorted()).toEqual([
			'accept',
			'accept-encoding',
			'connection',
			'host',
			'user-agent',
		]);
		expect(headers['accept-encoding']).toBe('gzip, br, zstd, deflate');
		expect(headers['user-agent']).toBe('newsterm/test');
	}
});

it('asks nothing of the network when it is sealed, and reads files all the same', async () => {
	const {origin, requests} = await serve({'/feed': send(feedText), '/page': send('<p>x</p>')});
	const sealed = openFetcher({isSealed: true});
	for (const asked of [
		sealed.fetchFeed({url: `${origin}/feed`}),
		sealed.fetchPage({url: `${origin}/page`, namedBy: `${origin}/feed`}),
		sealed.fetchPicture({url: `${origin}/p.png`, namedBy: `${origin}/feed`}),
		sealed.findFeeds(origin),
	])
		expect(await faultOf(asked)).toMatchObject({
			kind: 'refused',
			message: 'The sample edition asks nothing of the network.',
		});
	expect(requests).toHaveLength(0);
	const file = new URL('../fixtures/rss-harbour.xml', import.meta.url).href;
	expect(await sealed.fetchFeed({url: file})).toMatchObject({status: 'ok'});
});
