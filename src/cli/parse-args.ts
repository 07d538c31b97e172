import {parseArgs} from 'node:util';
import {nearestName} from '../config/index.js';
import {type Args, type Command, type Option, UsageError} from './command.js';

type Options = Command['options'];

/** Every command explains itself. */
export const helpOption: Option = {type: 'boolean', words: 'say what this command does'};

/**
 * The words after a command's name, sorted into positionals, flags and values.
 * @throws {UsageError} an option that is not there, or one without what it takes
 */
export function parseCommandArgs({name, options}: Command, argv: readonly string[]): Args {
	const known: Options = {...options, help: helpOption};
	const {tokens, positionals, values} = splitWords(argv, known);
	for (const token of tokens) if (token.kind === 'option') check(token, known, name);

	return {
		positionals,
		flags: pick(values, (value) => value === true),
		values: pick(values, (value) => typeof value === 'string'),
	};
}

/** The words behind a command's name as Node parts them. Not strict: its own sentences know nothing of what was meant. */
export function splitWords(argv: readonly string[], options: Options) {
	return parseArgs({
		args: [...argv],
		options: {...shapes(options), help: {type: 'boolean', short: 'h'}},
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
}

/**
 * The positionals, when there are as many as the command takes.
 * @throws {UsageError} too few or too many
 */
export function takeWords(
	{positionals}: Args,
	{what, atLeast = 0, atMost = atLeast}: {what: string; atLeast?: number; atMost?: number},
): readonly string[] {
	if (positionals.length < atLeast) throw new UsageError(`${what} is missing`);
	const [surplus] = positionals.slice(atMost);
	if (surplus !== undefined) throw new UsageError(`“${surplus}” is one word too many`);
	return positionals;
}

function shapes(options: Options): Record<string, {type: Option['type']}> {
	return Object.fromEntries(Object.entries(options).map(([name, {type}]) => [name, {type}]));
}

interface OptionToken {
	readonly name: string;
	readonly rawName: string;
	readonly value?: string | undefined;
	readonly inlineValue?: boolean | undefined;
}

function check({name, rawName, value, inlineValue}: OptionToken, options: Options, command: string): void {
	const option = Object.hasOwn(options, name) ? options[name] : undefined;
	if (!option) {
		const near = nearestName(name, Object.keys(options));
		throw new UsageError(
			`${command} has no option ${rawName}${near === undefined ? '' : `; did you mean --${near}?`}`,
		);
	}
	if (option.type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value`);
	// "--limit --json": the option that follows was not meant as a value.
	const isForgotten = value === undefined || (!inlineValue && value.length > 1 && value.startsWith('-'));
	if (option.type === 'string' && isForgotten)
		throw new UsageError(`${rawName} wants a value: ${option.value}${withEquals(rawName, value)}`);
}

/** A query may begin with a hyphen. */
function withEquals(rawName: string, value: string | undefined): string {
	return value === undefined || value.startsWith('--')
		? ''
		: `; one that begins with - is written with an equals sign: ${rawName}=${value}`;
}

function pick<T>(
	values: Readonly<Record<string, unknown>>,
	isWanted: (value: unknown) => boolean,
): Readonly<Record<string, T | undefined>> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => isWanted(value))) as Record<
		string,
		T
	>;
}
