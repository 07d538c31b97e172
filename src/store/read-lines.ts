import {closeSync, openSync, readSync} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';

const chunkBytes = 1 << 20;
/** Nothing newsterm writes is longer; what is, is passed over whole. */
const longestLine = 32 << 20;

/** The lines of a file, however large it is: never more of it at once than one line and a chunk. Nothing where there is none. */
export function* readLines(path: string): Generator<string> {
	let file: number;
	try {
		file = openSync(path, 'r');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
		throw error;
	}
	try {
		yield* linesOf(file);
	} finally {
		closeSync(file);
	}
}

function* linesOf(file: number): Generator<string> {
	const chunk = Buffer.alloc(chunkBytes);
	const decoder = new StringDecoder('utf8');
	let begun = '';
	let isTooLong = false;
	for (let bytes = readSync(file, chunk); bytes > 0; bytes = readSync(file, chunk)) {
		const pieces = decoder.write(chunk.subarray(0, bytes)).split('\n');
		for (const piece of pieces.slice(0, -1)) {
			if (!isTooLong) yield begun + piece;
			begun = '';
			isTooLong = false;
		}
		begun = isTooLong ? '' : begun + (pieces.at(-1) ?? '');
		isTooLong ||= begun.length > longestLine;
	}
	if (begun !== '' && !isTooLong) yield begun;
}

/** The object that a line of JSON is; an empty one where it is none, or damaged: that costs what stands in it, and no other. */
export function recordIn(line: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(line);
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
