import {readFileSync, statSync} from 'node:fs';
import {checkSequences} from './check-sequences.js';
import {type Config, toConfig} from './config.js';
import {ConfigError} from './config-error.js';
import {decodeText, parseDocument} from './document.js';
import {settings, type Vocabulary} from './settings.js';

/**
 * Reads and checks the person's file. Absent: there is no such file.
 * @throws {ConfigError} at the first thing that is wrong
 */
export function readConfig(file: string, vocabulary?: Vocabulary): Config | undefined {
	const bytes = readBytes(file);
	return bytes && parseConfig(file, decodeText(file, bytes), vocabulary);
}

/**
 * Checks a text as if it stood in the file.
 * @throws {ConfigError} at the first thing that is wrong
 */
export function parseConfig(file: string, text: string, vocabulary?: Vocabulary): Config {
	const document = parseDocument(file, text);
	const written = settings(vocabulary).read(document.root, {document, key: ''});
	checkSequences(document, written, vocabulary?.keymaps?.[written.keymap] ?? []);
	return toConfig(written);
}

function readBytes(file: string): Uint8Array | undefined {
	try {
		// A pipe or a device would be waited for without end.
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
