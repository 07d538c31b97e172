import type {HelpPage} from './help-page.js';

/** `newsterm help examples`: lines to begin with. */
export const examplesHelp: HelpPage = [
	'Examples',
	[
		['newsterm --demo', 'have a look: the sample edition'],
		['newsterm add example.org', "follow a site; its feed is found by the site's address"],
		['newsterm import feeds.opml', "take another reader's feeds over"],
		['newsterm refresh', 'fetch now, as cron would'],
		['newsterm list --unread --limit 10', 'the newest ten that were not read'],
		["newsterm list --search 'place:moscow since:2d'", 'filed from Moscow, in two days'],
		['newsterm list --json', 'an object a line, for jq'],
		['newsterm count --unread', 'one number, for a status bar'],
		['newsterm brief --since yesterday', 'what happened, an event a sentence'],
		['newsterm show 3f2a --full', 'the story whose id begins so, with the text of its page'],
		["newsterm mark read --search 'section:sport'", 'all of it read; "newsterm undo" takes that back'],
		['newsterm feeds', 'how each feed fares, and what to do'],
		['newsterm doctor', 'whether all that is kept is well'],
	],
];
