import type {HelpPage} from './help-page.js';

/** `newsterm help accounts`. */
export const accountsHelp: HelpPage = [
	'Accounts: FreshRSS, Miniflux and other servers, read and marked from here',
	'',
	'In the config file ("newsterm config path" says where it is):',
	'  "accounts": [{"kind": "greader", "name": "FreshRSS",',
	'    "url": "https://rss.example.org/api/greader.php",',
	'    "user": "me", "passwordCommand": ["pass", "rss"]}]',
	'',
	[
		['"kind"', 'greader: FreshRSS, BazQux, The Old Reader, Inoreader …;'],
		['', 'miniflux (an API key, and no "user"); fever'],
		['"password"', '"$NAME", a variable of the environment; or'],
		['"passwordCommand"', 'a command that prints it on its first line; or'],
		['"passwordFile"', 'a file that has it there, and that only you may read'],
	],
	'',
	'Its feeds stand beside your own, its folders are sections, its labels tags.',
	'What you read, star and tag is told to it, what you did elsewhere comes from it:',
	'with each refresh, half a minute after a mark, as you leave, by "newsterm sync".',
	'"newsterm add URL --to FreshRSS" subscribes there. H and "newsterm doctor" say',
	'how a server fares. All of it: "newsterm help sync" and docs/sync.md',
];
