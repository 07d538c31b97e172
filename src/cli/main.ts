import {mkdirSync, statSync} from 'node:fs';
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
	const codeDir = ownFolder(join(home.cacheDir, codeFolder(argv)));
	if (codeDir !== undefined) module.enableCompileCache(codeDir);
	const frame = paintFirst(argv, home);
	try {
		const {start} = await import('./start.js');
		return await start(argv, frame);
	} finally {
		frame?.erase();
	}
}

/** A file's compiled code is kept once, with what its first user called: a command calls next to nothing of the screen's. */
function codeFolder(argv: readonly string[]): string {
	return argv.length === 0 ? 'code' : 'code-of-commands';
}

/** Code is run from there: absent where anybody else may write, or where it cannot be made. */
function ownFolder(dir: string): string | undefined {
	try {
		mkdirSync(dir, {recursive: true, mode: 0o700});
		const {uid, mode} = statSync(dir);
		const isOwn = process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0);
		return isOwn ? dir : undefined;
	} catch {
		return undefined; // a start without it is only slower
	}
}
