import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, it, onTestFinished} from 'vitest';
import {openStore, type Store} from '../../src/store/index.js';
import {add, courier, gazette, idOf, noon, titles} from './stories.js';

/** A store of three stories that something else than newsterm has written in since. */
function edited(before: (store: Store) => void, sql: string): Store {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-hands-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	const path = join(dir, 'newsterm.db');
	const store = openStore(path);
	store.syncSubscriptions([{url: gazette}, {url: courier}], [], noon);
	for (const name of ['a', 'b', 'c']) add(store, {name, title: name});
	before(store);
	store.close();
	const file = new DatabaseSync(path);
	file.exec(sql);
	file.close();
	const again = openStore(path);
	onTestFinished(() => again.close());
	return again;
}

it('lets no control character of a headline or an article out', () => {
	const bad = "'x' || char(27) || '[31m' || char(155) || '1m' || char(8238) || char(10) || 'y'";
	const columns = ['title', 'outlet', 'lede', 'byline', 'url'].map((column) => `${column} = ${bad}`);
	const store = edited(
		() => {},
		`UPDATE story SET ${columns}, dateline = json_object('place', ${bad}); UPDATE feed SET own_title = ${bad};`,
	);
	const [headline] = store.page({}, {limit: 1});
	const shown = JSON.stringify([store.page({}, {limit: 9}), store.article(headline?.key ?? 0)]);
	expect(shown).not.toMatch(/\\u00|[\u0080-\u009F\u202E]/);
	expect(headline?.title).toBe('x y');
});

describe('a deed that is none of newsterm’s', () => {
	const done = (store: Store) => void store.commit({mark: 'read', ids: [idOf('a')]}, noon);
	const insert = (mark: string, keys: string) =>
		`INSERT INTO undo(at, mark, keys) VALUES (${noon}, '${mark}', '${keys}')`;

	it.each([
		['of an unknown mark', insert('painted', '[1]')],
		['of keys that are no JSON', insert('read', '[1')],
	])('%s is passed over', (_what, sql) => {
		const store = edited(done, sql);
		expect(store.lastDeed(noon)).toEqual({id: 1});
		expect(store.undo(noon, 2)).toBeUndefined();
		expect(store.undo(noon)).toEqual({mark: 'read', stories: 1});
		expect(titles(store, {unreadOnly: true})).toHaveLength(3);
	});
});
