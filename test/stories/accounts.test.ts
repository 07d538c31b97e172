import {beforeEach, describe, expect, it} from 'vitest';
import {offline} from '../feeds/sync/fake-call.js';
import {createFakeGreader, type FakeGreader} from '../feeds/sync/fake-greader.js';
import {feed, openReader} from './open-reader.js';

const local = feed('Ledger', 'Business', [{title: 'Wool cheaper in Lisk', minutesAgo: 200}]);
const post = 'https://post.example/rss';

let fake: FakeGreader;
let harbour: string;
let ferry: string;
let wire: number;

beforeEach(() => {
	fake = createFakeGreader();
	wire = fake.addFeed({url: 'https://wire.example/rss', title: 'Northgate Wire', folder: 'World'});
	harbour = fake.publish(wire, {title: 'Harbour opens'});
	ferry = fake.publish(wire, {title: 'Ferry late'});
});

const open = (options: Parameters<typeof openReader>[0] = {}) =>
	openReader({feeds: [local], servers: {FreshRSS: fake}, ...options});

describe('what is read on several machines', () => {
	it('stands beside the feeds of this one, in the sections that are its folders', async () => {
		const reader = await open();

		expect(reader.screen()).toContain('Harbour opens');
		expect(reader.screen()).toContain('Wool cheaper in Lisk');
		expect(reader.lines()[2]).toMatch(/World 2 .*Business 1|Business 1 .*World 2/);
	});

	it('is read and starred there when it is here, and here when it is there', async () => {
		const reader = await open();
		fake.markRead(harbour);
		fake.markStarred(harbour);
		expect(reader.selected()).toContain('Ferry late');

		await reader.press('m', 's');
		await reader.press('R');

		expect(fake.stateOf(ferry)).toMatchObject({isRead: true, isStarred: true});
		expect(reader.unread()).toEqual(['Wool cheaper in Lisk']);
		expect(reader.lines()[2]).toContain('Starred 2');
	});

	it('is a good config without any feed of this machine', async () => {
		const reader = await openReader({servers: {FreshRSS: fake}, isFresh: false});
		expect(reader.screen()).toContain('No stories yet: they come with the first sync.');
		expect(reader.screen()).not.toContain('no feeds');

		await reader.press('R');
		expect(reader.screen()).toContain('Harbour opens');
		expect(reader.lines()[0]).toContain('1 feed · just now');
	});

	it('says what is wrong with a server that has brought nothing yet', async () => {
		fake.between = () => ({status: 401, body: ''});
		const reader = await openReader({servers: {FreshRSS: fake}});

		expect(reader.screen()).toContain('No stories yet: FreshRSS refuses the name or the password.');
	});

	it('is fetched for a section alone when that is on its server', async () => {
		const reader = await open();
		fake.publish(wire, {title: 'Bridge shut'});
		await reader.press('tab', 'tab', 'r');

		expect(reader.state().list.query.section).toBe('World');
		expect(reader.unread()).toContain('Bridge shut');
	});
});

describe('a server that cannot be reached', () => {
	it('is named once, and what waits for it is counted in the first line until it is told', async () => {
		const reader = await open();
		expect(reader.lines()[0]).not.toContain('⇅');

		fake.between = () => offline;
		await reader.press('s', 'R');
		expect(reader.lines().at(-1)).toContain('FreshRSS: reader.example broke the connection off.');
		expect(reader.lines()[0]).toMatch(/2 feeds · just now · ⇅ 1 ?$/);

		fake.between = undefined;
		await reader.press('R');
		expect(reader.lines()[0]).not.toContain('⇅');
		expect(fake.stateOf(ferry)?.isStarred).toBe(true);
	});

	it('is told of in the health of the feeds, with what to do, and synced with from there', async () => {
		fake.between = () => ({status: 401, body: ''});
		const reader = await open({rows: 30});
		await reader.press('H');
		expect(reader.lines()[2]).toContain('FreshRSS refuses the name or the password · The feed is well');
		expect(reader.selected()).toMatch(/FreshRSS +refuses the name or the password +never/);

		await reader.press('enter');
		expect(reader.screen()).toContain('See its "user" and its password under "accounts" in the config file.');
		expect(reader.screen()).toMatch(/Protocol +Google Reader API/);
		expect(reader.screen()).toMatch(/To be told +nothing/);

		fake.between = undefined;
		await reader.press('r');
		expect(reader.screen()).toMatch(/Last sync +today 12:00, just now/);
		await reader.press('escape');
		expect(reader.lines()[2]).toContain('The account is well · The feed is well');
		await reader.press('j', 'j', 'enter');
		expect(reader.screen()).toMatch(/Account +FreshRSS/);
		expect(reader.screen()).toContain('sync with FreshRSS now');
	});

	it('is what the feeds screen says of each of its feeds, which its name narrows to', async () => {
		const reader = await open();
		await reader.press('F');
		expect(reader.screen()).toMatch(/Northgate Wire .* FreshRSS: synced just now/);

		await reader.type('freshrss');
		expect(reader.screen()).not.toContain('Ledger');
		expect(reader.screen()).toContain(' FreshRSS: synced just now');
	});
});

describe('a feed', () => {
	const sites = {'https://post.example/': [{url: post, title: 'Alden Post'}]};

	it('is added in the file or at a server, as one chooses, and u takes that back', async () => {
		fake.offer(post, [{title: 'Bridge shut'}]);
		const reader = await open({sites});
		await reader.press('a');
		await reader.type('https://post.example');
		await reader.press('enter');
		expect(reader.state().menu?.items.map(({label}) => label)).toEqual(['This computer', 'FreshRSS']);

		await reader.choose('FreshRSS');
		expect(reader.lines().at(-1)).toContain('Subscribed to Alden Post at FreshRSS');
		expect([...fake.feeds.values()].map(({url}) => url)).toContain(post);
		expect(reader.unread()).toContain('Bridge shut');
		expect(reader.file.text()).not.toContain(post);

		await reader.press('u');
		expect(reader.lines().at(-1)).toContain('Undone: FreshRSS is not to have Alden Post any more');
		expect(reader.unread()).not.toContain('Bridge shut');
		await reader.press('R');
		expect([...fake.feeds.values()].map(({url}) => url)).not.toContain(post);
	});

	it('goes into the file when it is to be fetched by this computer', async () => {
		const reader = await open({sites});
		await reader.press('a');
		await reader.type('https://post.example');
		await reader.press('enter');
		await reader.choose('');

		expect(reader.file.text()).toContain(post);
		expect(fake.feeds.size).toBe(1);
	});

	it.each(['file:///srv/news/rss.xml', 'https://me:secret@post.example/rss'])(
		'at %s is for this computer alone: nobody is asked where',
		async (url) => {
			const reader = await open({sites: {'https://post.example/': [{url, title: 'Alden Post'}]}});
			await reader.press('a');
			await reader.type('https://post.example');
			await reader.press('enter');

			expect(reader.state().menu).toBeUndefined();
			expect(reader.file.text()).toContain(url);
		},
	);

	it('that the server will not take is gone again, and told of', async () => {
		fake.faults.unreadable.add(post);
		const reader = await open({sites});
		await reader.press('a');
		await reader.type('https://post.example');
		await reader.press('enter');
		await reader.choose('FreshRSS');

		expect(reader.lines().at(-1)).toMatch(/^ FreshRSS: .*post\.example/);
		expect(reader.store.feeds().map(({url}) => url)).not.toContain(post);
	});

	it('is told to be there already', async () => {
		const reader = await open({
			sites: {'https://post.example/': [{url: 'https://wire.example/rss', title: 'Wire'}]},
		});
		await reader.press('F', 'escape', 'a');
		await reader.type('https://post.example');
		await reader.press('enter');
		await reader.choose('FreshRSS');

		expect(reader.lines().at(-1)).toContain('FreshRSS has Wire already');
	});

	it('is unsubscribed from at its server with D, once that is confirmed; u in time costs nothing there', async () => {
		const reader = await open();
		await reader.press('s', 'R', 'D');
		expect(reader.state().menu?.title).toBe('Unsubscribe from Northgate Wire at FreshRSS?');
		await reader.choose('');
		expect(reader.unread()).toContain('Harbour opens');

		await reader.press('D');
		await reader.choose('https://wire.example/rss');
		expect(reader.lines().at(-1)).toContain('Unsubscribed from Northgate Wire at FreshRSS — u to undo');
		expect(reader.unread()).toEqual(['Wool cheaper in Lisk']);
		expect(fake.feeds.size).toBe(1);

		await reader.press('u');
		expect(reader.lines().at(-1)).toContain('Northgate Wire is back at FreshRSS');
		expect(reader.unread()).toContain('Harbour opens');
		await reader.press('R');
		expect(fake.feeds.size).toBe(1);
		expect(fake.stateOf(ferry)?.isStarred).toBe(true);
	});

	it('is subscribed to again by u when the server was told already, with what was done with its stories', async () => {
		const reader = await open();
		await reader.press('s', 'D');
		await reader.choose('https://wire.example/rss');
		await reader.press('R');
		expect(fake.feeds.size).toBe(0);

		fake.offer('https://wire.example/rss', [{title: 'Ferry late', url: `https://outlet.example/${ferry}`}]);
		await reader.press('u', 'R');
		expect([...fake.feeds.values()]).toMatchObject([{url: 'https://wire.example/rss', folder: 'World'}]);
		expect(reader.lines()[2]).toContain('Starred 1');
		expect(reader.unread()).toContain('Harbour opens');
		expect(reader.lines().filter((line) => line.includes('Ferry late'))).toHaveLength(1);
		await reader.press('R');
		expect([...fake.stories.values()]).toMatchObject([{title: 'Ferry late', isStarred: true}]);
	});

	it('that the server gives up elsewhere and the file names is fetched by this computer, each story once', async () => {
		const telegrams = [{title: 'Ferry late', url: `https://www.outlet.example/${ferry}?utm_source=rss`}];
		const own = {...feed('Mine', 'World', []), url: 'https://wire.example/rss'};
		const reader = await openReader({feeds: [own], servers: {FreshRSS: fake}});
		await reader.press('s', 'R');
		expect(reader.state().feeds).toMatchObject([{account: 'FreshRSS'}]);

		fake.removeFeed(wire);
		reader.publish('Mine', telegrams);
		await reader.press('R', 'R');
		expect(reader.store.feeds()).toMatchObject([{title: 'Mine', stories: 2}]);
		expect(reader.store.feeds()[0]?.account).toBeUndefined();
		expect(reader.unread()).toContain('Harbour opens');
		expect(reader.lines()[2]).toContain('Starred 1');
	});

	it('that the file names, too, goes from both, and comes back to both', async () => {
		const both = {...local, url: 'https://wire.example/rss', title: 'Mine'};
		const reader = await openReader({feeds: [both], servers: {FreshRSS: fake}});
		expect(reader.file.text()).toContain('Mine');
		await reader.press('D');
		await reader.choose(both.url);
		await reader.press('R');
		expect(reader.file.text()).not.toContain(both.url);
		expect(fake.feeds.size).toBe(0);

		await reader.press('u', 'R');
		expect(reader.file.text()).toContain(both.url);
		expect(fake.feeds.size).toBe(1);
	});
});

it('tells a listener of servers, too', async () => {
	fake.between = () => ({status: 401, body: ''});
	const reader = await open({isSpoken: true});
	reader.heard();
	await reader.press('H');

	expect(reader.heard()).toEqual([
		'Health of 1 feed, 1 failing: Enter tells more, Escape leaves',
		'1 of 2, FreshRSS, refuses the name or the password, never good yet, next due 13:00',
	]);
});
