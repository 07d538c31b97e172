/** A key, by name: `enter`, `up`, `ctrl+r`, `alt+x`, `shift+tab`, `f1`; a character that prints is its own name (`a`, `A`, `?`). */
export interface KeyEvent {
	readonly type: 'key';
	readonly name: string;
	/** What one press types into a field; absent for keys that type nothing. */
	readonly text?: string;
	/** Presses of this key that came together, 1 or more: an auto-repeat is one step of n. */
	readonly times: number;
}

/** The left button or the wheel. Cells from 0, from the top left. */
export interface MouseEvent {
	readonly type: 'mouse';
	readonly kind: 'press' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
	/** Turns of the wheel that came together. */
	readonly times: number;
}

/** Text that was pasted, printable; its keys are not keys. */
export interface PasteEvent {
	readonly type: 'paste';
	readonly text: string;
}

/** The terminal's window came to the front, or left it. */
export interface FocusEvent {
	readonly type: 'focus';
	readonly isFocused: boolean;
}

/** What the terminal says of itself when asked; printable, without its brackets: `62;4c`, `11;rgb:0000/0000/0000`. */
export interface ReplyEvent {
	readonly type: 'reply';
	readonly kind: 'csi' | 'osc' | 'dcs' | 'apc';
	readonly text: string;
}

export type InputEvent = KeyEvent | MouseEvent | PasteEvent | FocusEvent | ReplyEvent;
