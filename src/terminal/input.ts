import {PassThrough} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import {type Carry, decodeKeys, nothingCarried, settle} from './decode-keys.js';
import type {InputEvent} from './input-event.js';
import {keyBytes} from './key-bytes.js';

/** What Ink reads instead of the terminal. */
export interface InkKeys extends PassThrough {
	readonly isTTY: boolean;
	setRawMode(isRaw: boolean): InkKeys;
	ref(): InkKeys;
	unref(): InkKeys;
}

export interface Input {
	/** Ink's `stdin`. Raw mode and pausing reach the terminal itself, so Ink's `suspendTerminal` frees it as ever. */
	readonly keys: InkKeys;
	/** Whether Ink is given the keys as well: while one of its own menus has them. Replies and the mouse it never sees. */
	forward: boolean;
	/** Lets go of the terminal's input; without it the process does not end. */
	close(): void;
}

/** What is needed of `process.stdin`. */
export interface TerminalInput extends NodeJS.ReadableStream {
	readonly isTTY?: boolean;
	setRawMode?(isRaw: boolean): unknown;
	ref?(): unknown;
	unref?(): unknown;
}

interface InputOptions {
	readonly onEvent: (event: InputEvent) => void;
	/** How long a lone ESC waits to be a sequence; it comes in one piece but over bad lines. */
	readonly escapeMs?: number;
}

/** A sequence that was begun came from the terminal, not from a finger: it is given time, and is never typed. */
const sequenceMs = 500;
/** A paste over a slow line stalls; cut off early, its rest would be taken for keys. */
const pasteMs = 3000;

/** Reads the terminal in Ink's place: Ink knows no mouse, and types a terminal's replies as text. */
export function createInput(stdin: TerminalInput, {onEvent, escapeMs = 25}: InputOptions): Input {
	const decoder = new StringDecoder('utf8');
	const keys = inkKeys(stdin);
	let carry = nothingCarried;
	let timer: NodeJS.Timeout | undefined;

	const tell = (event: InputEvent) => {
		if (input.forward && event.type === 'key') keys.write(keyBytes(event));
		onEvent(event);
	};
	const settleCarry = () => {
		const events = settle(carry);
		carry = nothingCarried;
		events.forEach(tell);
	};
	const listen = (chunk: Buffer | string) => {
		clearTimeout(timer);
		const decoded = decodeKeys(typeof chunk === 'string' ? chunk : decoder.write(chunk), carry);
		carry = decoded.carry;
		if (carry.text !== '' || carry.paste !== undefined)
			timer = setTimeout(settleCarry, patience(carry, escapeMs));
		decoded.events.forEach(tell);
	};
	const input: Input = {
		keys,
		forward: false,
		close() {
			clearTimeout(timer);
			stdin.off('data', listen);
			stdin.pause();
			keys.end();
		},
	};
	stdin.on('data', listen);
	return input;
}

function patience({text, paste}: Carry, escapeMs: number): number {
	if (paste !== undefined) return pasteMs;
	return text.length === 1 ? escapeMs : sequenceMs;
}

function inkKeys(stdin: TerminalInput): InkKeys {
	const keys: InkKeys = Object.assign(new PassThrough(), {
		isTTY: stdin.isTTY ?? false,
		setRawMode(isRaw: boolean) {
			stdin.setRawMode?.(isRaw);
			return keys;
		},
		ref() {
			stdin.ref?.();
			stdin.resume();
			return keys;
		},
		unref() {
			stdin.pause();
			stdin.unref?.();
			return keys;
		},
	});
	return keys;
}
