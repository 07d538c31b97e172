import {printable} from '../printable.js';
import type {InputEvent} from './input-event.js';
import {byCode, byLetter, byNumber, isSilentCode} from './key-names.js';
import {type Modifiers, namedKey, typedKey} from './typed-key.js';

/** What a control sequence says, by its parameters and final byte; absent for what is nobody's business. */
export function decodeCsi(parameters: string, final: string): InputEvent | undefined {
	if (parameters.startsWith('<')) return mouse(parameters, final);
	if (isReply(parameters, final)) return {type: 'reply', kind: 'csi', text: printable(parameters + final)};
	const [first = [], second = [], third = []] = parameters
		.split(';')
		.map((each) => each.split(':').map(Number));
	const [modifiers = 1, kind = 1] = second;
	const held = heldBy(modifiers);
	if (kind === released || !held) return undefined;
	switch (final) {
		case 'I':
		case 'O':
			return {type: 'focus', isFocused: final === 'I'};
		case 'Z':
			return namedKey('tab', {...held, shift: true});
		case 'u':
			return character(first, held, modifiers, third);
		case '~':
			return first[0] === 27 ? character(third, held, modifiers) : numbered(first[0], held);
		default:
			return lettered(final, held);
	}
}

/** Third kind of event in the kitty protocol: the key came up again. */
const released = 3;
const capsLock = 64;

/** One more than a sum of bits; Super and Hyper belong to the desktop: absent. */
function heldBy(modifiers: number): Required<Modifiers> | undefined {
	const bits = Math.max(0, modifiers - 1);
	if (bits & (8 | 16)) return undefined;
	return {ctrl: (bits & 4) !== 0, alt: (bits & (2 | 32)) !== 0, shift: (bits & 1) !== 0};
}

/** `CSI code:shifted:base ; modifiers ; text u` (kitty), and xterm's `CSI 27 ; modifiers ; code ~`. */
function character(
	[code = 0, shifted, base]: readonly number[],
	held: Required<Modifiers>,
	modifiers: number,
	[typed]: readonly number[] = [],
): InputEvent | undefined {
	const name = byCode[code];
	if (name !== undefined) return name.length > 1 ? namedKey(name, held) : typedKey(name, held);
	if (!isCharacter(code)) return undefined;
	// A shortcut is where the Latin letter is, whatever script the keyboard is set to.
	if (held.ctrl || held.alt) return typedKey(letter(isCharacter(base) ? base : code, held.shift), held);
	if (isCharacter(typed)) return typedKey(letter(typed));
	if (held.shift && isCharacter(shifted)) return typedKey(letter(shifted));
	const isCapsLocked = ((modifiers - 1) & capsLock) !== 0;
	return typedKey(letter(code, held.shift !== isCapsLocked));
}

function letter(code: number, isUpper = false): string {
	const character = String.fromCodePoint(code);
	return isUpper ? character.toUpperCase() : character;
}

function isCharacter(code: number | undefined): code is number {
	return (
		code !== undefined && Number.isInteger(code) && code >= 32 && code <= 0x10ffff && !isSilentCode(code)
	);
}

function numbered(number: number | undefined, held: Modifiers): InputEvent | undefined {
	const name = byNumber[number ?? 0];
	return name === undefined ? undefined : namedKey(name, held);
}

function lettered(final: string, held: Modifiers): InputEvent | undefined {
	const name = byLetter[final];
	if (name !== undefined) return namedKey(name, held);
	const shifted = /^[a-d]$/.test(final) ? byLetter[final.toUpperCase()] : undefined; // rxvt
	return shifted === undefined ? undefined : namedKey(shifted, {...held, shift: true});
}

/** Private parameters, reports, and where the cursor stands: `CSI row ; column R`, of which F3 has `1 ; modifiers`. */
function isReply(parameters: string, final: string): boolean {
	if (final === 'R') return !/^(?:1;\d{1,3})?$/.test(parameters);
	return /^[?>=]/.test(parameters) || /^[cnty]$/.test(final);
}

/** SGR mouse report: `CSI < button ; column ; row M`, `m` when let go. Motion and the other buttons are not ours. */
function mouse(parameters: string, final: string): InputEvent | undefined {
	const [, buttons = '', column = '', row = ''] = /^<(\d{1,4});(\d{1,5});(\d{1,5})$/.exec(parameters) ?? [];
	const kind = kinds[Number(buttons) & ~(4 | 8 | 16)]; // Shift, Alt, Ctrl held
	if (buttons === '' || kind === undefined || final !== 'M') return undefined;
	return {
		type: 'mouse',
		kind,
		column: Math.max(0, Number(column) - 1),
		row: Math.max(0, Number(row) - 1),
		times: 1,
	};
}

const kinds: Readonly<Record<number, 'press' | 'wheel-up' | 'wheel-down'>> = {
	0: 'press',
	64: 'wheel-up',
	65: 'wheel-down',
};
