import type {Node, NodeType} from 'jsonc-parser';
import {printable} from '../printable.js';
import {type ConfigError, errorAt} from './config-error.js';
import type {Document} from './document.js';

/** JSON Schema, draft 7. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where a reader stands: for messages. */
export interface Place {
	readonly document: Document;
	/** `feeds[2].url`; '' at the top. */
	readonly key: string;
}

/** What a value may be: the one source of the check, the type and the JSON Schema. */
export interface Shape<T> {
	readonly schema: JsonSchema;
	/** The JSON types it begins from, by which `either` chooses. */
	readonly types: readonly NodeType[];
	/** @throws {ConfigError} at the first value that does not fit */
	read(node: Node, at: Place): T;
}

const nouns: Readonly<Record<NodeType, string>> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
	property: 'a key',
	null: 'null',
};

/** The error for what stands at a node. */
export function refuse(node: Node, at: Place, problem: string): ConfigError {
	return errorAt(at.document, node.offset, problem, at.key);
}

/** @throws {ConfigError} another JSON type stands there */
export function expectType(node: Node, types: readonly NodeType[], at: Place): void {
	if (types.includes(node.type)) return;
	const wanted = types.map((type) => nouns[type]).join(' or ');
	throw refuse(node, at, `${quote(at.key)} must be ${wanted}, not ${nouns[node.type]}`);
}

/** The place of a key inside an object. */
export function below(at: Place, name: string): Place {
	return {...at, key: at.key ? `${at.key}.${name}` : name};
}

/** A word of the person's in a message: printable and not too long. */
export function quote(word: string): string {
	const shown = printable(word);
	return `"${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}"`;
}
