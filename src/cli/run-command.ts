import {ConfigError, nearestName} from '../config/index.js';
import {printable, printableLine, printablePage} from '../printable.js';
import {StoreError} from '../store/index.js';
import {
	ChoiceError,
	type CliDesk,
	type Command,
	CommandError,
	type ExitStatus,
	NoConfigError,
	type OutsideDesk,
	QueryError,
	UsageError,
} from './command.js';
import {commandHelp, usageLine} from './command-help.js';
import {commands} from './commands/index.js';
import {inSymbols} from './in-symbols.js';
import {parseCommandArgs} from './parse-args.js';

/** What a person can mend. */
const theirs = [UsageError, QueryError, ChoiceError, CommandError, NoConfigError, ConfigError, StoreError];

const wrongUsage = [UsageError, QueryError, ChoiceError];

/** Runs one command of the shell. What a person can mend becomes a sentence and an exit status; a bug is thrown on. */
export async function runCommand(
	[word = 'help', ...argv]: readonly string[],
	outside: OutsideDesk,
): Promise<ExitStatus> {
	const desk = printableDesk(outside);
	const name = word === '--help' || word === '-h' ? 'help' : word;
	const command = commands.find((one) => one.name === name);
	if (!command) return unknownCommand(name, desk);
	try {
		const args = parseCommandArgs(command, argv);
		if (!args.flags['help']) return await command.run(args, inSymbols(args, desk));
		for (const line of commandHelp(command)) desk.print(line);
		return 0;
	} catch (error) {
		const status = statusOf(error, desk);
		for (const line of linesBelow(error, command)) outside.complain(printable(line));
		return status;
	}
}

/** What helps to put it right, as it is to stand on the terminal. */
function linesBelow(error: unknown, command: Command): readonly string[] {
	if (error instanceof QueryError) return error.shown;
	return error instanceof UsageError ? [`Usage: ${usageLine(command)}`] : [];
}

/** `user:password@` of an address that somebody typed, wherever a sentence quotes it. */
const credentials = /:\/\/[^\s/?#]+@/g;

/** Whatever a command says, a feed, a config string or an argument may stand in it. */
export function printableDesk({progress, ...desk}: OutsideDesk): CliDesk {
	return {
		...desk,
		print: (lines) => desk.print(printablePage(lines)),
		printChecked: desk.print,
		complain: (line) => desk.complain(printableLine(`newsterm: ${line.replace(credentials, '://')}`)),
		...(progress && {progress: (text) => progress(printableLine(text))}),
	};
}

function unknownCommand(name: string, desk: CliDesk): ExitStatus {
	const near = nearestName(
		name,
		commands.map((command) => command.name),
	);
	desk.complain(
		`there is no command “${name}”; ${near === undefined ? '"newsterm help" lists them' : `did you mean ${near}?`}`,
	);
	return 2;
}

/** @throws whatever is not a person's to mend */
function statusOf(error: unknown, desk: CliDesk): ExitStatus {
	const isTheirs = theirs.some((kind) => error instanceof kind);
	if (!isTheirs || !(error instanceof Error)) throw error;
	if (error instanceof ChoiceError) for (const choice of error.choices) desk.print(choice);
	desk.complain(error.message);
	return wrongUsage.some((kind) => error instanceof kind) ? 2 : 1;
}
