import type {State} from '../../app/index.js';
import {english} from '../../english.js';

/** How a place sounds. Lines are whole sentences or parts with commas between: nothing in them is told by where it stands. */
export interface Voice {
	/** What it is, and what is selected there. `before`: where the person comes from; absent: this is the first thing said. */
	enter(state: State, before: State | undefined): readonly string[];
	/** What has changed since the last thing said there; nothing when nothing has. */
	change(before: State, after: State): readonly string[];
}

/** Parts of a line, those that say nothing left out. A stop within it would end the sentence before its time. */
export function parts(...some: readonly (string | false | undefined)[]): string {
	const said = some.filter((part) => part !== false && part !== undefined && part !== '');
	return said.join(', ').replaceAll('., ', ', ');
}

/** `3 of 640`. */
export function placeOf(index: number, {length}: {readonly length: number}): string {
	return english.counts.place(index + 1, length);
}

/** What is typed, and what it finds. */
export function typedWords(typed: string, found: string): string {
	return english.speech.typed(typed || english.speech.nothingTyped, found);
}
