import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import type {Mark} from '../../src/model.js';
import type {Intent} from '../../src/store/index.js';
import {openStore, type Store} from '../../src/store/index.js';
import {dice} from './dice.js';
import {add, courier, gazette, herald, idOf, minute, noon, openPapers, threePapers} from './stories.js';

const names = Array.from({length: 30}, (_, n) => `${n}`);
const ids = names.map(idOf);

/** Thirty stories of three papers, some of one event, some copies of each other. */
function filled(path: string): Store {
	const store = openPapers(path);
	for (const [n, name] of names.entries()) {
		const feedUrl = [gazette, courier, herald][n % 3] ?? gazette;
		const key = add(store, {name, title: `Dispatch ${name} of ${n % 4}`, feedUrl}, noon - n * minute);
		if (n >= 20) store.place([{key, lead: key - 20, eventId: key - 20, dupOf: key - 20}]);
	}
	return store;
}

/** All that the person did, story by story, and what follows from it. */
function readingState(store: Store): unknown {
	const keys = ids.flatMap((id) => store.find(id));
	return [
		store
			.headlines(keys)
			.map(({id, isUnread, isStarred, isFollowed, tags}) => [id, isUnread, isStarred, isFollowed, tags]),
		store.tags(),
		store
			.mutes()
			.map(({query, stories}) => `${query} ${stories}`)
			.sort(),
		store.tabCounts(),
		store.feeds().map(({url, stories, unread}) => [url, stories, unread]),
		store.page({}, {limit: 99}).map(({id}) => id),
	];
}

it.each([1, 2, 3, 4, 5, 6])(
	'leaves all as it was after as many undos as deeds, also when closed meanwhile (seed %i)',
	(seed) => {
		const dir = mkdtempSync(join(tmpdir(), 'newsterm-walk-'));
		onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
		const path = join(dir, 'newsterm.db');
		const roll = dice(seed);
		const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
		let store = filled(path);
		let now = noon;

		const anyStories = (): Intent['ids'] => Array.from({length: 1 + roll(4)}, () => pick(ids));
		const anyMark = (): Mark =>
			pick<Mark>(['read', 'unread', 'starred', 'unstarred', 'followed', 'unfollowed']);
		const deeds: readonly (() => void)[] = [
			() => void store.commit({mark: anyMark(), ids: anyStories() ?? []}, now),
			() => void store.commit({mark: 'read', ids: [pick(ids)], withCopies: true}, now),
			() => void store.commit({mark: 'read', query: pick([{}, {section: 'World'}, {feedUrl: courier}])}, now),
			() => void store.commit({mark: pick(['read', 'unread', 'starred']), query: {search: 'dispatch'}}, now),
			() =>
				void store.commit(
					{mark: pick(['tagged', 'untagged']), tag: pick(['later', 'ice-cup']), ids: anyStories() ?? []},
					now,
				),
			() => void store.commit({mark: 'tagged', tag: 'all', query: {section: 'World'}}, now),
			() =>
				void store.commit(
					{mark: pick(['muted', 'unmuted']), mute: pick(['"1"', `feed:"${herald}"`, 'section:sport'])},
					now,
				),
			() => void store.commit({mark: pick(['muted', 'unmuted']), mute: 'topic:"x"', ids: [pick(ids)]}, now),
			() => store.record(`edit ${now}`, now),
		];
		const maybeReopened = (): void => {
			if (roll(6) > 0) return;
			store.close();
			store = openStore(path);
			store.syncSubscriptions(threePapers, ['World', 'Sport'], now);
		};

		const before: unknown[] = [readingState(store)];
		for (let last = 0; before.length <= 200; ) {
			now += 1000;
			pick(deeds)();
			maybeReopened();
			const id = store.lastDeed(now)?.id ?? 0;
			if (id > last) before.push(readingState(store)); // one that changed nothing is none
			last = id;
		}

		expect(readingState(store)).toEqual(before.pop());
		while (before.length > 0) {
			expect(store.undo(now)).toBeDefined();
			maybeReopened();
			expect(readingState(store)).toEqual(before.pop());
		}
		expect(store.undo(now)).toBeUndefined();
		store.close();
	},
);
