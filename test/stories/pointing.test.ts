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
