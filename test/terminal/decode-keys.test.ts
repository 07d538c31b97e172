import {describe, expect, it} from 'vitest';
import {type Carry, decodeKeys, nothingCarried, settle} from '../../src/terminal/decode-keys.js';
import type {InputEvent} from '../../src/terminal/index.js';

const esc = '\u001B';
const decode = (...chunks: string[]) => {
	let carry: Carry = nothingCarried;
	const events: InputEvent[] = [];
	for (const chunk of chunks) {
		const decoded = decodeKeys(chunk, carry);
		events.push(...decoded.events);
		carry = decoded.carry;
	}
	return {events: one(events), carry};
};
/** Each press by itself, so that it does not matter which of them came together. */
const one = (events: readonly InputEvent[]): readonly InputEvent[] =>
	events.flatMap((event): InputEvent[] =>
		'times' in event ? Array.from({length: event.times}, () => ({...event, times: 1})) : [event],
	);
const names = (...chunks: string[]) =>
	decode(...chunks).events.map((event) => (event.type === 'key' ? event.name : event.type));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const keys: readonly (readonly [string, string])[] = [
	['a', 'a'],
	['A', 'A'],
	['?', '?'],
	['ж', 'ж'],
	['日', '日'],
	['🗞', '🗞'],
	[' ', 'space'],
	['\r', 'enter'],
	['\n', 'enter'],
	['\t', 'tab'],
	['\u007F', 'backspace'],
	['\b', 'backspace'],
	['\u0001', 'ctrl+a'],
	['\u0003', 'ctrl+c'],
	['\u0012', 'ctrl+r'],
	['\u001A', 'ctrl+z'],
	['\u0000', 'ctrl+space'],
	['\u001C', 'ctrl+\\'],
	['\u001D', 'ctrl+]'],
	['\u001F', 'ctrl+_'],
	[`${esc}[A`, 'up'],
	[`${esc}[B`, 'down'],
	[`${esc}[C`, 'right'],
	[`${esc}[D`, 'left'],
	[`${esc}OA`, 'up'],
	[`${esc}OB`, 'down'],
	[`${esc}[H`, 'home'],
	[`${esc}[F`, 'end'],
	[`${esc}OH`, 'home'],
	[`${esc}[1~`, 'home'],
	[`${esc}[7~`, 'home'],
	[`${esc}[4~`, 'end'],
	[`${esc}[2~`, 'insert'],
	[`${esc}[3~`, 'delete'],
	[`${esc}[5~`, 'pageup'],
	[`${esc}[6~`, 'pagedown'],
	[`${esc}[Z`, 'shift+tab'],
	[`${esc}[1;5A`, 'ctrl+up'],
	[`${esc}[1;2D`, 'shift+left'],
	[`${esc}[1;3C`, 'alt+right'],
	[`${esc}[1;8C`, 'ctrl+alt+shift+right'],
	[`${esc}[3;5~`, 'ctrl+delete'],
	[`${esc}[a`, 'shift+up'],
	[`${esc}OP`, 'f1'],
	[`${esc}[11~`, 'f1'],
	[`${esc}[[A`, 'f1'],
	[`${esc}[[E`, 'f5'],
	[`${esc}[R`, 'f3'],
	[`${esc}[1;2R`, 'shift+f3'],
	[`${esc}[15~`, 'f5'],
	[`${esc}[24~`, 'f12'],
	[`${esc}OM`, 'enter'],
	[`${esc}Ok`, '+'],
	[`${esc}Oq`, '1'],
	[`${esc}x`, 'alt+x'],
	[`${esc}X`, 'alt+X'],
	[`${esc}ж`, 'alt+ж'],
	[`${esc}\r`, 'alt+enter'],
	[`${esc}\u007F`, 'alt+backspace'],
	[`${esc}\u0003`, 'ctrl+alt+c'],
	// the kitty keyboard protocol
	[`${esc}[27u`, 'escape'],
	[`${esc}[13u`, 'enter'],
	[`${esc}[13;5u`, 'ctrl+enter'],
	[`${esc}[9;2u`, 'shift+tab'],
	[`${esc}[105;5u`, 'ctrl+i'],
	[`${esc}[114;6u`, 'ctrl+shift+r'],
	[`${esc}[97u`, 'a'],
	[`${esc}[97;2u`, 'A'],
	[`${esc}[97:65;2u`, 'A'],
	[`${esc}[97;65u`, 'A'],
	[`${esc}[49:33;2u`, '!'],
	[`${esc}[97;;229u`, 'å'],
	[`${esc}[1082::114;5u`, 'ctrl+r'],
	[`${esc}[97;1:2u`, 'a'],
	[`${esc}[1;1:1A`, 'up'],
	[`${esc}[32;2u`, 'space'],
	[`${esc}[57414u`, 'enter'],
	[`${esc}[57400u`, '1'],
	[`${esc}[57419u`, 'up'],
	[`${esc}[27;5;13~`, 'ctrl+enter'],
];

const silent: readonly (readonly [string, string])[] = [
	['a key that came up', `${esc}[97;1:3u`],
	['a shift key by itself', `${esc}[57441;2u`],
	['a key the desktop owns', `${esc}[97;9u`],
	['a sequence no one knows', `${esc}[5;6;7x`],
	['an end of a paste that never began', `${esc}[201~`],
	['an old mouse report', `${esc}[M !!`],
	['a button that was let go', `${esc}[<0;5;5m`],
	['the right button', `${esc}[<2;5;5M`],
	['a mouse that moved', `${esc}[<35;5;5M`],
	['a wheel turned sideways', `${esc}[<66;5;5M`],
	['a C1 control', '\u009B'],
	['a bidi override', '\u202E'],
	['bytes that were not UTF-8', '\uFFFD'],
	['a code point that is none', `${esc}[55296u`],
	['a number without end', `${esc}[99999999999999u`],
];

describe('decodeKeys', () => {
	it.each(keys)('reads %j as %s', (bytes, name) => {
		expect(names(bytes)).toEqual([name]);
	});

	it.each(keys)('reads %j as one key, wherever it is cut', (bytes, name) => {
		for (let cut = 1; cut < bytes.length; cut++) {
			if (bytes.codePointAt(cut - 1) !== bytes.charCodeAt(cut - 1)) continue; // the stream keeps surrogates together
			expect(names(bytes.slice(0, cut), bytes.slice(cut))).toEqual([name]);
		}
	});

	it.each(silent)('swallows %s', (_what, bytes) => {
		expect(names(`${bytes}j`)).toEqual(['j']);
	});

	it('gives the text of keys that type', () => {
		expect(decode('Aж ').events).toEqual([
			{type: 'key', name: 'A', text: 'A', times: 1},
			{type: 'key', name: 'ж', text: 'ж', times: 1},
			{type: 'key', name: 'space', text: ' ', times: 1},
		]);
		expect(decode(`\r${esc}x\u0012`).events.filter((event) => 'text' in event)).toEqual([]);
	});

	it('makes repeats that came together one event', () => {
		expect(decodeKeys(`jjj${esc}[B${esc}[Bj`, nothingCarried).events).toMatchObject([
			{name: 'j', times: 3},
			{name: 'down', times: 2},
			{name: 'j', times: 1},
		]);
	});

	it('reads the left button and the wheel, in cells from 0', () => {
		const {events} = decodeKeys(
			`${esc}[<0;3;4M${esc}[<64;1;1M${esc}[<64;1;2M${esc}[<65;223;500M`,
			nothingCarried,
		);

		expect(events).toEqual([
			{type: 'mouse', kind: 'press', column: 2, row: 3, times: 1},
			{type: 'mouse', kind: 'wheel-up', column: 0, row: 1, times: 2},
			{type: 'mouse', kind: 'wheel-down', column: 222, row: 499, times: 1},
		]);
	});

	it('keeps two clicks apart', () => {
		expect(decodeKeys(`${esc}[<0;3;4M${esc}[<0;3;4m${esc}[<0;3;4M`, nothingCarried).events).toHaveLength(2);
	});

	it('tells whether the window has the focus', () => {
		expect(decode(`${esc}[I${esc}[O`).events).toEqual([
			{type: 'focus', isFocused: true},
			{type: 'focus', isFocused: false},
		]);
	});

	it('gives a paste as text, its keys as no keys, its controls as nothing', () => {
		const pasted = `${esc}[200~q\rnext${esc}[2J${esc}]0;x\u0007 line\u202E${esc}[201~j`;

		expect(decode(pasted).events).toEqual([
			{type: 'paste', text: 'q\nnext line'},
			{type: 'key', name: 'j', text: 'j', times: 1},
		]);
	});

	it('finds the end of a paste wherever it is cut', () => {
		const pasted = `${esc}[200~ab${esc}[201~c`;
		for (let cut = 1; cut < pasted.length; cut++)
			expect(names(pasted.slice(0, cut), pasted.slice(cut))).toEqual(['paste', 'c']);
	});

	it('keeps a megabyte of a paste that goes on and on, and still finds its end', () => {
		const chunk = 'x'.repeat(65_536);
		const {events, carry} = decode(`${esc}[200~`, ...Array.from({length: 40}, () => chunk), `${esc}[201~j`);

		expect(events.map((event) => (event.type === 'paste' ? event.text.length : event.type))).toEqual([
			1_000_000,
			'key',
		]);
		expect(carry).toEqual(nothingCarried);
	});

	it.each([
		['a colour', `${esc}]11;rgb:1e1e/1e1e/1e1e${esc}\\`, 'osc', '11;rgb:1e1e/1e1e/1e1e'],
		['a colour, ended by BEL', `${esc}]11;rgb:0/0/0\u0007`, 'osc', '11;rgb:0/0/0'],
		['its kind', `${esc}[?62;4;22c`, 'csi', '?62;4;22c'],
		['its keyboard', `${esc}[?1u`, 'csi', '?1u'],
		['a mode', `${esc}[?2026;2$y`, 'csi', '?2026;2$y'],
		['where the cursor is', `${esc}[24;80R`, 'csi', '24;80R'],
		['its version', `${esc}P>|kitty(0.40)${esc}\\`, 'dcs', '>|kitty(0.40)'],
		['a picture it drew', `${esc}_Gi=31;OK${esc}\\`, 'apc', 'Gi=31;OK'],
	])('takes %s for an answer, never for typing, wherever it is cut', (_what, bytes, kind, text) => {
		for (let cut = 1; cut <= bytes.length; cut++)
			expect(decode(bytes.slice(0, cut), bytes.slice(cut)).events).toEqual([{type: 'reply', kind, text}]);
	});

	it('never types an answer of any length', () => {
		const chunk = 'rgb:'.repeat(2000);

		expect(names(`${esc}]11;`, chunk, chunk, `\u0007j`)).toEqual(['reply', 'j']);
	});

	it('begins anew where a sequence is broken off', () => {
		expect(names(`${esc}[1;${esc}[A`)).toEqual(['up']);
		expect(names(`${esc}]11;rgb${esc}[A`)).toEqual(['up']);
		expect(names(`${esc}[1\rj`)).toEqual(['enter', 'j']);
	});

	it('reads Escape and a key after it', () => {
		expect(names(`${esc}${esc}[A`)).toEqual(['escape', 'up']);
	});

	it('never throws and never grows, whatever comes', () => {
		const random = seeded(20_261_123);
		const alphabet = [
			esc,
			'[',
			']',
			'O',
			'P',
			'<',
			';',
			':',
			'0',
			'1',
			'2',
			'7',
			'M',
			'm',
			'u',
			'~',
			'A',
			'\\',
			'\u0007',
			'é',
			'😀',
			'\uD83D',
			'\u009B',
			'c',
		];
		const leaks: string[] = [];
		let carry: Carry = nothingCarried;
		for (let round = 0; round < 20_000; round++) {
			const length = Math.floor(random() * 12);
			const chunk = Array.from({length}, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
			const decoded = decodeKeys(chunk, carry);
			const shown = decoded.events.flatMap((event) => ('text' in event ? [event.text ?? ''] : []));
			if (/[^\P{Cc}\n\t]/u.test(shown.join('')) || decoded.carry.text.length > 4200) leaks.push(chunk);
			carry = round % 50 === 0 ? nothingCarried : decoded.carry;
		}

		expect(leaks).toEqual([]);
	});

	it('reads a stream of keys the same, however it is cut', () => {
		const random = seeded(7);
		for (let round = 0; round < 300; round++) {
			const chosen = Array.from({length: 8}, () => keys[Math.floor(random() * keys.length)] ?? ['a', 'a']);
			const text = chosen.map(([bytes]) => bytes).join('');
			const cuts = Array.from({length: 3}, () => Math.floor(random() * text.length)).sort((a, b) => a - b);
			const chunks = [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index] ?? text.length));
			if (chunks.some((chunk) => /^[\uDC00-\uDFFF]/.test(chunk))) continue;

			expect(names(...chunks)).toEqual(names(text));
		}
	});
});

describe('settle', () => {
	it.each([
		['Escape', esc, ['escape']],
		['Alt with [', `${esc}[`, ['alt+[']],
		['Alt with O', `${esc}O`, ['alt+O']],
		['nothing for half a sequence', `${esc}[1;`, []],
		['nothing for half an answer', `${esc}]11;rgb`, []],
	])('makes %s of what stays alone', (_what, text, expected) => {
		expect(settle({text}).map((event) => (event.type === 'key' ? event.name : event.type))).toEqual(expected);
	});

	it('gives a paste that never ended', () => {
		expect(settle({text: 'b', paste: 'a'})).toEqual([{type: 'paste', text: 'ab'}]);
	});
});
