import {beforeEach, describe, expect, it} from 'vitest';
import {presets, withKeys} from '../../src/app/index.js';
import {feed, openReader, type Reader} from './open-reader.js';

const titles = Array.from({length: 30}, (_, at) => ({title: `Headline number ${at + 1}`, minutesAgo: at}));
const feeds = [
	feed('Northgate Wire', 'World', titles),
	feed('Ledger', 'Business', [{title: 'Central bank holds rates', minutesAgo: 300}]),
];

describe('the keymap vim', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({feeds, keymap: presets.vim});
	});

	it('moves as far as the count before it says', async () => {
		await reader.press('5', 'j');
		expect(reader.selected()).toContain('Headline number 6');
		await reader.press('1', '0', 'j', '2', 'up');
		expect(reader.selected()).toContain('Headline number 14');
	});

	it('goes to the first row with gg, to the last with G, to the twelfth with 12G or 12gg', async () => {
		await reader.press('G');
		expect(reader.selected()).toContain('Central bank holds rates');
		await reader.press('g', 'g');
		expect(reader.selected()).toContain('Headline number 1 ');
		await reader.press('1', '2', 'G');
		expect(reader.selected()).toContain('Headline number 12');
		await reader.press('3', 'g', 'g');
		expect(reader.selected()).toContain('Headline number 3 ');
	});

	it('shows in the footer what waits for another key, and Esc only clears that', async () => {
		await reader.press('F', 'enter'); // a list that Esc would leave
		const before = reader.lines();
		await reader.press('4', 'g');
		expect(reader.lines().at(-1)).toMatch(/ 4g {3}1\/\d+ $/);
		await reader.press('escape');
		expect(reader.lines()).toEqual(before);
	});

	it('drops a sequence that goes nowhere with the key that ended it', async () => {
		await reader.press('g', 'j');
		expect(reader.selected()).toContain('Headline number 1 ');
		await reader.press('j');
		expect(reader.selected()).toContain('Headline number 2 ');
	});

	it('goes from section to section with gt and gT', async () => {
		await reader.press('g', 't');
		expect(reader.state().tab).toBe(1);
		await reader.press('2', 'g', 't');
		expect(reader.state().tab).toBe(3);
		await reader.press('g', 'T');
		expect(reader.state().tab).toBe(2);
	});

	it('stars one story, whatever count was typed', async () => {
		await reader.press('3', 's');
		expect(reader.selected()).toContain('★ Headline number 1 ');
		expect(reader.screen().match(/★/g)).toHaveLength(1);
	});

	it('types its digits and letters where one types', async () => {
		await reader.press('/');
		await reader.type('5gg');
		expect(reader.lines()[2]).toContain(' / 5gg▏');
	});

	it('forgets a half sequence when the mouse is used', async () => {
		await reader.press('g');
		reader.click(10, 6);
		await reader.press('g');
		expect(reader.selected()).not.toContain('Headline number 1 ');
		expect(reader.lines().at(-1)).toMatch(/ g {3}\d+\/\d+ $/);
	});

	it('finds a row far below what is loaded', async () => {
		const many = Array.from({length: 900}, (_, at) => ({title: `Telegram ${at + 1}.`, minutesAgo: at}));
		reader = await openReader({feeds: [feed('Northgate Wire', 'World', many)], keymap: presets.vim});
		await reader.press('7', '0', '0', 'G');
		expect(reader.selected()).toContain('Telegram 700.');
		await reader.press('4', '5', '0', 'k');
		expect(reader.selected()).toContain('Telegram 250.');
	});

	it('is changed by the person’s own sequences', async () => {
		const keymap = withKeys(presets.vim, {'g s': 'star', 'g g': null});
		reader = await openReader({feeds, keymap});
		await reader.press('j', 'g', 'g', 'g', 's');
		expect(reader.selected()).toContain('★ Headline number 2 ');
	});
});

it('topics are t1 to t9 in vim', async () => {
	const told = (title: string) => [{title, lede: `${title}, nine years late.`, minutesAgo: 10}];
	const reader = await openReader({
		keymap: presets.vim,
		feeds: [
			feed('Northgate Wire', 'World', told('Port Alden opens its harbour tunnel')),
			feed('Alden Post', 'World', told('Port Alden opens harbour tunnel at last')),
			feed('The Meridian', 'World', told('Harbour tunnel of Port Alden opens')),
		],
	});
	await reader.press('t', '1');
	expect(reader.state().topic?.eventId).toBe(reader.state().topics[0]?.eventId);
	await reader.press('t', '1', 't', 't');
	expect(reader.state()).toMatchObject({modes: ['list', 'topics']});
	await reader.press('t', 't');
	expect(reader.state()).toMatchObject({modes: ['list']});
});

describe('the keymap newsboat', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({feeds, keymap: presets.newsboat});
	});

	it('goes to the next unread story with n and back with p', async () => {
		await reader.press('enter', 'q', 'n', 'n');
		expect(reader.selected()).toContain('Headline number 3 ');
		await reader.press('p');
		expect(reader.selected()).toContain('Headline number 2 ');
	});

	it('turns read and unread with N, and walks articles with J and K', async () => {
		await reader.press('N', 'J');
		expect(reader.unread()).not.toContain('Headline number 1');
		await reader.press('enter', 'J', 'K', 'q');
		expect(reader.selected()).toContain('Headline number 2 ');
	});

	it('says the key that takes a mark back, which is not u', async () => {
		await reader.press('A');
		expect(reader.lines().at(-1)).toContain('31 stories marked read — U to undo');
		await reader.press('u');
		expect(reader.unread()).toEqual([]);
		await reader.press('U');
		expect(reader.unread()).toHaveLength(31);
	});
});
