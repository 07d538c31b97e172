import {beforeEach, describe, expect, it} from 'vitest';
import type {Account} from '../../../src/model.js';
import {printableLine} from '../../../src/printable.js';
import type {ServedStory, Store} from '../../../src/store/index.js';
import {openStore} from '../../../src/store/index.js';
import {day, edited, gazette, herald, hour, idOf, noon, type Words} from '../stories.js';

const name = printableLine('Desk');
const desk: Account = {name, kind: 'greader', url: 'https://rss.example/api', user: 'me'};
const feeds = [{url: gazette, remoteId: '1', title: 'Gazette', folder: 'World'}];

let store: Store;

function follow(accounts: readonly Account[] = [desk], own: readonly string[] = []): void {
	store.sync.syncAccounts(accounts);
	store.syncSubscriptions(
		own.map((url) => ({url})),
		['Other'],
		noon,
	);
}

function served(
	remoteId: string,
	status: Partial<ServedStory> = {},
	words: Partial<Words> = {},
): ServedStory {
	return {
		remoteId,
		edited: edited({name: `s${remoteId}`, ...words}),
		isRead: false,
		isStarred: false,
		...status,
	};
}

const take = (...stories: readonly ServedStory[]) => store.sync.takeStories(name, stories, {now: noon});
const listed = (...ids: readonly string[]) => ({ids, isWhole: true});
const statusOf = (title: string) => {
	const row = store.page({}, {limit: 100}).find((one) => one.title === title);
	return row && {isUnread: row.isUnread, isStarred: row.isStarred};
};

beforeEach(() => {
	store = openStore(':memory:');
	follow();
	store.sync.takeFeeds(name, feeds);
	follow();
});

describe('feeds of an account', () => {
	it('stand beside those of the config, in the section that is their folder', () => {
		follow([desk], [herald]);
		expect(store.feeds().map(({url, section, account}) => [url, section, account])).toEqual([
			[gazette, 'World', 'Desk'],
			[herald, 'Other', undefined],
		]);
	});

	it('come from the server, and keep the wishes of the config, when both name them', () => {
		store.sync.syncAccounts([desk]);
		store.syncSubscriptions([{url: gazette, title: 'Mine', section: 'Home'}], ['Home'], noon);
		expect(store.feeds()).toMatchObject([{url: gazette, title: 'Mine', section: 'Home', account: 'Desk'}]);
	});

	it('are hidden with all they hold while the config does not name the account, and back as they were', () => {
		take(served('7', {isStarred: true}));
		follow([]);
		expect(store.feeds()).toEqual([]);
		expect(store.page({}, {limit: 10})).toEqual([]);
		follow();
		expect(statusOf('Title of s7')).toEqual({isUnread: true, isStarred: true});
	});

	it('go when they were given up elsewhere, and stay the same feed when the server follows a move', () => {
		take(served('7'));
		store.sync.takeFeeds(name, [{url: herald, remoteId: '1', title: 'Gazette', folder: 'World'}]);
		follow();
		expect(store.feeds()).toMatchObject([{url: herald, stories: 1}]);
		store.sync.takeFeeds(name, []);
		follow();
		expect(store.feeds()).toEqual([]);
	});

	it('are here at once when wished for, and told of until the server lists them', () => {
		store.sync.wishFeed(name, {url: herald, wish: 'subscribe', folder: 'Sport'});
		follow();
		expect(store.feeds().map(({url}) => url)).toContain(herald);
		expect(store.accounts()).toMatchObject([{feeds: 2, pending: 1}]);
		store.sync.takeFeeds(name, feeds); // it has not been told yet
		expect(store.sync.servedFeeds(name).find(({url}) => url === herald)).toMatchObject({wish: 'subscribe'});
		store.sync.noteFeedTold(name, {url: herald, wish: 'subscribe'});
		store.sync.takeFeeds(name, [...feeds, {url: herald, remoteId: '2'}]);
		expect(store.accounts()).toMatchObject([{feeds: 2, pending: 0}]);
	});

	it('are gone at once when given up, whatever an older list says', () => {
		store.sync.wishFeed(name, {url: gazette, wish: 'unsubscribe'});
		store.sync.takeFeeds(name, feeds);
		follow();
		expect(store.feeds()).toEqual([]);
		store.sync.wishFeed(name, {url: gazette, wish: 'subscribe'}); // after all
		follow();
		expect(store.feeds()).toMatchObject([{url: gazette}]);
		expect(store.accounts()).toMatchObject([{pending: 0}]);
	});
});

describe('stories of an account', () => {
	it('come with the status they have there', () => {
		expect(take(served('1', {isRead: true}), served('2', {isStarred: true}))).toMatchObject({added: 2});
		expect(statusOf('Title of s1')).toEqual({isUnread: false, isStarred: false});
		expect(statusOf('Title of s2')).toEqual({isUnread: true, isStarred: true});
		expect(store.sync.pending(name, 10)).toEqual([]);
	});

	it('are the same when their page comes again', () => {
		take(served('1'));
		expect(take(served('1'))).toEqual({added: 0, updated: 0, changed: 0});
	});

	it('keep what was changed here and not told yet, and take all else from the server', () => {
		take(served('1'), served('2'));
		store.commit({mark: 'read', ids: [idOf('s1')]}, noon);
		expect(store.sync.pending(name, 10)).toMatchObject([{remoteId: '1', read: true}]);
		expect(take(served('1', {isStarred: true}), served('2', {isRead: true}))).toMatchObject({changed: 2});
		expect(statusOf('Title of s1')).toEqual({isUnread: false, isStarred: true});
		expect(statusOf('Title of s2')).toEqual({isUnread: false, isStarred: false});
		expect(store.sync.pending(name, 10)).toMatchObject([{remoteId: '1', read: true}]);
	});

	it('have nothing to tell when a change was taken back', () => {
		take(served('1'));
		store.commit({mark: 'starred', ids: [idOf('s1')]}, noon);
		store.undo(noon);
		expect(store.sync.pending(name, 10)).toEqual([]);
	});

	it('have a change made while the server was told still to tell', () => {
		take(served('1'));
		store.commit({mark: 'read', ids: [idOf('s1')]}, noon);
		store.commit({mark: 'unread', ids: [idOf('s1')]}, noon); // while the first was on its way
		store.sync.noteTold(name, {field: 'read', value: true, remoteIds: ['1']});
		expect(store.sync.pending(name, 10)).toMatchObject([{remoteId: '1', read: false}]);
	});

	it("that their feed had brought before are met by their address, and both sides' marks hold", () => {
		store = openStore(':memory:');
		follow([], [gazette]);
		const url = 'https://www.news.example/one/?utm_source=feed#top';
		store.upsert(gazette, [edited({name: 'guid1', url}), edited({name: 'guid2'})], noon);
		store.endFeed(
			{
				result: {url: gazette, title: name, status: 'ok', added: 2, updated: 0, ms: 1, bytes: 1},
				bodyHash: 'abc',
				nextFetchAt: noon,
			},
			noon,
		);
		store.commit({mark: 'read', ids: [idOf('guid1')]}, noon);
		follow();
		store.sync.takeFeeds(name, feeds);
		follow();
		const there = served(
			'1',
			{isStarred: true},
			{url: 'https://news.example/one', title: printableLine('Title of guid1')},
		);
		expect(take(there)).toMatchObject({added: 0, changed: 1});
		expect(statusOf('Title of guid1')).toEqual({isUnread: false, isStarred: true});
		expect(store.sync.pending(name, 10)).toMatchObject([{remoteId: '1', read: true}]);
	});

	it('are met by their own feed again when the account is given up', () => {
		take(served('1', {isRead: true}), served('2'));
		follow([], [gazette]);
		store.upsert(gazette, [edited({name: 'guid1', url: 'https://news.example/s1'})], noon + hour);
		expect(store.page({}, {limit: 10})).toHaveLength(2);
		expect(store.find(idOf('guid1'))).toHaveLength(1);
		expect(store.page({}, {limit: 10}).filter(({isUnread}) => isUnread)).toHaveLength(1);
	});
});

describe('lists of an account', () => {
	it('mark what was read, starred or made unread elsewhere', () => {
		take(served('1'), served('2', {isRead: true}), served('3'));
		const compared = store.sync.compareLists(
			name,
			{unread: listed('2', '3', '9'), starred: listed('1', '3')},
			noon,
		);
		expect(compared).toEqual({changed: 3, unknown: ['9'], vanished: []});
		expect(statusOf('Title of s1')).toEqual({isUnread: false, isStarred: true});
		expect(statusOf('Title of s2')).toEqual({isUnread: true, isStarred: false});
		expect(statusOf('Title of s3')).toEqual({isUnread: true, isStarred: true});
		expect(store.sync.pending(name, 10)).toEqual([]);
	});

	it('that were cut leave alone what they do not name', () => {
		take(served('1'), served('2', {isStarred: true}));
		const cut = {ids: [], isWhole: false};
		expect(store.sync.compareLists(name, {unread: cut, starred: cut}, noon)).toEqual({
			changed: 0,
			unknown: [],
			vanished: [],
		});
	});

	it('leave a change alone that was made here', () => {
		take(served('1'));
		store.commit({mark: 'read', ids: [idOf('s1')]}, noon);
		store.sync.compareLists(name, {unread: listed('1'), starred: listed()}, noon);
		expect(statusOf('Title of s1')).toEqual({isUnread: false, isStarred: false});
	});

	it('say which stars are missing, and take none away', () => {
		take(served('1', {isStarred: true}));
		const lists = {unread: listed('1'), starred: listed()};
		expect(store.sync.compareLists(name, lists, noon).vanished).toEqual(['1']);
		expect(statusOf('Title of s1')).toEqual({isUnread: true, isStarred: true});
		store.sync.forgetServed(name, ['1']); // the server has thrown it away
		expect(store.sync.compareLists(name, {...lists, unread: listed()}, noon).vanished).toEqual([]);
		expect(statusOf('Title of s1')).toEqual({isUnread: true, isStarred: true});
	});

	it('do not ask again for what retention removed, until it is marked elsewhere', () => {
		take(served('1', {isRead: true}), served('2', {isRead: true}));
		const late = noon + 900 * day;
		while (store.retire({bodiesDays: 1, storiesDays: 1}, late) > 0);
		expect(store.page({}, {limit: 10})).toEqual([]);
		expect(store.sync.compareLists(name, {unread: listed(), starred: listed()}, late).unknown).toEqual([]);
		expect(store.sync.compareLists(name, {unread: listed(), starred: listed('2')}, late).unknown).toEqual([
			'2',
		]);
		take(served('2', {isStarred: true, isRead: true}));
		expect(statusOf('Title of s2')).toEqual({isUnread: false, isStarred: true});
	});
});

describe('labels of an account', () => {
	const tagsOf = (title: string) =>
		store.page({}, {limit: 10}).find((one) => one.title === title)?.tags ?? [];

	it('are tags, both ways', () => {
		take(served('1', {tags: ['later', 'war']}));
		expect(tagsOf('Title of s1')).toEqual(['later', 'war']);
		store.commit({mark: 'tagged', ids: [idOf('s1')], tag: 'desk'}, noon);
		store.commit({mark: 'untagged', ids: [idOf('s1')], tag: 'war'}, noon);
		expect(store.sync.pending(name, 10)).toMatchObject([{tagged: ['desk'], untagged: ['war']}]);
		store.sync.noteTold(name, {field: 'label', value: true, tag: 'desk', remoteIds: ['1']});
		store.sync.noteTold(name, {field: 'label', value: false, tag: 'war', remoteIds: ['1']});
		expect(store.sync.pending(name, 10)).toEqual([]);
	});

	it('are compared one list at a time', () => {
		take(served('1', {tags: ['later']}), served('2', {tags: []}));
		const compared = store.sync.compareLabel(name, {tag: 'later', listed: listed('2', '9')}, noon);
		expect(compared).toEqual({changed: 2, unknown: ['9']});
		expect([tagsOf('Title of s1'), tagsOf('Title of s2')]).toEqual([[], ['later']]);
	});

	it('take turns: their names, then each of them', () => {
		expect(store.sync.nextLabel(name)).toBeUndefined();
		expect(store.sync.takeLabels(name, ['Later', 'War'])).toEqual([]);
		expect([1, 2, 3, 4].map(() => store.sync.nextLabel(name))).toEqual(['Later', 'War', undefined, 'Later']);
		expect(store.sync.takeLabels(name, ['Later'])).toEqual(['War']);
	});

	it("stay the person's own where a server has none", () => {
		take(served('1'));
		store.commit({mark: 'tagged', ids: [idOf('s1')], tag: 'desk'}, noon);
		expect(store.sync.pending(name, 10)).toEqual([]);
	});
});
