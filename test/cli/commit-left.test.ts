import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {commitLeft} from '../../src/cli/commit-left.js';
import type {StoryId} from '../../src/model.js';
import {openStore} from '../../src/store/index.js';

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

function kept() {
	const store = openStore(file);
	const [headline] = store.page({}, {limit: 1});
	store.close();
	return headline;
}

describe('marks the worker did not get to', () => {
	it('are written when the person leaves, in the order they were made', () => {
		const pending = [
			{seq: 1, intent: {mark: 'starred', ids: [id]}},
			{seq: 2, intent: {mark: 'read', ids: [id]}},
			{seq: 3, intent: {mark: 'unread', ids: [id]}},
		] as const;
		commitLeft(pending, file, noon);
		expect(kept()).toMatchObject({isStarred: true, isUnread: true});
	});

	it('change nothing a second time: one undo takes each back', () => {
		const pending = [{seq: 1, intent: {mark: 'starred', ids: [id]}}] as const;
		commitLeft(pending, file, noon);
		commitLeft(pending, file, noon);
		const store = openStore(file);
		expect(store.undo(noon)).toEqual({mark: 'starred', stories: 1});
		expect(store.undo(noon)).toBeUndefined();
		store.close();
	});
});
