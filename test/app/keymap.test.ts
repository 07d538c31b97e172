import {describe, expect, it} from 'vitest';
import {defaultKeymap} from '../../src/app/default-keymap.js';
import {helpPart} from '../../src/app/key-help.js';
import {commandFor, commandNames, type Keymap, type Place, withKeys} from '../../src/app/keymap.js';
import {presetHelp, presets} from '../../src/app/presets.js';
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

	it('has single keys only: there is nothing to wait for', () => {
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

describe.each(['default', 'vim', 'newsboat'] as const)('the keymap %s', (name) => {
	const keymap = presets[name];
	const inPlace = (place: Place) =>
		place === 'everywhere' ? keymap[place] : [...keymap[place], ...keymap.everywhere];

	it.each(places)('binds each key once: %s', (place) => {
		const keys = keymap[place].flatMap((binding) => binding.keys);
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	it.each(places)('has no key that begins a sequence and is a command besides: %s', (place) => {
		const keys = inPlace(place).flatMap((binding) => binding.keys);
		expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([]);
	});

	it('has a key for every command of the default one, under the same name', () => {
		const names = (of: Keymap) => Object.values(of).flatMap((rows) => rows.map((row) => row.name));
		expect(names(keymap)).toEqual(expect.arrayContaining(names(defaultKeymap)));
		expect(
			Object.values(keymap)
				.flat()
				.filter(({keys}) => keys.length === 0),
		).toEqual([]);
	});

	it('covers no key of everywhere in a list or an article, but for the one that looks for words', () => {
		const everywhere = keymap.everywhere.flatMap((binding) => binding.keys);
		const covered = (place: 'list' | 'article') =>
			keymap[place].flatMap(({keys}) => keys).filter((key) => everywhere.includes(key));
		expect(covered('list')).toEqual([]);
		expect(covered('article')).toEqual(['/']);
	});
});

it('tells of a preset only what differs, the digits of the topics in one row', () => {
	const rows = presetHelp('vim').flatMap((part) => part.rows.map(({keys, words}) => `${keys}: ${words}`));
	expect(rows).toContain('gg Home: first row, and what is new above it');
	expect(rows).toContain('t1–t9: topic by its number; again: all stories');
	expect(rows).toContain('0–9: how far, before a move: 5j, 12G');
	expect(rows.join()).not.toContain('star');
	expect(presetHelp('default')).toEqual([]);
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
	['g g', 'gg'],
	['t 1', 't1'],
])('shows %s as %s', (key, shown) => {
	expect(shownKey(key)).toBe(shown);
});
