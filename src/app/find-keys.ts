import type {Binding} from './keymap.js';
import {page} from './moves.js';

/** Of an article: what is looked for there, and the keys that go from hit to hit while it is. */
export const findInArticle: readonly Binding[] = [
	{
		name: 'next-unread',
		keys: ['n'],
		command: {type: 'next-unread', step: 1},
		help: 'next unread; in a find: next hit',
		hint: 'next hit',
	},
	{
		name: 'previous-unread',
		keys: ['N'],
		command: {type: 'next-unread', step: -1},
		help: 'previous unread; in a find: previous hit',
	},
	{name: 'find', keys: ['/'], command: {type: 'start-find'}, help: 'find words in this story', hint: 'find'},
];

/** The prompt for them. */
export const findKeys: readonly Binding[] = [
	{
		name: 'find-down',
		keys: ['down'],
		command: {type: 'step-hit', step: 1},
		help: 'next hit',
		hint: 'hits',
	},
	{name: 'find-up', keys: ['up'], command: {type: 'step-hit', step: -1}, help: 'previous hit'},
	{name: 'find-page-down', keys: ['pagedown'], command: page(1), help: 'next page'},
	{name: 'find-page-up', keys: ['pageup'], command: page(-1), help: 'previous page'},
	{
		name: 'find-keep',
		keys: ['enter'],
		command: {type: 'open'},
		help: 'read on with the hits marked',
		hint: 'keep',
	},
	{name: 'find-close', keys: ['escape'], command: {type: 'back'}, help: 'close the find', hint: 'close'},
];
