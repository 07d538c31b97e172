import {accountsHelp} from './accounts-help.js';
import type {Command} from './command.js';
import {optionRows} from './command-help.js';
import {docNames, docPage} from './doc-page.js';
import {examplesHelp} from './examples-help.js';
import {globalOptions} from './global-options.js';
import {type HelpPage, helpLines} from './help-page.js';
import {notificationsHelp} from './notifications-help.js';
import {screenReaderHelp} from './screen-reader-help.js';
import {searchHelp} from './search-help.js';

/** What `newsterm --help` prints. */
export function overview(commands: readonly Command[]): readonly string[] {
	return helpLines([
		'newsterm is a newsroom in the terminal: the front page of your own feeds.',
		'',
		'newsterm            the screen; plain lines when stdout is no terminal',
		'newsterm COMMAND    for pipes and scripts; "newsterm COMMAND --help" says more',
		'',
		'Options before the command',
		optionRows(globalOptions),
		'',
		'Commands',
		commands.map(({name, summary}) => [name, summary] as const),
		'',
		...Object.values(asides).flatMap((page) => [...page, '']),
		'More',
		topicLines().map((line, at) => [at === 0 ? 'newsterm help TOPIC' : '', line] as const),
	]);
}

/** Short enough for the overview. */
const asides = {
	files: [
		'Files',
		[
			['config.json', 'yours, in ~/.config/newsterm (%APPDATA%\\newsterm on Windows);'],
			['', '"newsterm config path" says where'],
			['newsterm.db', 'the stories, in ~/.local/share/newsterm'],
			['actions.jsonl', 'beside it, as state.jsonl: what you read and starred, again;'],
			['', '"newsterm doctor --repair" brings a lost store back with them'],
			['pictures/', 'in ~/.cache/newsterm: those that were shown, 100 MB at most'],
		],
	],
	environment: [
		'Environment',
		[
			['NEWSTERM_HOME', 'one folder for everything instead'],
			['NEWSTERM_NODE', 'the Node to run on'],
			['BROWSER', 'opens addresses'],
			['VISUAL, EDITOR', 'edits the config file'],
			['http_proxy, https_proxy, no_proxy', 'the way onto the network'],
			['INK_SCREEN_READER', 'true is the same as --screen-reader'],
			['NO_COLOR, FORCE_COLOR, TERM', 'what the terminal can show'],
		],
	],
	status: [
		'Exit status',
		[
			['0', 'all is well; nothing found is well too'],
			['1', 'it failed'],
			['2', 'wrong usage, or a choice is needed: the choices stand on stdout'],
			['3', 'some feeds or accounts failed; the others are stored'],
		],
	],
} as const satisfies Readonly<Record<string, HelpPage>>;

type Page = () => HelpPage | Promise<HelpPage>;

const docPages: Readonly<Record<string, Page>> = Object.fromEntries(
	docNames.map((name) => [name, () => docPage(name)]),
);

/** What `newsterm help TOPIC` explains beside the commands; some of them have a page as well. */
export const topics: Readonly<Record<string, Page>> = {
	...docPages,
	accounts: () => accountsHelp,
	environment: () => asides.environment,
	examples: () => examplesHelp,
	files: () => asides.files,
	keys: async () => (await import('./keys-help.js')).keysHelp(), // drawn from the keymaps, which cost loading the screen's
	notifications: () => notificationsHelp,
	'screen-reader': () => screenReaderHelp,
	search: () => searchHelp,
	settings: async () => (await import('./settings-help.js')).settingsHelp(),
	status: () => asides.status,
};

export const topicNames: readonly string[] = Object.keys(topics).sort();

/** Not parted within a name, as running text may be. */
function topicLines(): readonly string[] {
	return topicNames.join(', ').match(/.{1,52}(?:, |$)/g) ?? [];
}
