import {beforeEach, describe, expect, it} from 'vitest';
import {day, feed, openReader, type Reader} from './open-reader.js';

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
