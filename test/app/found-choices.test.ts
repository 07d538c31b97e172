import {expect, it} from 'vitest';
import type {Choice} from '../../src/app/choice.js';
import {foundChoices} from '../../src/app/found-choices.js';

const choice = (words: string, over: Partial<Choice> = {}): Choice => ({
	id: words,
	words,
	also: '',
	command: {type: 'redraw'},
	...over,
});

const choices = [
	choice('read or unread', {key: 'm', also: 'toggle-read'}),
	choice('fetch all feeds', {key: 'R', also: 'refresh-all'}),
	choice('open in the browser', {key: 'o', also: 'browser'}),
	choice('all feeds', {key: 'F'}),
	choice('Größte Brücke', {kind: 'feed', also: 'feed World https://bridges.example/rss'}),
	choice('ink', {kind: 'theme', also: 'theme'}),
	choice('link colours', {kind: 'setting', also: 'setting'}),
];

const found = (typed: string, recent: readonly string[] = []) =>
	foundChoices(choices, typed, recent).map(({words}) => words);

it('lists everything before a letter is typed, what was used last first', () => {
	expect(found('', ['ink', 'all feeds'])).toEqual([
		'ink',
		'all feeds',
		'read or unread',
		'fetch all feeds',
		'open in the browser',
		'Größte Brücke',
		'link colours',
	]);
});

it.each([
	['the beginnings of words, in any order', 'feeds al', ['fetch all feeds', 'all feeds']],
	['the name a config gives a key to', 'toggle-read', ['read or unread']],
	['what kind of thing it is', 'theme', ['ink']],
	['letters without their accents', 'bruck', ['Größte Brücke']],
	['the host of a feed', 'bridges.example', ['Größte Brücke']],
	['a part of a word after what begins with it', 'ink', ['ink', 'link colours']],
	['letters in their order where nothing holds them', 'brwsr', ['open in the browser']],
])('finds by %s', (_by, typed, words) => {
	expect(found(typed)).toEqual(words);
});

it('finds a command by its key before others', () => {
	expect(found('m')[0]).toBe('read or unread');
});

it('puts what begins as it is typed before what has the word later', () => {
	expect(found('all')).toEqual(['all feeds', 'fetch all feeds']);
});

it('puts what was used last before what fits better, but not what only has the letters inside', () => {
	expect(found('all', ['fetch all feeds'])).toEqual(['fetch all feeds', 'all feeds']);
	expect(found('ink', ['link colours'])).toEqual(['ink', 'link colours']);
});

it.each(['zeppelin', '%', '....', '[a-z]'])('finds nothing for %s', (typed) => {
	expect(found(typed)).toEqual([]);
});

it('walks along a word once, whatever a feed calls itself', () => {
	const feed = choice(`A ${'brows'.repeat(400)}`, {kind: 'feed'});
	expect(foundChoices([feed], 'browsx', [])).toEqual([]); // a pattern that goes back would not end here
	expect(foundChoices([feed], 'bbbb', [])).toEqual([feed]);
});
