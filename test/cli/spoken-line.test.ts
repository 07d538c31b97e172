import {describe, expect, it} from 'vitest';
import {createSpokenLine} from '../../src/cli/spoken-line.js';

const command = {label: '> ', text: '', caret: 0};
const typed = (text: string, caret = text.length) => ({label: 'Search: ', text, caret});

function paper({isCapable = true, columns = 40} = {}) {
	const written: string[] = [];
	const line = createSpokenLine({
		write: (text) => void written.push(text),
		columns: () => columns,
		isCapable,
	});
	return {line, written};
}

describe('the line that is spoken', () => {
	it('prints lines, and leaves the cursor behind the prompt', () => {
		const {line, written} = paper();
		line.say(['One.', 'Two.'], command);
		expect(written).toEqual(['One.\nTwo.\n> ']);
	});

	it('takes the prompt away before it prints, and sets it below again', () => {
		const {line, written} = paper();
		line.say([], command);
		line.say(['One.'], command);
		expect(written).toEqual(['> ', '\r\u001B[KOne.\n> ']);
	});

	it('writes no control sequence where the terminal only prints', () => {
		const {line, written} = paper({isCapable: false});
		line.say([], command);
		line.say(['One.'], command);
		line.say([], typed('a'));
		line.leave();
		expect(written.join('')).toBe('> \nOne.\n> \nSearch: a\n');
	});

	it('echoes only the letter that was typed', () => {
		const {line, written} = paper();
		line.say([], typed('har'));
		line.say([], typed('harb'));
		expect(written.at(-1)).toBe('b');
	});

	it('writes nothing when nothing is to be said', () => {
		const {line, written} = paper();
		line.say([], typed('har'));
		line.say([], typed('har'));
		expect(written).toHaveLength(1);
	});

	it('puts the cursor where the next letter goes, two columns back for a wide one', () => {
		const {line, written} = paper();
		line.say([], typed('a港b', 1));
		expect(written).toEqual(['Search: a港b\b\b\b']);
	});

	it('leaves a prompt above that fills more than a row: it cannot be erased', () => {
		const {line, written} = paper({columns: 12});
		line.say([], typed('harbour'));
		line.say(['2 stories'], typed('harbours'));
		expect(written.at(-1)).toBe('\n2 stories\nSearch: harbours');
	});

	it('breaks lines between words', () => {
		const {line, written} = paper({columns: 12});
		line.say(['The ferry is late.'], command);
		expect(written).toEqual(['The ferry is\nlate.\n> ']);
	});
});
