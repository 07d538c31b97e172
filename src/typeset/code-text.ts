import {printable} from '../printable.js';
import type {Block} from './block.js';
import type {Role} from './elements.js';

/** Preformatted text while it is read: white space counts, of the tags inside only those that part lines. */
export interface CodeText {
	text(text: string): void;
	open(does: Role['does'] | undefined): void;
	/** Absent when there was nothing to see. */
	finish(): Block | undefined;
}

export function codeText(): CodeText {
	let code = '';
	let isLineStart = true;

	const newline = () => {
		code += '\n';
		isLineStart = true;
	};

	return {
		text(text) {
			code += text;
			isLineStart = text.endsWith('\n');
		},
		open(does) {
			if (does === 'break') newline();
			// Highlighters put each line into an element of its own.
			else if ((does === 'separate' || does === 'row' || does === 'frame') && !isLineStart) newline();
		},
		finish() {
			const text = printable(code).replace(/^\n+/, '').trimEnd();
			return text === '' ? undefined : {kind: 'code', text};
		},
	};
}
