import type {Binding} from './keymap.js';

/** Everywhere: the ways out of newsterm for a story. */
export const shareKeys: readonly Binding[] = [
	{
		name: 'share',
		keys: ['S'],
		command: {type: 'share'},
		help: 'share: copy, save, mail, your own',
		hint: 'share',
	},
	{name: 'pipe', keys: ['|'], command: {type: 'start-piping'}, help: 'pipe the text to a command'},
];

/** The prompt for the command. */
export const pipeKeys: readonly Binding[] = [
	{name: 'pipe-run', keys: ['enter'], command: {type: 'open'}, help: 'run it', hint: 'run'},
	{name: 'pipe-close', keys: ['escape'], command: {type: 'back'}, help: 'close', hint: 'back'},
];
