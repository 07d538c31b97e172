import {beforeEach, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

let reader: Reader;
beforeEach(async () => {
	reader = await openReader({
		feeds: [
			feed('Northgate Wire', 'World', [
				{title: 'Harbour tunnel opens', lede: 'PORT ALDEN (NW) — The first cars crossed.', minutesAgo: 10},
				{title: 'Saffron milk recalled', lede: 'MOSCOW (AP) — Forty thousand bottles.', minutesAgo: 20},
				{title: 'Harbour bridge to close', lede: 'PORT ALDEN (NW) — In spring.', minutesAgo: 90},
			]),
			feed('Sportdesk', 'Sport', [{title: 'Ice Cup in overtime', lede: 'A thriller.', minutesAgo: 30}]),
		],
		savedQueries: [
			{name: 'Alden', query: 'place:"port alden"', place: 1},
			{name: 'Nowhere', query: 'place:zembla', place: 1},
		],
	});
});

const tabs = () => reader.lines()[2];
const titles = () =>
	reader
		.lines()
		.slice(4, 30)
		.flatMap((line) => /● (.+?) {3}/.exec(line)?.[1] ?? []);

it('is a tab among the sections, with its unread stories', () => {
	expect(tabs()).toMatch(/Front page 4 +World 3 +Alden 2 +Nowhere +Sport 1 +Starred/);
});

it('lists what fits, newest first, and its number follows what is read', async () => {
	await reader.press('tab', 'tab');
	expect(titles()).toEqual(['Harbour tunnel opens', 'Harbour bridge to close']);
	expect(reader.screen()).toContain('1/2');

	await reader.press('m');
	expect(tabs()).toContain('Alden 1');
	await reader.press('u');
	expect(tabs()).toContain('Alden 2');
});

it('takes what arrives when it is let in', async () => {
	await reader.press('tab', 'tab');
	reader.publish('Northgate Wire', [
		{title: 'Harbour fog', lede: 'PORT ALDEN (NW) — Thick.', minutesAgo: 1},
		{title: 'Central bank holds', lede: 'VESSMARK (NW) — Again.', minutesAgo: 1},
	]);
	await reader.press('R');
	expect(reader.screen()).toContain('↑ 1 new');
	expect(titles()).toEqual(['Harbour tunnel opens', 'Harbour bridge to close']);
	await reader.press('g');
	expect(titles()).toEqual(['Harbour fog', 'Harbour tunnel opens', 'Harbour bridge to close']);
});

it('is narrowed by f within what fits it, and comes back whole', async () => {
	await reader.press('tab', 'tab', 'f');
	await reader.type('bridge');
	expect(titles()).toEqual(['Harbour bridge to close']);
	await reader.press('escape');
	expect(titles()).toEqual(['Harbour tunnel opens', 'Harbour bridge to close']);
});

it('is left alone by a search, which looks everywhere', async () => {
	await reader.press('tab', 'tab', '/');
	await reader.type('milk');
	expect(titles()).toEqual(['Saffron milk recalled']);
	await reader.press('escape');
	expect(titles()).toEqual(['Harbour tunnel opens', 'Harbour bridge to close']);
});

it('says why it is empty', async () => {
	await reader.press('tab', 'tab', 'tab');
	expect(reader.screen()).toContain('No story fits “place:zembla” now.');
});

it('is one of the sections to choose from', async () => {
	await reader.press(':');
	await reader.type('alden');
	expect(reader.screen()).toMatch(/Alden +2 unread +section/);
	await reader.press('enter');
	expect(titles()).toEqual(['Harbour tunnel opens', 'Harbour bridge to close']);
});
