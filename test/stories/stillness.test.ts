import {describe, expect, it} from 'vitest';
import {feed, minute, openReader, type Telegram} from './open-reader.js';

const old: readonly Telegram[] = Array.from({length: 100}, (_, at) => ({
	title: `Dispatch ${String(at + 1).padStart(3, '0')}`,
	lede: `The ${at}th.`, // more words in common would fold them
	minutesAgo: 10 + at,
}));
const bulletins = [
	'Volcano wakes on Orrin Ness',
	'Minister lost in own maze',
	'Pumpkin wins regatta',
	'Glacier returns stolen bicycle',
	'Opera house runs out of tenors',
	'Lighthouse keeper elected mayor',
	'Cheese riots spread to Lisk',
	'Comet misses dinner',
	'Orchestra mislays conductor',
	'Tortoise retires undefeated',
	'Parliament adopts a kitten',
	'Rain postponed by weather',
];
const breaking: readonly Telegram[] = bulletins.map((title, at) => ({title, minutesAgo: at * 3 - 5}));

const bodyOf = (lines: readonly string[]) => lines.slice(4, -5);

async function openAndArrive(keys: readonly string[]) {
	const reader = await openReader({feeds: [feed('Northgate Wire', 'World', old)]});
	await reader.press(...keys);
	const before = bodyOf(reader.lines());
	reader.publish('Northgate Wire', [
		...breaking,
		...old.map((story) => ({...story, lede: `${story.lede} Corrected.`})),
	]);
	await reader.refresh();
	return {reader, before};
}

describe('news that arrives while one reads', () => {
	it('moves no row of the list, wherever the cursor is', async () => {
		const {reader, before} = await openAndArrive(['space', 'j', 'j']);
		expect(bodyOf(reader.lines())).toEqual(before);
		expect(reader.screen()).toContain('↑ 12 new');
	});

	it('moves nothing at the very top either', async () => {
		const {reader, before} = await openAndArrive([]);
		expect(bodyOf(reader.lines())).toEqual(before);
	});

	it('leaves the open article and its place alone', async () => {
		const {reader, before} = await openAndArrive(['j', 'enter', 'j']);
		expect(bodyOf(reader.lines())).toEqual(before);
	});

	it('stands above, and g shows it', async () => {
		const {reader} = await openAndArrive(['space']);
		await reader.press('g');
		expect(reader.selected()).toContain('Volcano wakes on Orrin Ness'); // from the future: seen last, so it stands first
		expect(reader.screen()).not.toContain('↑ 12 new');
	});

	it('does not slip into the list below the rows already seen', async () => {
		const {reader} = await openAndArrive([]);
		await reader.press('G');
		expect(reader.screen()).not.toContain('Rain postponed');
		expect(reader.screen()).toContain('Dispatch 100');
	});

	it('counts on the tabs at once', async () => {
		const {reader} = await openAndArrive([]);
		expect(reader.screen()).toContain('Front page 112');
	});

	it('keeps the screen still through rounds without news, too', async () => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', old)]});
		await reader.press('j', 'j');
		const before = bodyOf(reader.lines());
		reader.wait(minute / 2);
		await reader.refresh();
		expect(bodyOf(reader.lines())).toEqual(before);
	});
});

describe('a feed that is brought back', () => {
	it('brings its own stories alone: what arrived meanwhile still waits above', async () => {
		const ledger = feed('Ledger', 'Business', [{title: 'Bank holds rates', minutesAgo: 5}]);
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', old), ledger]});
		await reader.press('j');
		const before = bodyOf(reader.lines());
		await reader.press('k', 'D');
		await reader.choose(ledger.url);
		expect(reader.screen()).not.toContain('Bank holds rates');
		reader.publish('Northgate Wire', [...breaking, ...old]);
		await reader.refresh();
		await reader.press('u');
		expect(bodyOf(reader.lines())).toEqual(before);
		expect(reader.screen()).toContain('↑ 12 new');
	});
});

describe('an empty page', () => {
	it('fills by itself with the first round, and says meanwhile why it is empty', async () => {
		const reader = await openReader({feeds: [feed('Northgate Wire', 'World', old)], isFresh: false});
		expect(reader.screen()).not.toContain('Dispatch');
		await reader.refresh();
		expect(reader.selected()).toContain('Dispatch 001');
		expect(reader.screen()).toContain('1/100');
	});
});
