import {type Printable, printable, printableLine} from '../printable.js';
import type {Environment} from './run-program.js';

declare const mark: unique symbol;

/** Bytes that a terminal obeys, made in this room and nowhere else. */
export type Sequence = string & {readonly [mark]: true};

/** Terminals drop longer OSC 52 writes (hterm: 100,000 bytes in all), some in the middle. */
const longestCopyBytes = 74_000;
const longestTitle = 200;

/** The bytes that put a text on the clipboard of the person's own machine, over ssh too (OSC 52). Absent: too long. */
export function copySequence(text: string): Sequence | undefined {
	const bytes = Buffer.from(printable(text), 'utf8');
	return bytes.length > longestCopyBytes ? undefined : command(`52;c;${bytes.toString('base64')}`);
}

/** The bytes that name the window or tab (OSC 2). */
export function windowTitle(text: string): Sequence {
	return command(`2;${shortLine(text, longestTitle)}`);
}

export interface Notification {
	readonly title: string;
	readonly text: string;
}

const longestNotification = 200;

/** OSC 777 as urxvt has it, OSC 9 as iTerm2 has it: some show either, so only one is written. */
const knows777 = /^(?:rxvt|foot)/;

/**
 * The bytes that tell the desktop something. By OSC 777 with a title where the terminal is known to follow it, else by
 * OSC 9; a terminal that knows neither shows nothing. Inside tmux they are handed through, if it is allowed to.
 */
export function notificationSequence({title, text}: Notification, env: Environment): Sequence {
	// A `;` would end the title of the one, and make a command of ConEmu's (`4;1;50`) of the other.
	const head = shortLine(title, longestNotification).replaceAll(';', ',');
	const body = shortLine(text, longestNotification);
	const has777 = knows777.test(env['TERM'] ?? '') || env['VTE_VERSION'] !== undefined;
	const osc = has777 ? `777;notify;${head};${body}` : `9;${head}: ${body}`;
	const sequence = command(osc);
	return env['TMUX'] ? throughTmux(sequence) : sequence;
}

function shortLine(text: string, most: number): Printable {
	return printableLine([...printableLine(text)].slice(0, most).join(''));
}

/** An operating system command (ECMA-48 5th ed. §8.3.89), ended as the oldest terminals know it. */
function command(body: string): Sequence {
	return `\u001B]${body}\u0007` as Sequence;
}

function throughTmux(sequence: Sequence): Sequence {
	return `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\` as Sequence;
}
