import {defaultKeymap, helpPart, type Place} from '../../app/index.js';
import type {Command} from '../command.js';
import {asSentence, optionRows} from '../command-help.js';
import {commands} from '../commands/index.js';
import {globalOptions} from '../global-options.js';
import type {HelpPage} from '../help-page.js';
import {topics} from '../overview.js';
import {version} from '../version.js';
import {escaped, pageBody, prose, type Roff, rows, section, subsection} from './roff.js';

const description: HelpPage = [
	'Description',
	'newsterm shows the front page of your own feeds in the terminal. One event told by eight outlets is one row, what is',
	'being talked about stands at the top, and everything is kept on this machine and works offline.',
	'',
	'Without a command it is the screen, or plain lines where stdout is no terminal. The first start asks which feeds to',
	'begin with. With a command it is for pipes and scripts: on a terminal it prints for people, into a pipe it parts with',
	'tabs, and with --json it prints an object a line.',
];

/** The topics of help that have sections of their own, in the order of man-pages(7); what they are called here. */
const pages: readonly (readonly [topic: string, title: string])[] = [
	['search', 'Search'],
	['settings', 'Settings'],
	['accounts', 'Accounts'],
	['notifications', 'Notifications'],
	['screen-reader', 'Screen reader'],
	['files', 'Files'],
	['environment', 'Environment'],
	['status', 'Exit status'],
	['examples', 'Examples'],
];

/** newsterm(1), set in man(7) from what `--help`, `help TOPIC` and `?` show; each line ended. */
export async function manual(date: string): Promise<string> {
	const told = await Promise.all(
		pages.map(async ([topic, title]) => section(title, pageBody((await topics[topic]?.()) ?? []))),
	);
	const lines = [
		`.TH NEWSTERM 1 ${date} "newsterm ${version}" "User Commands"`,
		...section('Name', ['newsterm \\- a newsroom in the terminal: the front page of your own feeds']),
		...section('Synopsis', synopsis),
		...section('Description', pageBody(description)),
		...section('Options', rows(optionRows(globalOptions))),
		...section('Commands', commands.flatMap(aboutCommand)),
		...section('Keys', await aboutKeys()),
		...told.flat(),
		...section('See also', seeAlso),
	];
	return `${lines.join('\n')}\n`;
}

const synopsis: Roff = [
	'.B newsterm',
	'[OPTION]...',
	'.br',
	'.B newsterm',
	'[OPTION]... COMMAND [ARGUMENT]...',
];

function aboutCommand({name, usage, summary, options}: Command): Roff {
	const table = optionRows(options);
	return [
		'.TP',
		`\\fB${escaped(`newsterm ${name}`)}\\fR ${escaped(usage)}`.trimEnd(),
		escaped(asSentence(summary)),
		...(table.length > 0 ? ['.RS', ...rows(table), '.RE'] : []),
	];
}

async function aboutKeys(): Promise<Roff> {
	const places = (Object.keys(defaultKeymap) as Place[]).map((place) => helpPart(defaultKeymap, place));
	const told = places
		.filter((part) => part.rows.length > 0)
		.flatMap((part) => subsection(part.title, rows(part.rows.map(({keys, words}) => [keys, words]))));
	const others = subsection('Other keys', pageBody((await topics['keys']?.()) ?? []));
	return ['.PD 0', ...told, ...others, '.PD']; // a table of keys, not a text
}

const seeAlso: Roff = [
	...prose('"newsterm help COMMAND" and "newsterm help TOPIC" print a part of this page.'),
	'.PP',
	'.BR jq (1),',
	'.BR newsboat (1)',
];
