import {existsSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, it} from 'vitest';
import {rss, telegrams} from './feed-documents.js';
import {newsterm, startCommand} from './program.js';
import {type FeedServer, serveFeeds} from './serve-feeds.js';
import {type TempHome, tempHome} from './temp-home.js';

const feeds = 30;
const storiesEach = 40;
const kills = 10;
const paths = Array.from({length: feeds}, (_, at) => `/feed-${at}`);

/** The same numbers at each run: moments that failed once can be looked at again. */
function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state % below;
	};
}

/** One refresh that is killed when so many answers have gone out, and so many turns of the event loop later. */
async function killedAt(answers: number, turns: number, server: FeedServer, home: TempHome): Promise<void> {
	let left = answers;
	const due = new Promise<void>((resolve) => {
		server.onAnswer = () => {
			left -= 1;
			if (left === 0) resolve();
		};
	});
	const running = startCommand(['refresh', '--all'], home);
	await Promise.race([due, running.ended]);
	for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
	running.kill('SIGKILL');
	await running.ended;
}

function open(home: TempHome) {
	const db = new DatabaseSync(home.storeFile, {readOnly: true});
	const column = (sql: string) =>
		db
			.prepare(sql)
			.all()
			.map((row) => Object.values(row)[0]);
	return {column, close: () => db.close()};
}

/** Three that nobody has read; none while the first kill came before there was a store. */
function unreadIn(home: TempHome): readonly string[] {
	if (!existsSync(home.storeFile)) return [];
	const {column, close} = open(home);
	const ids = column('SELECT sid FROM story WHERE unread = 1 ORDER BY id LIMIT 3').map(String);
	close();
	return ids;
}

describe('a refresh that is killed', () => {
	it(`${kills} times at any moment leaves a whole store, every story once, and every mark`, async () => {
		const answers = paths.map((path, at) => {
			const body = rss(`Paper ${at}`, telegrams(storiesEach, {from: at * storiesEach}));
			return [path, {body, etag: `"${at}"`, afterMs: at * 5}] as const;
		});
		const server = await serveFeeds(Object.fromEntries(answers));
		const home = tempHome({feeds: paths.map(server.url)});
		const random = seeded(20_261_123);
		const marked = new Set<string>();

		for (let kill = 0; kill < kills; kill++) {
			await killedAt(1 + random(feeds), random(400), server, home);
			const ids = unreadIn(home);
			if (ids.length > 0) expect(await newsterm(['mark', 'read', ...ids], home)).toMatchObject({status: 0});
			for (const id of ids) marked.add(id);
		}
		expect(marked.size).toBeGreaterThan(0);
		expect(await newsterm(['refresh', '--all'], home)).toMatchObject({status: 0, stderr: ''});

		const {column, close} = open(home);
		expect(column('PRAGMA integrity_check')).toEqual(['ok']);
		expect(column('SELECT count(*) FROM story')).toEqual([feeds * storiesEach]);
		expect(column('SELECT count(DISTINCT sid) FROM story')).toEqual([feeds * storiesEach]);
		expect(column('SELECT count(*) FROM story_fts')).toEqual([feeds * storiesEach]);
		expect(column('SELECT id FROM story EXCEPT SELECT rowid FROM story_fts')).toEqual([]);
		expect(column('SELECT placed_key = last_key FROM meta')).toEqual([1]);
		expect(column('SELECT count(*) FROM content')).toEqual([feeds * storiesEach]);
		expect(new Set(column('SELECT sid FROM story WHERE unread = 0'))).toEqual(marked);
		close();
	}, 600_000); // twenty programs, one after another
});
