import {expect, it} from 'vitest';
import {readSince} from '../../src/cli/read-since.js';
import {age} from '../../src/typeset/index.js';
import {day, hour, minute, noon} from './shell.js';

it.each([
	['30m', noon - 30 * minute],
	['12h', noon - 12 * hour],
	['2d', noon - 2 * day],
	['1w', noon - 7 * day],
	['2026-11-22T06:00:00Z', Date.UTC(2026, 10, 22, 6)],
	['2026-11-22T06:00+02:00', Date.UTC(2026, 10, 22, 4)],
	['2026-11-22', new Date(2026, 10, 22).getTime()],
	['today', new Date(2026, 10, 23).getTime()],
	['Yesterday', new Date(2026, 10, 22).getTime()],
	['monday', new Date(2026, 10, 23).getTime()],
	['tue', new Date(2026, 10, 17).getTime()],
	['2026-11-22 06:30', new Date(2026, 10, 22, 6, 30).getTime()],
])('reads %s', (typed, at) => {
	expect(readSince(typed, noon)).toBe(at);
});

it.each(['', '2', 'd', '2y', '-2d', '2026-13-01', '2026-11-22T25:00', 'tomorrow', 'mo', 'mondays', '١d'])(
	'refuses “%s”',
	(typed) => {
		expect(() => readSince(typed, noon)).toThrow('is no moment');
	},
);

it.each([
	[-day, 'now'],
	[minute - 1, 'now'],
	[12 * minute, '12m'],
	[5 * hour, '5h'],
	[3 * day, '3d'],
	[72 * day, '12 Sep'],
	[400 * day, '2025'],
])('says how old what came %i ms ago is', (past, text) => {
	expect(age(noon - past, noon)).toBe(text);
});
