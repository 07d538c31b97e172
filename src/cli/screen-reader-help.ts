import type {HelpPage} from './help-page.js';

/** `newsterm help screen-reader`. */
export const screenReaderHelp: HelpPage = [
	'Screen reader: nothing is drawn, what changes is told in lines',
	[
		['--screen-reader', 'this time'],
		['INK_SCREEN_READER=true', 'in the environment, for other programs made with Ink too'],
		['"screenReader": true', 'in the config, from the next start on'],
	],
	'',
	'The keys are those of the screen. A move tells one line: "3 of 640, unread,',
	'headline, outlet, 7 more outlets, 2 hours". Enter reads an article out whole;',
	'down walks on into the lists below it. Where text is typed it stands behind a',
	'prompt, and what it finds is told. Control L tells again where you are; the',
	'question mark walks through the keys, the colon finds a command by its name.',
	'',
	'A terminal that only prints (TERM=dumb) gets the front page as lines, and with',
	'--screen-reader all of this, without a control sequence.',
];
