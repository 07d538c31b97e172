import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {
	type Intent,
	openJournal,
	openStore,
	repairStore,
	type Store,
	StoreError,
} from '../../src/store/index.js';
import {add, courier, day, edited, gazette, idOf, noon, openPapers, threePapers, titles} from './stories.js';

let home = '';
let path = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-repair-'));
	path = join(home, 'newsterm.db');
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const names = Array.from({length: 400}, (_, n) => `s${n}`);

/** A store of 400 stories with marks of each kind, its state kept, and one mark more in the journal alone. */
function lived(): void {
	const store = openPapers(path);
	store.upsert(
		gazette,
		names.map((name) => edited({name, lede: 'words '.repeat(40), content: `<p>${'text '.repeat(200)}</p>`})),
		noon,
	);
	const journal = openJournal(join(home, 'actions.jsonl'));
	const now = noon + day;
	const did = (deed: Intent): void => {
		journal.append(deed, now);
		store.commit(deed, now);
	};
	did({mark: 'read', ids: [idOf('s1'), idOf('s2')]});
	did({mark: 'starred', ids: [idOf('s3')]});
	did({mark: 'tagged', tag: 'later', ids: [idOf('s4')]});
	did({mark: 'followed', ids: [idOf('s5')]});
	did({mark: 'muted', mute: 'topic:"Ice Cup"', ids: [idOf('s6')]});
	store.keepState(now, {isDue: true});
	const later = now + day;
	journal.append({mark: 'read', ids: [idOf('s7')]}, later);
	store.commit({mark: 'read', ids: [idOf('s7')]}, later);
	journal.append({mark: 'starred', ids: [idOf('s8')]}, later);
	journal.append('undo', later);
	store.close();
}

function refetched(): Store {
	const store = openStore(path);
	store.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
	store.upsert(
		gazette,
		names.map((name) => edited({name})),
		noon + 3 * day,
	);
	return store;
}

const unread = (store: Store) => new Set(titles(store, {unreadOnly: true}));

function isAsItWas(store: Store): void {
	const seen = unread(store);
	expect(['s1', 's2', 's7'].filter((name) => seen.has(`Title of ${name}`))).toEqual([]);
	expect(seen.has('Title of s8')).toBe(true);
	expect(titles(store, {starredOnly: true})).toEqual(['Title of s3']);
	expect(store.tags()).toEqual([{name: 'later', stories: 1}]);
	expect(titles(store, {followedOnly: true})).toEqual(['Title of s5']);
	expect(store.mutes()).toEqual([{query: 'topic:"Ice Cup"', isConfigured: false, stories: 1}]);
	expect(titles(store)).toHaveLength(names.length - 1);
	expect(store.count({section: 'World'})).toBe(names.length - 1);
}

describe('a store that is lost', () => {
	it.each([
		['deleted', () => rmSync(path)],
		['cut to nothing', () => truncateSync(path)],
		['zeroed', () => writeFileSync(path, Buffer.alloc(statSync(path).size))],
		['another file', () => writeFileSync(path, 'Dear diary. '.repeat(1000))],
	])('(%s) is not begun anew unasked; repaired, it has each mark as its story comes again', (_how, harm) => {
		lived();
		harm();
		expect(() => openStore(path)).toThrow(expect.objectContaining({name: 'StoreError', kind: 'corrupt'}));
		const {stories, awaited} = repairStore(path, noon + 3 * day);
		expect(stories).toBe(2); // starred or tagged: they may stand in no feed any more
		expect(awaited).toBe(5);
		const before = openStore(path);
		before.syncSubscriptions(threePapers, ['World', 'Sport'], noon);
		expect(titles(before).toSorted()).toEqual(['Title of s3', 'Title of s4']);
		before.close();

		const store = refetched();
		isAsItWas(store);
		store.close();
	});

	it('is lost a second time before its stories came again, and nothing with it', () => {
		lived();
		for (const time of [3, 4]) {
			rmSync(path);
			repairStore(path, noon + time * day);
			const store = openStore(path);
			store.keepState(noon + time * day, {isDue: true});
			store.close();
		}
		const store = refetched();
		isAsItWas(store);
		store.close();
	});

	it('has what was starred or tagged since the last state, too, but not what is so no more', () => {
		lived();
		const journal = openJournal(join(home, 'actions.jsonl'));
		const store = openStore(path);
		const did = (deed: Intent): void => {
			journal.append(deed, noon + 3 * day);
			store.commit(deed, noon + 3 * day);
		};
		did({mark: 'starred', ids: [idOf('s30'), idOf('s31')]});
		did({mark: 'tagged', tag: 'later', ids: [idOf('s32')]});
		did({mark: 'unstarred', ids: [idOf('s31')]});
		did({mark: 'unstarred', ids: [idOf('s3')]});
		store.close();
		rmSync(path);
		repairStore(path, noon + 4 * day);
		const after = openStore(path);
		after.syncSubscriptions(threePapers, [], noon);
		expect(titles(after).toSorted()).toEqual(['Title of s30', 'Title of s32', 'Title of s4']);
		after.close();
	});

	it('is due for another state a day after the last one, whatever was starred meanwhile', () => {
		lived();
		const state = join(home, 'state.jsonl');
		const store = openStore(path);
		store.commit({mark: 'starred', ids: [idOf('s40')]}, noon);
		const before = readFileSync(state, 'utf8');
		expect(before).toContain('Title of s40');
		store.keepState(noon + 1.5 * day);
		expect(readFileSync(state, 'utf8')).toBe(before);
		store.keepState(noon + 3 * day);
		expect(readFileSync(state, 'utf8')).not.toBe(before);
		store.close();
	});

	it('keeps what retention removed away', () => {
		lived();
		const old = openStore(path);
		old.retire({bodiesDays: 1, storiesDays: 1}, noon + 9 * day);
		old.retire({bodiesDays: 1, storiesDays: 1}, noon + 9 * day);
		old.keepState(noon + 9 * day, {isDue: true});
		const left = titles(old).length;
		old.close();
		rmSync(path);
		repairStore(path, noon + 9 * day);
		const store = refetched();
		expect(titles(store).length).toBe(left);
		store.close();
	});
});

describe('a store with bad pages', () => {
	const seeds = [1, 2, 3, 4, 5, 6];
	/** By seed: how many stories were saved of 400. */
	const saved = new Map<number, number>();

	it.each(seeds)('is saved row by row, with every mark (seed %i)', (seed) => {
		lived();
		const pages = Math.floor(statSync(path).size / 8192);
		const bytes = readFileSync(path);
		// One page in twelve, another at each seed; the first names the tables.
		for (let page = 1 + seed; page < pages; page += 12) bytes.fill(0xa5, page * 8192, (page + 1) * 8192);
		writeFileSync(path, bytes);
		const {keptAs = '', stories} = repairStore(path, noon + 3 * day);
		expect(stories).toBeGreaterThan(1);
		saved.set(seed, stories);
		expect(readFileSync(keptAs).equals(bytes)).toBe(true);
		const whole = new DatabaseSync(path, {readOnly: true});
		expect(whole.prepare('PRAGMA integrity_check').get()).toEqual({integrity_check: 'ok'});
		whole.close();
		const store = refetched();
		isAsItWas(store);
		store.close();
	});

	// A page from which all others are found may be among the bad ones.
	it('gives nearly all stories back, of four stores in six', () => {
		expect([...saved.values()].filter((stories) => stories > 300).length).toBeGreaterThanOrEqual(4);
	});

	it.each([16, 100])('has another header made where the first %i bytes are gone', (bytes) => {
		lived();
		const harmed = readFileSync(path).fill(0, 0, bytes);
		writeFileSync(path, harmed);
		const {stories, keptAs = ''} = repairStore(path, noon + 3 * day);
		expect(stories).toBe(400);
		expect(readFileSync(keptAs).equals(harmed)).toBe(true);
		expect(readdirSync(home).filter((name) => /\.(?:scratch|new|repair)/.test(name))).toEqual([]);
		const store = openStore(path);
		isAsItWas(store);
		store.close();
	});

	it('gives what is whole back without a fetch: stories, texts, sections, and what can be searched', () => {
		lived();
		const {stories, awaited} = repairStore(path, noon + 3 * day);
		expect({stories, awaited}).toEqual({stories: 400, awaited: 0});
		const store = openStore(path);
		isAsItWas(store);
		expect(store.article(10)?.body).toContain('text text');
		expect(titles(store, {search: '"Title of s9"'})).toEqual(['Title of s9']);
		expect(store.feeds().every(({nextFetchAt, etag}) => nextFetchAt === 0 && etag === undefined)).toBe(true);
		add(store, {name: 'new', feedUrl: courier});
		store.close();
	});
});

it('puts the damaged file aside under a name of its own, each time, and is done by one process at a time', () => {
	lived();
	for (const _ of [1, 2]) {
		writeFileSync(path, 'no store');
		repairStore(path, noon);
	}
	const aside = readdirSync(home).filter((name) => name.includes('damaged'));
	expect(aside).toHaveLength(2);
	for (const name of aside) expect(readFileSync(join(home, name), 'utf8')).toBe('no store');

	const other = new DatabaseSync(`${path}.repair`);
	other.exec('BEGIN EXCLUSIVE');
	expect(() => repairStore(path, noon)).toThrow(expect.objectContaining({kind: 'locked'}));
	other.close(); // it was killed: its file is still there
	expect(existsSync(`${path}.repair`)).toBe(true);
	repairStore(path, noon);
	expect(existsSync(`${path}.repair`)).toBe(false);
});

it.skipIf(process.platform === 'win32')('keeps the state for its owner alone', () => {
	lived();
	const state = join(home, 'state.jsonl');
	expect(statSync(state).mode & 0o777).toBe(0o600);
});

it('passes over what is no state: other lines, and those that were harmed', () => {
	lived();
	const state = join(home, 'state.jsonl');
	const lines = readFileSync(state, 'utf8').split('\n');
	const bad = [
		'',
		'null',
		'{"tag":7,"ids":[]}',
		'{"feed":"x","read":["../../x"],"starred":[],"gone":[]}',
		'{"story":{}}',
	];
	writeFileSync(state, [...bad, ...lines, '{"feed":"htt'].join('\n'));
	rmSync(path);
	repairStore(path, noon + 3 * day);
	const store = refetched();
	isAsItWas(store);
	store.close();
});

it('says so when it cannot write, and leaves everything as it is', () => {
	lived();
	writeFileSync(path, 'no store');
	expect(() => repairStore(join(home, 'newsterm.db', 'deeper'), noon)).toThrow(StoreError);
	expect(readFileSync(path, 'utf8')).toBe('no store');
});
