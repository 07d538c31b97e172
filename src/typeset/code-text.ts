import {printable} from '../printable.js';
import type {Block} from './block.js';
import type {Role} from './elements.js';

/** Preformatted text while it is read: white space counts, of the tags inside only those that part lines. */
export interface CodeText {
	text(text: string): void;
	/** Told what each tag would do outside code. */
	startTag(does: Role['does'] | undefined): void;
	endTag(does: Role['does'] | undefined): void;
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

	const endTag = (does: Role['does'] | undefined) => {
		// Highlighters put each line into an element of its own.
		if ((does === 'separate' || does === 'row' || does === 'frame') && !isLineStart) newline();
	};

	return {
		text(text) {
			code += text;
			isLineStart = text.endsWith('\n');
		},
		startTag(does) {
			if (does === 'break') newline();
			else endTag(does);
		},
		endTag,
		finish() {
			const text = printable(code).replace(/^\n+/, '').trimEnd();
			return text === '' ? undefined : {kind: 'code', text};
		},
	};
}
