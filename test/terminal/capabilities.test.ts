import {describe, expect, it} from 'vitest';
import {
	colourLevel,
	isScreenCapable,
	screenModes,
	supportsHyperlinks,
	turnsRtl,
} from '../../src/terminal/index.js';

const tty = {isTTY: true};
type Env = Record<string, string>;

describe('colourLevel', () => {
	it.each<[string, Env, number]>([
		['nothing known', {}, 0],
		['a dumb terminal', {TERM: 'dumb'}, 0],
		['a dumb terminal that boasts', {TERM: 'dumb', COLORTERM: 'truecolor'}, 0],
		['a plain xterm', {TERM: 'xterm'}, 1],
		['the Linux console', {TERM: 'linux'}, 1],
		['a glass teletype', {TERM: 'vt100'}, 0],
		['256 colours', {TERM: 'screen-256color'}, 2],
		['true colour', {TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 3],
		['kitty', {TERM: 'xterm-kitty'}, 3],
		['direct colour', {TERM: 'xterm-direct'}, 3],
		['Terminal.app', {TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, 2],
		['iTerm2', {TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, 3],
		['the Windows console', {OS: 'Windows_NT'}, 3],
		['NO_COLOR', {TERM: 'xterm-kitty', NO_COLOR: '1'}, 0],
		['an empty NO_COLOR', {TERM: 'xterm-kitty', NO_COLOR: ''}, 3],
		['FORCE_COLOR=0', {TERM: 'xterm-kitty', FORCE_COLOR: '0'}, 0],
		['FORCE_COLOR=3 over NO_COLOR', {TERM: 'dumb', NO_COLOR: '1', FORCE_COLOR: '3'}, 3],
		['FORCE_COLOR=true', {FORCE_COLOR: 'true'}, 1],
	])('is right for %s', (_what, env, level) => {
		expect(colourLevel(env, tty)).toBe(level);
	});

	it('is none in a pipe unless forced', () => {
		expect(colourLevel({TERM: 'xterm-kitty'}, {})).toBe(0);
		expect(colourLevel({TERM: 'xterm-kitty', FORCE_COLOR: '2'}, {isTTY: false})).toBe(2);
	});
});

describe('isScreenCapable', () => {
	it.each<[string, Env, {isTTY?: boolean}, boolean]>([
		['a terminal', {TERM: 'xterm'}, tty, true],
		['a Windows console', {OS: 'Windows_NT'}, tty, true],
		['a pipe', {TERM: 'xterm'}, {}, false],
		['a dumb terminal', {TERM: 'dumb'}, tty, false],
		['a terminal that does not say', {}, tty, false],
	])('says of %s', (_what, env, stream, expected) => {
		expect(isScreenCapable(env, stream)).toBe(expected);
	});
});

describe('supportsHyperlinks', () => {
	it.each<[string, Env, boolean]>([
		['kitty', {TERM: 'xterm-kitty'}, true],
		['GNOME Terminal', {TERM: 'xterm-256color', VTE_VERSION: '7600'}, true],
		['an old GNOME Terminal', {TERM: 'xterm-256color', VTE_VERSION: '4601'}, false],
		['iTerm2', {TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, true],
		['Windows Terminal', {OS: 'Windows_NT', WT_SESSION: 'x'}, true],
		['xterm', {TERM: 'xterm-256color'}, false],
		['a dumb terminal', {TERM: 'dumb', KONSOLE_VERSION: '1'}, false],
		['one that was forced', {TERM: 'xterm', FORCE_HYPERLINK: '1'}, true],
		['one that was forbidden', {TERM: 'xterm-kitty', FORCE_HYPERLINK: '0'}, false],
	])('knows %s', (_what, env, expected) => {
		expect(supportsHyperlinks(env)).toBe(expected);
	});
});

it.each<[string, Env, boolean]>([
	['GNOME Terminal', {TERM: 'xterm-256color', VTE_VERSION: '7800'}, true],
	['one of before it could', {TERM: 'xterm-256color', VTE_VERSION: '5202'}, false],
	['Konsole', {TERM: 'xterm-256color', KONSOLE_VERSION: '230805'}, true],
	['Terminal.app', {TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, true],
	['kitty', {TERM: 'xterm-kitty'}, false],
])('knows whether %s turns right-to-left text round', (_what, env, expected) => {
	expect(turnsRtl(env)).toBe(expected);
});

it('leaves every mode that it entered', () => {
	const on = screenModes.enter.match(/\d+(?=h)/g);

	expect(on).toEqual(['1000', '1006', '1004', '2004']);
	expect(screenModes.leave.match(/\d+(?=l)/g)).toEqual(on);
});
