import type {HelpPage} from './help-page.js';

/** `newsterm help notifications`. */
export const notificationsHelp: HelpPage = [
	'Notifications: the desktop is told while the screen runs, once a round',
	[
		['w', 'on a story: of what joins its event'],
		['"notify": true', 'beside the "url" of a feed in the config: of its stories'],
		['"notifications": "auto"', 'while the window has not the focus'],
		['"notifications": "on"', 'also while you look'],
		['"notifications": "off"', 'never'],
	],
	'',
	'They go by way of the terminal (OSC 777 or OSC 9). Inside tmux,',
	'"set -g allow-passthrough on" lets them through.',
];
