import {FeedError} from '../../../src/feeds/feed-error.js';
import type {SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {mutate} from '../mutate.js';
import type {Between} from './fake-call.js';
import {allOf, pull} from './syncing.js';

const odd: readonly unknown[] = [
	null,
	true,
	0,
	-1,
	1.5,
	1e308,
	2 ** 60,
	'9'.repeat(40),
	'',
	' ',
	'0',
	'1,2,,x',
	'\u001B[2J\u009B31m',
	'\u202Eevil\u{E0041}',
	'javascript:alert(1)',
	'file:///etc/passwd',
	'http://[',
	'2026-13-45T99:99:99Z',
	'2026-11-23T12:00:00\u0007Z',
	'__proto__',
	'x'.repeat(5000),
	[],
	{},
	[[[]]],
	[null, 1, 'x', {id: 1}],
	{id: 'x', title: {}, entries: 3},
];

/** A value of a JSON tree here and there is another. */
function oddly(value: unknown, random: () => number, share: number): unknown {
	if (random() < share) return odd[Math.floor(random() * odd.length)];
	if (Array.isArray(value)) return value.map((inner) => oddly(inner, random, share));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, oddly(inner, random, share)]));
}

/** Answers with odd values, or with odd bytes. */
export function damageAnswers(random: () => number): Between {
	return (_request, answer) => {
		const given = answer();
		const dice = random();
		if (given.body === '' || dice < 0.4) return given;
		if (dice < 0.5) return {...given, body: mutate(Buffer.from(given.body), random).toString()};
		return {...given, body: JSON.stringify(oddly(JSON.parse(given.body), random, dice < 0.75 ? 0.02 : 0.2))};
	};
}

/** Asks all there is to ask: what came of it. Any other fault than a FeedError is thrown on. */
export async function askAll(server: SyncServer, ids: readonly string[]): Promise<readonly unknown[]> {
	const results: unknown[] = [];
	const attempt = async (question: () => Promise<unknown>) => {
		try {
			results.push(await question());
		} catch (error) {
			if (!(error instanceof FeedError)) throw error;
			results.push({isFault: true, message: error.message, feedUrl: error.feedUrl});
		}
	};
	const {subscriptions, lists, labels} = server;
	const feeds = await server.feeds().catch(() => []);
	await attempt(() => server.feeds());
	await attempt(async () => pull(server, (await pull(server)).cursor));
	await attempt(() => server.byIds(ids));
	for (const feed of feeds.slice(0, 1)) await attempt(() => allOf(server, feed));
	for (const field of ['read', 'starred'] as const)
		await attempt(() => server.send({field, value: true, ids: ids.slice(0, server.idsAtOnce)}));
	if (lists) await attempt(async () => [await lists.unread(), await lists.starred()]);
	if (labels) await attempt(() => labels.names());
	if (subscriptions)
		await attempt(() =>
			subscriptions.subscribe({url: 'https://new.example/feed', title: 'New', folder: 'New'}),
		);
	return results;
}

export const isFault = (result: unknown): boolean =>
	typeof result === 'object' && result !== null && 'isFault' in result;
