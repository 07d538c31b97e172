import {english} from '../english.js';
import {modeOf, type State} from './state.js';

const shownKeys: Readonly<Record<string, string>> = english.keys.shown;

/** A key as people write it: `ctrl+r` is ^R, the sequence `g g` is gg. */
export function shownKey(key: string): string {
	if (key.includes(' ')) return key.split(' ').map(shownKey).join('');
	if (key.startsWith('ctrl+')) return `^${key.slice('ctrl+'.length).toUpperCase()}`;
	return shownKeys[key] ?? key;
}

/** The key the person has for a command here, as it is written; absent: unbound. */
export function keyOf(state: State, command: string): string | undefined {
	const mode = modeOf(state);
	const own = mode === 'menu' ? [] : state.keymap[mode];
	const [key] =
		[...own, ...state.keymap.list, ...state.keymap.everywhere].find(({name}) => name === command)?.keys ?? [];
	return key === undefined ? undefined : shownKey(key);
}
