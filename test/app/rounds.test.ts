import {expect, it} from 'vitest';
import {type State, update} from '../../src/app/index.js';
import {blankState} from './blank-state.js';

const fetching = (isForced: boolean): State =>
	update(blankState(), {type: 'round-started', feeds: 3, isForced})[0];

it.each(['r', 'R'])('asks for a round of its own by %s while one runs that began by itself', (key) => {
	expect(update(fetching(false), {type: 'typed', key}).slice(1)).toEqual([{type: 'refresh'}]);
});

it.each(['r', 'R'])('says by %s that the round that a person asked for still runs', (key) => {
	const [state, ...effects] = update(fetching(true), {type: 'typed', key});
	expect(state.notice?.text).toBe('Already fetching');
	expect(effects.filter(({type}) => type === 'refresh')).toEqual([]);
});
