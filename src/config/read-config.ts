import {otherSection} from '../model.js';
import {checkSequences} from './check-sequences.js';
import {checkTabs} from './check-tabs.js';
import {type Config, toConfig} from './config.js';
import {decodeText, parseDocument} from './document.js';
import {fileBytes} from './file-bytes.js';
import {settings, type Vocabulary} from './settings.js';

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
 * @throws {ConfigError} at the first thing that is wrong
 */
export function parseConfig(file: string, text: string, vocabulary?: Vocabulary): Config {
	const document = parseDocument(file, text);
	const written = settings(vocabulary).read(document.root, {document, key: ''});
	checkSequences(document, written, vocabulary?.keymaps?.[written.keymap] ?? []);
	const config = toConfig(written);
	checkTabs(
		document,
		written,
		config.feeds.map(({section}) => section ?? otherSection),
	);
	return config;
}
