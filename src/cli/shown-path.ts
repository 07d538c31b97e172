import {homedir} from 'node:os';
import {sep} from 'node:path';
import {printableLine} from '../printable.js';

/** A path as a person would write it. */
export function shownPath(path: string): string {
	const home = homedir();
	const isBelow = path === home || path.startsWith(home + sep);
	return printableLine(isBelow ? `~${path.slice(home.length)}` : path);
}
