import type {Binding} from './keymap.js';
import {move, page} from './moves.js';

/** The palette: what is typed finds, these choose. */
export const paletteKeys: readonly Binding[] = [
	{name: 'palette-down', keys: ['down', 'tab'], command: move(1), help: 'next', hint: 'move'},
	{name: 'palette-up', keys: ['up', 'shift+tab'], command: move(-1), help: 'previous'},
	{name: 'palette-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
	{name: 'palette-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
	{name: 'palette-run', keys: ['enter'], command: {type: 'open'}, help: 'do it, or go there', hint: 'run'},
	{
		name: 'palette-close',
		keys: ['escape'],
		command: {type: 'back'},
		help: 'close; nothing is done',
		hint: 'back',
	},
];
