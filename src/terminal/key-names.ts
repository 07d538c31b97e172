/** Names of keys by the bytes terminals send for them: xterm's ctlseqs, the kitty keyboard protocol, and their elders. */

/** Final letter of `CSI 1 ; modifiers X` and of `SS3 X`. */
export const byLetter: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	F: 'end',
	H: 'home',
	P: 'f1',
	Q: 'f2',
	R: 'f3',
	S: 'f4',
};

/** The keypad in application mode (SS3 only). */
export const byKeypadLetter: Readonly<Record<string, string>> = {
	M: 'enter',
	X: '=',
	j: '*',
	k: '+',
	l: ',',
	m: '-',
	n: '.',
	o: '/',
	...Object.fromEntries([...'pqrstuvwxy'].map((letter, digit) => [letter, String(digit)])),
};

/** Number of `CSI n ~`; 7 and 8 are rxvt's. */
export const byNumber: Readonly<Record<number, string>> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
	11: 'f1',
	12: 'f2',
	13: 'f3',
	14: 'f4',
	15: 'f5',
	17: 'f6',
	18: 'f7',
	19: 'f8',
	20: 'f9',
	21: 'f10',
	23: 'f11',
	24: 'f12',
};

/** Code points with a name of their own: C0 as the tty sends them, and kitty's private numbers for the keypad. */
export const byCode: Readonly<Record<number, string>> = {
	8: 'backspace',
	9: 'tab',
	10: 'enter', // what Enter sends where the tty is not raw, and ^J
	13: 'enter',
	27: 'escape',
	32: 'space',
	127: 'backspace',
	...Object.fromEntries([...'0123456789./*-+'].map((character, index) => [57_399 + index, character])),
	57414: 'enter',
	57415: '=',
	57417: 'left',
	57418: 'right',
	57419: 'up',
	57420: 'down',
	57421: 'pageup',
	57422: 'pagedown',
	57423: 'home',
	57424: 'end',
	57425: 'insert',
	57426: 'delete',
};

/** kitty's other private numbers: locks, media keys, a shift key by itself. */
export function isSilentCode(code: number): boolean {
	return code >= 57_344 && code <= 63_743;
}
