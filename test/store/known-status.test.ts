import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, it, onTestFinished} from 'vitest';
import {type KnownStatus, openReader, openStore} from '../../src/store/index.js';
import {schema} from '../../src/store/schema.js';
import {add, courier, day, edited, gazette, idOf, noon, openPapers, threePapers, titles} from './stories.js';

function status(name: string, {feedUrl = gazette, ...marks}: Partial<KnownStatus> = {}): KnownStatus {
	return {feedUrl, id: idOf(name), isRead: false, isStarred: false, ...marks};
}

it('a story that was read elsewhere comes read, and stands in the lists', () => {
	const store = openPapers();
	store.rememberStatus([status('a', {isRead: true}), status('b', {isStarred: true})], noon);
	const {added} = store.upsert(
		gazette,
		['a', 'b', 'c'].map((name) => edited({name})),
		noon,
	);

	expect(added).toHaveLength(3);
	expect(titles(store)).toHaveLength(3);
	expect(titles(store, {unreadOnly: true}).toSorted()).toEqual(['Title of b', 'Title of c']);
	expect(titles(store, {section: 'World', unreadOnly: true})).toHaveLength(2);
	expect(titles(store, {starredOnly: true})).toEqual(['Title of b']);
	expect(store.feeds().find(({url}) => url === gazette)).toMatchObject({stories: 3, unread: 2});
});

it('what is known of one feed’s story says nothing of another’s', () => {
	const store = openPapers();
	store.rememberStatus([status('a', {feedUrl: courier, isRead: true})], noon);
	add(store, {name: 'a'});
	expect(titles(store, {unreadOnly: true})).toHaveLength(1);
});

it('is used once: what the person does afterwards stands', () => {
	const store = openPapers();
	store.rememberStatus([status('a', {isRead: true})], noon);
	add(store, {name: 'a'});
	store.commit({mark: 'unread', ids: [idOf('a')]}, noon);
	store.upsert(gazette, [edited({name: 'a', title: 'Corrected'})], noon);
	expect(titles(store, {unreadOnly: true})).toEqual(['Corrected']);
});

it('leaves a stored story alone, and one of a feed nobody subscribes to', () => {
	const store = openPapers();
	add(store, {name: 'a'});
	store.rememberStatus(
		[status('a', {isRead: true}), status('b', {feedUrl: 'https://none.example/', isRead: true})],
		noon,
	);
	expect(titles(store, {unreadOnly: true})).toHaveLength(1);
});

it('takes the later word', () => {
	const store = openPapers();
	store.rememberStatus([status('a', {isRead: true})], noon);
	store.rememberStatus([status('a', {isStarred: true})], noon);
	add(store, {name: 'a'});
	expect(store.page({}, {limit: 1})).toMatchObject([{isUnread: true, isStarred: true}]);
});

it('waits 90 days for its story, and no longer', () => {
	const keep = {bodiesDays: 30, storiesDays: 365};
	const store = openPapers();
	store.rememberStatus([status('a', {isRead: true})], noon);
	store.rememberStatus([status('b', {isRead: true})], noon + day);
	store.retire(keep, noon + 90 * day + 1);
	add(store, {name: 'a'}, noon + 91 * day);
	add(store, {name: 'b'}, noon + 91 * day);
	expect(titles(store, {unreadOnly: true})).toEqual(['Title of a']);
});

it('brings nothing back that retention removed', () => {
	const store = openPapers();
	add(store, {name: 'a'});
	store.retire({bodiesDays: 30, storiesDays: 365}, noon + 400 * day);
	store.rememberStatus([status('a', {isStarred: true})], noon + 400 * day);
	expect(store.upsert(gazette, [edited({name: 'a'})], noon + 400 * day).added).toEqual([]);
});

it.each([
	['a writer', (path: string) => openStore(path).close()],
	['a reader', (path: string) => openReader(path).close()],
])('%s brings a store of version 1 up to date and loses nothing', (_who, open) => {
	const home = mkdtempSync(join(tmpdir(), 'newsterm-version-1-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	const path = join(home, 'newsterm.db');
	const old = new DatabaseSync(path);
	old.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; ${schema}
		INSERT INTO section VALUES (1, 'World', 0);
		INSERT INTO feed(id, url, title, section_id, pos) VALUES (1, '${gazette}', 'Gazette', 1, 0);
		INSERT INTO story(id, feed_id, sid, lead_id, event_id, sort_at, unread, starred, seen_at, hash, title, lede, outlet)
			VALUES (1, 1, '${idOf('a')}', 1, 1, ${noon}, 0, 1, ${noon}, x'00', 'Kept', '', 'Gazette');
		INSERT INTO shelf VALUES (0, ${noon}, 1, 0), (1, ${noon}, 1, 0);
		UPDATE meta SET last_key = 1;
		PRAGMA user_version = 1`);
	old.close();

	open(path);
	const store = openStore(path);
	onTestFinished(() => store.close());
	store.syncSubscriptions([...threePapers], ['World'], noon);
	expect(store.page({section: 'World'}, {limit: 9})).toMatchObject([
		{title: 'Kept', isUnread: false, isStarred: true},
	]);
	store.rememberStatus([status('b', {isRead: true})], noon);
	add(store, {name: 'b'});
	expect(titles(store, {unreadOnly: true})).toEqual([]);
	expect(titles(store)).toHaveLength(2);
});
