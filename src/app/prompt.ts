import {printable} from '../printable.js';
import {graphemes} from '../typeset/index.js';
import type {Prompt} from './state.js';

export const emptyPrompt: Prompt = {text: '', caret: 0};

/** Longest text a prompt takes: more is a paste gone wrong. */
const longest = 500;

export function insert(prompt: Prompt, text: string): Prompt {
	const room = printable(text)
		.replace(/\s+/g, ' ')
		.slice(0, longest - prompt.text.length)
		.replace(/[\uD800-\uDBFF]$/, ''); // half of a character that had no room
	return {
		text: prompt.text.slice(0, prompt.caret) + room + prompt.text.slice(prompt.caret),
		caret: prompt.caret + room.length,
	};
}

/** Line editing as in a shell; absent: the key edits nothing. */
export function edit(prompt: Prompt, key: string): Prompt | undefined {
	switch (key) {
		case 'left':
			return {...prompt, caret: before(prompt)};
		case 'right':
			return {...prompt, caret: after(prompt)};
		case 'home':
		case 'ctrl+a':
			return {...prompt, caret: 0};
		case 'end':
		case 'ctrl+e':
			return {...prompt, caret: prompt.text.length};
		case 'backspace':
			return cutOut(prompt, before(prompt), prompt.caret);
		case 'delete':
			return cutOut(prompt, prompt.caret, after(prompt));
		case 'ctrl+w':
			return cutOut(prompt, wordStart(prompt), prompt.caret);
		case 'ctrl+u':
			return cutOut(prompt, 0, prompt.caret);
		default:
			return undefined;
	}
}

function cutOut({text}: Prompt, from: number, to: number): Prompt {
	return {text: text.slice(0, from) + text.slice(to), caret: from};
}

function before({text, caret}: Prompt): number {
	const last = [...graphemes(text.slice(0, caret))].at(-1);
	return caret - (last?.length ?? 0);
}

function after({text, caret}: Prompt): number {
	const [next] = graphemes(text.slice(caret));
	return caret + (next?.length ?? 0);
}

function wordStart({text, caret}: Prompt): number {
	return text.slice(0, caret).trimEnd().lastIndexOf(' ') + 1;
}
