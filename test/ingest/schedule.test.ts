import {expect, it} from 'vitest';
import {nextFetch, nextTry} from '../../src/ingest/schedule.js';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const day = 24 * 60 * minute;

it.each([
	['as often as the person wishes', {everyMinutes: 30}, 30],
	['less often when the feed asks for that', {everyMinutes: 30, ttlMinutes: 120}, 120],
	['not more often because the feed would bear it', {everyMinutes: 30, ttlMinutes: 5}, 30],
	['not before the server allows', {everyMinutes: 30, notBefore: noon + 45 * minute}, 45],
	['within a day, whatever is asked', {everyMinutes: 30, ttlMinutes: 100_000}, 24 * 60],
	['as seldom as the person wishes', {everyMinutes: 3 * 24 * 60}, 3 * 24 * 60],
])('asks a feed again %s', (_how, wish, minutes) => {
	expect((nextFetch(noon, wish) - noon) / minute).toBe(minutes);
});

it('waits twice as long after each failure, a day at most', () => {
	const waits = [0, 1, 2, 3, 20].map((failures) => (nextTry(noon, 30, failures) - noon) / minute);
	expect(waits).toEqual([30, 60, 120, 240, day / minute]);
});
