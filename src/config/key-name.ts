import {nearest} from './nearest.js';
import {textAs} from './scalars.js';
import {quote} from './shape.js';

const modifiers = ['ctrl', 'alt', 'shift'];
const named = [
	...['enter', 'escape', 'space', 'tab', 'backspace', 'insert', 'delete', 'up', 'down', 'left', 'right'],
	...['home', 'end', 'pageup', 'pagedown'],
	...Array.from({length: 12}, (_, index) => `f${index + 1}`),
];
const held = modifiers.map((modifier) => `(?:${modifier}\\+)?`).join('');
/** With Ctrl, terminals do not tell R from r: the small one is its name. Shift is in a letter already. */
const one = `(?:${held}(?:${named.join('|')})|(?:alt\\+)?[^\\s]|ctrl\\+(?:alt\\+)?(?:shift\\+)?[^\\sA-Z])`;
/** One key, or a sequence of up to three with a space between two. */
const pattern = `^${one}(?: ${one}){0,2}$`;

/** The name of a key as the terminal room gives it. A misspelt one would never be pressed. */
export const keyName = textAs({pattern}, (value, refuse) => {
	if (new RegExp(pattern, 'u').test(value)) return value;
	const guess = guessed(value);
	const offer = guess
		? `did you mean "${guess}"?`
		: 'keys are named like these: a, A, enter, f1, ctrl+r, shift+tab';
	throw refuse(`${quote(value)} is not the name of a key; ${offer}`);
});

function guessed(value: string): string | undefined {
	const parts = value.split(/[+-]/);
	const last = parts.pop() ?? '';
	const meant = parts.map((part) => nearest(part, modifiers));
	const key = [...last].length === 1 ? last.toLowerCase() : nearest(last, named);
	if (!key || meant.includes(undefined)) return nearest(value, named) ?? asSequence(value);
	const guess = [...modifiers.filter((modifier) => meant.includes(modifier)), key].join('+');
	return new RegExp(pattern, 'u').test(guess) ? guess : undefined;
}

/** `gg` is written "g g": it could be the name of a key. */
function asSequence(value: string): string | undefined {
	return /^[\p{L}\p{N}]{2,3}$/u.test(value) ? [...value].join(' ') : undefined;
}
