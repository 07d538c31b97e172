import {printable} from '../printable.js';

/** Longer ones are sentences. */
const longest = 32;

/**
 * A tag as a person types it, as it is kept: a word of letters, digits and `-`, in small letters. Absent: it is none.
 */
export function readTag(typed: string): string | undefined {
	const name = printable(typed).trim().normalize('NFC').toLowerCase();
	return name.length <= longest && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(name) ? name : undefined;
}
