import {silenceSqliteWarning} from './silence-sqlite-warning.js';

/**
 * newsterm from the command line on: what the front door imports. Everything else is imported late, so that
 * the warning of node:sqlite is off before it loads, and each way in pays only for what it uses.
 * Resolves with the exit status.
 */
export async function main(argv: readonly string[]): Promise<number> {
	silenceSqliteWarning();
	const {start} = await import('./start.js');
	return start(argv);
}
