import type {Command} from './command.js';
import {isTypingMode, type Mode} from './mode.js';

/** A row of the keymap: help, footer and docs/keys.md are drawn from it, and the config rebinds it by name. */
export interface Binding {
	/** Its name in the config's `keys`. */
	readonly name: string;
	/** A space stands between the keys of a sequence: `g g`. */
	readonly keys: readonly string[];
	readonly command: Command;
	/** For the help screen and docs/keys.md. */
	readonly help: string;
	/** The word beside it in the footer; absent: not shown there. */
	readonly hint?: string;
}

export type Place = Exclude<Mode, 'menu'> | 'everywhere';
export type Keymap = Readonly<Record<Place, readonly Binding[]>>;

/** The command a key stands for in a mode, or everywhere; absent: none. */
export function commandFor(keymap: Keymap, mode: Mode, key: string): Command | undefined {
	if (mode === 'menu') return menuKeys[key];
	const own = keymap[mode].find((binding) => binding.keys.includes(key));
	if (own) return own.command;
	if (isTypingMode(mode) && isTyped(key)) return undefined;
	return keymap.everywhere.find((binding) => binding.keys.includes(key))?.command;
}

/** Whether what was typed is the beginning of a sequence there, one or more of its keys. */
export function beginsSequence(keymap: Keymap, mode: Mode, typed: string): boolean {
	if (mode === 'menu' || isTypingMode(mode)) return false;
	return [...keymap[mode], ...keymap.everywhere].some(({keys}) =>
		keys.some((key) => key.startsWith(`${typed} `)),
	);
}

/** The rest of a menu's keys belong to ink-select-input. */
const menuKeys: Readonly<Record<string, Command>> = {
	escape: {type: 'back'},
	left: {type: 'back'},
	q: {type: 'back'},
	'ctrl+c': {type: 'quit'},
};

function isTyped(key: string): boolean {
	return key === 'space' || [...key].length === 1 || key.includes(' ');
}

/** The keymap with the person's own keys: a key given away leaves its former command; `null` unbinds it. */
export function withKeys(keymap: Keymap, keys: Readonly<Record<string, string | null>>): Keymap {
	return eachBinding(keymap, (binding) => ({
		...binding,
		keys: [
			...binding.keys.filter((key) => !(key in keys)),
			...Object.keys(keys).filter((key) => keys[key] === binding.name),
		],
	}));
}

/** The keymap with every row changed. */
export function eachBinding(keymap: Keymap, change: (binding: Binding) => Binding): Keymap {
	const changed = Object.entries(keymap).map(([place, bindings]) => [place, bindings.map(change)]);
	return Object.fromEntries(changed) as Keymap;
}

/** Names a key may be given to, for the config's check. */
export function commandNames(keymap: Keymap): readonly string[] {
	return [
		...new Set(
			Object.values(keymap).flatMap((bindings: readonly Binding[]) => bindings.map(({name}) => name)),
		),
	];
}
