import type {Binding} from './keymap.js';

/** Where the keys of `"keymap": "vim"` differ: sequences, and digits that count. A space stands between two keys of one. */
export const vimKeys: Readonly<Record<string, readonly string[]>> = {
	first: ['g g', 'home'],
	'article-first': ['g g', 'home'],
	'health-first': ['g g', 'home'],
	'brief-first': ['g g', 'home'],
	'next-tab': ['g t', 'tab', '}'],
	'previous-tab': ['g T', 'shift+tab', '{'],
	'next-section': ['g t', '}'],
	'previous-section': ['g T', '{'],
	unfold: ['z a', '+'],
	topics: ['t t'],
	'topic-leave': ['escape', 't t', 'q', 'up'],
	...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [`topic-${digit}`, [`t ${digit}`]])),
	'copy-link': ['y y'],
	quit: ['Z Z', 'Q', 'ctrl+c'],
};

export const countKeys: readonly Binding[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({
	name: `count-${digit}`,
	keys: [String(digit)],
	command: {type: 'count', digit},
	help: 'how far, before a move',
}));
