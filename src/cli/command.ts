import type {Config, Home} from '../config/index.js';
import type {Fetcher} from '../feeds/index.js';
import type {EpochMs} from '../model.js';
import type {Printable} from '../printable.js';
import type {Store, StoreReader} from '../store/index.js';

/** 0 ok · 1 failed · 2 wrong usage, or a choice is needed · 3 some feeds failed, the others are stored. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** The outside things a command is handed. Nothing is opened before it is asked for. */
export interface CliDesk {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly home: Home;
	readonly now: () => EpochMs;
	/** One line to stdout. */
	readonly print: (line: string) => void;
	/** The same of what has been checked: a hundred thousand lines are not looked at twice. */
	readonly printChecked: (line: Printable) => void;
	/** One line to stderr. */
	readonly complain: (line: string) => void;
	/** stdout is a terminal. */
	readonly isTerminal: boolean;
	/** Of the terminal; 80 when there is none. */
	readonly columns: number;
	readonly readStdin: () => Promise<string>;
	readonly wait: (ms: number) => Promise<void>;
	/** On stderr, in place of what it said last; '' takes that away. Absent: stderr is no terminal. */
	readonly progress?: (text: string) => void;
	/** Read once: a command that edits the file asks only afterwards. @throws {ConfigError} with file, line and column · {NoConfigError} when there is none yet */
	readonly config: () => Config;
	/** The one writer of this process. @throws {StoreError} */
	readonly openStore: () => Store;
	/** @throws {StoreError} */
	readonly openReader: () => StoreReader;
	readonly fetcher: () => Promise<Fetcher>;
}

/** One that says nothing. */
export type SilentDesk = Omit<CliDesk, 'print' | 'printChecked' | 'complain' | 'progress'>;

/** The same as it is at the end: what is printed has been checked by then, whatever a command says. */
export interface OutsideDesk extends SilentDesk {
	readonly print: (line: Printable) => void;
	readonly complain: (line: Printable) => void;
	readonly progress?: (text: Printable) => void;
}

export interface Option {
	readonly type: 'boolean' | 'string';
	/** What it takes, for help: `<n>`. Strings only. */
	readonly value?: string;
	/** For help: what it does. */
	readonly words: string;
}

export interface Args {
	readonly positionals: readonly string[];
	readonly flags: Readonly<Record<string, boolean | undefined>>;
	readonly values: Readonly<Record<string, string | undefined>>;
}

/** A verb of the shell: one file, one line in commands/index.ts; `help` and usage errors are drawn from it. */
export interface Command {
	readonly name: string;
	/** One line, no full stop. */
	readonly summary: string;
	/** What follows the name. */
	readonly usage: string;
	readonly options: Readonly<Record<string, Option>>;
	readonly run: (args: Args, desk: CliDesk) => Promise<ExitStatus>;
}

/** The person asked for something that cannot be: exit 2, with the sentence and the usage. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** A query that cannot be understood: exit 2, with the sentence and the query, `^` under the place. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	readonly shown: readonly [query: string, pointer: string];

	constructor(message: string, shown: readonly [query: string, pointer: string]) {
		super(message);
		this.shown = shown;
	}
}

/** What was asked for may mean several things: exit 2, with the choices on stdout. */
export class ChoiceError extends Error {
	override readonly name = 'ChoiceError';
	readonly choices: readonly string[];

	constructor(message: string, choices: readonly string[]) {
		super(message);
		this.choices = choices;
	}
}

/** What was asked for could not be done: exit 1, with the sentence. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
}

/** Nothing is set up yet: exit 1, with the sentence that says how to begin. */
export class NoConfigError extends Error {
	override readonly name = 'NoConfigError';

	constructor(configFile: string, advice = 'start newsterm in a terminal, or "newsterm add" a feed') {
		super(`There is no ${configFile} yet: ${advice}.`);
	}
}
