import {describe, expect, it} from 'vitest';
import {day, feed, hour, minute, openReader, type Telegram} from './open-reader.js';

const many = (count: number): readonly Telegram[] =>
	Array.from({length: count}, (_, at) => ({
		title: `Dispatch ${String(at + 1).padStart(4, '0')}`,
		lede: `The ${at}th.`, // more words in common would fold them
		minutesAgo: at,
	}));

const wire = feed('Northgate Wire', 'World', many(1000));

describe('a long list', () => {
	it('walks to its last row and back to its first', async () => {
		const reader = await openReader({feeds: [wire]});
		await reader.press('G');
		expect(reader.selected()).toContain('Dispatch 1000');
		expect(reader.screen()).toContain('1,000/1,000');
		await reader.press('k');
		expect(reader.selected()).toContain('Dispatch 0999');
		await reader.press('g');
		expect(reader.selected()).toContain('Dispatch 0001');
	});

	it('fills a window taller than what is read at once, at its first row and at its last', async () => {
		const reader = await openReader({feeds: [wire], rows: 230});
		const shown = () => reader.lines().filter((line) => line.includes('Dispatch')).length;
		const rows = shown();
		expect(rows).toBeGreaterThan(200);
		await reader.press('G');
		expect(shown()).toBeGreaterThanOrEqual(rows - 2); // a rule between days, and the lede
	});

	it('shows every row once, in order, from the first page to the last', async () => {
		const reader = await openReader({feeds: [wire], rows: 24});
		const seen = new Set<string>();
		const order: string[] = [];
		for (let page = 0; page < 80; page++) {
			for (const line of reader.lines()) {
				const [title] = /Dispatch \d{4}/.exec(line) ?? [];
				if (title && !seen.has(title)) {
					seen.add(title);
					order.push(title);
				}
			}
			await reader.press('space');
		}
		expect(order).toHaveLength(1000);
		expect(order).toEqual(order.toSorted());
	});

	it('comes back up from the end row by row to the first', async () => {
		const reader = await openReader({feeds: [wire], rows: 24});
		await reader.press('G');
		for (let page = 0; page < 80; page++) await reader.press('b');
		expect(reader.selected()).toContain('Dispatch 0001');
		expect(reader.screen()).toContain('1/1,000');
	});

	it('keeps the cursor on the screen at any size', async () => {
		const reader = await openReader({feeds: [wire]});
		await reader.press('space', 'space');
		const before = reader.selected();
		for (const [columns, rows] of [
			[80, 24],
			[200, 60],
			[40, 10],
			[120, 40],
		] as const) {
			reader.resize(columns, rows);
			expect(reader.selected().slice(0, 16)).toBe(before.slice(0, 16));
		}
	});
});

describe('unread only', () => {
	it('leaves read rows out, but keeps one just read until the list is left', async () => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', many(5))]});
		await reader.press('m', 'v');
		expect(reader.screen()).not.toContain('Dispatch 0001');
		await reader.press('enter', 'escape');
		expect(reader.selected()).toContain('Dispatch 0002');
		await reader.press('v');
		expect(reader.screen()).toContain('Dispatch 0001');
	});

	it('keeps the selected story selected, there and back, however far down', async () => {
		const reader = await openReader({feeds: [wire]});
		for (let page = 0; page < 10; page++) await reader.press('space');
		const title = /Dispatch \d{4}/.exec(reader.selected())?.[0] ?? 'none';
		await reader.press('v');
		expect(reader.selected()).toContain(title);
		await reader.press('v');
		expect(reader.selected()).toContain(title);
	});

	it('jumps to the next unread row with n, however far, and back with N', async () => {
		const reader = await openReader({feeds: [wire]});
		const last = reader.store.page({}, {limit: 1, fromEnd: true})[0];
		await reader.press('A');
		reader.store.commit({mark: 'unread', ids: [last?.id ?? '']}, reader.state().now);
		await reader.press('g', 'n');
		expect(reader.selected()).toContain('Dispatch 1000');
		expect(reader.screen()).toContain('1,000/1,000');
		expect(reader.state().list.rows.length).toBeLessThan(300); // what lies between is counted, and not read
		await reader.press('k');
		expect(reader.selected()).toContain('Dispatch 0999');
		await reader.press('N');
		expect(reader.screen()).toContain('No unread story above this one');
	});
});

describe('sections', () => {
	const feeds = [
		feed('Northgate Wire', 'World', [{title: 'Harbour tunnel opens'}]),
		feed('Ledger', 'Business', [{title: 'Bank holds its rates', minutesAgo: 30}]),
	];

	it('follow one another with Tab, and come round to the front page', async () => {
		const reader = await openReader({feeds});
		await reader.press('tab', 'tab');
		expect(reader.screen()).toContain('Bank holds its rates');
		expect(reader.screen()).not.toContain('Harbour tunnel opens');
		await reader.press('tab', 'tab');
		expect(reader.screen()).toContain('Harbour tunnel opens');
	});

	it('count their unread rows on the tabs', async () => {
		const reader = await openReader({feeds});
		expect(reader.screen()).toMatch(/Front page 2 +World 1 +Business 1/);
		await reader.press('m');
		expect(reader.screen()).toMatch(/Front page 1 +World 1 +Business /);
	});

	it('are chosen from a menu with c', async () => {
		const reader = await openReader({feeds});
		await reader.press('c');
		expect(reader.state().menu?.items.map(({label}) => label)).toEqual([
			'Front page',
			'World',
			'Business',
			'Starred',
		]);
		await reader.press('escape');
		expect(reader.selected()).toContain('Bank holds its rates');
	});
});

describe('days', () => {
	it('are parted by a rule that the cursor passes over', async () => {
		const reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{title: 'News of today', minutesAgo: 30},
					{title: 'News of yesterday', minutesAgo: day / minute},
					{title: 'News of before', minutesAgo: (2 * day) / minute},
				]),
			],
		});
		expect(reader.screen()).toMatch(
			/News of today[\s\S]*── Yesterday ─[\s\S]*News of yesterday[\s\S]*── Saturday 21 November ─/,
		);
		await reader.press('j', 'j');
		expect(reader.selected()).toContain('News of before');
	});

	it('age the rows as the hours pass, and move none', async () => {
		const reader = await openReader({
			feeds: [feed('Northgate Wire', 'World', [{title: 'News', minutesAgo: 0}])],
		});
		expect(reader.selected()).toMatch(/now *$/);
		reader.wait(5 * hour);
		expect(reader.selected()).toMatch(/5h *$/);
	});
});
