import {keyOf, type State} from '../../app/index.js';
import {english} from '../../english.js';

/** Signs that are silent, or are read out as something else. */
const spelt: Readonly<Record<string, string>> = english.keys.spoken;

/** A key as it is written on the screen, in words: `^R` is Control R, `R` is Shift R, `gg` is g g. */
export function keyWords(key: string): string {
	const known = spelt[key];
	if (known !== undefined) return known;
	if (/^\^.$/.test(key)) return english.keys.control(key.slice(1));
	if (key.startsWith('⇧')) return english.keys.shift(keyWords(key.slice(1)));
	if (/^\p{Lu}$/u.test(key)) return english.keys.shift(key);
	const [first = '', last = ''] = key.split('–');
	if (/^.–.$/.test(key)) return english.keys.fromTo(first, last);
	return /^[a-z]{2,3}$/.test(key) ? [...key].join(' ') : key;
}

/** Several, as help writes them beside each other. */
export function keysWords(keys: string): string {
	return english.keys.either(keys.split(' ').map((key) => keyWords(key)));
}

/** What a key does: `Slash searches`; nothing when the person has freed the key. */
export function keyDoes(state: State, command: string, deed: string): string | undefined {
	const key = keyOf(state, command);
	return key === undefined ? undefined : `${keyWords(key)} ${deed}`;
}
