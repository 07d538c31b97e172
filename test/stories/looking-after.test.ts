import {writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {feed, hour, openReader} from './open-reader.js';

const wire = feed('Northgate Wire', 'World', [{title: 'Harbour tunnel opens', minutesAgo: 10}]);
const ledger = feed('Ledger', 'Business', [{title: 'Bank holds rates', minutesAgo: 20}]);

describe('adding a feed with a', () => {
	const courier = {url: 'https://courier.example/rss', title: 'Kestrel Courier'};

	it('finds the one of a site, writes it down, comments kept, and fetches it', async () => {
		const reader = await openReader({feeds: [wire], sites: {'https://courier.example/': [courier]}});
		await reader.press('a');
		expect(reader.screen()).toContain('Add a feed');
		await reader.type('courier.example');
		await reader.press('enter');
		expect(reader.screen()).toContain('Added Kestrel Courier');
		expect(reader.state().modes).toEqual(['list']);
		expect(reader.file.text()).toContain('// mine');
		expect(reader.file.text()).toContain('"https://courier.example/rss",');
		expect(reader.store.feeds().find(({url}) => url === courier.url)?.lastOkAt).toBeDefined();
	});

	it('lets one choose among several', async () => {
		const found = [courier, {url: 'https://courier.example/sport', title: 'Courier Sport'}];
		const reader = await openReader({feeds: [wire], sites: {'https://courier.example/': found}});
		await reader.press('a');
		await reader.type('courier.example');
		await reader.press('enter');
		expect(reader.state().menu).toMatchObject({title: '2 feeds at courier.example'});
		await reader.choose('https://courier.example/sport');
		expect(reader.screen()).toContain('Added Courier Sport');
		expect(reader.file.subscriptions().map(({url}) => url)).toContain('https://courier.example/sport');
	});

	it('says why there is none, and keeps what was typed', async () => {
		const reader = await openReader({feeds: [wire]});
		await reader.press('a', 'enter');
		expect(reader.screen()).toContain('Type the address');
		await reader.type('nothing.example');
		await reader.press('enter');
		expect(reader.screen()).toContain('No feed was found at nothing.example');
		expect(reader.screen()).toContain('Add a feed nothing.example');
		await reader.press('escape');
		expect(reader.state().modes).toEqual(['list']);
	});

	it('says that it is there already', async () => {
		const reader = await openReader({
			feeds: [wire],
			sites: {'https://northgate-wire.example/': [{url: wire.url, title: 'Northgate Wire'}]},
		});
		await reader.press('a');
		await reader.type('northgate-wire.example');
		await reader.press('enter');
		expect(reader.screen()).toContain('Northgate Wire is among your feeds already');
	});

	it('takes a list of feeds', async () => {
		const path = join(tmpdir(), `newsterm-${process.pid}.opml`);
		writeFileSync(
			path,
			`<opml version="2.0"><body><outline text="World"><outline type="rss" text="Post" xmlUrl="https://post.example/rss"/>
			<outline type="rss" text="Wire" xmlUrl="${wire.url}"/></outline></body></opml>`,
		);
		const reader = await openReader({feeds: [wire]});
		await reader.press('a');
		await reader.type(path);
		await reader.press('enter');
		expect(reader.screen()).toContain('Added 1 of 2 feeds; the others were there already');
		expect(reader.file.subscriptions()).toContainEqual({
			url: 'https://post.example/rss',
			title: 'Post',
			section: 'World',
		});
	});

	it('leaves the article where it is', async () => {
		const reader = await openReader({feeds: [wire], columns: 80, rows: 24});
		await reader.press('enter', 'a');
		expect(reader.screen()).toContain('Harbour tunnel opens, in more words');
		expect(reader.lines()[0]).toContain('Add a feed');
		await reader.press('escape');
		expect(reader.state().modes).toEqual(['list', 'article']);
	});

	it('forgets what was looked at when the prompt is closed', async () => {
		const reader = await openReader({feeds: [wire], sites: {'https://courier.example/': [courier]}});
		await reader.press('a');
		await reader.type('courier.example');
		reader.pressAtOnce('enter', 'escape');
		await reader.press('j');
		expect(reader.file.subscriptions()).toHaveLength(1);
	});
});

describe('removing a feed with D', () => {
	it('asks when only a story is selected, and hides the feed with its stories', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		const before = reader.file.text();
		await reader.press('j', 'D');
		expect(reader.state().menu).toMatchObject({title: 'Remove Ledger?'});
		await reader.choose('');
		expect(reader.file.text()).toBe(before);

		await reader.press('D');
		await reader.choose(ledger.url);
		expect(reader.screen()).toContain('Removed Ledger — u to undo');
		expect(reader.screen()).not.toContain('Bank holds rates');
		expect(reader.file.subscriptions()).toHaveLength(1);
	});

	it('is undone by u: the file is as it was, the stories are back as they were', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		const before = reader.file.text();
		await reader.press('j', 's', 'D');
		await reader.choose(ledger.url);
		await reader.press('u');
		expect(reader.file.text()).toBe(before);
		expect(reader.screen()).toContain('Ledger is back');
		expect(reader.lines().find((line) => line.includes('Bank holds rates'))).toContain('★');
	});

	it('is undone after another edit of the file, which stays', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		await reader.press('j', 'D');
		await reader.choose(ledger.url);
		reader.file.write(reader.file.text().replace('// mine', '// still mine'));
		await reader.press('u');
		expect(reader.file.text()).toContain('// still mine');
		expect(reader.file.subscriptions().map(({title}) => title)).toEqual(['Northgate Wire', 'Ledger']);
	});

	it('is undone in its turn among marks', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		await reader.press('s', 'j', 'D');
		await reader.choose(ledger.url);
		await reader.press('m');
		expect(reader.unread()).toEqual([]);
		await reader.press('u');
		expect(reader.unread()).toEqual(['Harbour tunnel opens']);
		expect(reader.file.subscriptions()).toHaveLength(1);
		await reader.press('u');
		expect(reader.file.subscriptions()).toHaveLength(2);
		expect(reader.screen()).toContain('★');
		await reader.press('u');
		expect(reader.screen()).not.toContain('★');
	});

	it('asks nothing in the list of one feed, and leaves that list', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		await reader.press('F', 'down', 'enter', 'D');
		expect(reader.screen()).toContain('Removed Ledger — Esc, then u to undo');
		expect(reader.state().modes).toEqual(['list', 'feeds']);
	});

	it('removes the selected one of the feeds screen with ^X, where letters are text', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		await reader.press('F', 'D');
		expect(reader.state().feedsView.filter.text).toBe('D');
		await reader.press('backspace', 'ctrl+x');
		expect(reader.file.subscriptions().map(({title}) => title)).toEqual(['Ledger']);
		expect(reader.selected()).toContain('Ledger');
	});

	it('tells why the file could not be edited', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		reader.file.write('{broken');
		await reader.press('j', 'D');
		await reader.choose(ledger.url);
		expect(reader.screen()).toContain('config.json:1:');
		expect(reader.screen()).toContain('Bank holds rates');
	});
});

describe('the health of the feeds', () => {
	const moved = feed('Alden Post', 'World', {
		movedTo: 'https://post.example/new',
		telegrams: [{title: 'Ferry late again', minutesAgo: 30}],
	});
	const lost = feed('Slow Letters', 'Culture', 'auth');

	it('says that all is well', async () => {
		const reader = await openReader({feeds: [wire, ledger]});
		await reader.press('H');
		expect(reader.screen()).toContain('All 2 feeds are well');
		await reader.press('H');
		expect(reader.state().modes).toEqual(['list']);
	});

	it('shows the feeds with trouble first', async () => {
		const reader = await openReader({feeds: [wire, moved, lost]});
		await reader.press('H');
		expect(reader.screen()).toContain('2 of 3 feeds want looking after');
		const rows = reader.lines().filter((line) => /Northgate|Alden|Slow/.test(line));
		expect(rows.map((line) => line.trim().slice(0, 5))).toEqual(['▌Alde', 'Slow ', 'North']);
		expect(rows[0]).toContain('moved to post.example');
		expect(rows[1]).toContain('asks for a password');
	});

	it('opens with a click on how the feeds are', async () => {
		const reader = await openReader({feeds: [wire, lost]});
		reader.click(110, 0);
		expect(reader.state().modes).toEqual(['list', 'health']);
	});

	it('takes over the address that a feed moved to, and back', async () => {
		const reader = await openReader({feeds: [wire, moved, lost]});
		const before = reader.file.text();
		await reader.press('H', 'f');
		expect(reader.file.text()).toBe(before.replace(moved.url, 'https://post.example/new'));
		expect(reader.screen()).toContain('Alden Post moved to https://post.example/new — u to undo');
		expect(reader.selected()).toContain('Alden Post');
		await reader.press('u');
		expect(reader.file.text()).toBe(before);
		await reader.press('down', 'f');
		expect(reader.screen()).toContain('Slow Letters has not moved');
	});

	it('tells all about one feed, and what can be done', async () => {
		const reader = await openReader({feeds: [wire, lost]});
		await reader.press('H', 'enter');
		for (const words of [
			`${lost.url} is out of order`,
			'"auth" in the config',
			'never yet',
			'1 in a row',
			'D ',
		])
			expect(reader.screen()).toContain(words);
		expect(reader.screen()).not.toContain('take over');
		await reader.press('escape');
		expect(reader.screen()).toContain('NEXT DUE');
	});

	it('asks a feed again, and leaves it where it is when it is well', async () => {
		const reader = await openReader({feeds: [wire, feed('Alden Post', 'World', 'http'), lost]});
		await reader.press('H', 'down');
		reader.publish('Slow Letters', [{title: 'How a village kept its night train'}]);
		await reader.press('r');
		expect(reader.selected()).toContain('Slow Letters');
		expect(reader.selected()).toContain('fetched just now');
		expect(reader.screen()).toContain('1 of 3 feeds wants looking after');
	});

	it('removes a feed, and brings it back to its row', async () => {
		const reader = await openReader({feeds: [wire, lost, ledger]});
		await reader.press('H', 'enter', 'D');
		expect(reader.screen()).toContain('Removed Slow Letters — u to undo');
		expect(reader.screen()).toContain('All 2 feeds are well');
		await reader.press('u');
		expect(reader.lines().findIndex((line) => line.includes('Slow Letters'))).toBeLessThan(
			reader.lines().findIndex((line) => line.includes('Northgate Wire')),
		);
	});

	it('opens the site of the feed, and marks nothing of the list behind it', async () => {
		const reader = await openReader({feeds: [wire]});
		await reader.press('H', 'o', 's', 'm', 'A');
		expect(reader.asked).toEqual([{type: 'open-url', url: 'https://northgate-wire.example/'}]);
		expect(reader.unread()).toHaveLength(1);
	});

	it('opens at the feed that was selected on the feeds screen', async () => {
		const reader = await openReader({feeds: [wire, lost, ledger]});
		await reader.press('F', 'down', 'tab');
		expect(reader.screen()).toContain(`${lost.url} is out of order`);
	});

	it('names a feed that is gone for good in no later round', async () => {
		const reader = await openReader({feeds: [wire, ledger, feed('Old Post', 'World', 'gone')]});
		reader.wait(hour);
		await reader.press('R');
		expect(reader.screen()).not.toContain('Old Post: ');
		await reader.press('H');
		expect(reader.selected()).toContain('gone for good: not asked any more');
		expect(reader.selected()).toContain('never');
	});
});
