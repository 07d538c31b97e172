import type {HelpPage} from './help-page.js';

/** `newsterm help search`: the query language, an example a line. */
export const searchHelp: HelpPage = [
	'Search: in / and f on the screen, and behind --search',
	[
		['harbour tunnel', 'both words in headline, first lines or place'],
		['tunn', 'the last word may be unfinished'],
		['tunn* opens', 'with a star any word may'],
		['"harbour tunnel"', 'these words one after another'],
		['text:ballast', 'words in the text itself'],
		['place:moscow', 'the city or region that opens the story'],
		['agency:ap', 'the news agency, by its short or its long name'],
		['outlet:"Alden Post"', 'who published it'],
		['feed:bbc', 'the title of the feed, or its host'],
		['section:world', 'the section of the feed'],
		['topic:tunnel', 'a topic that stands on the bar now'],
		['on:yesterday', 'what came that day: today, monday, 2026-11-20'],
		['since:2d', 'what came since: 30m, 12h, 2d, 1w, or since a day'],
		['before:monday', 'what came before that'],
		['tag:later', 'what you tagged so'],
		['unread', 'what was not read; as a word: "unread"'],
		['starred', 'what is starred; as a word: "starred"'],
		['muted', 'what a mute keeps out of sight'],
		['-sport', 'not what holds the word; - goes before anything'],
		['-feed:bbc -"ice cup"', 'not from this feed, not with these words'],
	],
	'',
	'A story fits all of it, the first 24 conditions. Capitals and accents do not',
	'matter. For the shell, put the whole in quotes; one that begins with - wants',
	'--search=-sport.',
];
