import {printable} from '../printable.js';
import type {InputEvent} from './input-event.js';
import {esc, takeEvent} from './take-event.js';
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
	if (text.length === 2 && second !== undefined)
		return [typedKey(second, {alt: true})].flatMap((event) => event ?? []);
	return [];
}

/** Takes events off the front until the text ends, is not whole, or begins a paste. */
function decodeTyped(text: string, events: InputEvent[]): {rest: string; isPaste: boolean} {
	let at = 0;
	while (at < text.length) {
		if (text.startsWith(pasteStart, at)) return {rest: text.slice(at + pasteStart.length), isPaste: true};
		const {length, event} = takeEvent(text, at);
		if (length === 0) return {rest: beginning(text.slice(at)), isPaste: false};
		if (event) events.push(event);
		at += length;
	}
	return {rest: '', isPaste: false};
}

function beginning(sequence: string): string {
	return sequence.length > longestSequence ? sequence.slice(0, 2) : sequence;
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
