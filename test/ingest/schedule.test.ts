import {describe, expect, it} from 'vitest';
import {nextFetch, nextTry, type Wish} from '../../src/ingest/schedule.js';

const noon = Date.UTC(2026, 10, 23, 12); // a Monday
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const wish = (over: Partial<Wish> = {}): Wish => ({everyMinutes: 30, isOwn: false, ...over});
const own = (minutes: number, over: Partial<Wish> = {}): Wish =>
	wish({everyMinutes: minutes, isOwn: true, ...over});

describe('a feed that answered', () => {
	it.each([
		['as often as the person wishes', wish(), 30],
		['less often when the feed asks for that', wish({rests: {ttlMinutes: 120}}), 120],
		['not more often because the feed would bear it', wish({rests: {ttlMinutes: 5}}), 30],
		['not before the server allows', wish({notBefore: noon + 45 * minute}), 45],
		['within a day, whatever is asked', wish({rests: {ttlMinutes: 100_000}}), 24 * 60],
		['as seldom as the person wishes', wish({everyMinutes: 3 * 24 * 60}), 3 * 24 * 60],
		['as the person wishes of it, whatever its document asks', own(10, {rests: {ttlMinutes: 120}}), 10],
		['not before the server allows, whatever the person wishes', own(10, {notBefore: noon + hour}), 60],
		['as often as any while it speaks', wish({lastStoryAt: noon - hour}), 30],
		['each hour when it was silent for ten', wish({lastStoryAt: noon - 10 * hour}), 60],
		['four times a day when it was silent for a year', wish({lastStoryAt: noon - 365 * day}), 6 * 60],
		['as the person wishes of it, however silent it is', own(10, {lastStoryAt: noon - 365 * day}), 10],
		['no more often than the person wishes', wish({everyMinutes: 720, lastStoryAt: noon - 365 * day}), 720],
		['at once when its newest story is of tomorrow, as soon as any', wish({lastStoryAt: noon + day}), 30],
	])('is asked again %s', (_how, wished, minutes) => {
		expect((nextFetch(noon, wished) - noon) / minute).toBe(minutes);
	});
});

describe('the hours and days a feed names', () => {
	const at = (time: number) => new Date(time).toISOString().slice(5, 16);

	it.each<[string, Wish, string]>([
		['an hour later', wish({rests: {skipHours: [12]}}), '11-23T13:30'],
		[
			'the night over',
			wish({everyMinutes: 640, rests: {skipHours: [22, 23, 0, 1, 2, 3, 4, 5]}}),
			'11-24T06:40',
		],
		['the next day', wish({rests: {skipDays: [1]}}), '11-24T00:30'],
		['after both', wish({rests: {skipDays: [1], skipHours: [0, 1]}}), '11-24T02:30'],
		['as ever when they leave no time', wish({rests: {skipDays: [0, 1, 2, 3, 4, 5, 6]}}), '11-23T12:30'],
		['as the person wishes of it', own(30, {rests: {skipHours: [12]}}), '11-23T12:30'],
	])('are passed over: it is asked %s', (_when, wished, expected) => {
		expect(at(nextFetch(noon, wished))).toBe(expected);
	});

	it('are passed over after a failure, too', () => {
		const tried = nextTry(noon, wish({rests: {skipHours: [12]}}), {failCount: 0, chance: 0.5});
		expect(at(tried)).toBe('11-23T13:30');
	});
});

describe('a feed that failed', () => {
	const waits = (failures: readonly number[], chance: number) =>
		failures.map((failCount) => Math.round((nextTry(noon, wish(), {failCount, chance}) - noon) / minute));

	it('waits twice as long after each failure', () => {
		expect(waits([0, 1, 2, 3], 0.5)).toEqual([30, 60, 120, 240]);
	});

	it('comes back a fifth earlier or later than others, a day later at most', () => {
		expect(waits([0, 1, 20], 0)).toEqual([24, 48, 16 * 60]);
		expect(waits([0, 1, 20], 1)).toEqual([36, 72, 24 * 60]);
	});

	it('is left alone as long as its server asked', () => {
		const wished = wish({notBefore: noon + 5 * hour});
		expect(nextTry(noon, wished, {failCount: 0, chance: 0.5})).toBe(noon + 5 * hour);
	});
});
