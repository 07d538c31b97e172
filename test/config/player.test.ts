import {expect, it} from 'vitest';
import {parseConfig} from '../../src/config/read-config.js';

const read = (player: unknown) => parseConfig('config.json', JSON.stringify({player}));

it('is a program and a place for the address', () => {
	expect(read(['mpv', '--force-window', 'x{url}']).player).toEqual(['mpv', '--force-window', 'x{url}']);
});

it.each([
	[[], 'player'],
	[[' ', '{url}'], 'the name of a program, and is empty'],
	[['mpv'], 'is {url}, for the address to play'],
	[['{url}'], 'is {url}, for the address to play'],
	['mpv {url}', 'player'],
])('is refused as %j, with the reason', (player, words) => {
	expect(() => read(player)).toThrow(words);
});
