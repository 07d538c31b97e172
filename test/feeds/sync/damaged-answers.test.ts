import {describe, expect, it} from 'vitest';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import type {SignIn} from '../../../src/feeds/sync/sync-server.js';
import {seeded} from '../mutate.js';
import {control, stringsIn} from '../strings-in.js';
import {askAll, damageAnswers, isFault} from './damage.js';
import {createFakeFever, feverPassword, feverUser} from './fake-fever.js';
import {createFakeMiniflux, token} from './fake-miniflux.js';

const url = 'https://server.example/';

const servers: readonly (readonly [name: string, () => ReturnType<typeof createFakeMiniflux>, SignIn])[] = [
	['Miniflux', createFakeMiniflux, {kind: 'miniflux', url, password: token}],
	[
		'Miniflux of old',
		() => createFakeMiniflux({isOld: true, manyStars: 'refused'}),
		{kind: 'miniflux', url, password: token},
	],
	['Fever', createFakeFever, {kind: 'fever', url, user: feverUser, password: feverPassword}],
	[
		'Fever of FreshRSS',
		() => createFakeFever({flavour: 'freshrss'}),
		{kind: 'fever', url, user: feverUser, password: feverPassword},
	],
];

describe.each(servers)('any answer of %s', (_name, create, signIn) => {
	it('ends in values without control characters, or in a FeedError', async () => {
		const random = seeded(11);
		const outcomes = {values: 0, faults: 0};
		for (let round = 0; round < 150; round++) {
			const fake = create();
			const feed = fake.addFeed({url: 'https://outlet.example/feed', folder: 'World'});
			const ids = Array.from({length: 12}, () => String(fake.publish(feed)));
			fake.markStarred(ids[2] ?? '');
			fake.between = damageAnswers(random);
			const results = await askAll(openServer(signIn, fake.call), ids);
			expect(stringsIn(results).filter((text) => control.test(text))).toEqual([]);
			const faults = results.filter(isFault).length;
			outcomes.faults += faults;
			outcomes.values += results.length - faults;
			expect(fake.requests.length).toBeLessThan(500);
		}
		expect(outcomes.values).toBeGreaterThan(200);
		expect(outcomes.faults).toBeGreaterThan(50);
	});

	it('that is a million brackets deep is not read', async () => {
		const fake = create();
		fake.between = () => ({status: 200, body: '['.repeat(1_000_000)});
		const [first] = await askAll(openServer(signIn, fake.call), []);
		expect(first).toMatchObject({isFault: true, message: expect.stringContaining('nested beyond measure')});
	});
});
