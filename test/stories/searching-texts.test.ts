import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

const long = 'The crew had slept, the sea was calm and nobody on the bridge saw a reason to slow down. ';

describe('a search', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{title: 'Ballast rules tightened', minutesAgo: 50, content: '<p>New rules for ships.'},
					{
						title: 'Ferry late by an hour',
						minutesAgo: 10,
						content: `<p>${long.repeat(9)}Then the ballast pump failed.`,
					},
					{title: 'Saffron milk recalled', minutesAgo: 20, content: '<p>No ships in it.'},
				]),
				feed('Ledger', 'Business', [
					{title: 'Dues rise for tankers and other ballast', minutesAgo: 5, content: '<p>From May on.'},
				]),
			],
		});
		await reader.press('/');
	});

	const titles = () => reader.state().list.rows.map(({headline}) => headline.title);
	const rule = () => reader.lines().findIndex((line) => line.includes('── In the text ──'));

	it('finds what only a text has below what the headlines have', async () => {
		await reader.type('ballast');
		expect(titles()).toEqual([
			'Dues rise for tankers and other ballast',
			'Ballast rules tightened',
			'Ferry late by an hour',
		]);
		expect(reader.lines()[2]).toMatch(/ 3 $/);
		expect(reader.lines()[rule() + 1]).toContain('Ferry late by an hour');
	});

	it('shows the passage that a story was found by', async () => {
		await reader.type('ballast');
		await reader.press('down', 'down');
		expect(reader.selected()).toContain('Ferry late');
		expect(reader.screen()).toContain('Then the ballast pump failed.');
		expect(reader.screen()).toMatch(/… .*reason to slow down\. Then the ballast/);
	});

	it('has its rule at the top when the headlines have nothing', async () => {
		await reader.type('pump');
		expect(titles()).toEqual(['Ferry late by an hour']);
		expect(rule()).toBe(4);
		expect(reader.screen()).toContain('Then the ballast pump failed.');
	});

	it('shows the best of the hits first with Tab, and the newest again', async () => {
		await reader.type('ballast');
		await reader.press('tab');
		expect(titles()[0]).toBe('Dues rise for tankers and other ballast');
		await reader.type(' rules');
		expect(titles()).toEqual(['Ballast rules tightened']);
		await reader.press('backspace', 'backspace', 'backspace', 'backspace', 'backspace', 'backspace');
		await reader.press('tab');
		expect(titles().slice(0, 2)).toEqual([
			'Dues rise for tankers and other ballast',
			'Ballast rules tightened',
		]);
	});

	it('opens such a story, and comes back to it', async () => {
		await reader.type('ballast');
		await reader.press('down', 'down', 'enter');
		expect(reader.screen()).toContain('Northgate Wire');
		await reader.press('escape');
		expect(reader.selected()).toContain('Ferry late');
		await reader.press('escape');
		expect(reader.state().behind).toEqual([]);
	});

	it('leaves the texts out of a list that is narrowed, but for `text:`', async () => {
		await reader.press('escape', 'f');
		await reader.type('pump');
		expect(titles()).toEqual([]);
		await reader.press('backspace', 'backspace', 'backspace', 'backspace');
		await reader.type('text:pump');
		expect(titles()).toEqual(['Ferry late by an hour']);
	});
});
