import {beforeEach, describe, expect, it} from 'vitest';
import {feed, minute, openReader, type Reader} from './open-reader.js';

describe('marking', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{title: 'Harbour tunnel opens', minutesAgo: 10},
					{title: 'Ferry late again', minutesAgo: 20},
					{title: 'Bridge closes for repairs', minutesAgo: 30},
				]),
				feed('Ledger', 'Business', [{title: 'Bank holds its rates', minutesAgo: 15}]),
			],
		});
	});

	it('turns the row under the cursor read and unread again with m', async () => {
		await reader.press('m');
		expect(reader.selected()).not.toContain('●');
		expect(reader.unread()).not.toContain('Harbour tunnel opens');
		await reader.press('m');
		expect(reader.selected()).toContain('●');
		expect(reader.unread()).toContain('Harbour tunnel opens');
	});

	it('stars with s, and keeps the starred ones on a tab of their own', async () => {
		await reader.press('j', 's');
		expect(reader.selected()).toContain('★');
		await reader.press('shift+tab');
		expect(reader.screen()).toContain('Bank holds its rates');
		expect(reader.screen()).not.toContain('Ferry late again');
	});

	it('marks the rows of this list read with A, those of other sections not', async () => {
		await reader.press('tab', 'tab', 'A');
		expect(reader.unread()).toEqual([
			'Harbour tunnel opens',
			'Ferry late again',
			'Bridge closes for repairs',
		]);
		expect(reader.screen()).toContain('1 story marked read — u to undo');
	});

	it('says how many were marked, and takes all of it back with u', async () => {
		await reader.press('enter', 'escape', 'A');
		expect(reader.unread()).toEqual([]);
		expect(reader.screen()).toContain('3 stories marked read — u to undo');

		await reader.press('u');
		expect(reader.unread()).toHaveLength(3); // the one that was read before stays read
		expect(reader.lines().filter((line) => line.includes('●'))).toHaveLength(3);
	});

	it('undoes one deed after another, and says when there is nothing left', async () => {
		await reader.press('s', 'j', 'm', 'u', 'u');
		expect(reader.unread()).toHaveLength(4);
		expect(reader.screen()).not.toContain('★');
		await reader.press('u');
		expect(reader.screen()).toContain('Nothing to undo');
	});

	it('takes the notice away after eight seconds', async () => {
		await reader.press('A');
		reader.wait(7000);
		expect(reader.screen()).toContain('u to undo');
		reader.wait(1000);
		expect(reader.screen()).not.toContain('u to undo');
	});

	it('does not mark stories that came in after the list was opened', async () => {
		reader.publish('Ledger', [
			{title: 'Bank holds its rates', minutesAgo: 15},
			{title: 'Crown falls', minutesAgo: 1},
		]);
		reader.wait(minute);
		await reader.refresh();
		await reader.press('A');
		expect(reader.unread()).toEqual(['Crown falls']);
	});
});
