import type {Binding} from './keymap.js';
import {move, page} from './moves.js';

export const firstRunKeys: readonly Binding[] = [
	{name: 'first-run-down', keys: ['down', 'tab'], command: move(1), help: 'next line', hint: 'move'},
	{name: 'first-run-up', keys: ['up', 'shift+tab'], command: move(-1), help: 'previous line'},
	{name: 'first-run-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
	{name: 'first-run-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
	{
		name: 'first-run-tick',
		keys: ['space'],
		command: {type: 'tick'},
		help: 'take the feed, or leave it',
		hint: 'tick',
	},
	{name: 'first-run-begin', keys: ['enter'], command: {type: 'open'}, help: 'begin', hint: 'begin'},
	{
		name: 'first-run-leave',
		keys: ['escape'],
		command: {type: 'quit'},
		help: 'leave; nothing is written',
		hint: 'leave',
	},
];
