/** A word of a shell script. */
export interface ShellWord {
	readonly text: string;
	/** A variable or another command's output stands in it: only a shell knows what it says. */
	readonly isOpen: boolean;
}

/** A command as it is written, never run. */
export interface ShellCommand {
	readonly words: readonly ShellWord[];
	/** Of its first word, from 1. */
	readonly line: number;
	/** What ended it: "\n", or operators such as ";", "(", ")", "&&"; '' at the end of the text. */
	readonly end: string;
}

/**
 * The simple commands of a shell script, as far as they can be told apart without running it: words, quotes, escapes
 * and comments (POSIX.1-2017, Shell & Utilities §2.2–2.3). Line ends are `\n`.
 */
export function* shellCommands(text: string): Iterable<ShellCommand> {
	let words: ShellWord[] = [];
	let line = 1;
	let counted = 0;
	let at = 0;
	while (at <= text.length) {
		const from = gapEnd(text, at);
		const word = wordAt(text, from);
		if (word) {
			if (words.length === 0) {
				line += lineEnds(text, counted, from);
				counted = from;
			}
			words.push(word);
			at = word.next;
		} else {
			const end = operatorAt(text, from);
			if (words.length > 0) yield {words, line, end};
			words = [];
			at = from + Math.max(1, end.length);
		}
	}
}

/** Behind blanks, joined lines and a comment. */
function gapEnd(text: string, from: number): number {
	let at = from;
	for (;;) {
		if (text[at] === ' ' || text[at] === '\t') at++;
		else if (text.startsWith('\\\n', at)) at += 2;
		else break;
	}
	if (text[at] !== '#') return at;
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end;
}

const operators = ';&|()<>';

function operatorAt(text: string, at: number): string {
	if (text[at] === '\n') return '\n';
	let end = at;
	while (end < text.length && operators.includes(text[end] ?? '')) end++;
	return text.slice(at, end);
}

/** Absent: what stands there begins no word. */
function wordAt(text: string, from: number): (ShellWord & {readonly next: number}) | undefined {
	let said = '';
	let isOpen = false;
	let at = from;
	for (;;) {
		const character = text[at] ?? '\n';
		if (` \t\n${operators}`.includes(character)) break;
		const piece = pieceAt(text, at, character);
		said += piece.said;
		isOpen ||= piece.isOpen;
		at = piece.next;
	}
	return at === from ? undefined : {text: said, isOpen, next: at};
}

interface Piece {
	readonly said: string;
	readonly isOpen: boolean;
	readonly next: number;
}

function pieceAt(text: string, at: number, character: string): Piece {
	switch (character) {
		case "'": {
			const end = text.indexOf("'", at + 1);
			// One that is never closed holds the rest, of which nobody can tell what was meant.
			if (end === -1) return {said: text.slice(at + 1), isOpen: true, next: text.length};
			return {said: text.slice(at + 1, end), isOpen: false, next: end + 1};
		}
		case '"':
			return doubleQuoted(text, at + 1);
		case '\\':
			return {
				said: text[at + 1] === '\n' ? '' : (text[at + 1] ?? ''),
				isOpen: false,
				next: Math.min(at + 2, text.length),
			};
		case '$':
			if (text[at + 1] === '(') return {said: '$', isOpen: true, next: afterBrackets(text, at + 1)};
			return {said: '$', isOpen: isOpening(text, at), next: at + 1};
		default:
			return {said: character, isOpen: character === '`', next: at + 1};
	}
}

function doubleQuoted(text: string, from: number): Piece {
	let said = '';
	let isOpen = false;
	let at = from;
	for (; at < text.length && text[at] !== '"'; at++) {
		isOpen ||= isOpening(text, at);
		// In here a backslash is one unless it stands before what it can escape.
		const isEscape = text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '');
		if (isEscape) at++;
		if (!isEscape || text[at] !== '\n') said += text[at] ?? '';
	}
	return {said, isOpen: isOpen || at >= text.length, next: Math.min(at + 1, text.length)};
}

/** Whether a substitution begins there. A `$` before anything else is one. */
function isOpening(text: string, at: number): boolean {
	return text[at] === '`' || (text[at] === '$' && /[\w{(@*#?!$-]/.test(text[at + 1] ?? ''));
}

/** Behind the bracket that closes the one at `from`; the end of the text when none does. */
function afterBrackets(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		if (text[at] === '(') depth++;
		if (text[at] === ')' && --depth === 0) return at + 1;
	}
	return text.length;
}

function lineEnds(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
	return count;
}
