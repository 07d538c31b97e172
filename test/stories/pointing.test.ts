import {describe, expect, it} from 'vitest';
import {feed, openReader, type Telegram} from './open-reader.js';

const stories: readonly Telegram[] = ['Volcano wakes', 'Pumpkin wins regatta', 'Comet misses dinner'].map(
	(title, at) => ({title, minutesAgo: 10 + at}),
);

describe('the mouse', () => {
	it('selects a row with a click and opens it with a second one', async () => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', stories)]});
		const row = reader.lines().findIndex((line) => line.includes('Comet misses dinner'));
		reader.click(5, row);
		expect(reader.selected()).toContain('Comet misses dinner');
		reader.click(5, row);
		expect(reader.screen()).toContain('Comet misses dinner, in more words.');
	});

	it('scrolls with the wheel', async () => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', stories)]});
		reader.wheel(1);
		expect(reader.selected()).toContain('Comet misses dinner');
		reader.wheel(-1);
		expect(reader.selected()).toContain('Volcano wakes');
	});

	it('moves nothing behind a menu', async () => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', stories)]});
		await reader.press('c');
		reader.wheel(1);
		await reader.press('escape');
		expect(reader.selected()).toContain('Volcano wakes');
	});

	it('does nothing on the header, the rules or below the last row', async () => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', stories)]});
		const before = reader.lines();
		for (const row of [0, 3, 20, 39, 500]) reader.click(50, row);
		expect(reader.lines()).toEqual(before);
	});
});

const sections = ['World', 'Business', 'Science', 'Culture', 'Technology'];
const shelves = sections.map((name, at) =>
	feed(`${name} Wire`, name, [{title: `The ${name} headline`, minutesAgo: 5 + at}]),
);
const talkedAbout: readonly Telegram[] = [
	{title: 'Volcano Brannoch wakes after ninety years', minutesAgo: 10},
	{title: 'Comet misses dinner', minutesAgo: 50},
];

describe('the header', () => {
	/** Where on a line a text stands, and which line. */
	const placeOf = (lines: readonly string[], text: string): readonly [column: number, row: number] => {
		const row = lines.findIndex((line) => line.includes(text));
		return [(lines[row] ?? '').indexOf(text), row];
	};

	it('chooses a topic with a click, and gives all stories back with a second one', async () => {
		const reader = await openReader({
			feeds: ['Northgate Wire', 'The Meridian', 'Alden Post'].map((name) => feed(name, 'World', talkedAbout)),
		});
		const label = reader.state().topics[0]?.label ?? 'no topic';
		const all = reader.state().list.total;
		reader.click(...placeOf(reader.lines(), label));
		expect(reader.state().topic?.label).toBe(label);
		expect(reader.state().list.total).toBeLessThan(all);
		reader.click(...placeOf(reader.lines(), label));
		expect(reader.state().topic).toBeUndefined();
		expect(reader.state().list.total).toBe(all);
	});

	it('goes to a tab with a click, from an article too', async () => {
		const reader = await openReader({feeds: shelves, columns: 160});
		await reader.press('enter');
		reader.click(...placeOf(reader.lines(), 'Science 1'));
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.selected()).toContain('The Science headline');
	});

	it('steps through the tabs with the arrows', async () => {
		const reader = await openReader({feeds: shelves, columns: 50, rows: 24});
		const name = () => reader.state().tabs[reader.state().tab]?.name;
		reader.click(48, 2);
		expect(name()).toBe('World');
		for (let clicks = 0; clicks < 4; clicks++) reader.click(48, 2);
		expect(name()).toBe('Technology');
		reader.click(46, 2);
		expect(name()).toBe('Culture');
	});

	it('does nothing between two tabs, nor behind a menu', async () => {
		const reader = await openReader({feeds: shelves});
		const [column, row] = placeOf(reader.lines(), 'World 1');
		reader.click(column - 1, row);
		expect(reader.state().tab).toBe(0);
		await reader.press('c');
		reader.click(column, row);
		expect(reader.state().tab).toBe(0);
	});
});

describe('two panes', () => {
	it('show the selected story beside the list after a rest, without reading it', async () => {
		const reader = await openReader({
			feeds: [feed('Northgate Wire', 'World', stories)],
			columns: 200,
			rows: 60,
		});
		await reader.press('j');
		expect(reader.screen()).not.toContain('Pumpkin wins regatta, in more words.');
		reader.wait(80);
		expect(reader.screen()).toContain('Pumpkin wins regatta, in more words.');
		expect(reader.unread()).toHaveLength(3);
	});

	it('read it when the focus moves in, and Tab moves it back', async () => {
		const reader = await openReader({
			feeds: [feed('Northgate Wire', 'World', stories)],
			columns: 200,
			rows: 60,
		});
		await reader.press('enter');
		expect(reader.unread()).toHaveLength(2);
		expect(reader.state().modes).toEqual(['list', 'article']);
		await reader.press('tab');
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.screen()).toContain('Volcano wakes, in more words.');
	});

	it('take the keys where the wheel is turned', async () => {
		const reader = await openReader({
			feeds: [feed('Northgate Wire', 'World', stories)],
			columns: 200,
			rows: 60,
		});
		reader.wheel(1, 150);
		expect(reader.state().modes).toEqual(['list', 'article']);
		reader.wheel(1);
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.selected()).toContain('Comet misses dinner');
	});

	it('become one when the window shrinks, and two again when it grows', async () => {
		const reader = await openReader({
			feeds: [feed('Northgate Wire', 'World', stories)],
			columns: 200,
			rows: 60,
		});
		reader.resize(139, 40);
		expect(reader.screen()).not.toContain('│');
		expect(reader.lines().every((line) => [...line].length <= 139)).toBe(true);
		reader.resize(140, 40);
		reader.wait(80);
		expect(reader.screen()).toContain('│');
	});
});
