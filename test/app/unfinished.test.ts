import {describe, expect, it} from 'vitest';
import {presets, type State, unfinishedKeys, update} from '../../src/app/index.js';
import {blankState} from './blank-state.js';

/** Presses with nothing stored; a key may come several times at once. */
function pressed(...keys: readonly (readonly [key: string, times: number])[]): State {
	const begun: State = {...blankState(), keymap: presets.vim};
	return keys.reduce((so, [key, times]) => update(so, {type: 'typed', key, times})[0], begun);
}

describe('keys that came together', () => {
	it('are a sequence all the same', () => {
		expect(unfinishedKeys(pressed(['g', 2]))).toBe('');
		expect(unfinishedKeys(pressed(['g', 3]))).toBe('');
	});

	it('are digits of one count', () => {
		expect(unfinishedKeys(pressed(['1', 2]))).toBe('11');
		expect(unfinishedKeys(pressed(['1', 1], ['0', 2], ['g', 1]))).toBe('100g');
	});
});

it('begins no count with a zero', () => {
	expect(unfinishedKeys(pressed(['0', 1]))).toBe('');
});

it('counts no further than any list goes', () => {
	expect(unfinishedKeys(pressed(['9', 40]))).toBe('99999');
});

it('leaves nothing behind when the keymap changes', () => {
	const [state] = update(pressed(['g', 1]), {
		type: 'config-changed',
		settings: blankState().settings,
		keymap: presets.default,
	});
	expect(unfinishedKeys(state)).toBe('');
});
