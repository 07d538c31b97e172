import {expect, it} from 'vitest';
import {FeedError} from '../../../src/feeds/feed-error.js';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import {seeded} from '../mutate.js';
import {offline} from './fake-call.js';
import {createFakeMiniflux, type FakeMiniflux, token} from './fake-miniflux.js';

type Act = () => unknown;

/** What happens at a server at random: stories come, somebody reads there, time goes by. */
function createLife(fake: FakeMiniflux, random: () => number): Act {
	const feed = fake.addFeed({url: 'https://outlet.example/feed'});
	const below = (many: number) => Math.floor(random() * many);
	const anyStory = () => [...fake.stories.keys()][below(fake.stories.size)] ?? 0;
	const acts: readonly Act[] = [
		() => fake.publish(feed),
		() => Array.from({length: below(200)}, () => fake.publish(feed)),
		() => fake.markRead(anyStory(), random() < 0.8),
		() => Array.from({length: below(300)}, () => fake.markRead(anyStory())),
		() => fake.markStarred(anyStory(), random() < 0.6),
		() => fake.advance(below(20)),
		() => fake.advance(below(4000)),
		() => {
			// A change that was begun before others, and is seen after them.
			fake.advance(-50);
			fake.markStarred(anyStory(), random() < 0.6);
			fake.advance(50);
		},
	];
	return () => acts[below(acts.length)]?.();
}

it.each([1, 2, 3])(
	'knows in the end what Miniflux knows, whatever happened in between (seed %i)',
	async (seed) => {
		const random = seeded(seed);
		const fake = createFakeMiniflux();
		const live = createLife(fake, random);
		const server = openServer({kind: 'miniflux', url: 'https://flux.example', password: token}, fake.call);
		const known = new Map<string, {readonly isRead: boolean; readonly isStarred: boolean}>();
		let cursor: string | undefined;
		const sync = async () => {
			for await (const page of server.news(cursor)) {
				for (const {remoteId, isRead, isStarred} of page.stories) known.set(remoteId, {isRead, isStarred});
				cursor = page.cursor ?? cursor;
			}
		};
		await server.feeds();

		let broken = 0;
		for (let round = 0; round < 150; round++) {
			live();
			let left = random() < 0.3 ? Math.floor(random() * 4) : 100;
			fake.between = (_request, answer) => {
				if (random() < 0.2) live();
				return left-- === 0 ? offline : answer();
			};
			await sync().catch((error) => {
				if (!(error instanceof FeedError && error.kind === 'offline')) throw error;
				broken++;
			});
		}
		fake.between = undefined;
		await sync();

		// What was read before it was ever seen is not known here, and need not be.
		const unseen = {isRead: true, isStarred: false};
		for (const id of fake.stories.keys())
			expect([id, known.get(String(id)) ?? unseen]).toEqual([id, fake.stateOf(id)]);
		expect(broken).toBeGreaterThan(5);
		expect(fake.stories.size).toBeGreaterThan(1000);
	},
);
