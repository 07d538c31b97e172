import type {Binding} from './keymap.js';
import {move, page} from './moves.js';

/** The tags of a story, where letters are text. */
export const tagsKeys: readonly Binding[] = [
	{name: 'tags-down', keys: ['down'], command: move(1), help: 'next tag', hint: 'move'},
	{name: 'tags-up', keys: ['up'], command: move(-1), help: 'previous tag'},
	{name: 'tags-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
	{name: 'tags-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
	{
		name: 'tags-toggle',
		keys: ['enter'],
		command: {type: 'open'},
		help: 'put it on the story, or take it off',
		hint: 'on or off',
	},
	{name: 'tags-close', keys: ['escape'], command: {type: 'back'}, help: 'back', hint: 'done'},
];
