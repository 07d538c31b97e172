import type {NodeType} from 'jsonc-parser';
import {printableLine} from '../printable.js';
import type {ConfigError} from './config-error.js';
import {nearest} from './nearest.js';
import {expectType, type JsonSchema, quote, refuse, type Shape} from './shape.js';

/** What stands in the file, made into what the house uses; throws what `refuse` makes of a sentence about `key()`. */
type Parse<V, T> = (value: V, refuse: (problem: string) => ConfigError, key: () => string) => T;

function scalar<V, T>(type: NodeType, schema: JsonSchema, parse: Parse<V, T>): Shape<T> {
	return {
		schema,
		types: [type],
		read(node, at) {
			expectType(node, [type], at);
			return parse(
				node.value,
				(problem) => refuse(node, at, problem),
				() => quote(at.key),
			);
		},
	};
}

/** Text that is read further. */
export function textAs<T>(schema: JsonSchema, parse: Parse<string, T>): Shape<T> {
	return scalar('string', {type: 'string', ...schema}, parse);
}

/** A line of text for the screen: printable, never empty. */
export const text: Shape<string> = textAs({minLength: 1}, (value, refuse, key) => {
	const line = printableLine(value);
	if (line === '') throw refuse(`${key()} must not be empty`);
	return line;
});

/** Text for another program or a server, taken as it is: without control characters. */
export const plainText: Shape<string> = textAs({}, (value, refuse, key) => {
	if (/\p{Cc}/u.test(value)) throw refuse(`${key()} must not hold control characters`);
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
		throw refuse(`${key()} must be a whole number from ${from} to ${to}`);
	});
}

/** One of the words. */
export function choice<const T extends string>(options: readonly T[]): Shape<T> {
	return textAs({enum: options}, (value, refuse) => {
		const found = options.find((option) => option === value);
		if (found !== undefined) return found;
		const guess = nearest(value, options);
		const offer = guess ? `did you mean "${guess}"?` : `it may be ${options.join(', ')}`;
		throw refuse(`${quote(value)} is not one of the choices; ${offer}`);
	});
}
