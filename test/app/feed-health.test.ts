process.env['TZ'] = 'UTC'; // moments are told in local time

import {describe, expect, it} from 'vitest';
import {healthOf, nextFetchOf} from '../../src/app/index.js';
import type {FeedErrorKind} from '../../src/model.js';
import type {StoredFeed} from '../../src/store/index.js';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const codes: readonly FeedErrorKind[] = [
	'offline',
	'timeout',
	'http',
	'gone',
	'auth',
	'rate-limited',
	'too-large',
	'not-a-feed',
	'malformed',
	'empty',
	'encoding',
	'io',
	'refused',
];

function feed(over: Partial<StoredFeed> = {}): StoredFeed {
	return {
		url: 'https://ledger.example/feed',
		title: 'Ledger',
		section: 'Business',
		nextFetchAt: noon + 20 * minute,
		failCount: 0,
		lastOkAt: noon - 3 * minute,
		stories: 4,
		unread: 1,
		...over,
	};
}

const fault = (code: FeedErrorKind, more: object = {}) => ({fault: {code, message: 'It fails', ...more}});
const moved = {movedTo: 'https://ledger.example.net/new'};

describe('how a feed is', () => {
	it.each([
		['ok', 'fetched 3 min ago', feed()],
		['waiting', 'not fetched yet', undefined],
		['ok', 'moved to ledger.example.net', feed(moved)],
		['ok', 'moved within its site', feed({movedTo: 'https://ledger.example/new'})],
		['error', 'asks for a password', feed(fault('auth'))],
		['gone', 'gone for good: not asked any more', feed(fault('gone'))],
		['waiting', 'rate-limited until 14:20', feed({...fault('rate-limited'), retryAt: noon + 140 * minute})],
		['waiting', 'waits until 24 Nov 12:00', feed({...fault('http'), retryAt: noon + 1440 * minute})],
		['error', 'asks to be left alone', feed({...fault('rate-limited'), retryAt: noon - minute})],
	])('is %s: %s', (status, words, one) => {
		expect(healthOf(one, noon)).toMatchObject({status, words});
	});

	it('wants nothing done while it is well, and something in every other case', () => {
		expect(healthOf(feed(), noon).advice).toBeUndefined();
		expect(healthOf(undefined, noon).advice).toBeUndefined();
		for (const code of codes) expect(healthOf(feed(fault(code)), noon).advice, code).toMatch(/^[A-Z].+\.$/);
	});

	it.each([
		['Follow the move: it is at https://ledger.example.net/new', feed(moved)],
		[
			'Take the feed of that page: https://ledger.example/rss',
			feed({...moved, ...fault('not-a-feed', {insteadUrl: 'https://ledger.example/rss'})}),
		],
		[
			'Nothing now: it is not to be asked before 14:20.',
			feed({...fault('rate-limited'), retryAt: noon + 140 * minute}),
		],
		['Nothing now: it is asked again by itself.', feed({...fault('timeout'), failCount: 9})],
		[
			'It failed 10 times in a row: look on its site for a new feed, or remove it.',
			feed({...fault('timeout'), failCount: 10}),
		],
	])('advises: %s', (advice, one) => {
		expect(healthOf(one, noon).advice).toBe(advice);
	});

	it('names the address to take over', () => {
		expect(healthOf(feed(moved), noon).moveTo).toBe(moved.movedTo);
		expect(healthOf(feed(fault('not-a-feed', {insteadUrl: 'https://a.example/'})), noon).moveTo).toBe(
			'https://a.example/',
		);
		expect(healthOf(feed(fault('http')), noon).moveTo).toBeUndefined();
	});

	it('is asked when it is due, later where its server wants that, and never when it is gone', () => {
		expect(nextFetchOf(feed())).toBe(noon + 20 * minute);
		expect(nextFetchOf(feed({retryAt: noon + 60 * minute}))).toBe(noon + 60 * minute);
		expect(nextFetchOf(feed(fault('gone')))).toBeUndefined();
	});
});
