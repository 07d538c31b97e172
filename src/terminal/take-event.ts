import {printable} from '../printable.js';
import {decodeCsi} from './decode-csi.js';
import type {InputEvent} from './input-event.js';
import {byKeypadLetter, byLetter} from './key-names.js';
import {typedKey} from './typed-key.js';

export const esc = '\u001B';

/** One step: what stood at the front of the text, and how long it was. Length 0: it is not whole yet. */
export interface Taken {
	readonly length: number;
	readonly event?: InputEvent;
}

const unfinished: Taken = {length: 0};
/** The event that stands at an offset of the text; none: the text may not even be whole there. */
export function takeEvent(text: string, at: number): Taken {
	if (text[at] !== esc) return takeCharacter(text, at);
	switch (text[at + 1]) {
		case undefined:
			return unfinished;
		case esc: // twice Escape, or Escape before a key
			return {length: 1, event: {type: 'key', name: 'escape', times: 1}};
		case '[':
			return takeCsi(text, at);
		case 'O':
			return takeSs3(text, at);
		case ']':
			return takeString(text, at, 'osc');
		case 'P':
			return takeString(text, at, 'dcs');
		case '_':
			return takeString(text, at, 'apc');
		default:
			return takeAlt(text, at);
	}
}

function takeCharacter(text: string, at: number): Taken {
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	return taken(character.length, typedKey(character));
}

function takeAlt(text: string, at: number): Taken {
	const character = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
	return taken(1 + character.length, typedKey(character, {alt: true}));
}

/** ECMA-48 §5.4: parameters, intermediates, one final byte. */
function takeCsi(text: string, at: number): Taken {
	// The Linux console's F1–F5 are `CSI [ A` to `CSI [ E`.
	if (text[at + 2] === '[') {
		const letter = text[at + 3];
		if (letter === undefined) return unfinished;
		const number = 'ABCDE'.indexOf(letter) + 1;
		return number > 0 ? {length: 4, event: {type: 'key', name: `f${number}`, times: 1}} : {length: 3};
	}
	// A terminal without SGR reports sends the mouse as three raw characters after `CSI M`.
	if (text[at + 2] === 'M') return text.length < at + 6 ? unfinished : {length: 6};
	let end = at + 2;
	while (end < text.length && isBetween(text[end], '\u0020', '\u003F')) end++;
	const final = text[end];
	if (final === undefined) return unfinished;
	if (!isBetween(final, '\u0040', '\u007E')) return {length: end - at}; // broken off: what follows stands for itself
	return taken(end + 1 - at, decodeCsi(text.slice(at + 2, end), final));
}

function takeSs3(text: string, at: number): Taken {
	const letter = text[at + 2];
	if (letter === undefined) return unfinished;
	if (letter === esc) return {length: 2};
	const name = byLetter[letter] ?? byKeypadLetter[letter];
	if (name === undefined) return {length: 3};
	return taken(3, name.length === 1 ? typedKey(name) : {type: 'key', name, times: 1});
}

/** A control string runs to BEL or ST; another escape breaks it off. */
function takeString(text: string, at: number, kind: 'osc' | 'dcs' | 'apc'): Taken {
	let end = at + 2;
	while (end < text.length && text[end] !== '\u0007' && text[end] !== esc && text[end] !== '\u009C') end++;
	const final = text[end];
	const follows = text[end + 1];
	if (final === undefined || (final === esc && follows === undefined)) return unfinished;
	const event: InputEvent = {type: 'reply', kind, text: printable(text.slice(at + 2, end))};
	if (final !== esc) return {length: end + 1 - at, event};
	return follows === '\\' ? {length: end + 2 - at, event} : {length: end - at};
}

function taken(length: number, event: InputEvent | undefined): Taken {
	return event ? {length, event} : {length};
}

function isBetween(character: string | undefined, from: string, to: string): boolean {
	return character !== undefined && character >= from && character <= to;
}
