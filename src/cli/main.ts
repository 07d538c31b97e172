import module from 'node:module';
import {join} from 'node:path';
import {homePaths} from '../config/index.js';
import {paintFirst} from './first-frame.js';
import {silenceWarnings} from './silence-warnings.js';

/**
 * newsterm from the command line on: what the front door imports. Everything else is imported late, so that
 * Node's warnings are off before what causes them loads, the front page stands there before anything is read, and each
 * way in pays only for what it uses. Resolves with the exit status.
 */
export async function main(argv: readonly string[]): Promise<number> {
	silenceWarnings();
	const home = homePaths(process.env);
	module.enableCompileCache(join(home.cacheDir, 'code'));
	const frame = paintFirst(argv, home);
	try {
		const {start} = await import('./start.js');
		return await start(argv, frame);
	} finally {
		frame?.erase();
	}
}
