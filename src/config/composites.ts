import {type Node, parseTree} from 'jsonc-parser';
import {errorAt} from './config-error.js';
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
			const parts = items.map((item, index) => () => of.read(item, {...at, key: `${at.key}[${index}]`}));
			return readParts(parts, at);
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
			const parts = (node.children ?? []).flatMap(({children: [key, value] = []}) => {
				if (!key || !value) return [];
				const place = below(at, key.value);
				return () => [keys.read(key, place), of.read(value, place)] as const;
			});
			return Object.fromEntries(readParts(parts, at)); // makes `__proto__` a key like any other
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
	/** What the object has under the name, else what holds without it. */
	read(object: OpenObject, name: string, at: Place): T;
}

interface OpenObject {
	readonly node: Node;
	/** By their names. */
	readonly values: ReadonlyMap<string, Node>;
}

export function required<T>(shape: Shape<T>, doc: string): Field<T> {
	return {
		schema: {description: doc, ...shape.schema},
		isRequired: true,
		read({node, values}, name, at) {
			const value = values.get(name);
			if (value) return shape.read(value, below(at, name));
			throw refuse(node, at, `${at.key ? quote(at.key) : 'the file'} needs "${name}"`);
		},
	};
}

export function optional<T>(shape: Shape<T>, doc: string): Field<T | undefined> {
	return {
		schema: {description: doc, ...shape.schema},
		isRequired: false,
		read({values}, name, at) {
			const value = values.get(name);
			return value && shape.read(value, below(at, name));
		},
	};
}

/** A key with a default, given as it would be written: the same shape reads it, so it cannot be a wrong one. */
export function withDefault<T>(shape: Shape<T>, written: unknown, doc: string): Field<T> {
	let standing: Node | undefined; // parsed when it is first needed: all of them took 4 ms of a start
	function standIn(): Node {
		standing ??= parseTree(JSON.stringify(written));
		if (!standing) throw new TypeError('A default must be JSON.');
		return standing;
	}
	return {
		schema: {description: doc, ...shape.schema, default: written},
		isRequired: false,
		read: ({values}, name, at) => shape.read(values.get(name) ?? standIn(), below(at, name)),
	};
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Values<F extends Fields> = {readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never};

/** An object of known keys. Any other is an error: a misspelt setting must not be without effect in silence. */
export function record<const F extends Fields>(fields: F): Shape<Values<F>> {
	const entries = Object.entries(fields);
	const names = Object.keys(fields);
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
			const object = {node, values: valuesOf(node)};
			const known = entries.map(
				([name, field]) =>
					() =>
						[name, field.read(object, name, at)] as const,
			);
			return Object.fromEntries(readParts([...strangers(node, names, at), ...known], at)) as Values<F>;
		},
	};
}

function valuesOf(object: Node): ReadonlyMap<string, Node> {
	const values = new Map<string, Node>();
	for (const {children: [key, value] = []} of object.children ?? [])
		if (key && value) values.set(key.value, value);
	return values;
}

/** Each key that is none of the names refuses itself. */
function strangers(object: Node, names: readonly string[], at: Place): readonly (() => never)[] {
	const keys = (object.children ?? []).flatMap(({children: [key] = []}) => key ?? []);
	return keys
		.filter(({value}) => !names.includes(value))
		.map(({value, offset}) => () => {
			const guess = nearest(value, names);
			const problem = `${quote(value)} is not a setting${guess ? `; did you mean "${guess}"?` : ''}`;
			throw errorAt(at.document, offset, problem, below(at, value).key);
		});
}
