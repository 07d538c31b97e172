import type {Binding} from './keymap.js';
import {move, page} from './moves.js';

const digits: readonly Binding[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({
	name: `brief-${digit}`,
	keys: [String(digit)],
	command: {type: 'open-numbered', index: digit - 1},
	help: `read number ${digit}`,
}));

/** The brief: what came since the person was here. */
export const briefKeys: readonly Binding[] = [
	{name: 'brief-down', keys: ['down', 'j'], command: move(1), help: 'next event', hint: 'move'},
	{name: 'brief-up', keys: ['up', 'k'], command: move(-1), help: 'previous event'},
	{name: 'brief-page-down', keys: ['space', 'pagedown', 'ctrl+f'], command: page(1), help: 'next page'},
	{name: 'brief-page-up', keys: ['pageup', 'b', 'ctrl+b'], command: page(-1), help: 'previous page'},
	{name: 'brief-first', keys: ['g', 'home'], command: {type: 'go-to', end: 'first'}, help: 'first event'},
	{name: 'brief-last', keys: ['G', 'end'], command: {type: 'go-to', end: 'last'}, help: 'last event'},
	{
		name: 'brief-open',
		keys: ['enter', 'right', 'l'],
		command: {type: 'open'},
		help: 'read the story',
		hint: 'read',
	},
	...digits,
	{
		name: 'brief-close',
		keys: ['escape', 'left', 'h', 'q'],
		command: {type: 'back'},
		help: 'close the brief',
		hint: 'back',
	},
];
