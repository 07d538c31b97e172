import {beforeEach, describe, expect, it} from 'vitest';
import {printableLine} from '../../../src/printable.js';
import {createFakeGreader, type FakeGreader} from '../../feeds/sync/fake-greader.js';
import {openNewsterm} from './newsterm.js';

const noon = Date.UTC(2026, 10, 23, 12);
const url = 'https://wire.example/rss';

let fake: FakeGreader;
let feed: number;

beforeEach(() => {
	fake = createFakeGreader();
	feed = fake.addFeed({url, title: 'Wire', folder: 'World'});
});

const open = () => openNewsterm({signIn: fake.signIn, call: fake.call, now: () => noon});

describe('a server', () => {
	it('that names the feed of another account otherwise takes nothing from that one', async () => {
		const newsterm = open();
		const {store} = newsterm;
		const id = fake.publish(feed, {isStarred: true, isRead: true});
		await newsterm.sync();
		const evil = printableLine('Evil');
		const [desk] = store.accounts();
		store.sync.syncAccounts([
			...(desk ? [desk] : []),
			{name: evil, kind: 'greader', url: 'https://evil.example'},
		]);
		store.sync.takeFeeds(evil, [{url, remoteId: 'feed/1'}]);
		store.sync.takeFeeds(evil, [{url: 'https://evil.example/x', remoteId: 'feed/1'}]);
		await newsterm.sync();
		expect(fake.stateOf(id)).toMatchObject({isStarred: true, isRead: true});
		expect(newsterm.statusOf(`Story ${id}`)).toMatchObject({isStarred: true, isRead: true});
		expect(store.feeds().map((one) => one.url)).toContain(url);
	});

	it('that has a story in another feed now has its star there, too', async () => {
		const newsterm = open();
		const id = fake.publish(feed, {isStarred: true, labels: ['keep']});
		await newsterm.sync();
		const other = fake.addFeed({url: 'https://other.example/rss', title: 'Other', folder: 'World'});
		const story = fake.stories.get(id);
		if (story) Object.assign(story, {feed: other});
		for (let turn = 0; turn < 3; turn++) await newsterm.sync();
		expect(fake.stateOf(id)).toMatchObject({isStarred: true, labels: ['keep']});
	});

	it('outside this network names no feed inside it', async () => {
		fake.addFeed({url: 'http://127.0.0.1:7199/f', title: 'Inside', folder: 'World'});
		fake.addFeed({url: 'http://169.254.169.254/latest', title: 'Cloud', folder: 'World'});
		const newsterm = open();
		await newsterm.sync();
		expect(newsterm.store.feeds().map((one) => one.url)).toEqual([url]);
	});

	it('that answers for its labels with something else takes no tag away', async () => {
		const newsterm = open();
		const id = fake.publish(feed, {labels: ['keep']});
		for (let turn = 0; turn < 3; turn++) await newsterm.sync();
		fake.between = (request, answer) =>
			request.path.includes('tag/list') ? {status: 200, body: '{"error":"maintenance"}'} : answer();
		for (let turn = 0; turn < 3; turn++) await newsterm.sync();
		expect(newsterm.statusOf(`Story ${id}`)?.tags).toEqual(['keep']);
	});
});
