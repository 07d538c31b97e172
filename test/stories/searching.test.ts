import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

const withoutMark = (line: string) => line.replace('●', ' ');

describe('search', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{title: 'Harbour tunnel opens', minutesAgo: 10},
					{title: 'Saffron milk recalled', minutesAgo: 20},
					{title: 'Größte Brücke gesperrt', minutesAgo: 30},
					{title: '潮路の港トンネル開通', minutesAgo: 40},
				]),
			],
			keys: {f2: 'search'},
		});
		await reader.press('j');
	});

	it('finds as one types, from the third letter on', async () => {
		await reader.press('/');
		await reader.type('sa');
		expect(reader.screen()).toContain('Harbour tunnel opens');
		await reader.type('f');
		expect(reader.screen()).toContain('Saffron milk recalled');
		expect(reader.screen()).not.toContain('Harbour tunnel opens');
	});

	it('finds one sign of a script without spaces, and letters without their accents', async () => {
		await reader.press('/');
		await reader.type('港');
		expect(reader.selected()).toContain('潮路の港トンネル開通');
		await reader.press('backspace');
		await reader.type('brucke');
		expect(reader.selected()).toContain('Größte Brücke gesperrt');
	});

	it('gives the old list back untouched with Esc', async () => {
		const before = reader.lines();
		await reader.press('/');
		await reader.type('saffron');
		await reader.press('escape');
		expect(reader.lines()).toEqual(before);
	});

	it('opens a hit with Enter and comes back to the hits with Esc', async () => {
		await reader.press('/');
		await reader.type('saffron');
		await reader.press('enter');
		expect(reader.screen()).toContain('Saffron milk recalled, in more words.');
		await reader.press('escape');
		expect(reader.screen()).toContain('/ saffron');
	});

	it('begins anew from a hit that is read, and one Esc gives the old list back', async () => {
		const before = reader.lines().slice(4, -5);
		await reader.press('/');
		await reader.type('saffron');
		await reader.press('down', 'enter', 'f2'); // the slash finds words in the hit
		await reader.type('milk');
		expect(reader.screen()).toContain('/ milk');
		await reader.press('escape');
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.lines().slice(4, -5).map(withoutMark)).toEqual(before.map(withoutMark));
	});

	it('ends when another section is chosen from a hit that is read', async () => {
		await reader.press('/');
		await reader.type('saffron');
		await reader.press('enter', '}');
		expect(reader.state()).toMatchObject({modes: ['list'], search: {text: ''}, behind: []});
	});

	it('types letters that are commands elsewhere, q and digits too', async () => {
		await reader.press('/');
		await reader.type('q1 A');
		expect(reader.screen()).toContain('/ q1 A');
		expect(reader.asked).toEqual([]);
		expect(reader.unread()).toHaveLength(4);
	});

	it('says so when nothing is found', async () => {
		await reader.press('/');
		await reader.type('zeppelin');
		expect(reader.screen()).toMatch(/[Nn]o(thing| stor)/);
	});

	it('takes quotes and operators for text', async () => {
		await reader.press('/');
		for (const text of ['"saf', 'NOT x', 'a OR', '(*', "';--"]) {
			await reader.type(text);
			await reader.press('ctrl+u');
		}
		await reader.press('escape');
		expect(reader.screen()).toContain('Harbour tunnel opens');
	});
});

describe('many hits', () => {
	it('stand by their date, though an old story may have arrived last', async () => {
		const reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [{title: 'Tunnel news of today', minutesAgo: 5}]),
				feed('Slow Letters', 'Culture', [{title: 'Tunnel essay of last week', minutesAgo: 10_000}]),
			],
		});
		await reader.press('/');
		await reader.type('tunnel');
		expect(reader.selected()).toContain('Tunnel news of today');
	});
});
