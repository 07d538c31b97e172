import {readFileSync, statSync} from 'node:fs';
import {ConfigError} from './config-error.js';

/**
 * What stands in the person's file. Absent: there is no such file. A pipe or a device is refused: it would be waited for
 * without end, on the thread that hears the keys.
 *
 * @throws {ConfigError}
 */
export function fileBytes(file: string): Uint8Array | undefined {
	try {
		if (statSync(file).isFile()) return readFileSync(file);
	} catch (cause) {
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
		if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
		const isForbidden = code === 'EACCES' || code === 'EPERM';
		const problem = isForbidden
			? 'the file may not be read: look at its permissions'
			: `the file cannot be read (${code})`;
		throw new ConfigError({file, line: 1, column: 1}, problem, {cause});
	}
	throw new ConfigError({file, line: 1, column: 1}, 'this is not a file');
}
