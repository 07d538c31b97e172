import {startFilter} from './filter-keys.js';
import {findInArticle} from './find-keys.js';
import type {Binding} from './keymap.js';
import {showLinks} from './links-keys.js';
import {move, page} from './moves.js';

export const articleKeys: readonly Binding[] = [
	{
		name: 'article-down',
		keys: ['down', 'j'],
		command: move(1),
		help: 'scroll down, and on into the lists below',
	},
	{name: 'article-up', keys: ['up', 'k'], command: move(-1), help: 'scroll up'},
	{
		name: 'read-on',
		keys: ['space'],
		command: {type: 'read-on'},
		help: 'next page; at the end: next unread story',
		hint: 'next page',
	},
	{name: 'article-page-down', keys: ['pagedown', 'ctrl+f'], command: page(1), help: 'next page'},
	{name: 'article-page-up', keys: ['pageup', 'b', 'ctrl+b'], command: page(-1), help: 'previous page'},
	{name: 'article-half-page-down', keys: ['ctrl+d'], command: page(0.5), help: 'half a page down'},
	{name: 'article-half-page-up', keys: ['ctrl+u'], command: page(-0.5), help: 'half a page up'},
	{name: 'article-first', keys: ['g', 'home'], command: {type: 'go-to', end: 'first'}, help: 'to the top'},
	{name: 'article-last', keys: ['G', 'end'], command: {type: 'go-to', end: 'last'}, help: 'to the end'},
	{
		name: 'next-story',
		keys: [']'],
		command: {type: 'step-story', step: 1},
		help: 'next story of the list',
		hint: 'next',
	},
	{
		name: 'previous-story',
		keys: ['['],
		command: {type: 'step-story', step: -1},
		help: 'previous story of the list',
	},
	...findInArticle,
	startFilter,
	{
		name: 'article-open',
		keys: ['enter'],
		command: {type: 'open'},
		help: 'open the story selected below the text',
		hint: 'open',
	},
	showLinks,
	{
		name: 'switch-pane',
		keys: ['tab'],
		command: {type: 'switch-pane'},
		help: 'to the list, when it stands beside',
	},
	{name: 'next-section', keys: ['}'], command: {type: 'step-tab', step: 1}, help: 'next section'},
	{name: 'previous-section', keys: ['{'], command: {type: 'step-tab', step: -1}, help: 'previous section'},
	{
		name: 'article-back',
		keys: ['escape', 'left', 'h', 'q'],
		command: {type: 'back'},
		help: 'back',
		hint: 'back',
	},
];
