import {describe, expect, it} from 'vitest';
import {ConfigError, readConfig} from '../../src/config/index.js';
import {configFile} from './temp-home.js';

const vocabulary = {
	actions: ['first', 'star', 'open'],
	keymaps: {default: ['g', 's'], vim: ['g g', 's', 'y y', '5']},
};

/** What the config says of its keys: read, or where and why not. */
function said(keymap: string, keys: Readonly<Record<string, string | null>>): string {
	try {
		const config = readConfig(
			configFile(`{"keymap": "${keymap}",\n"keys": ${JSON.stringify(keys)}}`),
			vocabulary,
		);
		expect(config?.keys).toEqual(keys);
		return 'read';
	} catch (error) {
		if (error instanceof ConfigError) return `${error.line}:${error.column} ${error.key}: ${error.problem}`;
		throw error;
	}
}

describe('a sequence of keys in the config', () => {
	it.each([
		{'g s': 'star'},
		{'ctrl+w enter': 'open'},
		{g: 'first', 'g g': null},
		{'s x': 'star', s: null},
		{'g g': 'star'},
		{x: null},
	])('is taken in vim: %j', (keys) => {
		expect(said('vim', keys)).toBe('read');
	});

	it.each([
		[
			'default',
			{'g s': 'star'},
			'2:10 keys.g s: "g s" is a sequence of keys, which only "keymap": "vim" takes',
		],
		['vim', {g: 'first'}, '2:10 keys.g: "g" and "g g" begin alike; free the other one: "g g": null'],
		['vim', {'s x': 'star'}, '2:10 keys.s x: "s x" and "s" begin alike; free the other one: "s": null'],
		['vim', {'5 x': 'star'}, '2:10 keys.5 x: "5 x" and "5" begin alike; free the other one: "5": null'],
		[
			'vim',
			{x: 'star', 'x x': 'open'},
			'2:10 keys.x: "x" and "x x" begin alike: only one of them can be had',
		],
		['vim', {gg: 'first'}, '2:10 keys.gg: "gg" is not the name of a key; did you mean "g g"?'],
		['vim', {'g gg': 'first'}, '2:10 keys.g gg: "g gg" is not the name of a key; keys are named like these'],
		['vim', {' ': 'first'}, '2:10 keys.: " " is not the name of a key; '],
		['vmi', {}, '1:12 keymap: "vmi" is not one of the choices; it may be default, vim, newsboat'],
	])('in the keymap %s, %j is told of', (keymap, keys, complaint) => {
		expect(said(keymap, keys as Readonly<Record<string, string | null>>)).toContain(complaint);
	});
});
