import {english} from '../english.js';

const keyNames: Readonly<Record<string, string>> = english.keys.inAscii;

/** Key names in ASCII, to be spelt out before columns are counted. */
export function keysInAscii(keys: string): string {
	return keys.replace(/↑↓|[⏎⇧↑↓←→]/g, (glyph) => keyNames[glyph] ?? glyph);
}
