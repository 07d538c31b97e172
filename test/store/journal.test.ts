import {
	appendFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {type Intent, openJournal, StoreError} from '../../src/store/index.js';
import {gazette, idOf, noon, openPapers} from './stories.js';

let home = '';
let path = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'newsterm-journal-'));
	path = join(home, 'actions.jsonl');
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const deeds: readonly (Intent | 'undo')[] = [
	{mark: 'read', ids: [idOf('a'), idOf('b')], withCopies: true},
	{mark: 'unread', ids: [idOf('a')]},
	{mark: 'starred', query: {feedUrl: gazette, unreadOnly: true, upTo: 12}},
	{mark: 'unstarred', query: {}},
	{mark: 'tagged', tag: 'ice-cup', ids: [idOf('a')]},
	{mark: 'untagged', tag: 'ice-cup', query: {}},
	{mark: 'muted', mute: '"sponsored"'},
	{mark: 'muted', mute: 'topic:"Ice Cup"', ids: [idOf('a')]},
	{mark: 'unmuted', mute: '"sponsored"'},
	'undo',
];

it('gives back what was done, in order', () => {
	const journal = openJournal(path);
	for (const [n, deed] of deeds.entries()) journal.append(deed, noon + n);

	const again = openJournal(path);
	expect(again.entries()).toEqual(deeds.map((deed, n) => ({at: noon + n, deed})));
});

it('holds one line a deed, in words that need no store', () => {
	const journal = openJournal(path);
	for (const deed of deeds) journal.append(deed, noon);

	const lines = readFileSync(path, 'utf8').split('\n');
	expect(lines).toHaveLength(deeds.length + 1);
	expect(JSON.parse(lines[1] ?? '')).toEqual({at: noon, field: 'read', value: false, ids: [idOf('a')]});
});

it.skipIf(process.platform === 'win32')('is for its owner alone', () => {
	openJournal(path);
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('passes over a line torn by a crash, and starts a new one after it', () => {
	const first = openJournal(path);
	first.append({mark: 'read', ids: [idOf('a')]}, noon);
	appendFileSync(path, '{"at":17, "field":"re');

	const journal = openJournal(path);
	journal.append({mark: 'starred', ids: [idOf('b')]}, noon);
	expect(journal.entries().map(({deed}) => deed)).toEqual([
		{mark: 'read', ids: [idOf('a')]},
		{mark: 'starred', ids: [idOf('b')]},
	]);
});

it('passes over lines that are not deeds', () => {
	appendFileSync(
		path,
		[
			'',
			'null',
			'[]',
			'7',
			'{"at":"x"}',
			'{"at":1,"field":"read","value":true}',
			'{"at":1,"field":"tag","ids":[]}',
			'{"at":1,"field":"tagged","value":true,"ids":[]}',
			'{"at":1,"field":"muted","value":true,"ids":[]}',
			'{"at":1,"field":"muted","value":true,"mute":"since:2d"}',
			'{"at":1,"field":"read","value":true,"mute":"ferry"}',
			'{"at":1,"field":"tagged","value":true,"tag":"two words","ids":[]}',
			'',
		].join('\n'),
	);
	const journal = openJournal(path);
	expect(journal.entries()).toEqual([]);
});

it('says which file it cannot write', () => {
	expect(() => openJournal(home)).toThrow(StoreError);
	expect(() => openJournal(home)).toThrow(home);
});

it('goes on in a new file once it is long and its state is kept, and is read with the one before', () => {
	const store = openPapers(join(home, 'newsterm.db'));
	const first = openJournal(path);
	first.append({mark: 'read', ids: [idOf('a')]}, noon);
	store.keepState(noon, {isDue: true});
	expect(existsSync(join(home, 'actions.1.jsonl'))).toBe(false);

	appendFileSync(path, `${' '.repeat(5_000_000)}\n`);
	store.keepState(noon, {isDue: true});
	first.append({mark: 'read', ids: [idOf('b')]}, noon + 1); // by who had the old one open
	expect(statSync(path).size).toBeLessThan(200);
	expect(
		openJournal(path)
			.entries()
			.map(({deed}) => deed),
	).toEqual([
		{mark: 'read', ids: [idOf('a')]},
		{mark: 'read', ids: [idOf('b')]},
	]);
	store.close();
});

it('passes over a line that is too long to be one, and reads on behind it', () => {
	writeFileSync(path, `{"at":1,"field":"read","value":true,"ids":["${'a'.repeat(40_000_000)}"]}\n`);
	openJournal(path).append({mark: 'starred', ids: [idOf('b')]}, noon);
	expect(openJournal(path).entries()).toHaveLength(1);
});
