import type {Option} from './command.js';

/** Options that stand before the command, or alone: `--help`, completion and the manual are drawn from here, too. */
export const globalOptions = {
	config: {type: 'string', value: 'FILE', words: 'another config file'},
	plain: {type: 'boolean', words: 'the front page as plain lines, on a terminal too'},
	'screen-reader': {type: 'boolean', words: 'the news in lines for a screen reader, nothing drawn'},
	demo: {type: 'boolean', words: 'the sample edition: nothing is kept, the network never asked'},
	debug: {type: 'boolean', words: 'show where an error came from'},
	version: {type: 'boolean', short: 'v', words: 'say which newsterm this is'},
	help: {type: 'boolean', short: 'h', words: 'say what there is'},
} as const satisfies Readonly<Record<string, Option & {readonly short?: string}>>;

/** How many words stand before the command: options, and the file that one of them takes, there or not. */
export function wordsInFront(argv: readonly string[]): number {
	let count = 0;
	while (argv[count]?.startsWith('-')) count += argv[count] === '--config' ? 2 : 1;
	return count;
}
