import {expect, it} from 'vitest';
import {edit, emptyPrompt, insert} from '../../src/app/prompt.js';
import type {Prompt} from '../../src/app/state.js';

const typed = (text: string): Prompt => insert(emptyPrompt, text);
const press = (prompt: Prompt, ...keys: string[]): Prompt =>
	keys.reduce((so, key) => edit(so, key) ?? so, prompt);

it.each([
	['takes the last letter away', 'ferry', ['backspace'], 'ferr'],
	['takes a whole cluster away', 'ok 👩‍👩‍👧', ['backspace'], 'ok '],
	['takes a letter with its accent away', 'cafe\u0301', ['backspace'], 'caf'],
	['takes the last word away', 'late ferry ', ['ctrl+w'], 'late '],
	['takes all away', 'late ferry', ['ctrl+u'], ''],
	['deletes before the caret only', 'ferry', ['left', 'left', 'backspace'], 'fery'],
	['deletes behind the caret', 'ferry', ['home', 'delete'], 'erry'],
	['stays at its ends', 'ab', ['left', 'left', 'left', 'backspace', 'end', 'right', 'delete'], 'ab'],
])('%s', (_what, text, keys, left) => {
	expect(press(typed(text), ...keys).text).toBe(left);
});

it('inserts where the caret is', () => {
	expect(insert(press(typed('fry'), 'left', 'left'), 'er').text).toBe('ferry');
});

it('takes a paste as one line, printable and of bounded length', () => {
	expect(typed('two\nlines\u001B[31m red').text).toBe('two lines red');
	expect(typed('x'.repeat(10_000)).text).toHaveLength(500);
});

it('takes no half of a character where there is no room for the whole of it', () => {
	expect(typed(`${'x'.repeat(499)}👩`).text).toBe('x'.repeat(499));
});

it('keeps a space that was typed', () => {
	expect(insert(typed('late'), ' ')).toEqual({text: 'late ', caret: 5});
});

it('leaves keys alone that edit nothing', () => {
	expect(edit(typed('ferry'), 'f5')).toBeUndefined();
});
