import {keyOf, type State} from '../../app/index.js';

/** Signs that are silent, or are read out as something else. */
const spelt: Readonly<Record<string, string>> = {
	'⏎': 'Enter',
	Esc: 'Escape',
	'↑': 'Up',
	'↓': 'Down',
	'←': 'Left',
	'→': 'Right',
	PgUp: 'Page Up',
	PgDn: 'Page Down',
	'?': 'question mark',
	':': 'colon',
	'/': 'slash',
	'|': 'bar',
	'+': 'plus',
	'[': 'left bracket',
	']': 'right bracket',
	'{': 'left brace',
	'}': 'right brace',
	'<': 'less than',
	'>': 'greater than',
	',': 'comma',
	'.': 'full stop',
	'-': 'hyphen',
	'=': 'equals',
	'#': 'number sign',
	'!': 'exclamation mark',
	$: 'dollar',
};

/** A key as it is written on the screen, in words: `^R` is Control R, `R` is Shift R, `gg` is g g. */
export function keyWords(key: string): string {
	const known = spelt[key];
	if (known !== undefined) return known;
	if (/^\^.$/.test(key)) return `Control ${key[1]}`;
	if (key.startsWith('⇧')) return `Shift ${keyWords(key.slice(1))}`;
	if (/^\p{Lu}$/u.test(key)) return `Shift ${key}`;
	if (/^.–.$/.test(key)) return key.replace('–', ' to ');
	return /^[a-z]{2,3}$/.test(key) ? [...key].join(' ') : key;
}

/** Several, as help writes them beside each other. */
export function keysWords(keys: string): string {
	return keys
		.split(' ')
		.map((key) => keyWords(key))
		.join(' or ');
}

/** What a key does: `Slash searches`; nothing when the person has freed the key. */
export function keyDoes(state: State, command: string, deed: string): string | undefined {
	const key = keyOf(state, command);
	return key === undefined ? undefined : `${keyWords(key)} ${deed}`;
}
