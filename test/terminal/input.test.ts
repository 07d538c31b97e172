import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createInput, type InkKeys, type InputEvent} from '../../src/terminal/index.js';

const esc = '\u001B';

function open() {
	const stdin = Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode: vi.fn(),
		ref: vi.fn(),
		unref: vi.fn(),
	});
	const events: InputEvent[] = [];
	const input = createInput(stdin, {onEvent: (event) => events.push(event)});
	const names = () => events.map((event) => (event.type === 'key' ? event.name : event.type));
	const send = (...chunks: (string | Uint8Array)[]) => {
		for (const chunk of chunks) stdin.emit('data', Buffer.from(chunk));
	};
	return {stdin, input, events, names, send};
}

/** All that Ink would read. */
function drained(keys: InkKeys): string {
	let text = '';
	for (let chunk = keys.read(); chunk !== null; chunk = keys.read()) text += chunk;
	return text;
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('createInput', () => {
	it('tells of keys as they come', () => {
		const {send, names} = open();
		send('j', `${esc}[A`);

		expect(names()).toEqual(['j', 'up']);
	});

	it('takes a lone ESC for Escape after 25 ms, and not before', () => {
		const {send, names} = open();
		send(esc);
		vi.advanceTimersByTime(24);
		expect(names()).toEqual([]);

		vi.advanceTimersByTime(1);
		expect(names()).toEqual(['escape']);
	});

	it('takes an ESC that is followed in time for a sequence', () => {
		const {send, names} = open();
		send(esc);
		vi.advanceTimersByTime(20);
		send('[B');
		vi.runAllTimers();

		expect(names()).toEqual(['down']);
	});

	it('gives a slow line time for the rest of a sequence, and then drops it untyped', () => {
		const {send, names} = open();
		send(`${esc}]11;rgb:`);
		vi.advanceTimersByTime(400);
		send('0/0/0\u0007');
		send(`${esc}]11;rgb:`);
		vi.runAllTimers();
		send('j');

		expect(names()).toEqual(['reply', 'j']);
	});

	it('gives a paste that never ends after three seconds, so that the keys come back', () => {
		const {send, events, names} = open();
		send(`${esc}[200~lost`);
		vi.advanceTimersByTime(3000);
		send('q');

		expect(events[0]).toEqual({type: 'paste', text: 'lost'});
		expect(names()).toEqual(['paste', 'q']);
	});

	it('puts characters together that were cut in two', () => {
		const {send, names} = open();
		const bytes = Buffer.from('日é');
		send(bytes.subarray(0, 2), bytes.subarray(2, 4), bytes.subarray(4));

		expect(names()).toEqual(['日', 'é']);
	});

	it('keeps keys from Ink unless told to forward them', () => {
		const {send, input, names} = open();
		send('a');
		input.forward = true;
		send('b');
		input.forward = false;
		send('c');

		expect(String(input.keys.read())).toBe('b');
		expect(names()).toEqual(['a', 'b', 'c']);
	});

	it('forwards a key that opens a menu to nobody, and the next one of the same chunk to the menu', () => {
		const {stdin, events} = open();
		const input = createInput(stdin, {
			onEvent(event) {
				if (event.type === 'key' && event.name === 't') input.forward = true;
			},
		});
		stdin.emit('data', Buffer.from(`t${esc}OB${esc}OBж \r`));

		expect(drained(input.keys)).toBe(`${esc}[B${esc}[Bж \r`);
		expect(events).toHaveLength(5);
	});

	it('never forwards what is no key', () => {
		const {send, input, names} = open();
		input.forward = true;
		send(`${esc}]11;rgb:0/0/0\u0007${esc}[<64;1;1M${esc}[I${esc}[200~x${esc}[201~\u0012`);

		expect(names()).toEqual(['reply', 'mouse', 'focus', 'paste', 'ctrl+r']);
		expect(input.keys.read()).toBeNull();
	});

	it('hands raw mode and pausing on to the terminal', () => {
		const {stdin, input} = open();
		input.keys.setRawMode(true).ref().unref();

		expect(stdin.setRawMode).toHaveBeenCalledWith(true);
		expect(stdin.ref).toHaveBeenCalled();
		expect(stdin.unref).toHaveBeenCalled();
		expect(stdin.isPaused()).toBe(true);
		expect(input.keys.isTTY).toBe(true);
	});

	it('lets go of the terminal when closed', () => {
		const {stdin, input, send, names} = open();
		send(esc);
		input.close();
		send('j');
		vi.runAllTimers();

		expect(names()).toEqual([]);
		expect(stdin.listenerCount('data')).toBe(0);
		expect(stdin.isPaused()).toBe(true);
	});
});
