import {describe, expect, it} from 'vitest';
import {feed, openReader} from './open-reader.js';

const good = feed('Northgate Wire', 'World', [{title: 'Harbour tunnel opens'}]);

describe('a feed that fails', () => {
	it('is named with its reason, and the others arrive', async () => {
		const reader = await openReader({feeds: [good, feed('Ledger', 'Business', 'malformed')], isFresh: false});
		await reader.refresh();
		expect(reader.screen()).toContain('Harbour tunnel opens');
		expect(reader.screen()).toContain('Ledger: https://ledger.example/feed is out of order');
		expect(reader.screen()).toContain('1 feed failing');
	});

	it('shows why on the feeds screen', async () => {
		const reader = await openReader({feeds: [good, feed('Ledger', 'Business', 'timeout')]});
		await reader.press('F', 'down');
		expect(reader.screen()).toContain('https://ledger.example/feed is out of order');
	});

	it('is told of together with others that fail', async () => {
		const reader = await openReader({
			feeds: [good, feed('Ledger', 'Business', 'timeout'), feed('Slow Letters', 'Culture', 'empty')],
			isFresh: false,
		});
		await reader.refresh();
		expect(reader.screen()).toContain('2 feeds failed — H shows why');
	});

	it('keeps the stories it brought before', async () => {
		const reader = await openReader({feeds: [good]});
		reader.publish('Northgate Wire', 'http');
		await reader.refresh();
		expect(reader.screen()).toContain('Harbour tunnel opens');
	});
});

describe('no network', () => {
	it('leaves the stored news, and says so', async () => {
		const reader = await openReader({
			feeds: [good, feed('Ledger', 'Business', [{title: 'Bank holds rates'}])],
		});
		reader.publish('Northgate Wire', 'offline');
		reader.publish('Ledger', 'offline');
		await reader.refresh();
		expect(reader.screen()).toContain('No network: this is the stored news');
		expect(reader.screen()).toContain('Bank holds rates');
	});
});

describe('the feeds screen', () => {
	it('opens a feed’s own list, and Esc gives the feeds back, then the front page', async () => {
		const reader = await openReader({
			feeds: [good, feed('Ledger', 'Business', [{title: 'Bank holds rates'}])],
		});
		await reader.press('F');
		await reader.type('ledg');
		await reader.press('enter');
		expect(reader.screen()).toContain('Bank holds rates');
		expect(reader.screen()).not.toContain('Harbour tunnel opens');
		await reader.press('escape');
		expect(reader.state().modes).toEqual(['list', 'feeds']);
		await reader.press('escape');
		expect(reader.screen()).toContain('Harbour tunnel opens');
	});

	it('fetches the feeds of the tab with r', async () => {
		const reader = await openReader({
			feeds: [good, feed('Ledger', 'Business', [{title: 'Bank holds rates'}])],
		});
		reader.publish('Northgate Wire', [{title: 'Harbour tunnel opens'}, {title: 'Volcano wakes'}]);
		reader.publish('Ledger', [{title: 'Bank holds rates'}, {title: 'Crown falls'}]);
		await reader.press('tab', 'tab', 'r');
		expect(reader.unread()).toContain('Crown falls');
		expect(reader.unread()).not.toContain('Volcano wakes');
	});
});
