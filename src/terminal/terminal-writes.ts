import {printable, printableLine} from '../printable.js';

/** Terminals drop longer OSC 52 writes (hterm: 100,000 bytes in all), some in the middle. */
const longestCopyBytes = 74_000;
const longestTitle = 200;

/** The bytes that put a text on the clipboard of the person's own machine, over ssh too (OSC 52). Absent: too long. */
export function copySequence(text: string): string | undefined {
	const bytes = Buffer.from(printable(text), 'utf8');
	return bytes.length > longestCopyBytes ? undefined : `\u001B]52;c;${bytes.toString('base64')}\u0007`;
}

/** The bytes that name the window or tab (OSC 2). */
export function windowTitle(text: string): string {
	return `\u001B]2;${printableLine(text).slice(0, longestTitle)}\u0007`;
}
