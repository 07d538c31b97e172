import type {KeyEvent} from './input-event.js';

/** As an xterm sends them. */
const sequences: Readonly<Record<string, string>> = {
	enter: '\r',
	tab: '\t',
	escape: '\u001B',
	backspace: '\u007F',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	home: '\u001B[H',
	end: '\u001B[F',
	delete: '\u001B[3~',
	pageup: '\u001B[5~',
	pagedown: '\u001B[6~',
	'shift+tab': '\u001B[Z',
};

/** A key as bytes again, for those who read a terminal themselves; '' for keys with Ctrl or Alt, which no menu has. */
export function keyBytes({name, text, times}: KeyEvent): string {
	return (text ?? sequences[name] ?? '').repeat(times);
}
