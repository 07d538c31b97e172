import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {type CliDesk, NoConfigError} from '../../src/cli/command.js';
import {runCommand} from '../../src/cli/run-command.js';
import {type Config, type Home, homePaths, readConfig} from '../../src/config/index.js';
import {type Fetcher, openFetcher} from '../../src/feeds/index.js';
import {openReader, openStore, type Store} from '../../src/store/index.js';

export const noon = Date.UTC(2026, 10, 23, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What must not reach a terminal: C0 but tab and newline, DEL, C1, a bidi override. */
export const unsafe = new RegExp(
	`[${['\\u0000-\\u0008', '\\u000B-\\u001F', '\\u007F-\\u009F', '\\u202E'].join('')}]`,
);

export interface Ran {
	readonly status: number;
	readonly out: readonly string[];
	readonly err: readonly string[];
	/** The lines of stdout, read as JSON. */
	readonly json: readonly unknown[];
}

export interface Shell {
	readonly dir: string;
	readonly home: Home;
	/** Runs one command line in a process of its own, as far as stores and the config go. */
	run(line: string | readonly string[], outside?: Partial<CliDesk> & {readonly stdin?: string}): Promise<Ran>;
	/** A config file of the test's own. */
	configure(settings: object | string): void;
	/** The store beside the commands, closed when the test ends. */
	store(): Store;
}

/** A home of the test's own, and a shell in it. The clock stands at noon. */
export function openShell(): Shell {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-cli-'));
	onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
	const home = homePaths({NEWSTERM_HOME: dir});

	return {
		dir,
		home,
		run: async (line, outside = {}) => {
			const argv = typeof line === 'string' ? line.split(' ').filter(Boolean) : line;
			const out: string[] = [];
			const err: string[] = [];
			const {desk, close} = deskOf(home, {out, err, ...outside});
			try {
				const status = await runCommand(argv, desk);
				return {
					status,
					out,
					err,
					get json() {
						return out.map((one): unknown => JSON.parse(one));
					},
				};
			} finally {
				await close();
			}
		},
		configure(settings) {
			const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
			writeFileSync(home.configFile, text);
		},
		store() {
			const store = openStore(home.storeFile);
			onTestFinished(() => store.close());
			return store;
		},
	};
}

function deskOf(
	home: Home,
	{
		out,
		err,
		stdin = '',
		...outside
	}: Partial<CliDesk> & {readonly stdin?: string; readonly out: string[]; readonly err: string[]},
): {readonly desk: CliDesk; close(): Promise<void>} {
	const open: {close(): void | Promise<void>}[] = [];
	const kept = <T extends {close(): void | Promise<void>}>(one: T): T => {
		open.push(one);
		return one;
	};
	let fetcher: Promise<Fetcher> | undefined;
	let config: Config | undefined;
	const desk: CliDesk = {
		env: {},
		home,
		now: () => noon,
		print: (line) => void out.push(...line.split('\n')),
		printChecked: (line) => void out.push(...line.split('\n')),
		complain: (line) => void err.push(line),
		isTerminal: false,
		columns: 80,
		readStdin: async () => stdin,
		wait: async () => {},
		config() {
			config ??= readConfig(home.configFile);
			if (config) return config;
			throw new NoConfigError('config.json');
		},
		openStore: () => kept(openStore(home.storeFile)),
		openReader: () => kept(openReader(home.storeFile)),
		fetcher() {
			fetcher ??= openFetcher({now: () => noon, userAgent: 'newsterm/test'}).then(kept);
			return fetcher;
		},
		...outside,
	};
	return {
		desk,
		async close() {
			for (const one of open) await one.close();
		},
	};
}
