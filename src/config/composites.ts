import type {Node, NodeType} from 'jsonc-parser';
import {type ConfigError, errorAt} from './config-error.js';
import {nearest} from './nearest.js';
import {
	below,
	expectType,
	type JsonSchema,
	type Place,
	quote,
	readParts,
	refuse,
	type Shape,
} from './shape.js';

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
			return readParts(items, at, (item, index) => of.read(item, {...at, key: `${at.key}[${index}]`}));
		},
	};
}

/** An object whose keys are the person's own. `keys` says what a key must be. */
export function map<T>(of: Shape<T>, keys: Shape<string>): Shape<Readonly<Record<string, T>>> {
	return {
		schema: {type: 'object', propertyNames: keys.schema, additionalProperties: of.schema},
		types: ['object'],
		read(node, at) {
			expectType(node, ['object'], at);
			const parts = readParts([...membersOf(node)], at, ([name, {key, value}]) => {
				const place = below(at, name);
				return [keys.read(key, place), of.read(value, place)] as const;
			});
			return Object.fromEntries(parts); // makes `__proto__` a key like any other
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

/** One key of an object, with its line of documentation. */
interface Field<T> {
	readonly schema: JsonSchema;
	readonly isRequired: boolean;
	/** Of what the object has under the name; absent: what holds without it. */
	read(value: Node | undefined, object: Node, name: string, at: Place): T;
}

export function required<T>(shape: Shape<T>, doc: string): Field<T> {
	return {
		schema: {description: doc, ...shape.schema},
		isRequired: true,
		read(value, object, name, at) {
			if (value) return shape.read(value, below(at, name));
			throw refuse(object, at, `${at.key ? quote(at.key) : 'the file'} needs "${name}"`);
		},
	};
}

export function optional<T>(shape: Shape<T>, doc: string): Field<T | undefined> {
	return {
		schema: {description: doc, ...shape.schema},
		isRequired: false,
		read: (value, _object, name, at) => value && shape.read(value, below(at, name)),
	};
}

/**
 * A key with a default, given as it would be written: the same shape reads it, so it cannot be a wrong one. It is a plain
 * value, or an empty list or object.
 */
export function withDefault<T>(
	shape: Shape<T>,
	written: string | number | boolean | readonly never[] | Readonly<Record<string, never>>,
	doc: string,
): Field<T> {
	const type = Array.isArray(written) ? 'array' : (typeof written as NodeType);
	const standIn: Node = {type, value: written, offset: 0, length: 0};
	return {
		schema: {description: doc, ...shape.schema, default: written},
		isRequired: false,
		read: (value = standIn, _object, name, at) => shape.read(value, below(at, name)),
	};
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Values<F extends Fields> = {readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never};

/** An object of known keys. Any other is an error: a misspelt setting must not be without effect in silence. */
export function record<const F extends Fields>(fields: F): Shape<Values<F>> {
	const entries = Object.entries(fields);
	const known = new Map(entries);
	const needed = entries.filter(([, field]) => field.isRequired).map(([name]) => name);
	return {
		schema: {
			type: 'object',
			properties: Object.fromEntries(entries.map(([name, field]) => [name, field.schema])),
			additionalProperties: false,
			...(needed.length > 0 && {required: needed}),
		},
		types: ['object'],
		read(node, at) {
			expectType(node, ['object'], at);
			const members = membersOf(node);
			const strange = [...members.keys()].filter((name) => !known.has(name));
			const values: Record<string, unknown> = {};
			readParts([...strange, ...known.keys()], at, (name) => {
				const field = known.get(name);
				const member = members.get(name);
				if (field) values[name] = field.read(member?.value, node, name, at);
				else if (member) throw stranger(member.key, [...known.keys()], at);
			});
			return values as Values<F>;
		},
	};
}

interface Member {
	readonly key: Node;
	readonly value: Node;
}

/** What stands in an object, by its names. Destructured, hundreds of feeds would take twice as long at a start. */
function membersOf(object: Node): ReadonlyMap<string, Member> {
	const members = new Map<string, Member>();
	for (const {children} of object.children ?? []) {
		const key = children?.[0];
		const value = children?.[1];
		if (key && value) members.set(key.value, {key, value});
	}
	return members;
}

function stranger({value, offset}: Node, names: readonly string[], at: Place): ConfigError {
	const guess = nearest(value, names);
	const problem = `${quote(value)} is not a setting${guess ? `; did you mean "${guess}"?` : ''}`;
	return errorAt(at.document, offset, problem, below(at, value).key);
}
