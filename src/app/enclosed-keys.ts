import type {Binding} from './keymap.js';

/** Everywhere: what comes with a story. */
export const enclosedKeys: readonly Binding[] = [
	{
		name: 'play',
		keys: ['P'],
		command: {type: 'play'},
		help: 'play the episode that comes with it',
		hint: 'play',
	},
	{
		name: 'download',
		keys: ['d'],
		command: {type: 'download'},
		help: 'download the episode, or stop that',
		hint: 'download',
	},
];
