import type {Binding} from './keymap.js';
import {move, page} from './moves.js';

/** Of an article. */
export const showLinks: Binding = {
	name: 'links',
	keys: ['L'],
	command: {type: 'show-links'},
	help: 'its links, numbered',
	hint: 'links',
};

const digits: readonly Binding[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({
	name: `link-${digit}`,
	keys: [String(digit)],
	command: {type: 'type-digit', digit},
	help: `a link by its number: ${digit}`,
}));

/** The links of an article. */
export const linksKeys: readonly Binding[] = [
	{name: 'links-down', keys: ['down', 'j'], command: move(1), help: 'next link', hint: 'move'},
	{name: 'links-up', keys: ['up', 'k'], command: move(-1), help: 'previous link'},
	{name: 'links-page-down', keys: ['space', 'pagedown', 'ctrl+f'], command: page(1), help: 'next page'},
	{name: 'links-page-up', keys: ['pageup', 'b', 'ctrl+b'], command: page(-1), help: 'previous page'},
	{name: 'links-first', keys: ['g', 'home'], command: {type: 'go-to', end: 'first'}, help: 'first link'},
	{name: 'links-last', keys: ['G', 'end'], command: {type: 'go-to', end: 'last'}, help: 'last link'},
	{
		name: 'links-open',
		keys: ['enter', 'right', 'l'],
		command: {type: 'open'},
		help: 'open it in the browser',
		hint: 'open',
	},
	...digits,
	{
		name: 'links-close',
		keys: ['escape', 'left', 'h', 'q', 'L'],
		command: {type: 'back'},
		help: 'back to the article',
		hint: 'back',
	},
];
