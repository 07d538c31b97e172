import {expect, it} from 'vitest';
import {overlap} from '../../src/newsroom/overlap.js';

it.each([
	['the same', {a: 1, b: 0.5}, {a: 1, b: 0.5}, 1],
	['strangers', {a: 1}, {b: 1}, 0],
	['nothing at all', {}, {}, 0],
	['half', {a: 1, b: 1}, {a: 1}, 0.5],
	['less of it', {a: 1}, {a: 0.25}, 0.25],
	['each their own too', {a: 1, b: 1}, {b: 1, c: 2}, 0.25],
])('of %s', (_what, one: Record<string, number>, other: Record<string, number>, expected) => {
	const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
	expect(overlap(a, b)).toBe(expected);
	expect(overlap(b, a)).toBe(expected);
});
