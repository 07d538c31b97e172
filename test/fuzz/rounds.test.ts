import {expect, it} from 'vitest';
import {runRounds, targets, tryCase} from './rounds.js';

/** Two thousand in all, some seconds; `npm run fuzz` has time for more. */
it.each(targets)('$name takes whatever it is given', (target) => {
	const {failures} = runRounds(target, {first: 1_000_000, cases: target.share * 20}, () => 0);
	expect(failures.map(({seed, fault}) => `--seed ${seed}: ${fault}`)).toEqual([]);
});

it('tells what fails, and that again', () => {
	const brittle = {
		name: 'brittle',
		share: 1,
		prepare: (random: () => number) => {
			const input = String(Math.floor(random() * 10));
			return {
				input,
				run() {
					if (input === '7') throw new Error('seven');
				},
			};
		},
	};
	const {failures} = runRounds(brittle, {first: 1, cases: 100}, () => 0);
	expect(failures.length).toBeGreaterThan(0);
	for (const {seed, input} of failures) {
		expect(input).toBe('7');
		expect(tryCase(brittle, seed, () => 0).failure?.fault).toContain('seven');
	}
});

it('tells what takes too long, each time it is tried', () => {
	let now = 0;
	const run = (): void => {
		now += 3000;
	};
	const slow = {name: 'slow', share: 1, prepare: () => ({input: '', run})};
	expect(tryCase(slow, 1, () => now).failure?.fault).toBe('it takes 3000 ms');
});
