import type {Binding} from './keymap.js';
import {move, page} from './moves.js';

/** While one types what a list is narrowed to. */
export const startFilter: Binding = {
	name: 'filter',
	keys: ['f'],
	command: {type: 'start-filter'},
	help: 'narrow this list, as one searches',
};

export const filterKeys: readonly Binding[] = [
	{name: 'filter-down', keys: ['down'], command: move(1), help: 'next row', hint: 'move'},
	{name: 'filter-up', keys: ['up'], command: move(-1), help: 'previous row'},
	{name: 'filter-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
	{name: 'filter-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
	{
		name: 'filter-keep',
		keys: ['enter'],
		command: {type: 'keep-filter'},
		help: 'keep the list so',
		hint: 'keep it so',
	},
	{
		name: 'filter-close',
		keys: ['escape'],
		command: {type: 'back'},
		help: 'close, and have the whole list back',
		hint: 'back',
	},
];
