import type {Prompt} from '../app/index.js';
import {textWidth} from '../typeset/index.js';
import {type Runs, run} from './runs.js';

/** The text being typed with its caret, in at most `columns`: the caret is always in sight. */
export function promptRuns({text, caret}: Prompt, columns: number): Runs {
	const before = seenBefore({text, caret}, columns);
	return [run(before, 'text'), run('▏', 'accent'), run(text.slice(caret), 'text')];
}

/** Where a character of the text stands then, from 0; one that is out of sight stands at the edge. */
export function columnOf({text, caret}: Prompt, at: number, columns: number): number {
	const end = textWidth(seenBefore({text, caret}, columns));
	if (at < caret) return Math.max(0, end - textWidth(text.slice(at, caret)));
	return Math.min(Math.max(0, columns), end + 1 + textWidth(text.slice(caret, at)));
}

function seenBefore({text, caret}: Prompt, columns: number): string {
	return endOf(text.slice(0, caret), Math.max(1, columns - 1));
}

/** The last characters of a text, at most `columns` wide, after a `…` when some are missing. */
function endOf(text: string, columns: number): string {
	if (textWidth(text) <= columns) return text;
	const characters = [...text];
	let kept = '';
	while (characters.length > 0) {
		const longer = `${characters.pop() ?? ''}${kept}`;
		if (textWidth(longer) > columns - 1) break;
		kept = longer;
	}
	return `…${kept}`;
}
