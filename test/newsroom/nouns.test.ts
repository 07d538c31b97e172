import {describe, expect, it} from 'vitest';
import {readHeadline} from '../../src/newsroom/headline-words.js';
import {isObjectAt, roleAt} from '../../src/newsroom/nouns.js';

const at = (title: string, word: string): number =>
	readHeadline(title).words.findIndex(({written}) => written === word);

describe('what its place in a headline tells of a word', () => {
	it.each([
		['the shelves are clear after the recall', 'recall', 'noun'],
		['Millions come from pot sales in Torvale', 'sales', 'noun'],
		['Of all it had Torvale keeps 3 trams', 'trams', 'noun'],
		['Shops clear shelves after the milk recall', 'milk', 'modifier'],
		['Minister hails Torvale', 'hails', 'verb'],
		['Minister to quit over canal', 'quit', 'verb'],
		['Mayor opens the bridge', 'opens', 'verb'],
		['Trains in Torvale falls', 'falls', 'unclear'],
		['Suben los precios tras la huelga', 'huelga', 'noun'],
		['Torvale renuncia a participar sin ganar', 'ganar', 'verb'],
		['El alcalde no duerme', 'duerme', 'verb'],
		['O porto fecha com a greve', 'greve', 'noun'],
		['Le phare ferme pour la tempête', 'tempête', 'noun'],
		['Der Hafen ist nach dem Streik leer', 'Streik', 'modifier'],
		['В порту ждут после шторма в заливе', 'заливе', 'noun'],
	])('%s: %s', (title, word, role) => {
		expect(roleAt(readHeadline(title), at(title, word))).toBe(role);
	});
});

describe('whether two words are what something is done with', () => {
	it.each([
		['Shops clear shelves after the milk recall', 'milk', true],
		['Torvale leaves the harbour pact', 'harbour', true],
		['When the flame burns, Torvale sings', 'flame', false],
		['Renuncia por su salud mental', 'salud', true],
		['Al alba la llama brilla en el puerto', 'llama', false],
		['Viaja para ganar oro', 'ganar', false],
	])('%s', (title, word, isObject) => {
		expect(isObjectAt(readHeadline(title), at(title, word), 2)).toBe(isObject);
	});
});
