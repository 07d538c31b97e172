import {beforeEach, describe, expect, it} from 'vitest';
import {feed, hour, minute, openReader, type Reader} from './open-reader.js';

const lede =
	'The first cars crossed under the harbour of Port Alden at dawn, ending a project of nine years.';
const tunnel = {title: 'Port Alden opens its harbour tunnel after nine years', lede, minutesAgo: 30};
const later = {
	title: 'Harbour tunnel of Port Alden opens after nine years of digging',
	lede: `${lede} Lights failed twice.`,
	minutesAgo: -60,
};
const feeds = [
	feed('Northgate Wire', 'World', [tunnel, {title: 'Hallmark wins the Ice Cup', minutesAgo: 20}]),
	feed('Ledger', 'Business', [
		{title: 'Sponsored: mattresses on sale', minutesAgo: 10},
		{title: 'Bank holds its rates', minutesAgo: 40},
	]),
];

describe('muting with M', () => {
	let reader: Reader;
	beforeEach(async () => {
		reader = await openReader({feeds});
	});

	const labels = () => reader.state().menu?.items.map(({label}) => label) ?? [];
	const chooseLabel = async (label: string) => {
		const item = reader.state().menu?.items.find((one) => one.label === label);
		if (!item) throw new Error(`${label} is not among ${labels().join(', ')}`);
		await reader.choose(item.value);
	};
	const muteWord = async (word: string) => {
		await reader.press('M');
		await chooseLabel('Mute a word …');
		await reader.type(word);
		await reader.press('enter');
	};
	const shown = () => reader.store.page({}, {limit: 99}).map(({title}) => title);

	it('offers the feed of the story, its event, and a word', async () => {
		await reader.press('M');
		expect(reader.state().menu?.title).toBe('Mute');
		expect(labels()).toEqual(['Mute Ledger', 'Mute this event', 'Mute a word …']);
		await reader.press('escape');
		expect(shown()).toHaveLength(4);
	});

	it('keeps the stories of a feed out of lists and counts, and finds them with “muted”', async () => {
		expect(reader.screen()).toContain('Front page 4');
		await reader.press('M');
		await chooseLabel('Mute Ledger');
		expect(reader.screen()).toContain('Muted Ledger: 2 stories out of sight — u to undo');
		expect(reader.screen()).not.toContain('Bank holds');
		expect(reader.screen()).toContain('Front page 2');

		await reader.press('/');
		await reader.type('bank');
		expect(reader.screen()).not.toContain('Bank holds');
		await reader.type(' muted');
		expect(reader.screen()).toContain('Bank holds its rates');
	});

	it('mutes a word, in what is stored and in what comes', async () => {
		await muteWord('Sponsored');
		expect(reader.screen()).toContain('Muted “Sponsored”: 1 story out of sight');
		expect(shown()).not.toContain('Sponsored: mattresses on sale');
		reader.publish('Northgate Wire', [
			{title: 'Ferry sponsored by a bank', minutesAgo: 1},
			{title: 'Sponsors leave the cup', minutesAgo: 2},
		]);
		reader.wait(minute);
		await reader.refresh();
		expect(shown()).toContain('Sponsors leave the cup');
		expect(shown()).not.toContain('Ferry sponsored by a bank');
	});

	it('mutes an event with what follows of it', async () => {
		await reader.press('j', 'j');
		expect(reader.selected()).toContain('Port Alden');
		await reader.press('M');
		await chooseLabel('Mute this event');
		expect(reader.screen()).toContain('1 story out of sight');
		reader.publish('Ledger', [later]);
		reader.wait(2 * hour);
		await reader.refresh();
		expect(shown().filter((title) => title.includes('Port Alden'))).toEqual([]);
		expect(reader.store.mutes()).toMatchObject([{stories: 2}]);
	});

	it('takes a mute back from the same menu, and the stories are as they were', async () => {
		await reader.press('G', 's', 'M');
		await chooseLabel('Mute Ledger');
		await reader.press('M');
		expect(labels()).toContain('Show Ledger again');
		await chooseLabel('Show Ledger again');
		expect(reader.screen()).toContain('Ledger is not muted any more: 2 stories back');
		expect(reader.lines().find((line) => line.includes('Bank holds'))).toContain('★');
	});

	it('is undone by u, as is taking it back', async () => {
		await muteWord('bank');
		expect(shown()).toHaveLength(3);
		await reader.press('u');
		expect(reader.screen()).toContain('Undone: 1 story in sight again');
		expect(shown()).toHaveLength(4);
		expect(reader.screen()).toContain('Bank holds its rates');

		await muteWord('bank');
		await reader.press('M');
		await chooseLabel('Show “bank” again');
		await reader.press('u');
		expect(reader.screen()).toContain('Undone: 1 story out of sight again');
		expect(shown()).toHaveLength(3);
	});

	it('leaves what was done before to be undone when a mute is no new one', async () => {
		await muteWord('zeppelin');
		expect(reader.screen()).toContain('Muted “zeppelin”: 0 stories out of sight');
		await muteWord('zeppelin');
		expect(reader.screen()).toContain('“zeppelin” is muted already');
		await reader.press('u');
		expect(reader.store.mutes()).toEqual([]);
	});

	it('counts what it would hide as one types', async () => {
		await reader.press('M');
		await chooseLabel('Mute a word …');
		expect(reader.lines()[2]).toContain('a word, or feed:bbc cricket');
		await reader.type('bank');
		expect(reader.lines()[2]).toMatch(/hides 1 story $/);
		await reader.press('s');
		expect(reader.lines()[2]).toMatch(/no story yet $/);
		await reader.press('ctrl+u');
		await reader.type('feed:ledger');
		expect(reader.lines()[2]).toMatch(/hides 2 stories $/);
		await reader.type(' unread');
		expect(reader.lines()[2]).toContain('a word, or feed:bbc cricket'); // it cannot be muted
	});

	it('takes a query, and says what it cannot take', async () => {
		await muteWord('feeds:ledger');
		expect(reader.screen()).toContain('Not muted: there is no feeds: here; did you mean feed:?');
		await reader.press('escape');
		await muteWord('unread');
		expect(reader.screen()).toContain('Not muted: unread says nothing of what a story is about');
		await reader.press('escape');
		await muteWord('feed:ledger sponsored');
		expect(reader.screen()).toContain('Muted feed:ledger sponsored: 1 story out of sight');
	});

	it('keeps a muted topic off the bar', async () => {
		const event = reader.store.find(reader.state().list.rows[0]?.headline.id.slice(0, 6) ?? '')[0] ?? 0;
		const topic = {eventId: event, label: 'Sponsored bank', stories: 3, outlets: 2, score: 9};
		reader.store.replaceTopics([topic]);
		await reader.press('R');
		reader.store.replaceTopics([topic]);
		await reader.press('M');
		await chooseLabel('Mute the topic Sponsored bank');
		expect(reader.store.topics()).toEqual([]);
		expect(reader.screen()).not.toContain('1 Sponsored bank');
	});
});

describe('mutes of the config', () => {
	it('hold from the start, and are told in the menu', async () => {
		const reader = await openReader({feeds, mutes: ['"sponsored"', 'feed:ledger rates']});
		expect(reader.screen()).toContain('Front page 2');
		await reader.press('M');
		const items = reader.state().menu?.items ?? [];
		expect(items.map(({label}) => label)).toContain('“sponsored” is muted in the config');
		await reader.choose(items.at(-1)?.value ?? '');
		expect(reader.screen()).toContain('It stands in the config file — E opens it');
	});

	it('are taken up while the reader runs, and the stories come back when they go', async () => {
		const reader = await openReader({feeds});
		const before = reader.file.text();
		reader.file.write(
			before.replace('\t"feeds"', '\t"mute": ["sponsored", {"query": "topic:x"}],\n\t"feeds"'),
		);
		reader.file.takeUp();
		expect(reader.store.count({})).toBe(3);
		expect(reader.screen()).not.toContain('Sponsored');
		reader.file.write(before);
		reader.file.takeUp();
		expect(reader.store.count({})).toBe(4);
		expect(reader.screen()).toContain('Sponsored');
	});
});
