import type {SpokenPrompt} from '../components/index.js';
import type {Printable} from '../printable.js';
import {textWidth, wrap} from '../typeset/index.js';

/** The last line of a terminal that is written to as to paper. */
export interface SpokenLine {
	/** Lines above the prompt, which stands below them again with what is typed. */
	say(lines: readonly Printable[], prompt: SpokenPrompt): void;
	/** Goes on below the prompt: something else writes there now. */
	leave(): void;
}

interface Paper {
	write(text: string): unknown;
	readonly columns: () => number;
	/** It obeys control sequences; else it only prints. */
	readonly isCapable: boolean;
}

const eraseLine = '\r\u001B[K';

/** A terminal breaks lines in the middle of a word: they are broken here. */
export function createSpokenLine(paper: Paper): SpokenLine {
	let shown: SpokenPrompt | undefined;

	const {columns} = paper;
	const fits = ({label, text}: SpokenPrompt): boolean => textWidth(label + text) < columns();
	/** Where it cannot be erased it stays above. */
	const erased = (): string => (shown === undefined ? '' : paper.isCapable && fits(shown) ? eraseLine : '\n');

	return {
		say(lines, prompt) {
			const broken = lines.flatMap((line) => (textWidth(line) > columns() ? wrap(line, columns()) : [line]));
			const echo = lines.length === 0 && shown ? echoOf(shown, prompt) : undefined;
			const anew = (): string =>
				`${erased()}${broken.map((line) => `${line}\n`).join('')}${promptText(prompt)}`;
			const text = echo ?? anew();
			shown = prompt;
			if (text !== '') paper.write(text);
		},
		leave() {
			if (shown) paper.write('\n');
			shown = undefined;
		},
	};
}

/** The caret stands where the next letter goes: a step back a column. */
function promptText({label, text, caret}: SpokenPrompt): string {
	return `${label}${text}${'\b'.repeat(textWidth(text.slice(caret)))}`;
}

/** What is typed at the end is only added, so that it alone is read out. Absent: the line is to be written anew. */
function echoOf(before: SpokenPrompt, after: SpokenPrompt): string | undefined {
	if (before.label !== after.label) return undefined;
	if (before.text === after.text && before.caret === after.caret) return '';
	const isAtEnd = before.caret === before.text.length && after.caret === after.text.length;
	return isAtEnd && after.text.startsWith(before.text) ? after.text.slice(before.text.length) : undefined;
}
