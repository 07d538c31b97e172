import {describe, expect, it} from 'vitest';
import {openServer} from '../../../src/feeds/sync/open-server.js';
import {faultOf, openFetcher} from '../fetch/loopback.js';
import {answerWith, first, offline} from './fake-call.js';
import {createFakeGreader, password, user} from './fake-greader.js';
import {answering, openFakeGreader, paths, wire} from './open-fake-greader.js';
import {serveFake} from './serve-fake.js';

describe('signing in', () => {
	it('waits for the first call, and is done once for all that follow', async () => {
		const {fake, server} = openFakeGreader();
		expect(fake.requests).toEqual([]);
		await Promise.all([server.feeds(), server.lists?.unread(), server.lists?.starred()]);
		expect(paths(fake).filter((path) => path === 'POST ClientLogin')).toHaveLength(1);
		expect(server.spent()).toEqual({requests: 4, bytes: expect.any(Number)});
	});

	it.each([
		'/api/greader.php',
		'/api/greader.php/',
		'/api/greader.php/reader/api/0',
		'/api/greader.php/reader/api/0/',
	])('takes the address as the person writes it: %s', async (path) => {
		const {fake} = openFakeGreader();
		const server = openServer({...fake.signIn, url: `https://reader.example${path}`}, fake.call);
		expect(await server.feeds()).toMatchObject([{url: wire}]);
	});

	it.each(['https://reader.example', 'https://reader.example/'])(
		'finds the API at the root of %s',
		async (url) => {
			const {fake} = openFakeGreader({kind: 'miniflux'});
			expect(await openServer({...fake.signIn, url}, fake.call).feeds()).toHaveLength(1);
		},
	);

	it.each(['freshrss', 'miniflux'] as const)(
		'tells the person of %s what to check when it is refused',
		async (kind) => {
			const {fake} = openFakeGreader({kind});
			const server = openServer({...fake.signIn, password: 'secret'}, fake.call);
			const fault = await faultOf(server.feeds());
			expect(fault.kind).toBe('auth');
			expect(fault.message).toMatch(/"user".*password.*"accounts".*FreshRSS/);
			expect(fault.message).not.toMatch(/secret|ann/);
			expect(fake.requests).toHaveLength(1);
		},
	);

	it('asks for a "user" where the config has none', async () => {
		const {fake} = openFakeGreader();
		const {user: _, ...nobody} = fake.signIn;
		expect(await faultOf(openServer(nobody, fake.call).feeds())).toMatchObject({
			kind: 'auth',
			message: expect.stringContaining('wants a "user"'),
		});
		expect(fake.requests).toEqual([]);
	});

	it.each([
		[400, 'auth'],
		[404, 'malformed'],
		[410, 'malformed'],
	])('never takes a %i at the door for a refusal of the changes behind it', async (status, kind) => {
		const {fake, server} = openFakeGreader();
		fake.between = answerWith(status);
		const fault = await faultOf(server.send({field: 'read', value: true, ids: ['1']}));
		expect(fault).toMatchObject({kind});
		expect(fault.status).toBeUndefined();
	});

	it('says that another page stands at the address', async () => {
		const fault = await faultOf(answering({ClientLogin: '<html>Hello</html>'}).feeds());
		expect(fault).toMatchObject({kind: 'malformed', message: expect.stringContaining('check the "url"')});
	});

	it.each(['Auth=a b', 'Auth=\u0000', 'Auth=ü', 'auth', '{"Auth":"x"}', ''])(
		'sends no header made of %j',
		async (answer) => {
			expect((await faultOf(answering({ClientLogin: answer}).feeds())).kind).toBe('malformed');
		},
	);

	it('is done once more when the server forgets in mid-session, and the call is made again', async () => {
		const {fake, server} = openFakeGreader();
		await server.feeds();
		fake.expireSession();
		expect(await server.feeds()).toHaveLength(1);
		expect(paths(fake)).toEqual([
			'POST ClientLogin',
			'GET subscription/list',
			'GET subscription/list',
			'POST ClientLogin',
			'GET subscription/list',
		]);
	});

	it('is done once more for all the calls that were under way', async () => {
		const {fake, server} = openFakeGreader();
		await server.feeds();
		fake.expireSession();
		await Promise.all([server.feeds(), server.lists?.unread(), server.lists?.starred()]);
		expect(paths(fake).filter((path) => path === 'POST ClientLogin')).toHaveLength(2);
	});

	it('is not tried for ever where every call is refused', async () => {
		const {fake, server} = openFakeGreader();
		fake.between = (request, answer) =>
			request.path.endsWith('ClientLogin') ? answer() : {status: 401, body: ''};
		expect((await faultOf(server.feeds())).kind).toBe('auth');
		expect(fake.requests).toHaveLength(2);
	});

	it('is tried again at the next call after the network was away', async () => {
		const {fake, server} = openFakeGreader();
		fake.between = first(1, () => offline);
		expect(await faultOf(server.feeds())).toMatchObject({kind: 'offline', isPassing: true});
		expect(await server.feeds()).toHaveLength(1);
	});

	it('leaves a server alone for as long as that asks', async () => {
		const {fake, server} = openFakeGreader();
		fake.between = answerWith(429, {'retry-after': '120'});
		expect(await faultOf(server.feeds())).toMatchObject({
			kind: 'rate-limited',
			retryAt: expect.any(Number),
		});
	});
});

describe('the token of changes', () => {
	it('is fetched once', async () => {
		const {fake, feed, server} = openFakeGreader();
		const ids = [fake.publish(feed)];
		await server.send({field: 'read', value: true, ids});
		await server.send({field: 'starred', value: true, ids});
		expect(paths(fake)).toEqual(['POST ClientLogin', 'GET token', 'POST edit-tag', 'POST edit-tag']);
	});

	it('stands in the body and the session in the header, with every kind of server', async () => {
		const {fake, feed, server} = openFakeGreader({kind: 'miniflux'});
		await server.send({field: 'read', value: true, ids: [fake.publish(feed)]});
		const {body, headers} = fake.requests.at(-1) ?? {};
		expect(new URLSearchParams(body).get('T')).toBe(`${user}/session0`);
		expect(headers?.['authorization']).toBe(`GoogleLogin auth=${user}/session0`);
	});

	it.each([401, 400] as const)(
		'is fetched once more when the server says %i of an old one',
		async (badToken) => {
			const {fake, feed, server} = openFakeGreader();
			fake.faults.badToken = badToken;
			const [one = '', other = ''] = [fake.publish(feed), fake.publish(feed)];
			await server.send({field: 'read', value: true, ids: [one]});
			fake.expireToken();
			await server.send({field: 'read', value: true, ids: [other]});
			expect(fake.stateOf(other)?.isRead).toBe(true);
			expect(paths(fake).filter((path) => path === 'GET token')).toHaveLength(2);
		},
	);

	it.each(['freshrss', 'miniflux'] as const)(
		'goes with the session of %s, and both are fetched',
		async (kind) => {
			const {fake, feed, server} = openFakeGreader({kind});
			const id = fake.publish(feed);
			await server.send({field: 'read', value: true, ids: [id]});
			fake.expireSession();
			fake.expireToken();
			await server.send({field: 'starred', value: true, ids: [id]});
			expect(fake.stateOf(id)).toMatchObject({isRead: true, isStarred: true});
		},
	);

	it('is not fetched for ever where every change is refused', async () => {
		const {fake, server} = openFakeGreader();
		fake.between = (request, answer) =>
			request.path.includes('edit-tag') ? {status: 401, body: ''} : answer();
		expect((await faultOf(server.send({field: 'read', value: true, ids: ['1']}))).kind).toBe('auth');
		expect(fake.requests.length).toBeLessThan(5);
	});

	it('is not at fault when another than it is refused: the refusal is passed on', async () => {
		const {fake, feed, server} = openFakeGreader();
		const id = fake.publish(feed);
		fake.faults.refused.add(id);
		const fault = await faultOf(server.send({field: 'read', value: true, ids: [id]}));
		expect(fault).toMatchObject({kind: 'http', status: 400, isPassing: false});
		expect(paths(fake).filter((path) => path === 'POST edit-tag')).toHaveLength(1);
	});

	it.each([404, 400])('that is refused with %i is no refusal of the changes', async (status) => {
		const {fake, server} = openFakeGreader();
		fake.between = (request, answer) => (request.path.endsWith('/token') ? {status, body: ''} : answer());
		const fault = await faultOf(server.send({field: 'read', value: true, ids: ['1']}));
		expect(fault).toMatchObject({kind: 'malformed'});
		expect(fault.status).toBeUndefined();
	});
});

describe('over HTTP', () => {
	it('reads and writes as it does without a network', async () => {
		const fake = createFakeGreader();
		const feed = fake.addFeed({url: wire, folder: 'Küste & Meer'});
		const id = fake.publish(feed);
		const origin = await serveFake(fake);
		const server = openFetcher().openServer({...fake.signIn, url: `${origin}/api/greader.php/`});
		expect(await server.feeds()).toMatchObject([{url: wire, folder: 'Küste & Meer'}]);
		expect(await server.lists?.unread()).toEqual({ids: [id], isWhole: true});
		await server.send({field: 'label', value: true, label: 'für & wider', ids: [id]});
		expect(await server.byIds([id])).toMatchObject([{remoteId: id, labels: ['für & wider']}]);
		expect(JSON.stringify(fake.requests.map(({path}) => path))).not.toContain(encodeURIComponent(password));
	});
});
