import {beforeEach, describe, expect, it} from 'vitest';
import type {IngestDesk, IngestEvent} from '../../src/ingest/desk.js';
import {createNewsroomMemory} from '../../src/ingest/newsroom-memory.js';
import {createPlacing, type Placing} from '../../src/ingest/placing.js';
import {type Store, StoreError} from '../../src/store/index.js';
import {dice} from '../store/dice.js';
import {
	add,
	courier,
	edited,
	gazette,
	hour,
	idOf,
	minute,
	noon,
	openPapers,
	titles,
} from '../store/stories.js';

let store: Store;
let timers: {isCancelled: boolean; run: () => void}[];
let events: IngestEvent[];

beforeEach(() => {
	store = openPapers();
	timers = [];
	events = [];
});

function open(over: {pause?: () => Promise<void>; store?: Store} = {}): Placing {
	const desk = {
		store,
		now: () => noon,
		tell: (event: IngestEvent) => void events.push(event),
		pause: async () => {},
		after(_ms: number, run: () => void) {
			const timer = {isCancelled: false, run};
			timers.push(timer);
			return () => {
				timer.isCancelled = true;
			};
		},
		...over,
	} as unknown as IngestDesk;
	return createPlacing(desk, createNewsroomMemory(desk.store));
}

const tunnel = {
	title: 'Port Alden opens its harbour tunnel',
	lede: 'The first cars crossed under the harbour.',
};

/** The same event in two papers, and one of its own. */
function storeThree(): void {
	add(store, {name: 'a', ...tunnel, publishedAt: noon - 9 * minute});
	add(store, {name: 'b', ...tunnel, feedUrl: courier, publishedAt: noon - 8 * minute});
	add(store, {name: 'c', title: 'Wool is cheaper in Lisk', publishedAt: noon - 7 * minute});
}

const isPlaced = () => store.placedKey() === store.lastKey();
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('stories', () => {
	it('can be read before they are placed, each for itself', async () => {
		storeThree();
		expect(titles(store)).toHaveLength(3);
		await open().finish();
		expect(titles(store)).toEqual(['Wool is cheaper in Lisk', tunnel.title]);
		expect(isPlaced()).toBe(true);
	});

	it('are placed when nothing has come for a moment, not while more comes', async () => {
		const placing = open();
		storeThree();
		placing.later();
		placing.later();
		expect(timers.map(({isCancelled}) => isCancelled)).toEqual([true, false]);
		expect(isPlaced()).toBe(false);

		timers[1]?.run();
		await turn();
		expect(isPlaced()).toBe(true);
		expect(events).toEqual([{type: 'placed', left: 0}]);
	});

	it('that come while others are placed stop that, and nothing is placed twice', async () => {
		for (let n = 0; n < 120; n++) add(store, {name: `${n}`, title: `Nr${n * 7919}`});
		let pauses = 0;
		const placing = open({
			async pause() {
				if (++pauses === 2) placing.later();
			},
		});
		placing.later();
		timers[0]?.run();
		await turn();
		expect(store.placedKey()).toBe(50);
		await placing.finish();
		expect(isPlaced()).toBe(true);
		expect(timers.at(-1)?.isCancelled).toBe(true);
		expect(titles(store)).toHaveLength(120);
	});

	it('that a kill left behind are placed by whoever comes next, with those that were placed before', async () => {
		storeThree();
		await open().finish();
		add(store, {name: 'd', ...tunnel, feedUrl: 'https://herald.example/feed.json'});
		await open().finish();
		expect(store.siblings(1).map(({id}) => id)).toEqual([idOf('b'), idOf('d')]);
	});

	it('that another process placed meanwhile are known', async () => {
		const [mine, others] = [open(), open()];
		add(store, {name: 'x', title: 'Wool is cheaper in Lisk'});
		await mine.finish();
		add(store, {name: 'a', ...tunnel});
		await others.finish();
		add(store, {name: 'b', ...tunnel, feedUrl: courier});
		await mine.finish();
		expect(store.siblings(2).map(({id}) => id)).toEqual([idOf('b')]);
	});

	it('that were removed before they were placed hold nothing up', async () => {
		add(store, {name: 'old', publishedAt: noon - 500 * 24 * hour}, noon - 400 * 24 * hour);
		while (store.retire({bodiesDays: 30, storiesDays: 60}, noon) > 0);
		expect(titles(store)).toEqual([]);
		await open().finish();
		expect(isPlaced()).toBe(true);
	});

	it('whose batch fails are placed the next time, and none of them twice', async () => {
		storeThree();
		let isFull = true;
		const broken: Store = {
			...store,
			notePlaced(upTo) {
				if (isFull) throw new StoreError('full', 'newsterm.db', 'the disk is full');
				store.notePlaced(upTo);
			},
		};
		const placing = open({store: broken});
		await expect(placing.finish()).rejects.toThrow('the disk is full');
		expect(titles(store)).toHaveLength(3);
		isFull = false;
		await placing.finish();
		expect(titles(store)).toHaveLength(2);
	});
});

it.each([1, 2, 3, 4, 5, 6])('holds whatever happens between storing and placing (seed %i)', async (seed) => {
	const roll = dice(seed);
	const subjects = ['Port Alden harbour tunnel', 'Lisk wool market', 'Sellick pass snow'];
	let names = 0;
	const ids = new Set<string>();
	const read = new Set<string>();
	let placing = open();
	const deeds = [
		() => {
			const feedUrl = roll(2) === 0 ? gazette : courier;
			const stories = Array.from({length: 1 + roll(60)}, () => {
				const name = `s${names++}`;
				ids.add(idOf(name));
				return edited({
					name,
					feedUrl,
					title: `${subjects[roll(3)]} ${roll(9) * 7919}`,
					publishedAt: noon - roll(60) * hour,
				});
			});
			store.upsert(feedUrl, stories, noon);
			placing.later();
		},
		() => timers.at(-1)?.run(),
		() => {
			placing.stop();
			placing = open(); // the process was killed
		},
		() => {
			const id = idOf(`s${roll(names + 1)}`);
			store.commit({mark: 'read', ids: [id]}, noon);
			if (ids.has(id)) read.add(id);
		},
		() => {
			store.commit({mark: 'followed', ids: [idOf(`s${roll(names + 1)}`)]}, noon);
			store.undo(noon);
		},
		() => turn(),
		() => placing.finish(),
	];
	for (let step = 0; step < 60; step++) await deeds[roll(deeds.length)]?.();
	await placing.finish();

	expect(isPlaced()).toBe(true);
	const every = store.page({everyStory: true}, {limit: 9999});
	expect(new Set(every.map(({id}) => id))).toEqual(ids);
	for (const id of read) expect(every.find((story) => story.id === id)?.isUnread).toBe(false);
	const rows = store.page({}, {limit: 9999});
	const inFolds = rows.flatMap(({key, id}) => [id, ...store.siblings(key).map((sibling) => sibling.id)]);
	expect(inFolds.toSorted()).toEqual([...ids].toSorted());
	const unread = rows.filter(({isUnread}) => isUnread).length;
	expect(store.tabCounts().all).toBe(unread);
});
