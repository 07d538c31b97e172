import {otherSection} from '../model.js';
import {checkSequences} from './check-sequences.js';
import {checkTabs} from './check-tabs.js';
import {type Config, toConfig} from './config.js';
import type {ConfigError} from './config-error.js';
import {decodeText, parseDocument} from './document.js';
import {fileBytes} from './file-bytes.js';
import {settings, type Vocabulary} from './settings.js';
import {note} from './shape.js';

/**
 * Reads and checks the person's file. Absent: there is no such file.
 * @throws {ConfigError} at the first thing that is wrong
 */
export function readConfig(file: string, vocabulary?: Vocabulary): Config | undefined {
	const bytes = fileBytes(file);
	return bytes && parseConfig(file, decodeText(file, bytes), vocabulary);
}

/**
 * Checks a text as if it stood in the file.
 * @throws {ConfigError} at the first thing that is wrong, or when `faults` has all of it
 */
export function parseConfig(
	file: string,
	text: string,
	vocabulary?: Vocabulary,
	faults?: ConfigError[],
): Config {
	const document = parseDocument(file, text);
	const written = settings(vocabulary).read(document.root, {document, key: '', ...(faults && {faults})});
	checkSequences(document, written, vocabulary?.keymaps?.[written.keymap] ?? []);
	const config = toConfig(written);
	checkTabs(
		document,
		written,
		config.feeds.map(({section}) => section ?? otherSection),
	);
	return config;
}

/** More would be read by no one. */
const mostFaults = 50;

/**
 * All that is wrong with the person's file, from its first line on; of one that is not JSON, where that begins. Nothing:
 * it is well, or not there.
 */
export function configFaults(file: string, vocabulary?: Vocabulary): readonly ConfigError[] {
	const faults: ConfigError[] = [];
	try {
		const bytes = fileBytes(file);
		if (bytes) parseConfig(file, decodeText(file, bytes), vocabulary, faults);
	} catch (error) {
		note(error, faults);
	}
	return faults.sort((one, other) => one.line - other.line || one.column - other.column).slice(0, mostFaults);
}
