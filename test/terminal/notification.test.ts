import {expect, it} from 'vitest';
import {notificationSequence} from '../../src/terminal/index.js';

const esc = '\u001B';
const story = {title: 'Northgate Wire', text: 'Tunnel opens; fog lifts'};

it.each([
	['OSC 9 by default', {TERM: 'xterm-kitty'}, `${esc}]9;Northgate Wire: Tunnel opens; fog lifts\u0007`],
	['OSC 777 in foot', {TERM: 'foot'}, `${esc}]777;notify;Northgate Wire;Tunnel opens; fog lifts\u0007`],
	[
		'OSC 777 in urxvt',
		{TERM: 'rxvt-unicode-256color'},
		`${esc}]777;notify;Northgate Wire;Tunnel opens; fog lifts\u0007`,
	],
	[
		'handed through by tmux',
		{TERM: 'tmux-256color', TMUX: '/tmp/tmux-0/default,1,0'},
		`${esc}Ptmux;${esc}${esc}]9;Northgate Wire: Tunnel opens; fog lifts\u0007${esc}\\`,
	],
])('is %s', (_name, env, bytes) => {
	expect(notificationSequence(story, env)).toBe(bytes);
});

it('holds no control character of a feed, and is neither a command of ConEmu nor two fields', () => {
	const hostile = {title: `4;1;50${esc}]52;c;eA==\u0007`, text: `a\u009C${esc}\\${esc}[2Jb\nc`};
	expect(notificationSequence(hostile, {})).toBe(`${esc}]9;4,1,50: ab c\u0007`);
	expect(notificationSequence(hostile, {TERM: 'foot'})).toBe(`${esc}]777;notify;4,1,50;ab c\u0007`);
});

it('is short, and never half a character', () => {
	const long = notificationSequence({title: '🚢'.repeat(500), text: '🚢'.repeat(500)}, {});
	expect(long).not.toMatch(/\p{Cs}/u);
	expect([...long].length).toBeLessThan(420);
});
