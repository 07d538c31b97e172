import type {ToldStory} from '../newsroom/index.js';
import {CommandError} from './command.js';
import {jsonLines} from './json-line.js';

/**
 * Stories as lines of JSON tell them; what is of the wrong kind counts as missing.
 * @throws {CommandError} a line that is no object with an id
 */
export function toldStories(text: string): readonly ToldStory[] {
	return Array.from(jsonLines(text), ({line, value}) => {
		const told = withId(value, line);
		return {
			id: told.id,
			...strings(told.fields, ['title', 'summary', 'source', 'published', 'lang', 'url']),
		};
	});
}

/**
 * Texts as lines of JSON tell them.
 * @throws {CommandError} a line that is no object with an id
 */
export function toldTexts(text: string): readonly {readonly id: string; readonly text: string}[] {
	return Array.from(jsonLines(text), ({line, value}) => {
		const {id, fields} = withId(value, line);
		return {id, text: strings(fields, ['text'])['text'] ?? ''};
	});
}

function withId(value: unknown, line: number): {id: string; fields: Readonly<Record<string, unknown>>} {
	const fields = typeof value === 'object' && value !== null ? {...value} : {};
	const {id} = fields as {id?: unknown};
	if (typeof id === 'string' || typeof id === 'number') return {id: String(id), fields};
	throw new CommandError(`line ${line} of stdin is no JSON object with an "id"`);
}

function strings(
	fields: Readonly<Record<string, unknown>>,
	names: readonly string[],
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = fields[name];
			return typeof value === 'string' ? [[name, value]] : [];
		}),
	);
}
