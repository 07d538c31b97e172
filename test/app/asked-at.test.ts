import {expect, it} from 'vitest';
import {askedAt} from '../../src/app/asked-at.js';
import {accounts, noon, state} from '../components/build-state.js';

const minute = 60_000;

it('is when feeds or servers were last asked, whichever was later', () => {
	expect(askedAt(state({lastRoundAt: noon - minute, accounts}))).toBe(noon - minute);
	expect(askedAt(state({lastRoundAt: noon - 10 * minute, accounts}))).toBe(noon - 3 * minute);
});

it('is never where neither was', () => {
	const {lastRoundAt: _, ...fresh} = state();
	expect(askedAt(fresh)).toBeUndefined();
});
