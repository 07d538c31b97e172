import {expect, it} from 'vitest';
import type {SignIn} from '../../../src/feeds/sync/sync-server.js';
import {faultOf, openFetcher} from '../fetch/loopback.js';
import {answerWith, offline} from './fake-call.js';
import {createFakeFever, feverPassword, feverUser} from './fake-fever.js';
import {createFakeMiniflux, token} from './fake-miniflux.js';
import {serveFake} from './serve-fake.js';
import {pull} from './syncing.js';

const servers: readonly (readonly [
	string,
	() => ReturnType<typeof createFakeMiniflux>,
	Omit<SignIn, 'url'>,
])[] = [
	['Miniflux', createFakeMiniflux, {kind: 'miniflux', password: token}],
	['Fever', createFakeFever, {kind: 'fever', user: feverUser, password: feverPassword}],
];

it.each(servers)('%s is spoken over real HTTP as well', async (_name, create, signIn) => {
	const fake = create();
	const feed = fake.addFeed({url: 'https://outlet.example/feed'});
	const [id = '', other = ''] = [fake.publish(feed), fake.publish(feed)].map(String);
	const server = openFetcher().openServer({...signIn, url: await serveFake(fake)});
	await server.send({field: 'read', value: true, ids: [id]});
	await server.send({field: 'starred', value: true, ids: [other]});
	expect([fake.stateOf(id)?.isRead, fake.stateOf(other)?.isStarred]).toEqual([true, true]);
	await pull(server);
	expect((await server.byIds([other]))[0]).toMatchObject({remoteId: other, isRead: false, isStarred: true});
	expect(server.spent().requests).toBe(fake.requests.length);
	fake.between = answerWith(429, {'retry-after': '7'});
	expect(await faultOf(server.feeds())).toMatchObject({kind: 'rate-limited', status: 429});
});

it('a connection that is broken off is offline', async () => {
	const fake = createFakeMiniflux();
	const server = openFetcher().openServer({kind: 'miniflux', password: token, url: await serveFake(fake)});
	fake.between = () => offline;
	expect(await faultOf(server.feeds())).toMatchObject({kind: 'offline'});
});
