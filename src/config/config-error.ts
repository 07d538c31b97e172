import {printableLine} from '../printable.js';

/** A place in a file as editors count it: lines and columns (UTF-16 units) from 1. */
export interface Spot {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/**
 * The config file cannot be used as it stands, or be edited safely. `message` is one printable line,
 * `FILE:LINE:COLUMN: problem`, as compilers write it and editors jump to it.
 */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
	readonly file: string;
	readonly line: number;
	readonly column: number;
	/** The setting it is about: `refresh.perHost`, `feeds[2].url`. Absent when the file is not even JSON. */
	readonly key?: string;
	/** The message without its place. */
	readonly problem: string;

	constructor(spot: Spot & {readonly key?: string}, problem: string, options?: ErrorOptions) {
		super(printableLine(`${spot.file}:${spot.line}:${spot.column}: ${problem}`), options);
		this.file = spot.file;
		this.line = spot.line;
		this.column = spot.column;
		this.problem = printableLine(problem);
		if (spot.key) this.key = printableLine(spot.key);
	}
}

/** The error for a problem at an offset of a text. */
export function errorAt(
	{file, text}: {readonly file: string; readonly text: string},
	offset: number,
	problem: string,
	key?: string,
): ConfigError {
	const before = text.slice(0, offset).split(/\r\n?|\n/);
	const spot = {file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
	return new ConfigError(key ? {...spot, key} : spot, problem);
}
