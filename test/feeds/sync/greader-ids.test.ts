import {describe, expect, it} from 'vitest';
import {toItemId, toLongId} from '../../../src/feeds/sync/greader/item-id.js';
import {faultOf} from '../fetch/loopback.js';
import {answering, openFakeGreader} from './open-fake-greader.js';

describe('ids', () => {
	it.each([
		['1795435201001001', '1795435201001001'],
		['tag:google.com,2005:reader/item/000660ebc1b0d2a9', '1795415543435945'],
		['000660ebc1b0d2a9', '1795415543435945'],
		['tag:google.com,2005:reader/item/2f2', '754'],
		['tag:google.com,2005:reader/item/ffffffffffffffff', '-1'],
		['tag:google.com,2005:reader/item/7fffffffffffffff', '9223372036854775807'],
		['tag:google.com,2005:reader/item/8000000000000000', '-9223372036854775808'],
		['18446744073709551615', '-1'],
		['-1', '-1'],
		[754, '754'],
		['5b2a9f0c1c9d440000a1b2c3', '5b2a9f0c1c9d440000a1b2c3'],
		['tag:google.com,2005:reader/item/5b2a9f0c1c9d440000a1b2c3', '5b2a9f0c1c9d440000a1b2c3'],
		['99999999999999999999999', '99999999999999999999999'],
	])('are one name, in decimal and signed, however a server writes them: %s', (written, id) => {
		expect(toItemId(written)).toBe(id);
		expect(toItemId(toLongId(id))).toBe(id);
	});

	it.each([1.7e19, '', ' ', 'a b', 'a\u001B[2J', 'ü', null, {}, [], true, 'x'.repeat(201)])(
		'are not made of %j',
		(value) => {
			expect(toItemId(value)).toBeUndefined();
		},
	);

	it('beyond what a Number holds match between the lists, which write decimals, and the stories, in hexadecimal', async () => {
		const {fake, feed, server} = openFakeGreader();
		const ids = ['9007199254740993', '9223372036854775807', '-9223372036854775807'];
		for (const id of ids) fake.publish(feed, {id});
		const {ids: listed = []} = (await server.lists?.unread()) ?? {};
		expect(listed.toSorted()).toEqual(ids.toSorted());
		expect((await server.byIds(listed)).map(({remoteId}) => remoteId).toSorted()).toEqual(ids.toSorted());
		await server.send({field: 'read', value: true, ids: listed});
		expect(await server.lists?.unread()).toEqual({ids: [], isWhole: true});
	});
});

describe('the lists of ids', () => {
	it('are asked for even when nothing is new, and tell what was read elsewhere', async () => {
		const {fake, feed, server} = openFakeGreader();
		const [one = '', other = ''] = [fake.publish(feed), fake.publish(feed, {isStarred: true})];
		expect(await server.lists?.unread()).toEqual({ids: [other, one], isWhole: true});
		fake.markRead(one);
		expect(await server.lists?.unread()).toEqual({ids: [other], isWhole: true});
		expect(await server.lists?.starred()).toEqual({ids: [other], isWhole: true});
	});

	it('never ask for "read", of which FreshRSS sends unread stories too', async () => {
		const {fake, feed, server} = openFakeGreader();
		fake.publish(feed);
		await server.lists?.unread();
		await server.lists?.starred();
		const streams = fake.requests.map(({path}) => new URL(path, 'http://x').searchParams.get('s'));
		expect(streams).not.toContain('user/-/state/com.google/read');
		expect(streams).toContain('user/-/state/com.google/reading-list');
	});

	it.each(['freshrss', 'miniflux'] as const)(
		'are read to their end, and always say how many: %s',
		async (kind) => {
			const {fake, feed, server} = openFakeGreader({kind});
			for (let i = 0; i < 20_001; i++) fake.publish(feed);
			const list = await server.lists?.unread();
			expect([list?.ids.length, list?.isWhole]).toEqual([20_001, true]);
			const asked = fake.requests.filter(({path}) => path.includes('items/ids'));
			expect(asked).toHaveLength(3);
			expect(asked.every(({path}) => path.includes('n=10000'))).toBe(true);
		},
	);

	it.each([1000, 10_000])(
		'that stop at %i and say nothing are not whole: what they leave out is not read',
		async (cutAt) => {
			const {fake, feed, server} = openFakeGreader();
			for (let i = 0; i < 10_005; i++) fake.publish(feed);
			fake.faults.cutAt = cutAt;
			const list = await server.lists?.unread();
			expect([list?.ids.length, list?.isWhole]).toEqual([cutAt, false]);
		},
	);

	it('that go round in circles, or name what cannot be read, are not whole', async () => {
		const listed = (answer: unknown) => answering({'items/ids': answer}).lists?.unread();
		expect(await listed({itemRefs: [{id: '1'}], continuation: 'c'})).toEqual({ids: ['1'], isWhole: false});
		expect(await listed({itemRefs: [{id: '1'}, {id: 1e300}, null]})).toEqual({ids: ['1'], isWhole: false});
	});

	it('that are not there are an error: everything would be read', async () => {
		for (const answer of [[], {}, {itemRefs: {}}, {itemRefs: null}, 'oops', 0]) {
			const reading = answering({'items/ids': answer}).lists?.unread();
			expect((await faultOf(reading ?? Promise.resolve())).kind).toBe('malformed');
		}
	});
});
