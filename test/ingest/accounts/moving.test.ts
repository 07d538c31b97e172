import {beforeEach, describe, expect, it} from 'vitest';
import {storyId} from '../../../src/feeds/story-identity.js';
import type {Feed} from '../../../src/model.js';
import {printable, printableLine} from '../../../src/printable.js';
import {createFakeGreader, type FakeGreader} from '../../feeds/sync/fake-greader.js';
import {type Newsterm, openNewsterm} from './newsterm.js';

const noon = Date.UTC(2026, 10, 23, 12);
const url = 'https://wire.example/rss';
const names = ['Harbour', 'Bridge', 'Market', 'Orchard'];
const address = (name: string): string => `https://wire.example/2026/${name.toLowerCase()}`;

/** The feed itself knows its stories by guids, which no server passes on. */
const feedAt = (): Feed => ({
	url,
	format: 'rss',
	encoding: 'utf-8',
	title: printableLine('Wire'),
	authors: [],
	categories: [],
	isPartial: false,
	warnings: [],
	stories: names.map((name) => ({
		id: storyId(url, `guid-${name}`),
		feedUrl: url,
		title: printableLine(name),
		url: address(name),
		authors: [],
		publishedAt: noon,
		lede: printable(''),
		categories: [],
		enclosures: [],
		pictures: [],
	})),
});

let fake: FakeGreader;
let newsterm: Newsterm;
let ids: ReadonlyMap<string, string>;

beforeEach(() => {
	fake = createFakeGreader();
	const feed = fake.addFeed({url, title: 'Wire', folder: 'World'});
	ids = new Map(
		names.map((name) => [
			name,
			fake.publish(feed, {title: name, url: `${address(name)}/?utm_source=rss#top`}),
		]),
	);
	newsterm = openNewsterm({signIn: fake.signIn, call: fake.call, now: () => noon, feedAt});
});

const there = (name: string) => fake.stateOf(ids.get(name) ?? '');
const rows = () =>
	newsterm.store
		.page({}, {limit: 50})
		.map(({title}) => title)
		.toSorted();

describe('moving to a server', () => {
	it('keeps what was read and starred, tells the server of it, and takes over what was so there', async () => {
		Object.assign(newsterm, {hasAccount: false, ownFeeds: [url]});
		await newsterm.refresh();
		newsterm.mark('read', 'Harbour');
		newsterm.mark('starred', 'Bridge');
		fake.markRead(ids.get('Market') ?? '');

		Object.assign(newsterm, {hasAccount: true, ownFeeds: []});
		await newsterm.refresh();
		expect(newsterm.statusOf('Market')).toMatchObject({isRead: true});
		expect(rows()).toEqual(names.toSorted());
		expect(newsterm.statusOf('Harbour')).toMatchObject({isRead: true, isStarred: false});
		expect(newsterm.statusOf('Bridge')).toMatchObject({isRead: false, isStarred: true});
		expect(there('Harbour')).toMatchObject({isRead: true, isStarred: false});
		expect(there('Bridge')).toMatchObject({isRead: false, isStarred: true});
		expect(newsterm.store.feeds()).toMatchObject([{account: 'Desk', section: 'World', stories: 4}]);
	});

	it('reads a feed that both name from the server alone', async () => {
		newsterm.ownFeeds = [url];
		await newsterm.refresh();
		expect(newsterm.store.feeds()).toMatchObject([{account: 'Desk', section: 'Other', stories: 4}]);
		expect(rows()).toEqual(names.toSorted());
	});

	it('and back keeps what was read, starred and tagged, and no story comes twice', async () => {
		fake.markRead(ids.get('Orchard') ?? '');
		await newsterm.refresh();
		newsterm.mark('read', 'Harbour');
		newsterm.mark('starred', 'Bridge');
		newsterm.mark('tagged', 'Market', 'later');
		await newsterm.refresh();

		Object.assign(newsterm, {hasAccount: false, ownFeeds: [url]});
		await newsterm.refresh();
		expect(rows()).toEqual(names.toSorted());
		expect(newsterm.statusOf('Harbour')).toMatchObject({isRead: true});
		expect(newsterm.statusOf('Bridge')).toMatchObject({isStarred: true});
		expect(newsterm.statusOf('Market')).toMatchObject({tags: ['later']});

		newsterm.mark('read', 'Bridge');
		Object.assign(newsterm, {hasAccount: true, ownFeeds: []});
		await newsterm.refresh();
		expect(rows()).toEqual(names.toSorted());
		expect(there('Bridge')).toMatchObject({isRead: true, isStarred: true});
	});
});
