import type {Binding} from './keymap.js';

/** The prompt for what is to be muted. */
export const muteKeys: readonly Binding[] = [
	{
		name: 'mute-it',
		keys: ['enter'],
		command: {type: 'open'},
		help: 'keep stories with these words out of sight',
		hint: 'mute',
	},
	{
		name: 'mute-close',
		keys: ['escape'],
		command: {type: 'back'},
		help: 'close; nothing is muted',
		hint: 'back',
	},
];
