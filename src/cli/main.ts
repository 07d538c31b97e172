import {silenceWarnings} from './silence-warnings.js';

/**
 * newsterm from the command line on: what the front door imports. Everything else is imported late, so that
 * Node's warnings are off before what causes them loads, and each way in pays only for what it uses.
 * Resolves with the exit status.
 */
export async function main(argv: readonly string[]): Promise<number> {
	silenceWarnings();
	const {start} = await import('./start.js');
	return start(argv);
}
