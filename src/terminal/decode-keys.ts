import {printable} from '../printable.js';
import {decodeCsi} from './decode-csi.js';
import type {InputEvent} from './input-event.js';
import {byKeypadLetter, byLetter} from './key-names.js';
import {typedKey} from './typed-key.js';

/** What came but is not whole yet. */
export interface Carry {
	/** The beginning of a sequence. */
	readonly text: string;
	/** What was pasted so far; absent outside a paste. */
	readonly paste?: string;
}

export const nothingCarried: Carry = {text: ''};

export interface Decoded {
	readonly events: readonly InputEvent[];
	readonly carry: Carry;
}

/** One step: what stood at the front of the text, and how long it was. Length 0: it is not whole yet. */
interface Taken {
	readonly length: number;
	readonly event?: InputEvent;
}

const unfinished: Taken = {length: 0};
const esc = '\u001B';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;
/** No reply is this long. What is would be kept for nothing: only its opening is, so that its end is still known. */
const longestSequence = 4096;
const longestPaste = 1_000_000;

/**
 * What the terminal sent, as events; pure. `chunk` is decoded UTF-8 (a stream's decoder keeps split characters). Never
 * throws; what it does not know it swallows, so that no reply and no strange key is ever typed.
 */
export function decodeKeys(chunk: string, carry: Carry): Decoded {
	const events: InputEvent[] = [];
	let text = carry.text + chunk;
	let paste = carry.paste;
	for (;;) {
		if (paste !== undefined) {
			const end = text.indexOf(pasteEnd);
			if (end === -1) return {events: together(events), carry: keepPasting(paste, text)};
			events.push(pasted(paste + text.slice(0, end)));
			text = text.slice(end + pasteEnd.length);
			paste = undefined;
		}
		const typed = decodeTyped(text, events);
		if (!typed.isPaste) return {events: together(events), carry: {text: typed.rest}};
		text = typed.rest;
		paste = '';
	}
}

/** What a beginning means when nothing more comes: the Escape key, or Alt with a key that also opens sequences. */
export function settle({text, paste}: Carry): readonly InputEvent[] {
	if (paste !== undefined) return [pasted(paste + text)];
	if (text === esc) return [{type: 'key', name: 'escape', times: 1}];
	const [, second] = text;
	if (text.length === 2 && second !== undefined) return [altKey(second)].flatMap((event) => event ?? []);
	return [];
}

/** Takes events off the front until the text ends, is not whole, or begins a paste. */
function decodeTyped(text: string, events: InputEvent[]): {rest: string; isPaste: boolean} {
	let at = 0;
	while (at < text.length) {
		if (text.startsWith(pasteStart, at)) return {rest: text.slice(at + pasteStart.length), isPaste: true};
		const {length, event} = take(text, at);
		if (length === 0) return {rest: beginning(text.slice(at)), isPaste: false};
		if (event) events.push(event);
		at += length;
	}
	return {rest: '', isPaste: false};
}

function beginning(sequence: string): string {
	return sequence.length > longestSequence ? sequence.slice(0, 2) : sequence;
}

function take(text: string, at: number): Taken {
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
	return taken(1 + character.length, altKey(character));
}

function altKey(character: string): InputEvent | undefined {
	return typedKey(character, {alt: true});
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

function keepPasting(paste: string, text: string): Carry {
	// The last characters may be the beginning of the end.
	const safe = Math.max(0, text.length - pasteEnd.length + 1);
	const room = Math.max(0, longestPaste - paste.length);
	return {text: text.slice(safe), paste: paste + text.slice(0, Math.min(safe, room))};
}

function pasted(text: string): InputEvent {
	return {type: 'paste', text: printable(text.slice(0, longestPaste).replace(/\r\n?/g, '\n'))};
}

/** Repeats of one key or of the wheel become one event. */
function together(events: readonly InputEvent[]): readonly InputEvent[] {
	const joined: InputEvent[] = [];
	for (const event of events) {
		const last = joined.at(-1);
		if (last?.type === 'key' && event.type === 'key' && last.name === event.name)
			joined[joined.length - 1] = {...last, times: last.times + event.times};
		else if (
			last?.type === 'mouse' &&
			event.type === 'mouse' &&
			event.kind !== 'press' &&
			last.kind === event.kind
		)
			joined[joined.length - 1] = {...event, times: last.times + event.times};
		else joined.push(event);
	}
	return joined;
}
