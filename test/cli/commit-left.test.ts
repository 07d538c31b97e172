import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {commitLeft} from '../../src/cli/commit-left.js';
import {removeFeed} from '../../src/config/index.js';
import type {StoryId} from '../../src/model.js';
import {printableLine} from '../../src/printable.js';
import {openJournal, openStore} from '../../src/store/index.js';

const noon = Date.UTC(2026, 10, 23, 12);
const feedUrl = 'https://northgate.example/feed';
const id: StoryId = 'a1b2c3d4e5f6';

let dir: string;
let file: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'newsterm-left-'));
	file = join(dir, 'newsterm.db');
	const store = openStore(file);
	store.syncSubscriptions([{url: feedUrl}], ['Other'], noon);
	const story = {
		id,
		feedUrl,
		title: 'Ferry late again',
		lede: '',
		authors: [],
		categories: [],
		enclosures: [],
		pictures: [],
	};
	store.upsert(feedUrl, [{story, outlet: 'Northgate Wire', lede: ''}], noon);
	store.close();
});
afterEach(() => rmSync(dir, {recursive: true}));

const configFile = () => join(dir, 'config.json');

function desk() {
	const journal = openJournal(join(dir, 'actions.jsonl'));
	return {storeFile: file, configFile: configFile(), journal, now: noon};
}

function kept() {
	const store = openStore(file);
	const [headline] = store.page({}, {limit: 1});
	store.close();
	return headline;
}

describe('marks the worker did not get to', () => {
	it('are written when the person leaves, in the order they were made', async () => {
		const pending = [
			{seq: 1, intent: {mark: 'starred', ids: [id]}},
			{seq: 2, intent: {mark: 'read', ids: [id]}},
			{seq: 3, intent: {mark: 'unread', ids: [id]}},
		] as const;
		await commitLeft({pending, handed: 3}, desk());
		expect(kept()).toMatchObject({isStarred: true, isUnread: true});
	});

	it('change nothing a second time: one undo takes each back', async () => {
		const pending = [{seq: 1, intent: {mark: 'starred', ids: [id]}}] as const;
		await commitLeft({pending, handed: 1}, desk());
		await commitLeft({pending, handed: 1}, desk());
		const store = openStore(file);
		expect(store.undo(noon)).toEqual({mark: 'starred', stories: 1});
		expect(store.undo(noon)).toBeUndefined();
		store.close();
	});
});

describe('an undo the worker did not get to', () => {
	const starred = {mark: 'starred', ids: [id]} as const;

	it('is done in its turn: not before the mark it takes back, not after the one behind it', async () => {
		const pending = [
			{seq: 1, intent: starred},
			{seq: 2, undo: undefined},
			{seq: 3, intent: {mark: 'read', ids: [id]}},
		] as const;
		await commitLeft({pending, handed: 1}, desk());
		expect(kept()).toMatchObject({isStarred: false, isUnread: false});
	});

	it('is not done twice when the worker did it without a word of it', async () => {
		const store = openStore(file);
		store.commit({mark: 'read', ids: [id]}, noon);
		store.commit(starred, noon);
		const last = store.lastDeed(noon)?.id;
		store.undo(noon, last);
		store.close();
		await commitLeft({pending: [{seq: 2, undo: last}], handed: 2}, desk());
		expect(kept()).toMatchObject({isStarred: false, isUnread: false});
	});

	it('stands in the journal, with the marks behind it', async () => {
		const {journal, ...rest} = desk();
		const pending = [
			{seq: 1, intent: starred},
			{seq: 2, undo: undefined},
			{seq: 3, intent: starred},
		] as const;
		journal.append(starred, noon);
		await commitLeft({pending, handed: 1}, {...rest, journal});
		expect(journal.entries().map(({deed}) => deed)).toEqual([starred, 'undo', starred]);
	});

	it('gives a removed feed its line back', async () => {
		const text = `{"feeds": ["${feedUrl}" /* mine */]}`;
		writeFileSync(configFile(), text);
		const edit = await removeFeed(configFile(), feedUrl);
		if (!edit) throw new Error('nothing was removed');
		const done = {words: 'It is back', file: edit};
		await commitLeft(
			{
				pending: [
					{seq: 1, done},
					{seq: 2, undo: undefined},
				],
				handed: 1,
			},
			desk(),
		);
		expect(readFileSync(configFile(), 'utf8')).toBe(text);
	});
});

describe('what was wished of a sync server, and did not reach the worker', () => {
	const account = {kind: 'greader', name: printableLine('FreshRSS'), url: 'https://rss.example/api'} as const;
	const wish = {account: 'FreshRSS', wish: 'subscribe', url: 'https://ledger.example/feed'} as const;
	const pending = [{seq: 1, done: {words: 'Undone', wish}}] as const;
	const wishes = () => {
		const store = openStore(file);
		store.sync.syncAccounts([account]);
		const feeds = store.sync.servedFeeds('FreshRSS');
		store.close();
		return feeds.map(({wish: one}) => one);
	};

	it('is wished when the person leaves, once, and can be taken back', async () => {
		expect(wishes()).toEqual([]);
		await commitLeft({pending, handed: 1}, desk());
		await commitLeft({pending, handed: 1}, desk());
		expect(wishes()).toEqual(['subscribe']);

		await commitLeft({pending: [{seq: 2, undo: undefined}], handed: 2}, desk());
		expect(wishes()).toEqual([]);
	});

	it('is let go of when the account is gone', async () => {
		await commitLeft({pending, handed: 1}, desk());
		expect(wishes()).toEqual([]);
	});
});
