import {beforeEach, describe, expect, it} from 'vitest';
import {feed, openReader, type Reader} from './open-reader.js';

describe('the palette', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({
			feeds: [
				feed('Northgate Wire', 'World', [
					{title: 'Harbour tunnel opens', minutesAgo: 10},
					{title: 'Saffron milk recalled', minutesAgo: 20},
				]),
				feed('Ledger', 'Business', [{title: 'Central bank holds rates', minutesAgo: 30}]),
			],
		});
		await reader.press('j');
	});

	const run = async (text: string) => {
		await reader.type(text);
		await reader.press('enter');
	};

	it('is told of in the footer of a list', () => {
		expect(reader.lines().at(-1)).toContain(': commands');
	});

	it('lists the commands of the place, each with its key', async () => {
		await reader.press(':');
		await reader.type('unread only');
		expect(reader.selected()).toMatch(/^▌unread only, or all +v +$/);
	});

	it('does what is chosen, to the row one came from', async () => {
		await reader.press(':');
		await run('star');
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.selected()).toContain('★ Saffron milk recalled');
	});

	it('lists what was used last first', async () => {
		await reader.press(':');
		await run('copy the link');
		await reader.press(':');
		expect(reader.selected()).toContain('copy the link');
		await reader.press('escape', ':', 'down');
		expect(reader.selected()).not.toContain('copy the link');
	});

	it.each([
		['a list', []],
		['an article', ['enter']],
		['the health of the feeds', ['H']],
		['the brief', ['B']],
	] as const)('gives %s back untouched with Esc', async (_place, keys) => {
		await reader.press(...keys);
		const before = reader.lines();
		await reader.press(':');
		await reader.type('sta');
		await reader.press('down', 'escape');
		expect(reader.lines()).toEqual(before);
	});

	it.each([
		['the feeds', ['F', 'l', 'e']],
		['a search', ['/', 's', 'a', 'f', 'f']],
	] as const)('opens with a key that types nothing in %s, and gives that back', async (_place, keys) => {
		await reader.press(...keys);
		const before = reader.lines();
		expect(before.at(-1)).toContain('^P commands');
		await reader.press(':');
		expect(reader.state().modes.at(-1)).not.toBe('palette');
		await reader.press('backspace', 'ctrl+p');
		await reader.type('zeppelin');
		expect(reader.screen()).toContain('Nothing here is called that.');
		await reader.press('enter', 'escape');
		expect(reader.lines()).toEqual(before);
	});

	it('gives list and article back side by side, the article following a row chosen just before', async () => {
		reader.resize(160, 40);
		reader.wait(100);
		const before = reader.lines();
		await reader.press(':', 's', 'escape');
		expect(reader.lines()).toEqual(before);
		reader.pressAtOnce('k', ':');
		reader.wait(100);
		await reader.press('escape');
		reader.wait(100);
		expect(reader.screen()).toContain('Harbour tunnel opens, in more words.');
	});

	it('takes every key that prints for text, and opens no second time', async () => {
		await reader.press(':');
		await reader.type('q?/:1R ');
		await reader.press('ctrl+p');
		expect(reader.lines()[2]).toContain(' : q?/:1R ▏');
		expect(reader.asked).toEqual([]);
	});

	it('stars a hit of a search, where s is a letter', async () => {
		await reader.press('/');
		await reader.type('bank');
		await reader.press('ctrl+p');
		await reader.type('star or');
		expect(reader.selected().trimEnd()).toBe('▌star or unstar');
		await reader.press('enter');
		expect(reader.selected()).toContain('★ Central bank holds rates');
		expect(reader.state().modes).toEqual(['list', 'search']);
	});

	it('offers nothing about a story where none is in sight', async () => {
		await reader.press('F', 'ctrl+p');
		await reader.type('star or unstar');
		expect(reader.screen()).toContain('Nothing here is called that.');
		await reader.press('ctrl+u');
		await run('remove the feed');
		expect(reader.screen()).toMatch(/Removed (Northgate Wire|Ledger)/);
	});

	it('goes to a section from an article, and nothing stands over its list', async () => {
		await reader.press('enter', ':');
		await run('business section');
		expect(reader.state()).toMatchObject({modes: ['list'], trail: []});
		expect(reader.selected()).toContain('Central bank holds rates');
	});

	it('goes to the list of a feed, and Esc comes back', async () => {
		await reader.press(':');
		await run('ledger');
		expect(reader.lines()[2]).toContain(' Ledger   1 story');
		await reader.press('escape');
		expect(reader.selected()).toContain('Saffron milk recalled');
	});

	it('goes to a feed out of a search, which is over by it', async () => {
		await reader.press('/');
		await reader.type('bank');
		await reader.press('ctrl+p');
		await run('northgate');
		expect(reader.lines()[2]).toContain(' Northgate Wire   2 stories');
		await reader.press('escape');
		expect(reader.selected()).toContain('Saffron milk recalled');
		expect(reader.state().behind).toEqual([]);
	});

	it('takes on a theme', async () => {
		await reader.press(':');
		await run('theme mono');
		expect(reader.state().settings.theme).toBe('mono');
	});

	it('runs by the mouse what is clicked twice, and the wheel walks it', async () => {
		await reader.press(':');
		await reader.type('all feeds');
		reader.wheel(1);
		reader.click(4, 4);
		expect(reader.selected()).toMatch(/^▌all feeds/);
		reader.click(4, 4);
		expect(reader.state().modes).toEqual(['list', 'feeds']);
	});
});

it('goes to a topic, and out of it again', async () => {
	const tunnel = (title: string) => [{title, lede: `${title}, nine years late.`, minutesAgo: 10}];
	const reader = await openReader({
		feeds: [
			feed('Northgate Wire', 'World', tunnel('Port Alden opens its harbour tunnel')),
			feed('Alden Post', 'World', tunnel('Port Alden opens harbour tunnel at last')),
			feed('The Meridian', 'World', tunnel('Harbour tunnel of Port Alden opens')),
			feed('Ledger', 'Business', [{title: 'Central bank holds rates', minutesAgo: 30}]),
		],
	});
	const [topic] = reader.state().topics;
	expect(topic?.label).toContain('Alden');
	await reader.press('H', ':');
	await reader.type('topic alden');
	await reader.press('enter');
	expect(reader.state()).toMatchObject({modes: ['list'], topic: {eventId: topic?.eventId}});
	await reader.press('escape');
	expect(reader.screen()).toContain('Central bank holds rates');
});

it('says so when what it offered is gone', async () => {
	const reader = await openReader({feeds: [feed('Ledger', 'Business', [{title: 'Rates held'}])]});
	await reader.press(':');
	await reader.type('feed ledger');
	await reader.file.editFeeds({kind: 'remove', url: 'https://ledger.example/feed', title: 'Ledger'});
	await reader.press('enter');
	expect(reader.lines().at(-1)).toContain('This feed is not among your feeds any more');
});

it('opens the config at the setting that was chosen by its name', async () => {
	const reader = await openReader({feeds: []});
	await reader.press(':');
	await reader.type('set measure');
	await reader.press('enter', 'E');
	expect(reader.asked).toEqual([{type: 'edit-config', setting: 'measure'}, {type: 'edit-config'}]);
});
