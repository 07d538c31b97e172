import {expect, it} from 'vitest';
import {BodyError} from '../../../src/feeds/fetch/body-error.js';
import {toFeedError} from '../../../src/feeds/fetch/connection-fault.js';
import {createLargeBodies, isLarge} from '../../../src/feeds/fetch/large-bodies.js';
import {feedText, openFetcher, send, serve} from './loopback.js';

const never = new AbortController().signal;
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

it('lets four large bodies in at once, and the next when one leaves', async () => {
	const bodies = createLargeBodies();
	const leaves = await Promise.all(Array.from({length: 4}, () => bodies.enter(never)));
	const entered: string[] = [];
	for (const name of ['fifth', 'sixth']) void bodies.enter(never).then(() => entered.push(name));
	await settled();
	expect(entered).toEqual([]);
	leaves[0]?.();
	await settled();
	expect(entered).toEqual(['fifth']);
});

it('keeps no turn for a body whose time is up', async () => {
	const bodies = createLargeBodies();
	const leaves = await Promise.all(Array.from({length: 4}, () => bodies.enter(never)));
	const deadline = new AbortController();
	const late = bodies.enter(deadline.signal);
	deadline.abort();
	await expect(late).rejects.toMatchObject({fault: 'crowded'});
	await expect(bodies.enter(deadline.signal)).rejects.toMatchObject({fault: 'crowded'});
	leaves[0]?.();
	await expect(bodies.enter(never)).resolves.toBeInstanceOf(Function);
});

it('tells the large from those that never wait', () => {
	expect([1_048_576, 1_048_577].map(isLarge)).toEqual([false, true]);
});

it('reads small feeds past large ones that stall', async () => {
	const {origin} = await serve({
		'/small': send(feedText),
		'/stalls': (_request, response) => void response.writeHead(200).write('x'.repeat(1_200_000)),
	});
	const fetcher = openFetcher();
	const readSmall = () => fetcher.fetchFeed({url: `${origin}/small`});
	for (let answers = 0; answers < 6; answers++) await readSmall(); // this machine is asked for more as it answers
	for (let stalled = 0; stalled < 12; stalled++)
		fetcher.fetchFeed({url: `${origin}/stalls`}).catch(() => undefined);

	expect(await readSmall()).toMatchObject({status: 'ok'});
});

it('is tried again when there was no turn for it', () => {
	const url = 'https://wire.example/feed';
	expect(toFeedError(new BodyError('crowded', 'no turn'), url, url)).toMatchObject({
		kind: 'timeout',
		isPassing: true,
		message: expect.stringContaining('wire.example sends a large feed'),
	});
});

it('keeps the turn of a large body until nothing of its answer is held any more', async () => {
	const large = `${feedText.slice(0, -17)}${'<item/>'.repeat(200_000)}</channel></rss>`;
	const {origin} = await serve({'/large': send(large)});
	const fetcher = openFetcher({maxRequests: 8});
	const leaves: (() => void)[] = [];
	const read = () => fetcher.fetchFeed({url: `${origin}/large`, onLarge: (leave) => leaves.push(leave)});
	await Promise.all([read(), read(), read(), read()]);
	let isRead = false;
	const fifth = read().then(() => {
		isRead = true;
	});
	await expect(fetcher.fetchFeed({url: `${origin}/none`})).rejects.toThrow();
	expect({turns: leaves.length, isRead}).toEqual({turns: 4, isRead: false});
	leaves[0]?.();
	await fifth;
	expect(leaves).toHaveLength(5);
});
