import {expect, it} from 'vitest';
import {FeedError} from '../../../src/feeds/feed-error.js';
import type {NewsPage, SyncServer} from '../../../src/feeds/sync/sync-server.js';
import {seeded} from '../../fuzz/seeded.js';
import {answerWith, loseAnswer, offline} from './fake-call.js';
import type {FakeGreader} from './fake-greader.js';
import {openFakeGreader} from './open-fake-greader.js';

interface Mirror {
	readonly read: Map<string, boolean>;
	readonly starred: Set<string>;
	cursor: string | undefined;
}

/** The order of calls as the contract has it, with nothing else around. */
async function sync(server: SyncServer, mirror: Mirror): Promise<void> {
	const keep = ({stories, cursor}: NewsPage) => {
		for (const {remoteId, isRead} of stories) mirror.read.set(remoteId, isRead);
		mirror.cursor = cursor ?? mirror.cursor;
	};
	await server.feeds();
	for await (const page of server.news(mirror.cursor)) keep(page);
	const unread = await server.lists?.unread();
	const starred = await server.lists?.starred();
	if (!unread?.isWhole || !starred?.isWhole) throw new Error('a short list was cut');
	const listed = new Set(unread.ids);
	for (const id of mirror.read.keys()) mirror.read.set(id, !listed.has(id));
	mirror.starred.clear();
	for (const id of starred.ids) mirror.starred.add(id);
	const unknown = [...listed, ...starred.ids].filter((id) => !mirror.read.has(id));
	keep({stories: await server.byIds([...new Set(unknown)].slice(0, server.storiesAtOnce))});
}

function act(fake: FakeGreader, feed: number, random: () => number): void {
	const any = () => [...fake.stories.keys()][Math.floor(random() * fake.stories.size)] ?? '';
	const deeds = [
		() => fake.publish(feed),
		() => fake.publish(feed, {published: Math.floor(random() * 2e9), isRead: random() < 0.5}),
		() => fake.markRead(any(), random() < 0.7),
		() => fake.markStarred(any(), random() < 0.7),
		() => fake.advance((random() - 0.4) * 20_000),
		() => fake.expireSession(),
		() => fake.expireToken(),
	];
	deeds[Math.floor(random() * deeds.length)]?.();
}

const troubles = [() => offline, loseAnswer, answerWith(500), answerWith(429), answerWith(401)];

it.each(['freshrss', 'miniflux'] as const)(
	'knows what is unread and starred at %s after any sync that came to its end',
	async (kind) => {
		const random = seeded(kind.length);
		const {fake, feed, server} = openFakeGreader({kind});
		const mirror: Mirror = {read: new Map(), starred: new Set(), cursor: undefined};
		let failed = 0;
		for (let round = 0; round < 200; round++) {
			for (let deed = 0; deed < 4; deed++) act(fake, feed, random);
			const trouble = troubles[Math.floor(random() * troubles.length * 2)];
			fake.between = trouble && ((request, answer) => (random() < 0.2 ? trouble(request, answer) : answer()));
			await sync(server, mirror).catch((error) => {
				expect(error).toBeInstanceOf(FeedError);
				failed++;
			});
			fake.between = undefined;
			await sync(server, mirror);
			const stories = [...fake.stories.values()];
			const seen = stories.filter(({id, isRead}) => mirror.read.has(id) || !isRead);
			expect(seen.map(({id}) => [id, mirror.read.get(id)])).toEqual(seen.map(({id, isRead}) => [id, isRead]));
			expect([...mirror.starred].toSorted()).toEqual(
				stories.flatMap(({id, isStarred}) => (isStarred ? [id] : [])).toSorted(),
			);
			expect(stories.filter(({id, isStarred}) => isStarred && !mirror.read.has(id))).toEqual([]);
		}
		expect(failed).toBeGreaterThan(20);
	},
);
