import {beforeEach, describe, expect, it} from 'vitest';
import {presets} from '../../src/app/index.js';
import {feed, openReader, type Reader} from './open-reader.js';

const feeds = [
	feed('Northgate Wire', 'World', [
		{title: 'Harbour tunnel opens', minutesAgo: 10},
		{title: 'Saffron milk recalled', minutesAgo: 20},
		{title: 'Harbour bridge to close', minutesAgo: 30},
	]),
	feed('Ledger', 'Business', [
		{title: 'Harbour dues to rise', minutesAgo: 15},
		{title: 'Central bank holds rates', minutesAgo: 25},
	]),
];

describe('a list', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({feeds});
		await reader.press('tab', 'j'); // World, or Business: the first section
	});

	const rows = () => reader.state().list.rows.map(({headline}) => headline.title);
	const narrow = async (text: string) => {
		await reader.press('f');
		await reader.type(text);
	};

	it('is narrowed as one types, other sections staying out of it', async () => {
		expect(reader.lines()[2]).toContain('World');
		await narrow('harb');
		expect(reader.lines()[2]).toMatch(/ Narrow harb▏ .* 2 $/);
		expect(rows()).toEqual(['Harbour tunnel opens', 'Harbour bridge to close']);
	});

	it('stays narrowed with Enter, and says to what', async () => {
		await narrow('harbour');
		await reader.press('enter');
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.lines()[2]).toMatch(/ World, narrowed to “harbour” {3}2 stories .*Esc back/);
		await reader.press('j', 'enter');
		expect(reader.screen()).toContain('Harbour bridge to close, in more words.');
		await reader.press('escape');
		expect(reader.lines()[2]).toContain('narrowed to “harbour”');
	});

	it.each([
		['while one types', ['escape']],
		['once it is kept', ['enter', 'escape']],
		['with q', ['enter', 'q']],
	] as const)('is had back untouched %s', async (_when, keys) => {
		const before = reader.lines();
		await narrow('bridge');
		await reader.press(...keys);
		expect(reader.lines()).toEqual(before);
		expect(reader.state().behind).toEqual([]);
	});

	it('is had back by taking the letters away, too', async () => {
		await narrow('saf');
		await reader.press('backspace');
		expect(rows()).toHaveLength(3);
		await reader.press('enter');
		expect(reader.state()).toMatchObject({modes: ['list'], behind: []});
	});

	it('is narrowed otherwise when asked again', async () => {
		await narrow('harbour');
		await reader.press('enter', 'f');
		expect(reader.lines()[2]).toContain(' Narrow harbour▏');
		await reader.type(' -bridge');
		await reader.press('enter');
		expect(rows()).toEqual(['Harbour tunnel opens']);
		await reader.press('escape');
		expect(rows()).toHaveLength(3);
	});

	it('is not taken for a search: one over it gives it back narrowed', async () => {
		await narrow('harbour');
		await reader.press('enter', '/');
		await reader.type('bank');
		expect(rows()).toEqual(['Central bank holds rates']);
		await reader.press('escape');
		expect(reader.lines()[2]).toContain('World, narrowed to “harbour”');
		expect(rows()).toHaveLength(2);
	});

	it('marks read only what it is narrowed to', async () => {
		await narrow('harbour');
		await reader.press('enter', 'A');
		expect(reader.unread().toSorted()).toEqual([
			'Central bank holds rates',
			'Harbour dues to rise',
			'Saffron milk recalled',
		]);
	});

	it('points at what is not understood, and keeps nothing of it', async () => {
		await narrow('plcae:moscow');
		expect(reader.lines()[3]).toContain('^');
		await reader.press('enter');
		expect(reader.state().modes).toEqual(['list', 'filter']);
	});

	it('says that nothing fits, and what gives the list back', async () => {
		await narrow('zeppelin');
		await reader.press('enter');
		expect(reader.screen()).toContain('No story fits “zeppelin”.');
		expect(reader.screen()).toContain('Esc gives the old list back');
	});

	it('is narrowed from an article, beside which it stands', async () => {
		await reader.press('enter', 'f');
		await reader.type('saffron');
		await reader.press('enter');
		expect(rows()).toEqual(['Saffron milk recalled']);
		expect(reader.state().modes).toEqual(['list']);
	});

	it('forgets it was narrowed when another section is chosen', async () => {
		await narrow('harbour');
		await reader.press('enter', 'tab');
		expect(reader.state()).toMatchObject({behind: [], search: {text: ''}});
		expect(rows()).toEqual(['Harbour dues to rise', 'Central bank holds rates']);
	});

	it('shows unread only within what it is narrowed to', async () => {
		await narrow('harbour');
		await reader.press('enter', 'm', 'v');
		expect(rows()).toEqual(['Harbour bridge to close']);
		expect(reader.lines()[2]).toContain('narrowed to “harbour”');
	});

	it('of a feed is given back over the screen of the feeds', async () => {
		for (const key of ['f', '/']) {
			await reader.press('F', 'enter');
			const before = reader.lines();
			await reader.press(key);
			await reader.type('har');
			await reader.press('escape');
			expect(reader.lines()).toEqual(before);
			await reader.press('escape');
			expect(reader.state().modes.at(-1)).toBe('feeds');
			await reader.press('escape');
		}
	});

	it('opens by a second click what is clicked while one types', async () => {
		await narrow('harbour');
		reader.click(10, 5);
		reader.click(10, 5);
		expect(reader.screen()).toContain('Harbour bridge to close, in more words.');
		await reader.press('escape');
		expect(reader.lines()[2]).toContain('narrowed to “harbour”');
	});
});

it('newsboat narrows with F', async () => {
	const reader = await openReader({feeds, keymap: presets.newsboat});
	await reader.press('F');
	await reader.type('bank');
	expect(reader.selected()).toContain('Central bank holds rates');
});
