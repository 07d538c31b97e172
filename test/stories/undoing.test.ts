import {beforeEach, describe, expect, it} from 'vitest';
import {dice} from '../store/dice.js';
import {day, feed, noon, openReader, type Reader} from './open-reader.js';

const feeds = [
	feed('Northgate Wire', 'World', [
		{title: 'Harbour tunnel opens', minutesAgo: 10},
		{title: 'Ferry late again', minutesAgo: 20},
	]),
	feed('Ledger', 'Business', [{title: 'Bank holds its rates', minutesAgo: 30}]),
];

describe('undoing with u', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({feeds});
	});

	const restarted = () => openReader({feeds, after: reader, isFresh: false});
	const row = (shown: Reader, title: string) => shown.lines().find((line) => line.includes(title)) ?? '';

	it('says what it took back', async () => {
		await reader.press('A', 'u');
		expect(reader.screen()).toContain('Undone: 3 stories unread again');
		await reader.press('s', 'u');
		expect(reader.screen()).toContain('Undone: 1 story no longer starred');
		await reader.press('u');
		expect(reader.screen()).toContain('Nothing to undo');
	});

	it('goes on where it was after a restart, one deed after another', async () => {
		await reader.press('s', 'j', 'w', 'A');
		const again = await restarted();
		await again.press('u');
		expect(again.unread()).toHaveLength(3);
		await again.press('u');
		expect(again.screen()).toContain('Undone: the event is no longer followed');
		await again.press('u');
		expect(again.screen()).not.toContain('★');
		await again.press('u');
		expect(again.screen()).toContain('Nothing to undo');
	});

	it('brings a removed feed back after a restart: its line, its comment, its stories as they were', async () => {
		const before = reader.file.text();
		await reader.press('G', 's', 'D');
		await reader.choose(feeds[1]?.url ?? '');
		await reader.press('m');

		const again = await restarted();
		expect(again.screen()).not.toContain('Bank holds');
		await again.press('u', 'u');
		expect(again.screen()).toContain('Ledger is back');
		expect(again.file.text()).toBe(before);
		expect(row(again, 'Bank holds')).toContain('★');
	});

	it('takes a feed out again that was added', async () => {
		const courier = {url: 'https://courier.example/rss', title: 'Kestrel Courier'};
		const added = await openReader({feeds, sites: {'https://courier.example/': [courier]}});
		const before = added.file.text();
		await added.press('a');
		await added.type('courier.example');
		await added.press('enter', 'u');
		expect(added.screen()).toContain('Undone: Kestrel Courier is not among your feeds any more');
		expect(added.file.text()).toBe(before);
	});

	it('takes back what was last when it was pressed, however fast one types', async () => {
		reader.pressAtOnce('m', 's', 'u', 'w', 'u', 'u');
		await reader.press('down');
		expect(reader.unread()).toHaveLength(3);
		expect(reader.screen()).not.toContain('★');
		expect(row(reader, 'Harbour tunnel')).not.toContain('›');
	});

	it('takes back what was done in another newsterm', async () => {
		const other = await restarted();
		await other.press('A');
		await reader.press('u');
		expect(reader.unread()).toHaveLength(3);
	});

	it('keeps a week of deeds', async () => {
		await reader.press('A');
		reader.wait(8 * day);
		await reader.press('u');
		expect(reader.screen()).toContain('Nothing to undo');
		expect(reader.unread()).toEqual([]);
	});
});

describe('any number of deeds, and as many undos', () => {
	/** All that the person did, and what follows from it. */
	function readingState({store, file}: Reader): unknown {
		const keys = store.page({everyStory: true, search: 'the '}, {limit: 99}).map(({key}) => key);
		const muted = store.page({everyStory: true, search: 'the muted'}, {limit: 99}).map(({key}) => key);
		const told = store.headlines([...keys, ...muted]);
		return [
			told.map(({id, isUnread, isStarred, isFollowed, tags}) => [id, isUnread, isStarred, isFollowed, tags]),
			store.mutes(),
			store.tabCounts(),
			file.text(),
		];
	}

	const papers = ['Northgate Wire', 'Ledger', 'Alden Post'].map((title, at) =>
		feed(
			title,
			at === 0 ? 'World' : 'Business',
			['ferry', 'tunnel', 'bank', 'crown'].map((word, n) => ({
				title: `The ${word} in the ${title}`,
				minutesAgo: 10 * n + at,
			})),
		),
	);

	it.each([1, 2, 3])('leave everything as it was, also over restarts (seed %i)', async (seed) => {
		let reader = await openReader({feeds: papers});
		const roll = dice(seed);
		const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
		const chooseAny = async (): Promise<void> => {
			const items = reader.state().menu?.items ?? [];
			if (items.length > 0) await reader.choose(pick(items).value);
			if (reader.state().modes.includes('mute')) {
				await reader.type(pick(['ferry', 'bank', 'section:world']));
				await reader.press('enter', 'escape');
			}
		};
		const deeds: readonly (() => Promise<void>)[] = [
			() => reader.press(pick(['m', 's', 'w', 'A'])),
			() => reader.press('enter', 'escape'),
			async () => {
				await reader.press('T');
				if (reader.state().modes.at(-1) !== 'tags') return;
				await reader.type(pick(['later', 'port']));
				await reader.press('enter', 'escape');
			},
			async () => {
				await reader.press('M');
				await chooseAny();
			},
			async () => {
				await reader.press('D');
				await chooseAny();
			},
		];
		const maybeRestarted = async (): Promise<void> => {
			if (roll(5) === 0) reader = await openReader({feeds: papers, after: reader, isFresh: false});
		};

		const lastId = () => reader.store.lastDeed(noon)?.id ?? 0;
		const before = [readingState(reader)];
		for (let last = 0; before.length <= 40; ) {
			await reader.press(...Array.from({length: roll(4)}, () => pick(['j', 'k', 'tab', 'g'])));
			await pick(deeds)();
			await maybeRestarted();
			if (lastId() > last) before.push(readingState(reader));
			last = lastId();
		}
		expect(readingState(reader)).toEqual(before.pop());
		while (before.length > 0) {
			await reader.press('u');
			await maybeRestarted();
			expect(readingState(reader)).toEqual(before.pop());
		}
		await reader.press('u');
		expect(reader.screen()).toContain('Nothing to undo');
	});
});
