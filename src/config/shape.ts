import {type Node, type NodeType, parseTree} from 'jsonc-parser';
import {printable, printableLine} from '../printable.js';
import {type ConfigError, errorAt} from './config-error.js';
import {type Document, property} from './document.js';
import {nearest} from './nearest.js';

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

/** One key of an object, with its line of documentation. */
export interface Field<T> {
	readonly schema: JsonSchema;
	readonly isRequired: boolean;
	/** The value when the key stands there, else what holds without it. */
	read(node: Node | undefined, at: Place): T;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Values<F extends Fields> = {readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never};

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

function expectType(node: Node, types: readonly NodeType[], at: Place): void {
	if (types.includes(node.type)) return;
	const wanted = types.map((type) => nouns[type]).join(' or ');
	throw refuse(node, at, `${quote(at.key)} must be ${wanted}, not ${nouns[node.type]}`);
}

/** A shape of one JSON type; `parse` is given what stands there and may refuse it with a sentence. */
function scalar<V, T>(
	type: NodeType,
	schema: JsonSchema,
	parse: (value: V, refuse: (problem: string) => ConfigError, key: string) => T,
): Shape<T> {
	return {
		schema,
		types: [type],
		read(node, at) {
			expectType(node, [type], at);
			return parse(node.value, (problem) => refuse(node, at, problem), quote(at.key));
		},
	};
}

/** Text that is read further: `parse` throws what `refuse` makes of a sentence. */
export function textAs<T>(
	schema: JsonSchema,
	parse: (value: string, refuse: (problem: string) => ConfigError, key: string) => T,
): Shape<T> {
	return scalar('string', {type: 'string', ...schema}, parse);
}

/** A line of text for the screen: printable, never empty. */
export const text: Shape<string> = textAs({minLength: 1}, (value, refuse, key) => {
	const line = printableLine(value);
	if (line === '') throw refuse(`${key} must not be empty`);
	return line;
});

/** Text for another program or a server, taken as it is: without control characters. */
export const plainText: Shape<string> = textAs({}, (value, refuse, key) => {
	if (/\p{Cc}/u.test(value)) throw refuse(`${key} must not hold control characters`);
	return value;
});

export const flag: Shape<boolean> = scalar('boolean', {type: 'boolean'}, (value: boolean) => value);

/** JSON's null, for "none". */
export const nothing: Shape<null> = scalar('null', {type: 'null'}, () => null);

/** A whole number in a range, both ends included. */
export function whole({from, to}: {readonly from: number; readonly to: number}): Shape<number> {
	const schema = {type: 'integer', minimum: from, maximum: to};
	return scalar('number', schema, (value: number, refuse, key) => {
		if (Number.isInteger(value) && value >= from && value <= to) return value;
		throw refuse(`${key} must be a whole number from ${from} to ${to}`);
	});
}

/** One of the words. No words known: any text will do. */
export function choice<const T extends string>(options: readonly T[]): Shape<T> {
	const schema = options.length > 0 ? {enum: options} : {minLength: 1};
	return textAs(schema, (value, refuse) => {
		const found = options.find((option) => option === value);
		if (found !== undefined) return found;
		if (options.length === 0) return printableLine(value) as T;
		const guess = nearest(value, options);
		const offer = guess ? `did you mean "${guess}"?` : `it may be ${options.join(', ')}`;
		throw refuse(`${quote(value)} is not one of the choices; ${offer}`);
	});
}

/** What a shape reads, made into something else. */
export function mapped<T, U>(shape: Shape<T>, change: (value: T) => U): Shape<U> {
	return {...shape, read: (node, at) => change(shape.read(node, at))};
}

export function list<T>(of: Shape<T>, {atLeast = 0}: {readonly atLeast?: number} = {}): Shape<readonly T[]> {
	return {
		schema: {type: 'array', items: of.schema, ...(atLeast > 0 && {minItems: atLeast})},
		types: ['array'],
		read(node, at) {
			expectType(node, ['array'], at);
			const items = node.children ?? [];
			if (items.length < atLeast) throw refuse(node, at, `${quote(at.key)} must not be empty`);
			return items.map((item, index) => of.read(item, {...at, key: `${at.key}[${index}]`}));
		},
	};
}

/** An object whose keys are the person's own. `keys` says what a key must be. */
export function map<T>(of: Shape<T>, keys: Shape<string> = plainText): Shape<Readonly<Record<string, T>>> {
	return {
		schema: {type: 'object', propertyNames: keys.schema, additionalProperties: of.schema},
		types: ['object'],
		read(node, at) {
			expectType(node, ['object'], at);
			const entries = (node.children ?? []).flatMap(({children: [name, value] = []}) =>
				name && value
					? [[keys.read(name, below(at, name.value)), of.read(value, below(at, name.value))] as const]
					: [],
			);
			return Object.fromEntries(entries); // defines `__proto__` as a key like any other
		},
	};
}

/** One shape or the other, told apart by their JSON types. */
export function either<T, U>(one: Shape<T>, other: Shape<U>): Shape<T | U> {
	const types = [...one.types, ...other.types];
	return {
		schema: {anyOf: [one.schema, other.schema]},
		types,
		read(node, at) {
			expectType(node, types, at);
			return one.types.includes(node.type) ? one.read(node, at) : other.read(node, at);
		},
	};
}

export function required<T>(shape: Shape<T>, doc: string): Field<T> {
	return {
		schema: {description: doc, ...shape.schema},
		isRequired: true,
		read(node, at) {
			if (node) return shape.read(node, at);
			throw new Error(`${at.key} is required: record() looks before it reads`);
		},
	};
}

export function optional<T>(shape: Shape<T>, doc: string): Field<T | undefined> {
	return {
		schema: {description: doc, ...shape.schema},
		isRequired: false,
		read: (node, at) => (node ? shape.read(node, at) : undefined),
	};
}

/** A key with a default, given as it would be written and read by the same shape. */
export function withDefault<T>(shape: Shape<T>, written: unknown, doc: string): Field<T> {
	const standing = parseTree(JSON.stringify(written));
	return {
		schema: {description: doc, ...shape.schema, default: written},
		isRequired: false,
		read(node, at) {
			const value = node ?? standing;
			if (value) return shape.read(value, at);
			throw new Error(`the default of ${at.key} is not JSON`);
		},
	};
}

/** An object of known keys. A key it does not know is an error: a misspelt setting must not be silently without effect. */
export function record<const F extends Fields>(fields: F): Shape<Values<F>> {
	const names = Object.keys(fields);
	const needed = names.filter((name) => fields[name]?.isRequired);
	return {
		schema: {
			type: 'object',
			properties: Object.fromEntries(names.map((name) => [name, fields[name]?.schema])),
			additionalProperties: false,
			...(needed.length > 0 && {required: needed}),
		},
		types: ['object'],
		read(node, at) {
			expectType(node, ['object'], at);
			for (const {children: [key] = []} of node.children ?? []) if (key) checkKey(key, names, at);
			const missing = needed.find((name) => !property(node, name));
			if (missing) throw refuse(node, at, `${at.key ? quote(at.key) : 'the file'} needs "${missing}"`);
			const entries = Object.entries(fields).map(([name, field]) => [
				name,
				field.read(property(node, name), below(at, name)),
			]);
			return Object.fromEntries(entries) as Values<F>;
		},
	};
}

function checkKey(key: Node, names: readonly string[], at: Place): void {
	if (names.includes(key.value)) return;
	const guess = nearest(key.value, names);
	const offer = guess ? `; did you mean "${guess}"?` : '';
	throw errorAt(
		at.document,
		key.offset,
		`${quote(key.value)} is not a setting${offer}`,
		below(at, key.value).key,
	);
}

function below(at: Place, name: string): Place {
	return {...at, key: at.key ? `${at.key}.${name}` : name};
}

/** A word of the person's in a message: printable and not too long. */
export function quote(word: string): string {
	const shown = printable(word);
	return `"${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}"`;
}
