import {describe, expect, it} from 'vitest';
import {defaultKeymap} from '../../src/app/default-keymap.js';
import {helpPart} from '../../src/app/key-help.js';
import {commandFor, commandNames, type Place, withKeys} from '../../src/app/keymap.js';
import {shownKey} from '../../src/app/shown-key.js';

const places = Object.keys(defaultKeymap) as Place[];

describe('the default keymap', () => {
	it.each(places)('binds each key once: %s', (place) => {
		const keys = defaultKeymap[place].flatMap((binding) => binding.keys);
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	it('gives every command a key, a name of its own and words for the help', () => {
		const bindings = Object.values(defaultKeymap).flat();
		expect(bindings.filter(({keys, help, name}) => keys.length === 0 || help === '' || name === '')).toEqual(
			[],
		);
		expect(commandNames(defaultKeymap)).toHaveLength(new Set(bindings.map(({name}) => name)).size);
	});

	it('names each command once in a place, so that a key given to it is given to one', () => {
		for (const place of places) {
			const names = defaultKeymap[place].map(({name}) => name);
			expect(new Set(names).size).toBe(names.length);
		}
	});

	it('has no key that begins another: there is nothing to wait for', () => {
		const keys = Object.values(defaultKeymap)
			.flat()
			.flatMap((binding) => binding.keys)
			.filter((key) => [...key].length > 1 && !/^(ctrl|shift)\+|^[a-z]+$/.test(key));
		expect(keys).toEqual([]);
	});

	it.each(['up', 'down', 'enter', 'escape'])('answers %s wherever one reads or chooses', (key) => {
		for (const mode of [
			'list',
			'topics',
			'article',
			'find',
			'links',
			'search',
			'help',
			'feeds',
			'health',
			'first-run',
		] as const) {
			expect(commandFor(defaultKeymap, mode, key), mode).toBeDefined();
		}
	});

	it('leaves letters to be text where one types', () => {
		for (const key of ['q', 's', '?', '/', 'R', '1']) {
			expect(commandFor(defaultKeymap, 'search', key)).toBeUndefined();
			expect(commandFor(defaultKeymap, 'first-run', key)).toBeUndefined();
		}
		expect(commandFor(defaultKeymap, 'search', 'ctrl+c')).toEqual({type: 'quit'});
	});
});

describe('the person’s own keys', () => {
	it('take a key from the command that had it', () => {
		const keymap = withKeys(defaultKeymap, {s: 'refresh-all'});
		expect(commandFor(keymap, 'list', 's')).toEqual({type: 'refresh', scope: 'all'});
		expect(commandFor(keymap, 'list', 'R')).toEqual({type: 'refresh', scope: 'all'});
	});

	it('unbind with null, and the help no longer shows it', () => {
		const keymap = withKeys(defaultKeymap, {A: null});
		expect(commandFor(keymap, 'list', 'A')).toBeUndefined();
		expect(helpPart(keymap, 'everywhere').rows.map(({words}) => words)).not.toContain(
			'mark the rows of this list read',
		);
	});
});

it.each([
	['ctrl+r', '^R'],
	['enter', '⏎'],
	['shift+tab', '⇧Tab'],
	['g', 'g'],
])('shows %s as %s', (key, shown) => {
	expect(shownKey(key)).toBe(shown);
});
