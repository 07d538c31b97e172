import {printable} from '../printable.js';
import type {KeyEvent} from './input-event.js';
import {byCode} from './key-names.js';

export interface Modifiers {
	readonly ctrl?: boolean;
	readonly alt?: boolean;
	readonly shift?: boolean;
}

/** The key that sends a character; absent for what may not reach a screen (C1, bidi overrides, broken UTF-8). */
export function typedKey(character: string, held: Modifiers = {}): KeyEvent | undefined {
	const code = character.codePointAt(0) ?? 0;
	const name = byCode[code];
	if (name !== undefined && name.length > 1) return namedKey(name, held);
	if (code < 32) return namedKey(controlLetter(code), {...held, ctrl: true});
	if (character === '\uFFFD' || printable(character) === '') return undefined;
	if (held.ctrl) return namedKey(character.toLowerCase(), held);
	if (held.alt) return namedKey(character, {alt: true}); // shift is in the letter: alt+R
	return {type: 'key', name: character, text: character, times: 1};
}

/** A key by its name, with what is held down; Space alone types, whatever Shift does. */
export function namedKey(name: string, {ctrl, alt, shift}: Modifiers = {}): KeyEvent {
	if (name === 'space' && !ctrl && !alt) return {type: 'key', name, text: ' ', times: 1};
	const held = `${ctrl ? 'ctrl+' : ''}${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}`;
	return {type: 'key', name: held + name, times: 1};
}

/** C0 as a tty sends it for Ctrl: the character 64 places above, letters small. */
function controlLetter(code: number): string {
	return code === 0 ? 'space' : String.fromCharCode(code + 64).toLowerCase();
}
