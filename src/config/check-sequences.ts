import type {Node} from 'jsonc-parser';
import {type ConfigError, errorAt} from './config-error.js';
import {type Document, property} from './document.js';
import type {Settings} from './settings.js';
import {quote} from './shape.js';

/**
 * A key that begins a sequence cannot be a command besides: one of the two would never be reached. `preset`: the keys
 * the person begins from.
 *
 * @throws {ConfigError} at the key that is in the way
 */
export function checkSequences(
	document: Document,
	{keymap, keys}: Pick<Settings, 'keymap' | 'keys'>,
	preset: readonly string[],
): void {
	const own = Object.keys(keys).filter((key) => keys[key] !== null);
	const left = preset.filter((key) => !(key in keys));
	for (const key of own) {
		if (isSequence(key) && keymap !== 'vim')
			throw refuse(document, key, `${quote(key)} is a sequence of keys, which only "keymap": "vim" takes`);
		const twice = own.find((other) => isInTheWay(key, other));
		if (twice !== undefined)
			throw refuse(
				document,
				key,
				`${quote(key)} and ${quote(twice)} begin alike: only one of them can be had`,
			);
		const other = left.find((one) => isInTheWay(key, one));
		if (other !== undefined)
			throw refuse(
				document,
				key,
				`${quote(key)} and ${quote(other)} begin alike; free the other one: ${quote(other)}: null`,
			);
	}
}

function isSequence(key: string): boolean {
	return key.includes(' ');
}

function isInTheWay(one: string, other: string): boolean {
	return one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function refuse(document: Document, key: string, problem: string): ConfigError {
	return errorAt(document, keyNode(document.root, key)?.offset ?? 0, problem, `keys.${key}`);
}

function keyNode(root: Node, key: string): Node | undefined {
	const written = property(root, 'keys')?.children ?? [];
	return written.flatMap(({children: [name] = []}) => name ?? []).find(({value}) => value === key);
}
