import type {Binding} from './keymap.js';
import {move, page} from './moves.js';

/** Where the feeds are looked after: the prompt for one more, all of them, and how they fare. */
export const addKeys: readonly Binding[] = [
	{
		name: 'add-look',
		keys: ['enter'],
		command: {type: 'open'},
		help: 'add the feed that is found there',
		hint: 'add',
	},
	{
		name: 'add-close',
		keys: ['escape'],
		command: {type: 'back'},
		help: 'close; nothing is added',
		hint: 'back',
	},
];

export const feedsKeys: readonly Binding[] = [
	{name: 'feeds-down', keys: ['down'], command: move(1), help: 'next feed', hint: 'move'},
	{name: 'feeds-up', keys: ['up'], command: move(-1), help: 'previous feed'},
	{name: 'feeds-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
	{name: 'feeds-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
	{
		name: 'feeds-open',
		keys: ['enter'],
		command: {type: 'open'},
		help: "the feed's stories",
		hint: 'its stories',
	},
	{
		name: 'feeds-health',
		keys: ['tab'],
		command: {type: 'show-health'},
		help: 'how it is, and what can be done',
		hint: 'details',
	},
	{
		name: 'feeds-remove',
		keys: ['ctrl+x'],
		command: {type: 'remove-feed'},
		help: 'remove the feed',
		hint: 'remove',
	},
	{
		name: 'feeds-add',
		keys: ['ctrl+n'],
		command: {type: 'start-adding'},
		help: 'add a feed',
		hint: 'add',
	},
	{name: 'feeds-close', keys: ['escape'], command: {type: 'back'}, help: 'back', hint: 'back'},
];

export const healthKeys: readonly Binding[] = [
	{name: 'health-down', keys: ['down', 'j'], command: move(1), help: 'next feed', hint: 'move'},
	{name: 'health-up', keys: ['up', 'k'], command: move(-1), help: 'previous feed'},
	{
		name: 'health-page-down',
		keys: ['space', 'pagedown', 'ctrl+f'],
		command: page(1),
		help: 'next page',
	},
	{name: 'health-page-up', keys: ['pageup', 'b', 'ctrl+b'], command: page(-1), help: 'previous page'},
	{name: 'health-half-page-down', keys: ['ctrl+d'], command: page(0.5), help: 'half a page down'},
	{name: 'health-half-page-up', keys: ['ctrl+u'], command: page(-0.5), help: 'half a page up'},
	{name: 'health-first', keys: ['g', 'home'], command: {type: 'go-to', end: 'first'}, help: 'first feed'},
	{name: 'health-last', keys: ['G', 'end'], command: {type: 'go-to', end: 'last'}, help: 'last feed'},
	{
		name: 'health-open',
		keys: ['enter', 'right', 'l'],
		command: {type: 'open'},
		help: 'what is wrong, and what can be done',
		hint: 'details',
	},
	{name: 'retry', keys: ['r'], command: {type: 'retry'}, help: 'ask the feed again now', hint: 'retry'},
	{
		name: 'follow-move',
		keys: ['f'],
		command: {type: 'follow-move'},
		help: 'take over the address it moved to',
		hint: 'follow the move',
	},
	{
		name: 'health-close',
		keys: ['escape', 'left', 'h', 'q', 'H'],
		command: {type: 'back'},
		help: 'back',
		hint: 'back',
	},
];
