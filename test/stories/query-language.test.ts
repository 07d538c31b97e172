import {beforeEach, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

let reader: Reader;
beforeEach(async () => {
	reader = await openReader({
		feeds: [
			feed('Northgate Wire', 'World', [
				{title: 'Harbour tunnel opens', lede: 'PORT ALDEN (NW) — The first cars crossed.', minutesAgo: 10},
				{title: 'Saffron milk recalled', lede: 'MOSCOW (AP) — Forty thousand bottles.', minutesAgo: 20},
				{title: 'Harbour bridge to close', lede: 'In spring.', minutesAgo: 60 * 24 * 3},
			]),
			feed('Sportdesk', 'Sport', [{title: 'Harbour race', lede: 'Ten boats.', minutesAgo: 30}]),
		],
	});
	await reader.press('/');
});

const isShown = (title: string) => reader.screen().includes(title);
/** The line under the prompt. */
const pointer = () => reader.lines()[3];

it('finds by place, agency, feed, section and time', async () => {
	for (const [query, title] of [
		['place:moscow', 'Saffron milk'],
		['place:"port alden"', 'Harbour tunnel'],
		['agency:ap', 'Saffron milk'],
		['feed:sportdesk', 'Harbour race'],
		['section:sport', 'Harbour race'],
		['harbour -since:1d', 'Harbour bridge'],
		['harbour -section:sport since:1d', 'Harbour tunnel'],
	] as const) {
		await reader.type(query);
		expect(reader.selected()).toContain(title);
		expect(reader.state().list.total).toBe(1);
		await reader.press('ctrl+u');
	}
});

it('lets one type a field letter by letter', async () => {
	await reader.type('harbour place');
	await reader.type(':');
	expect(reader.state().list.total).toBe(3);
	await reader.type('por');
	expect(reader.state().list.total).toBe(1);
});

it('points at what it does not understand, and leaves the hits before it', async () => {
	await reader.type('harbour ');
	const rows = reader.lines().slice(4, 8);
	await reader.type('since:tomorrow');
	const [, , prompt = '', pointer = ''] = reader.lines();
	expect(pointer).toContain('since: wants a time such as 2d, yesterday or 2026-11-20');
	expect(pointer.indexOf('^')).toBe(prompt.indexOf('tomorrow'));
	expect(reader.lines().slice(4, 8)).toEqual(rows);
});

it('goes on once it is mended', async () => {
	await reader.type('harbour since:x');
	expect(pointer()).toContain('^');
	await reader.press('backspace');
	await reader.type('2h');
	expect(pointer()).not.toContain('^');
	expect(isShown('Harbour race')).toBe(true);
	expect(isShown('Harbour bridge')).toBe(false);
});

it('gives the list back with Esc, also out of a fault', async () => {
	await reader.type('harbour plcae:x');
	expect(isShown('did you mean place:?')).toBe(true);
	await reader.press('escape');
	expect(isShown('Saffron milk recalled')).toBe(true);
	expect(reader.state()).toMatchObject({modes: ['list'], behind: []});
});

it('names some of the fields before anything is typed', () => {
	expect(isShown('place:moscow')).toBe(true);
});

it('says when nothing fits', async () => {
	await reader.type('place:atlantis');
	expect(isShown('No story fits “place:atlantis”.')).toBe(true);
});

it.each([
	['place:port alden', 'place:"port alden"'],
	['unread outlet:new vessmark post -sport', 'outlet:"new vessmark post"'],
])('says how to quote a value of several words when %s finds nothing', async (query, quoted) => {
	await reader.type(query.replace('port', 'ports'));
	expect(isShown(`Several words want quotes: ${quoted.replace('port', 'ports')}.`)).toBe(true);
});

it.each(['place:"ports alden" ferry', 'place:atlantis -ferry', 'unread atlantis', 'tag:later atlantis'])(
	'has no such advice for %s',
	async (query) => {
		await reader.type(query);
		expect(isShown('No story fits')).toBe(true);
		expect(isShown('Several words')).toBe(false);
	},
);
