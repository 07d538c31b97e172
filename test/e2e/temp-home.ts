import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** A person's folder: NEWSTERM_HOME, the home directory and the place for temporary files, all gone with the test. */
export interface TempHome {
	readonly dir: string;
	readonly configFile: string;
	readonly storeFile: string;
	/** Writes the config file: a text as it is, anything else as JSON. */
	configure(config: unknown): void;
	/** Names of what lies in the place for temporary files. */
	temporary(): readonly string[];
}

export function tempHome(config?: unknown): TempHome {
	const dir = mkdtempSync(join(tmpdir(), 'newsterm-e2e-'));
	mkdirSync(join(dir, 'tmp'));
	// A program that was killed a moment ago may still be writing.
	onTestFinished(() => rmSync(dir, {recursive: true, force: true, maxRetries: 5}));

	const home: TempHome = {
		dir,
		configFile: join(dir, 'config.json'),
		storeFile: join(dir, 'newsterm.db'),
		configure(wanted) {
			const text = typeof wanted === 'string' ? wanted : `${JSON.stringify(wanted, undefined, '\t')}\n`;
			writeFileSync(home.configFile, text);
		},
		temporary: () => readdirSync(join(dir, 'tmp')),
	};
	if (config !== undefined) home.configure(config);
	return home;
}
