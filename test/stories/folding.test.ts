import {describe, expect, it} from 'vitest';
import {feed, openReader} from './open-reader.js';

const lede =
	'The first cars crossed under the harbour of Port Alden at dawn, ending a project of nine years.';
const feeds = [
	feed('Northgate Wire', 'World', [
		{title: 'Port Alden opens its harbour tunnel after nine years', lede, minutesAgo: 30},
		{title: 'Snow closes the Sellick pass', lede: 'Drifts of two metres lie on the pass.', minutesAgo: 40},
	]),
	feed('Alden Post', 'Local', [
		{title: 'Port Alden opens its harbour tunnel after nine years', lede, minutesAgo: 25},
	]),
	feed('The Meridian', 'World', [
		{title: 'Port Alden opens harbour tunnel after nine years', lede, minutesAgo: 20},
	]),
];

describe('one event told by three outlets', () => {
	it('is one row, with the number of the other outlets', async () => {
		const reader = await openReader({feeds});
		const rows = reader.lines().filter((line) => line.includes('harbour tunnel'));
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatch(/Northgate Wire +\+2/);
	});

	it('shows the others under the row with +, and hides them again', async () => {
		const reader = await openReader({feeds});
		await reader.press('+');
		expect(reader.lines().filter((line) => line.includes('harbour tunnel'))).toHaveLength(3);
		expect(reader.screen()).toContain('1/2'); // siblings are no rows
		await reader.press('j', '+');
		expect(reader.lines().filter((line) => line.includes('harbour tunnel'))).toHaveLength(1);
	});

	it('opens a sibling as itself', async () => {
		const reader = await openReader({feeds});
		await reader.press('+', 'j', 'enter');
		expect(reader.screen()).toMatch(/(LOCAL · Alden Post|WORLD · The Meridian)/);
	});

	it('stands in the section of each outlet, once', async () => {
		const reader = await openReader({feeds});
		await reader.press('tab', 'tab');
		expect(reader.lines().filter((line) => line.includes('harbour tunnel'))).toHaveLength(1);
		expect(reader.screen()).not.toContain('Sellick');
	});

	it('names the others below the article, and walks into one and back with the place kept', async () => {
		const reader = await openReader({feeds});
		await reader.press('enter');
		expect(reader.screen()).toContain('Also reported by');
		await reader.press('down', 'enter');
		expect(reader.screen()).not.toContain('· Northgate Wire ');
		await reader.press('escape');
		expect(reader.screen()).toContain('· Northgate Wire ');
		expect(reader.selected()).toContain('harbour tunnel');
	});

	it('reads the near-identical copies when one is opened', async () => {
		const reader = await openReader({feeds});
		await reader.press('enter', 'escape');
		expect(reader.unread()).toEqual(['Snow closes the Sellick pass']);
	});
});
