import type {Node, NodeType} from 'jsonc-parser';
import {printable} from '../printable.js';
import {ConfigError, errorAt} from './config-error.js';
import type {Document} from './document.js';

/** JSON Schema, draft 7. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where a reader stands: for messages. */
export interface Place {
	readonly document: Document;
	/** `feeds[2].url`; '' at the top. */
	readonly key: string;
	/** Where all that is wrong is noted; absent: the first thing is thrown. */
	readonly faults?: ConfigError[];
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

/** Thrown when what is wrong inside a value has been noted: nothing can be made of the value. */
export class NotedError extends Error {
	override readonly name = 'NotedError';
}

/** Reads the parts of a value; where faults are noted, every part before any of them counts. */
export function readParts<P, T>(
	parts: readonly P[],
	{faults}: Place,
	read: (part: P, index: number) => T,
): readonly T[] {
	if (!faults) return parts.map(read);
	let isWell = true;
	const values = parts.flatMap((part, index) => {
		try {
			return [read(part, index)];
		} catch (error) {
			isWell = false;
			note(error, faults);
			return [];
		}
	});
	if (!isWell) throw new NotedError();
	return values;
}

/** @throws what is no fault of the file */
export function note(error: unknown, faults: ConfigError[]): void {
	if (error instanceof ConfigError) faults.push(error);
	else if (!(error instanceof NotedError)) throw error;
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
